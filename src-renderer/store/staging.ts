/**
 * Saves that are ready and not yet made: sealed as the store will keep them and put aside on disk, so that thousands of
 * records become the store's own in one go without ever standing in memory together. What lies here counts for nothing;
 * a journal and a backup pass over it.
 */
import type { CaseSummary } from '../../src-domain/case-summary'
import type { Database, StagedRow } from './database'
import { type RecordWrite, StaleError, type WriteBatch } from './record-rows'
import type { Sealer } from './sealing'
import type { RecordKind } from './types'

/** What memory holds of such a save. */
export interface StagedRecord {
  id: string
  kind: RecordKind
  updatedAt: string
  /** The version that it builds on; 0 where the record is new. */
  base: number
  heads: readonly string[]
  /** The line that lists show of it; null for what is no case. */
  summary: CaseSummary | null
  /** How much of the disk it takes, in bytes. */
  bytes: number
}

/** A save that is to be put aside: the whole document. */
export interface StagedWrite {
  write: RecordWrite
  summary: CaseSummary | null
}

/** So much is read at once when they are made. */
const portionBytes = 8_000_000
const portionRecords = 200

/**
 * Puts saves aside.
 * @param staging what they belong to; of one record the last one put aside stands.
 * @throws Dexie's errors, and RangeError for a save that is not a whole document.
 */
export async function stage(
  db: Database,
  staging: string,
  saves: readonly StagedWrite[],
): Promise<StagedRecord[]> {
  const rows = saves.map(({ write }): StagedRow => {
    const { id, kind, updatedAt, base, version, content, body } = write
    if (!('snapshot' in body)) throw new RangeError('only whole documents are put aside')
    return { id: keyOf(staging, id), kind, updatedAt, base, version, content, snapshot: body.snapshot }
  })
  await db.staged.bulkPut(rows)
  return saves.map(({ write: { id, kind, updatedAt, base, heads }, summary }, index) => {
    const bytes = (rows[index]?.content.length ?? 0) + (rows[index]?.snapshot.length ?? 0)
    return { id, kind, updatedAt, base, heads, summary, bytes }
  })
}

/** The whole document of a save put aside; null where it is not there. @throws Error where it cannot be read. */
export async function openStaged(
  { db, sealer }: { db: Database; sealer: Sealer },
  staging: string,
  id: string,
): Promise<Uint8Array | null> {
  const row = await db.staged.get(keyOf(staging, id))
  return row ? sealer.open(id, `${row.kind}/snapshot`, row.snapshot) : null
}

/** Lets go of everything that was put aside and not made. */
export function clearStaged(db: Database): Promise<void> {
  return db.staged.clear()
}

/** The same of what belongs together. */
export async function dropStaged(db: Database, staging: string): Promise<void> {
  await db.staged.where('id').startsWith(`${staging}/`).delete()
}

/**
 * The saves put aside, to be made in one go; with that they are put aside no longer.
 * @param onProgress called with the part that is done, from 0 to 1.
 */
export function stagedBatch(
  db: Database,
  staging: string,
  records: readonly StagedRecord[],
  onProgress: (part: number) => void = () => undefined,
): WriteBatch {
  const portions = inPortions(records)
  let read = 0
  return {
    all: records,
    tables: [db.staged],
    portions: portions.length,
    async portion(index) {
      const some = portions[index] ?? []
      const rows = await db.staged.bulkGet(some.map(({ id }) => keyOf(staging, id)))
      read += 1
      // Each is read for the journal and for the store.
      onProgress(Math.min(1, read / (2 * portions.length)))
      return some.map(({ id, heads }, at): RecordWrite => {
        const row = rows[at]
        // Another window has begun to look into a package meanwhile.
        if (!row) throw new StaleError(id)
        const { kind, updatedAt, base, version, content, snapshot } = row
        return { id, kind, updatedAt, base, version, heads, content, body: { snapshot } }
      })
    },
    written: (index) => db.staged.bulkDelete((portions[index] ?? []).map(({ id }) => keyOf(staging, id))),
  }
}

function inPortions(records: readonly StagedRecord[]): StagedRecord[][] {
  const portions: StagedRecord[][] = []
  let bytes = 0
  for (const record of records) {
    const last = portions.at(-1)
    bytes += record.bytes
    if (last && last.length < portionRecords && bytes <= portionBytes) last.push(record)
    else {
      portions.push([record])
      bytes = record.bytes
    }
  }
  return portions
}

function keyOf(staging: string, id: string): string {
  return `${staging}/${id}`
}
