/**
 * Compares the attachments of the store with the files beside the journal, by their ids and lengths alone, and makes
 * good from the one what the other has lost. What was still being added when the program ended is taken out again.
 */
import type { AttachmentRow } from '../store/database'
import type { AttachmentFiles } from './attachment-files'
import { filedPiece, type PieceSource, readPiece } from './piece-reading'
import { readTail, tailOf } from './sealed-file'
import { openHead } from './sealed-pieces'

/** What a comparison found; the work itself is still to be done. */
export interface Compared {
  /** Ids of what only the files have, wholly or in part. */
  restorable: readonly string[]
  /** Ids of what lacks its file. */
  unfiled: readonly string[]
  /** How many can be read in neither place. */
  lost: number
}

/**
 * Sweeps, compares, and brings the heads of what only the files have back into the store.
 * @throws JournalUnavailableError; Dexie's errors.
 */
export async function compareAttachments(
  source: PieceSource & { files: AttachmentFiles | null },
): Promise<Compared> {
  const { db, files } = source
  const listed = files ? await files.list() : { files: [], parts: [] }
  const sizes = new Map(listed.files.map(({ id, size }) => [id, size]))
  for (const id of listed.parts) await files?.dropPart(id)
  let lost = 0
  const restorable = new Set<string>()

  const rows = new Map((await db.attachments.toArray()).map((row) => [row.id, row]))
  for (const row of rows.values()) {
    // It was never told as added, unless its file stands whole.
    if (row.body || (await takeFromFile(row.id))) continue
    await db.transaction('rw', db.attachments, db.attachmentPieces, async () => {
      await db.attachmentPieces.where('[id+no]').between([row.id, 0], [row.id, Infinity]).delete()
      await db.attachments.delete(row.id)
    })
    rows.delete(row.id)
  }
  for (const id of sizes.keys()) {
    if (rows.has(id)) continue
    if (await takeFromFile(id)) restorable.add(id)
    else lost += 1
  }
  for (const id of await incomplete()) {
    if (sizes.has(id)) restorable.add(id)
    else lost += 1
  }
  const unfiled = files
    ? [...rows.values()].filter(({ id, length }) => sizes.get(id) !== length && !restorable.has(id))
    : []
  return { restorable: [...restorable], unfiled: unfiled.map(({ id }) => id), lost }

  async function takeFromFile(id: string): Promise<boolean> {
    const size = sizes.get(id)
    if (!files || size === undefined) return false
    try {
      const { body, head } = await readTail(files, source.sealer, { id, size })
      const row: AttachmentRow = { id, length: size, pieces: head.pieces, body }
      await db.attachments.put(row)
      rows.set(id, row)
      return true
    } catch {
      return false
    }
  }

  /** Ids whose pieces are not all there. Pieces of nothing are swept. */
  async function incomplete(): Promise<string[]> {
    const expected = [...rows.values()].reduce((sum, { pieces }) => sum + pieces, 0)
    if ((await db.attachmentPieces.count()) === expected) return []
    const counts = new Map<string, number>()
    for (const [id] of await db.attachmentPieces.toCollection().primaryKeys()) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    for (const id of counts.keys()) {
      if (!rows.has(id)) await db.attachmentPieces.where('[id+no]').between([id, 0], [id, Infinity]).delete()
    }
    return [...rows.values()].flatMap(({ id, pieces }) => ((counts.get(id) ?? 0) === pieces ? [] : [id]))
  }
}

/**
 * Copies pieces from where they are to where they are missing, each proven to open first.
 * @returns how many attachments could not be made good.
 */
export async function makeGood(
  source: PieceSource,
  { restorable, unfiled }: Compared,
  signal: AbortSignal,
): Promise<number> {
  let failed = 0
  for (const id of restorable) {
    if (signal.aborted) return failed
    if (!(await restorePieces(source, id))) failed += 1
  }
  for (const id of unfiled) {
    if (signal.aborted) return failed
    // One that cannot be read is told when somebody opens it.
    await writeFile(source, id).catch(() => source.files?.dropPart(id))
  }
  return failed
}

async function restorePieces({ db, sealer, files }: PieceSource, id: string): Promise<boolean> {
  const row = await db.attachments.get(id)
  if (!row?.body || !files) return false
  const head = await openHead(sealer, id, row.body)
  const there = new Set(
    (await db.attachmentPieces.where('[id+no]').between([id, 0], [id, Infinity]).primaryKeys()).map(
      ([, no]) => no,
    ),
  )
  let whole = true
  for (let no = 0; no < head.pieces; no += 1) {
    if (there.has(no)) continue
    const piece = await filedPiece(files, sealer, id, no, head)
    if (piece) await db.attachmentPieces.put({ id, no, body: piece.body })
    else whole = false
  }
  return whole
}

async function writeFile(source: PieceSource, id: string): Promise<void> {
  const { db, sealer, files } = source
  const row = await db.attachments.get(id)
  if (!row?.body || !files) return
  const head = await openHead(sealer, id, row.body)
  let at = 0
  for (let no = 0; no < head.pieces; no += 1) {
    const { body } = await readPiece(source, id, no, head)
    const { length } = body
    await files.writePart(id, at, body)
    at += length
  }
  const tail = tailOf(row.body)
  const size = at + tail.length
  await files.writePart(id, at, tail)
  await files.keepPart(id, size)
}
