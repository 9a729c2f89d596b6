/**
 * Adds one file: its pieces go into the store and into the file beside the journal as they are sealed; a row without a
 * head stands for it until both have all. What ends in between is taken out again, here or at the next start.
 */
import { concatBytes } from '@noble/curves/utils.js'
import type { AttachmentRow } from '../store/database'
import type { AddOptions } from './attachments'
import type { KeepingHost } from './kept-files'
import { sealedPieces } from './seal-job'
import { tailOf } from './sealed-file'
import { type AttachmentHead, type SealedPiece, sealHead } from './sealed-pieces'

export interface Added {
  /** Null where the same content was there already. */
  row: AttachmentRow | null
  head: AttachmentHead
}

/** So many pieces are written in one transaction: each waits for the disk. As many are sealed meanwhile. */
const atOnce = 8
const worthAsking = 1_000_000
const reserve = 50_000_000

/**
 * As `Attachments.add`, while no other window compares.
 * @param find what is kept already with a content.
 */
export async function addAttachment(
  host: KeepingHost,
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
  let writing: Promise<void> = Promise.resolve()

  /** Begins to write these once what was begun before is written. */
  async function writeOn(pieces: readonly SealedPiece[]): Promise<void> {
    await writing
    writing = write(pieces)
    // What it fails with is told to whoever waits for it next.
    writing.catch(() => undefined)
  }

  async function write(pieces: readonly SealedPiece[]): Promise<void> {
    const rows = pieces.map(({ no, body }) => ({ id, no, body }))
    const at = length
    length += pieces.reduce((sum, { body }) => sum + body.length, 0)
    await Promise.all([
      db.attachmentPieces.bulkAdd(rows),
      files?.writePart(id, at, concatBytes(...pieces.map(({ body }) => body))),
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
        await writeOn(waiting)
        waiting = []
      }
    } finally {
      if (!next.done) await sealing.return({ format: 0, sha256: '', size: 0, pieces: 0 })
    }
    if (waiting.length > 0) await writeOn(waiting)
    await writing
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
    const size = length + tail.length
    await files?.writePart(id, length, tail)
    await files?.keepPart(id, size)
    filed = files !== null
    const row = { id, length: size, pieces: head.pieces, body }
    await db.attachments.put(row)
    return { row, head }
  } catch (error) {
    await writing.catch(() => undefined)
    // Its file stands whole: the next start finishes it.
    if (!filed) await takeOut(host, id)
    throw error
  }
}

/** Where this fails too, the next start does it. */
async function takeOut({ db, files }: KeepingHost, id: string): Promise<void> {
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

async function refuseWithoutRoom({ freeSpace, files }: KeepingHost, size: number): Promise<void> {
  if (size < worthAsking) return
  const free = await freeSpace()
  if (free !== null && free < (files ? 2 : 1) * size + reserve) {
    throw new DOMException('the disk is too full', 'QuotaExceededError')
  }
}
