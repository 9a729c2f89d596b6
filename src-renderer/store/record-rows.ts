/**
 * Reading and writing the rows of records. Every write is one transaction that checks that nobody has saved the
 * record since it was read, so that of two windows neither ever overwrites the other.
 */
import type { Table } from 'dexie'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { putBeside } from './beside'
import type { BesideRow, ChangeRow, Database, RecordRow } from './database'
import type { Bytes, Sealer } from './sealing'
import type { RecordKind } from './types'

/** What the body of a record row says. */
export interface RowContent {
  /** Null for whatever is no case. */
  summary: CaseSummary | null
  /** The whole record, which is small. */
  meeting?: MeetingRecord
  /** Of a meeting: how many places were written apart and are not yet settled. */
  conflicts?: number
  /** The latest changes at that save: a document without them has lost something. */
  heads: readonly string[]
  /** What stands in the clear beside it; absent in rows of before this was sealed too. */
  version?: number
  updatedAt?: string
}

/** A save about to be made. */
export interface RecordWrite {
  id: string
  kind: RecordKind
  updatedAt: string
  /** The version that the save builds on; 0 where the record is new. */
  base: number
  /** The version it brings about: the next one, or a higher one where rows had gone. It never falls. */
  version: number
  /** The latest changes after it. */
  heads: readonly string[]
  content: Bytes
  /** Either the whole document, which replaces all changes before it, or the new changes alone. */
  body: { snapshot: Bytes } | { changes: Bytes }
}

/** What the store holds of a record beyond a version already known. */
export interface StoredRecord {
  version: number
  foldedAt: number
  /** ISO instant of the last change. */
  updatedAt: string
  content: RowContent
  /** Documents and changes to take in, oldest first. */
  pieces: Bytes[]
}

/** So many rows are read at once. */
const readAtOnce = 500

/** Another window has saved the record since the version that the write builds on. */
export class StaleError extends Error {
  override name = 'StaleError'
}

/** Saves that are made in one go and read in portions that fit into memory. */
export interface WriteBatch {
  /** All of them: what each builds on, and the latest changes after it. */
  all: readonly Pick<RecordWrite, 'id' | 'base' | 'heads'>[]
  /** The tables from which `portion` reads, and `written` deletes. */
  tables: readonly Table[]
  portions: number
  /** The saves of one portion, from 0; the same however often it is asked. */
  portion(index: number): Promise<readonly RecordWrite[]>
  /** Called within the transaction that makes the saves, once those of a portion were written. */
  written(index: number): Promise<void>
}

/** Saves that are at hand. */
export function batchOf(writes: readonly RecordWrite[]): WriteBatch {
  return {
    ...{ all: writes, tables: [], portions: 1 },
    portion: async () => writes,
    written: async () => undefined,
  }
}

/** How many bytes a save takes. */
export function sizeOf({ content, body }: RecordWrite): number {
  return content.length + ('snapshot' in body ? body.snapshot : body.changes).length
}

/** Encrypts a save. A snapshot is due for a new record and every so often, so that opening stays quick. */
export async function sealWrite(
  sealer: Sealer,
  plain: Pick<RecordWrite, 'id' | 'kind' | 'updatedAt' | 'base'> & {
    version?: number
    content: RowContent
    body: { snapshot: Uint8Array } | { changes: Uint8Array }
  },
): Promise<RecordWrite> {
  const { id, kind, content, body, updatedAt } = plain
  const version = plain.version ?? plain.base + 1
  const json = new TextEncoder().encode(
    JSON.stringify({ ...content, version, updatedAt } satisfies RowContent),
  )
  const [sealedContent, sealedBody] = await Promise.all([
    sealer.seal(id, `${kind}/content`, json),
    'snapshot' in body
      ? sealer.seal(id, `${kind}/snapshot`, body.snapshot).then((snapshot) => ({ snapshot }))
      : sealer.seal(id, `${kind}/changes`, body.changes).then((changes) => ({ changes })),
  ])
  return { ...plain, version, heads: content.heads, content: sealedContent, body: sealedBody }
}

