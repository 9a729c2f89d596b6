/** Reads the pieces of an attachment: from the store, and what that has not or cannot open from the file beside the journal. */
import type { Database } from '../store/database'
import type { Bytes, Sealer } from '../store/sealing'
import type { PieceFiles } from './attachment-files'
import { readFilePiece } from './sealed-file'
import { type AttachmentHead, openPiece } from './sealed-pieces'

/** Part of an attachment can be read nowhere any more. The message says so in Chinese. */
export class AttachmentDamagedError extends Error {
  override name = 'AttachmentDamagedError'
}

/** There is no such attachment on this machine. */
export class MissingAttachmentError extends Error {
  override name = 'MissingAttachmentError'
}

export interface PieceSource {
  db: Database
  sealer: Sealer
  files: PieceFiles | null
}

/** A piece as it lies sealed, proven to open, and what it says. */
export interface ReadPiece {
  body: Bytes
  content: Bytes
  from: 'store' | 'file'
}

/** @throws AttachmentDamagedError */
export async function readPiece(
  { db, sealer, files }: PieceSource,
  id: string,
  no: number,
  head: AttachmentHead,
): Promise<ReadPiece> {
  const row = await db.attachmentPieces.get([id, no])
  const content = row && (await openPiece(sealer, id, no, row.body).catch(() => null))
  if (content) return { body: row.body, content, from: 'store' }
  const filed = files && (await filedPiece(files, sealer, id, no, head))
  if (filed) return filed
  const where = head.pieces === 1 ? '' : `第 ${no + 1} 段（共 ${head.pieces} 段）`
  throw new AttachmentDamagedError(
    `这个文件存储的内容${where}已经损坏或者缺失，读不出来。请用备份恢复，或者重新添加原件。`,
  )
}

/** The piece as the file beside the journal has it; null where it has none that opens. */
export async function filedPiece(
  files: PieceFiles,
  sealer: Sealer,
  id: string,
  no: number,
  head: AttachmentHead,
): Promise<ReadPiece | null> {
  try {
    const body = await readFilePiece(files, id, no, head)
    return { body, content: await openPiece(sealer, id, no, body), from: 'file' }
  } catch {
    return null
  }
}
