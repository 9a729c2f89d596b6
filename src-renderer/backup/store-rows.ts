/** Which rows of the store go into a backup, and how each of them is sealed. */
import type { HeadsBook } from '../journal/tally'
import { besideSeals, besideTables } from '../store/beside'
import type { ChangeRow, Database, MetaRow, RecordRow, SnapshotRow } from '../store/database'
import { openContent } from '../store/record-rows'
import type { Sealer } from '../store/sealing'
import type { TableRows } from './backup-frames'

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
  const others = await Promise.all(besideTables.map((name) => db.table(name).count()))
  return {
    total: others.reduce((sum, count) => sum + count, ids.length),
    async *portions() {
      yield* inPortions(ids, (some) => readRecords(db, some))
      // Records first: what they refer to was saved before them, and so is there when the other tables are read.
      const { meta, keys } = await readOthers(db)
      yield* inPortions(meta, async (rows) => ({ meta: [...rows] }))
      for (const [name, some] of keys) {
        yield* inPortions(some, async (part) => ({
          [name]: (await db.table(name).bulkGet([...part])).filter(isThere),
        }))
      }
    },
  }
}

/**
 * What stands in the other tables at one moment: an entry added to the log a moment later is in neither, so that the
 * log and the mark of its end agree. The rows themselves are only ever added, and read later.
 */
function readOthers(db: Database): Promise<{ meta: MetaRow[]; keys: [name: string, keys: string[]][] }> {
  const names = besideTables.filter((name) => name !== 'meta')
  return db.transaction('r', [db.meta, ...names.map((name) => db.table(name))], async () => ({
    meta: (await db.meta.toArray()).filter(({ key }) => !machineKeys.has(key)),
    keys: await Promise.all(
      names.map(
        async (name): Promise<[string, string[]]> => [
          name,
          (await db.table(name).toCollection().primaryKeys()) as string[],
        ],
      ),
    ),
  }))
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
  }
  for (const name of besideTables) {
    const { key, kind } = besideSeals[name]
    openers[name] = (row) => {
      const { [key]: id, body } = row as Record<typeof key, string> & { body: Uint8Array }
      return { id, kind, body }
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
): AsyncGenerator<TableRows> {
  let count = 10
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