/** @throws StaleError where one of the saves builds on an outdated version. */
export async function refuseStale(
  db: Database,
  writes: readonly Pick<RecordWrite, 'id' | 'base'>[],
): Promise<void> {
  for (let from = 0; from < writes.length; from += readAtOnce) {
    const some = writes.slice(from, from + readAtOnce)
    const rows = await db.records.bulkGet(some.map(({ id }) => id))
    const stale = some.find(({ base }, index) => (rows[index]?.version ?? 0) !== base)
    if (stale) throw new StaleError(stale.id)
  }
}

/**
 * Writes all of the saves or none of them, durably.
 * @param batch of one record at most one save.
 * @param beside rows beside the records that belong to the same save.
 * @throws StaleError where one builds on an outdated version; Dexie's errors where the disk or database refuses.
 */
export function writeRecords(
  db: Database,
  batch: WriteBatch,
  beside: readonly BesideRow[] = [],
): Promise<void> {
  return db.transaction('rw', [...writtenTables(db, beside), ...batch.tables], async () => {
    for (let index = 0; index < batch.portions; index += 1) {
      await writePortion(db, await batch.portion(index))
      await batch.written(index)
    }
    await putBeside(db, beside)
  })
}

async function writePortion(db: Database, writes: readonly RecordWrite[]): Promise<void> {
  const stand = await db.records.bulkGet(writes.map(({ id }) => id))
  await Promise.all(
    writes.map(async ({ id, kind, updatedAt, base, version, content, body }, index) => {
      const current = stand[index]
      if ((current?.version ?? 0) !== base) throw new StaleError(id)
      const whole = 'snapshot' in body
      const foldedAt = whole ? version : (current?.foldedAt ?? 0)
      await db.records.put({ id, kind, updatedAt, version, foldedAt, body: content })
      if (!whole) await db.changes.add({ recordId: id, version, body: body.changes })
      else {
        await db.snapshots.put({ id, body: body.snapshot })
        if (current) await changesUpTo(db, id, version).delete()
      }
    }),
  )
}

function changesUpTo(db: Database, id: string, version: number) {
  return db.changes.where('[recordId+version]').between([id, 0], [id, version], true, true)
}

/** The tables that a save writes to: those of records, and those of the rows beside them. */
export function writtenTables(db: Database, beside: readonly BesideRow[]): Table[] {
  const others = new Set(beside.map(({ table }) => table))
  return [db.records, db.snapshots, db.changes, ...[...others].map((name) => db.table(name))]
}

/**
 * What the store holds of a record beyond the version `known` (0 for everything); null where it holds none.
 * @throws Error where a body cannot be decrypted.
 */
export async function readRecord(
  db: Database,
  sealer: Sealer,
  id: string,
  known: number,
): Promise<StoredRecord | null> {
  const rows = await db.transaction('r', db.records, db.snapshots, db.changes, async () => {
    const record = await db.records.get(id)
    if (!record) return null
    const whole = record.foldedAt > known
    const since = whole ? record.foldedAt : known
    return {
      record,
      snapshot: whole ? await db.snapshots.get(id) : undefined,
      changes: await db.changes
        .where('[recordId+version]')
        .between([id, since], [id, Number.POSITIVE_INFINITY], false, true)
        .toArray(),
    }
  })
  if (!rows) return null
  const { record, snapshot, changes } = rows
  if (record.foldedAt > known && !snapshot) throw new Error('the snapshot is missing')
  const pieces = await Promise.all([
    ...(snapshot ? [sealer.open(id, `${record.kind}/snapshot`, snapshot.body)] : []),
    ...changes.map((row: ChangeRow) => sealer.open(id, `${record.kind}/changes`, row.body)),
  ])
  return {
    version: record.version,
    foldedAt: record.foldedAt,
    updatedAt: record.updatedAt,
    content: await openContent(sealer, record),
    pieces,
  }
}

/** Decrypts what a record row says. Throws where the row is damaged, or says otherwise in the clear. */
export async function openContent(sealer: Sealer, row: RecordRow): Promise<RowContent> {
  const bytes = await sealer.open(row.id, `${row.kind}/content`, row.body)
  const content = JSON.parse(new TextDecoder().decode(bytes)) as RowContent
  const { version = row.version, updatedAt = row.updatedAt } = content
  if (version !== row.version || updatedAt !== row.updatedAt) throw new Error('the row was altered')
  return content
}
