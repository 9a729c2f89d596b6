/** An attachment of a case file as PDF: a PDF as it is, a picture on a sheet of its own. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { sheet } from './page'

export type AttachmentKind = 'pdf' | 'jpeg' | 'png'

/** Something that is bound behind the papers: evidence, or what came from elsewhere. */
export interface Attachment {
  title: string
  /** Who made it; null where it is not known. */
  author: string | null
  /** ISO date. */
  date: string | null
  kind: AttachmentKind
  bytes: Uint8Array
}

/** White round a picture in mm; the upper edge keeps the running number clear. */
const inset = 20

/** What a file is by its first bytes; null where it is none of the kinds that can be bound. */
export function attachmentKind(bytes: Uint8Array): AttachmentKind | null {
  const begins = (...first: number[]) => first.every((byte, index) => bytes[index] === byte)
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  return begins(0x89, 0x50, 0x4e, 0x47) ? 'png' : null
}

/**
 * The attachment as a PDF. A picture wider than high lies across the sheet's width; none is enlarged beyond 150 dots to
 * the inch.
 * @throws Error where the bytes are not what they say, or are locked.
 */
export async function attachmentPdf({
  kind,
  bytes,
}: Pick<Attachment, 'kind' | 'bytes'>): Promise<Uint8Array> {
  if (kind === 'pdf') {
    await PDFDocument.load(bytes, { updateMetadata: false })
    return bytes
  }
  const document = await PDFDocument.create({ updateMetadata: false })
  const picture = kind === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
  const page = document.addPage([points(sheet.width), points(sheet.height)])
  const room = { width: points(sheet.width - 2 * inset), height: points(sheet.height - 2 * inset) }
  const scale = Math.min(room.width / picture.width, room.height / picture.height, 72 / 150)
  const size = { width: picture.width * scale, height: picture.height * scale }
  page.drawImage(picture, {
    ...size,
    x: (page.getWidth() - size.width) / 2,
    y: page.getHeight() - points(inset) - size.height,
  })
  return document.save()
}

function points(mm: number): number {
  return (mm * 72) / 25.4
}
