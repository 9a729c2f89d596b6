/** The code of an issued paper inside a PDF or Word file, where no reader sees it and every copy keeps it. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync, zipSync } from 'fflate'

const docxProperties = 'docProps/core.xml'
const keywords = /<cp:keywords>([^<]*)<\/cp:keywords>/

/** The PDF with the code among its properties; nothing on its pages changes. */
export async function markPdf(pdf: Uint8Array, code: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.setKeywords([code])
  return document.save()
}

/** The Word file with the code among its properties; nothing in its text changes. */
export function markDocx(docx: Uint8Array, code: string): Uint8Array {
  const files = unzipSync(docx)
  const properties = new TextDecoder().decode(files[docxProperties] ?? new Uint8Array())
  const marked = properties.replace(
    '</cp:coreProperties>',
    `<cp:keywords>${code.replace(/[<>&]/g, '')}</cp:keywords></cp:coreProperties>`,
  )
  // A fixed time, so that the same paper always gives the same file.
  return zipSync(
    { ...files, [docxProperties]: new TextEncoder().encode(marked) },
    { mtime: '2000-01-01T00:00:00' },
  )
}

/** What stands among the properties of a PDF or Word file; null where it is neither or says nothing. */
export async function codeInFile(bytes: Uint8Array): Promise<string | null> {
  if (isPdf(bytes)) return pdfKeywords(bytes)
  return startOf(bytes).startsWith('PK') ? docxKeywords(bytes) : null
}

/** Whether a file says of itself that it is a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return startOf(bytes) === '%PDF'
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4))
}

/**
 * Whether the text of a Word file is byte for byte the text of another: one made from the frozen copy shows so
 * whether somebody has written in the file since.
 */
export function sameDocxText(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [one, other].map((docx) =>
    new TextDecoder().decode(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()),
  )
  return Boolean(first) && first === second
}

async function pdfKeywords(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getKeywords() ?? null
  } catch {
    return null
  }
}

function docxKeywords(bytes: Uint8Array): string | null {
  try {
    const properties = unzipSync(bytes)[docxProperties]
    return properties ? (keywords.exec(new TextDecoder().decode(properties))?.[1] ?? null) : null
  } catch {
    return null
  }
}
