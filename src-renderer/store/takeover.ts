/**
 * Takes over a store of the time before accounts, which kept its key in the database itself. That key cannot be read
 * out, so it cannot be wrapped: every row is sealed anew under the key of the accounts, all of them in one transaction
 * or none, and the journal is then begun anew. A stop at any moment leaves a store that the next start takes over.
 */
import { loadChecksum } from '../journal/frames'
import { readRows } from '../journal/marks'
import { rewrite } from '../journal/reconciling'
import { createDatabase, type Database, databaseName } from './database'
import { openFailure } from './failures'
import { openKept } from './kept'
import { type Bytes, createSealer, type Sealer } from './sealing'
import { type StoreOptions, StoreUnavailableError } from './types'

const formerKeyRow = 'dataKey'
/** Stands from the transaction that seals the rows anew until the journal is written anew too. */
const underWayRow = 'takeover'
/** Rows of the database that this key never sealed, or that speak of the journal before. */
const ownRows = ['vault', 'journal', formerKeyRow, underWayRow, 'format']

/** What a database without accounts holds: nothing; a store with a key of its own; or rows whose key is gone. */
export async function formerStore(name = databaseName): Promise<'none' | 'keyed' | 'keyless'> {
  const db = createDatabase(name)
  try {
    if (await formerKey(db)) return 'keyed'
    return (await db.records.count()) > 0 ? 'keyless' : 'none'
  } finally {
    db.close()
  }
}

/**
 * Seals a former store anew; does nothing where there is none.
 * @throws StoreUnavailableError with a Chinese message; every row then still opens under the key it had.
 */
export async function takeOver(options: StoreOptions): Promise<void> {
  const { name = databaseName, key, journal: files = null } = options
  const db = createDatabase(name)
  try {
    const former = await formerKey(db)
    const begun = (await db.meta.get(underWayRow)) !== undefined
    if (!former && !begun) return
    if (former) {
      // What the journal is ahead is taken in first, under the key that both still have.
      const kept = await openKept({ ...options, key: former }, name, { changed() {}, onRestored() {} })
      await kept.close()
    }
    await navigator.locks.request(`${name}/journal`, async () => {
      if (former) await sealAnew(db, createSealer(former), createSealer(key))
      if (files) await journalAnew(db, options, createSealer(key))
      await db.meta.delete(underWayRow)
    })
  } catch (error) {
    if (error instanceof StoreUnavailableError) throw error
    throw new StoreUnavailableError(openFailure(error), { cause: error })
  } finally {
    db.close()
  }
}

async function formerKey(db: Database): Promise<CryptoKey | null> {
  const body = (await db.meta.get(formerKeyRow))?.body
  return body instanceof CryptoKey ? body : null
}

async function sealAnew(db: Database, before: Sealer, after: Sealer): Promise<void> {
  /** A body that cannot be opened stays as it is, and is told as damaged as it would have been. */
  async function anew(id: string, kind: string, body: Uint8Array): Promise<Bytes> {
    const opened = await before.open(id, kind, body).catch(() => null)
    return opened ? after.seal(id, kind, opened) : new Uint8Array(body)
  }

  const rows = await db.records.toArray()
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  const records = await Promise.all(
    rows.map(async (row) => ({ ...row, body: await anew(row.id, `${row.kind}/content`, row.body) })),
  )
  const snapshots = await Promise.all(
    (await db.snapshots.toArray()).map(async ({ id, body }) => ({
      id,
      body: await anew(id, `${kinds.get(id)}/snapshot`, body),
    })),
  )
  const changes = await Promise.all(
    (await db.changes.toArray()).map(async (row) => ({
      ...row,
      body: await anew(row.recordId, `${kinds.get(row.recordId)}/changes`, row.body),
    })),
  )
  const meta = await Promise.all(
    (await db.meta.toArray()).flatMap(({ key, body }) =>
      body instanceof Uint8Array && !ownRows.includes(key)
        ? [anew(key, 'meta', body).then((sealed) => ({ key, body: sealed }))]
        : [],
    ),
  )
  await db.transaction('rw', db.records, db.snapshots, db.changes, db.meta, async () => {
    const now = await db.records.toArray()
    const same = now.length === rows.length && now.every(({ version }, at) => version === rows[at]?.version)
    if (!same) {
      throw new StoreUnavailableError(
        '资料正在别的窗口里改动，没有换钥，资料没有改动。请关闭其他窗口后重新打开。',
      )
    }
    await db.records.bulkPut(records)
    await db.snapshots.bulkPut(snapshots)
    await db.changes.bulkPut(changes)
    await db.meta.bulkPut([...meta, { key: underWayRow, body: 1 }])
    await db.meta.bulkDelete([formerKeyRow, 'journal'])
  })
}

async function journalAnew(db: Database, options: StoreOptions, sealer: Sealer): Promise<void> {
  const { journal: files, now, newId } = options
  if (!files || (await files.list()).files.length === 0) return
  const source = { files, sealer, checksum: await loadChecksum() }
  const newActor = () => newId().replaceAll('-', '').toLowerCase()
  const host = { source, db, now, newActor, dataLost: false }
  await rewrite(host, await readRows(db, sealer), null, 'remove')
}
