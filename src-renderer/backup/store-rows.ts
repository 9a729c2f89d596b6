/** Which rows of the store go into a backup, and how each of them is sealed. */
import type { Table } from 'dexie'
import { attachmentSeals } from '../attachments/sealed-pieces'
import type { HeadsBook } from '../journal/tally'
import { besideTables, sealOf } from '../store/beside'
import type {
  AttachmentPieceRow,
  AttachmentRow,
  BesideRow,
  ChangeRow,
  Database,
  MetaRow,
  RecordRow,
  SafetyRow,
  SnapshotRow,
} from '../store/database'
import { safetyKind } from '../store/exchange-rows'
import { openContent } from '../store/record-rows'
import type { Sealer } from '../store/sealing'
import type { TableRows } from './backup-frames'

/** The rows of a record stand in these tables and are read together, so that a save between them splits nothing. */
const recordTables = ['records', 'snapshots', 'changes']

/**
 * Rows that are about this machine: its own key, its journal and what befell it; and the accounts, which stand in the
 * header of a backup.
 */
const machineKeys = new Set(['dataKey', 'journal', 'journalOutdated', 'incidents', 'takeover', 'vault'])

/** So many bytes go into one frame, about. */
const frameSize = 1_000_000
/** Each row costs the screen a moment when it is decrypted; between portions it draws and answers. */
const mostRows = 40

/** One row's sealed body, and under which id and kind it opens. */
export interface SealedBody {
  id: string
  kind: string
  body: Uint8Array
}

export interface RowReading {
  /** How many records and other rows there are, roughly: for telling how far the work is. */
  total: number
  /** The rows, in portions; of the saves made meanwhile each is there whole or not at all. */
  portions(): AsyncGenerator<TableRows>
}

/** Reads every row that a backup holds. Throws Dexie's errors. */
export async function readStore(db: Database): Promise<RowReading> {
  const ids = await db.records.toCollection().primaryKeys()
  const others = othersOf(db)
  const counts = await Promise.all(others.map((table) => table.count()))
  return {
    total: counts.reduce((sum, count) => sum + count, ids.length),
    async *portions() {
      yield* inPortions(ids, (some) => readRecords(db, some))
      // Records first: what they refer to was saved before them, and so is there when the other tables are read.
      const { meta, keys } = await readOthers(db)
      yield* inPortions(meta, async (rows) => ({ meta: [...rows] }))
      for (const [table, some] of keys) {
        const first = table.name === db.attachmentPieces.name ? 1 : 10
        yield* inPortions(some, (part) => readTable(table, part), first)
      }
    },
  }
}

/**
 * What stands in the other tables at one moment: an entry added to the log a moment later is in neither, so that the
 * log and the mark of its end agree. The rows themselves are only ever added, and read later.
 */
function readOthers(db: Database): Promise<{ meta: MetaRow[]; keys: [table: Table, keys: unknown[]][] }> {
  const others = othersOf(db)
  return db.transaction('r', others, async () => ({
    meta: (await db.meta.toArray()).filter(({ key }) => !machineKeys.has(key)),
    keys: await Promise.all(
      others
        .filter((table) => table.name !== db.meta.name)
        .map(async (table): Promise<[Table, unknown[]]> => [table, await table.toCollection().primaryKeys()]),
    ),
  }))
}

function othersOf(db: Database): Table[] {
  // What is only put aside counts for nothing.
  return db.tables.filter(({ name }) => !recordTables.includes(name) && name !== db.staged.name)
}

/** The sealed bodies among rows; what is not sealed, such as a number, is passed over. */
export function sealedBodies(tables: TableRows): SealedBody[] {
  const records = (tables.records ?? []) as RecordRow[]
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]))
  const ofRecord = (id: string, part: string, body: Uint8Array) => ({
    id,
    kind: `${kinds.get(id)}/${part}`,
    body,
  })
  const openers: Record<string, (row: unknown) => SealedBody> = {
    records: (row) => {
      const { id, body } = row as RecordRow
      return ofRecord(id, 'content', body)
    },
    snapshots: (row) => {
      const { id, body } = row as SnapshotRow
      return ofRecord(id, 'snapshot', body)
    },
    changes: (row) => {
      const { recordId, body } = row as ChangeRow
      return ofRecord(recordId, 'changes', body)
    },
    safety: (row) => ({ id: (row as SafetyRow).id, kind: safetyKind, body: (row as SafetyRow).body }),
    attachments: (row) => {
      const { id, body } = row as AttachmentRow
      return { id, kind: attachmentSeals.head, body: body as Uint8Array }
    },
    attachmentPieces: (row) => {
      const { id, no, body } = row as AttachmentPieceRow
      return { id, kind: attachmentSeals.piece(no), body }
    },
  }
  for (const table of besideTables) {
    openers[table] = (row) => {
      const beside = { table, row } as BesideRow
      return { ...sealOf(beside), body: beside.row.body }
    }
  }
  return Object.entries(tables).flatMap(([name, rows]) => {
    const opener = openers[name]
    if (!opener) throw new Error(`nobody knows how rows of ${name} are sealed`)
    return rows.map(opener).filter(({ body }) => body instanceof Uint8Array)
  })
}

/** Notes where the records among rows stand. Throws where one cannot be decrypted. */
export async function noteHeads(tables: TableRows, sealer: Sealer, heads: HeadsBook): Promise<void> {
  const rows = (tables.records ?? []) as RecordRow[]
  const contents = await Promise.all(rows.map((row) => openContent(sealer, row)))
  heads.put(rows.map(({ id }, at) => [id, contents[at]?.heads ?? []] as const))
}

async function* inPortions<Key>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<TableRows>,
  first = 10,
): AsyncGenerator<TableRows> {
  let count = first
  for (let from = 0; from < keys.length; ) {
    const some = keys.slice(from, from + count)
    const tables = await read(some)
    yield tables
    from += some.length
    // The next portion is as large as these rows let expect.
    count = Math.max(1, Math.min(mostRows, Math.floor((count * frameSize) / Math.max(1, sizeOf(tables)))))
  }
}

async function readRecords(db: Database, ids: readonly string[]): Promise<TableRows> {
  const [records, snapshots, changes] = await db.transaction('r', db.records, db.snapshots, db.changes, () =>
    Promise.all([
      db.records.bulkGet([...ids]),
      db.snapshots.bulkGet([...ids]),
      Promise.all(
        ids.map((id) =>
          db.changes
            .where('[recordId+version]')
            .between([id, 0], [id, Number.POSITIVE_INFINITY], true, true)
            .toArray(),
        ),
      ),
    ]),
  )
  return { records: records.filter(isThere), snapshots: snapshots.filter(isThere), changes: changes.flat() }
}

async function readTable(table: Table, keys: readonly unknown[]): Promise<TableRows> {
  return { [table.name]: (await table.bulkGet([...keys])).filter(isThere) }
}

function isThere<Row>(row: Row | undefined): row is Row {
  return row !== undefined
}

function sizeOf(tables: TableRows): number {
  return Object.values(tables)
    .flat()
    .reduce<number>((sum, row) => sum + rowSize(row), 0)
}

function rowSize(row: unknown): number {
  const { body } = row as { body?: unknown }
  return 200 + (body instanceof Uint8Array ? body.length : 0)
}
