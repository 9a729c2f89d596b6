/**
 * The sealed file of an attachment beside the journal: its pieces as they lie in the store one after the other, then the
 * sealed head and in four bytes how long that is, so that the file can be opened without the store.
 */
import type { Bytes, Sealer } from '../store/sealing'
import type { PieceFiles } from './attachment-files'
import { type AttachmentHead, openHead, pieceLength, sealedPieceLength } from './sealed-pieces'

const lengthBytes = 4
/** A head is a short text; no file has a longer one. */
const mostHead = 4_096

/** What stands behind the pieces. */
export function tailOf(head: Bytes): Bytes {
  const tail = new Uint8Array(head.length + lengthBytes)
  tail.set(head)
  new DataView(tail.buffer).setUint32(head.length, head.length, true)
  return tail
}

/** A head as it lies sealed and what it says. @throws Error where the file does not end in one that opens. */
export async function readTail(
  files: PieceFiles,
  sealer: Sealer,
  { id, size }: { id: string; size: number },
): Promise<{ body: Bytes; head: AttachmentHead }> {
  const from = Math.max(0, size - mostHead)
  const end = await files.read(id, from, size - from)
  if (end.length < lengthBytes) throw new Error('the file is cut off')
  const length = new DataView(end.buffer, end.byteOffset).getUint32(end.length - lengthBytes, true)
  if (length > end.length - lengthBytes) throw new Error('the file does not end in a head')
  const body = end.slice(end.length - lengthBytes - length, end.length - lengthBytes)
  return { body, head: await openHead(sealer, id, body) }
}

/** A piece as it lies sealed; shorter or empty where the file ends before. */
export function readFilePiece(files: PieceFiles, id: string, no: number, head: AttachmentHead) {
  const end = head.size + head.pieces * (sealedPieceLength - pieceLength)
  const from = no * sealedPieceLength
  return files.read(id, from, Math.max(0, Math.min(sealedPieceLength, end - from)))
}
