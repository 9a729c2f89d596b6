/**
 * Adds one file: its pieces go into the store and into the file beside the journal as they are sealed; a row without a
 * head stands for it until both have all. What ends in between is taken out again, here or at the next start.
 */
import type { AttachmentRow } from '../store/database'
import type { AddOptions, AttachmentHost } from './attachments'
import { sealedPieces } from './seal-job'
import { tailOf } from './sealed-file'
import { type AttachmentHead, type SealedPiece, sealHead } from './sealed-pieces'

export interface Added {
  /** Null where the same content was there already. */
  row: AttachmentRow | null
  head: AttachmentHead
}

/** So many pieces are written in one transaction: each waits for the disk. */
const atOnce = 4
const worthAsking = 1_000_000
const reserve = 50_000_000

/**
 * As `Attachments.add`, while no other window compares.
 * @param find what is kept already with a content.
 */
export async function addAttachment(
  host: AttachmentHost,
  content: Blob | ReadableStream<Uint8Array>,
  { sha256, signal, onProgress }: AddOptions,
  find: (sha256: string) => Promise<{ id: string; head: AttachmentHead } | null>,
): Promise<Added> {
  const { db, sealer, files, key } = host
  signal?.throwIfAborted()
  if (content instanceof Blob) await refuseWithoutRoom(host, content.size)
  const id = host.newId()
  let length = 0
  let filed = false

  async function write(pieces: readonly SealedPiece[]): Promise<void> {
    const rows = pieces.map(({ no, body }) => ({ id, no, body }))
    await Promise.all([
      db.attachmentPieces.bulkAdd(rows),
      (async () => {
        for (const { body } of pieces) {
          await files?.writePart(id, length, body)
          length += body.length
        }
      })(),
    ])
    onProgress?.(pieces.at(-1)?.done ?? 0)
  }

  try {
    await db.attachments.add({ id, length: 0, pieces: 0 })
    const sealing = sealedPieces(key, id, content)
    let waiting: SealedPiece[] = []
    let next = await sealing.next()
    try {
      for (; !next.done; next = await sealing.next()) {
        signal?.throwIfAborted()
        waiting.push(next.value)
        if (waiting.length < atOnce) continue
        await write(waiting)
        waiting = []
      }
    } finally {
      if (!next.done) await sealing.return({ format: 0, sha256: '', size: 0, pieces: 0 })
    }
    if (waiting.length > 0) await write(waiting)
    signal?.throwIfAborted()
    const head = next.value
    if (sha256 !== undefined && head.sha256 !== sha256) {
      throw new Error('文件的内容与记录的校验值不符，没有添加：它可能在传送中损坏或者被改动。')
    }
    const there = await find(head.sha256)
    if (there) {
      await takeOut(host, id)
      return { row: null, head: there.head }
    }
    const body = await sealHead(sealer, id, head)
    const tail = tailOf(body)
    await files?.writePart(id, length, tail)
    await files?.keepPart(id, length + tail.length)
    filed = files !== null
    const row = { id, length: length + tail.length, pieces: head.pieces, body }
    await db.attachments.put(row)
    return { row, head }
  } catch (error) {
    // Its file stands whole: the next start finishes it.
    if (!filed) await takeOut(host, id)
    throw error
  }
}

/** Where this fails too, the next start does it. */
async function takeOut({ db, files }: AttachmentHost, id: string): Promise<void> {
  try {
    await files?.dropPart(id)
    await db.transaction('rw', db.attachments, db.attachmentPieces, async () => {
      await db.attachmentPieces.where('[id+no]').between([id, 0], [id, Infinity]).delete()
      await db.attachments.delete(id)
    })
  } catch {
    // Swept at the next start.
  }
}

async function refuseWithoutRoom({ freeSpace, files }: AttachmentHost, size: number): Promise<void> {
  if (size < worthAsking) return
  const free = await freeSpace()
  if (free !== null && free < (files ? 2 : 1) * size + reserve) {
    throw new DOMException('the disk is too full', 'QuotaExceededError')
  }
}
