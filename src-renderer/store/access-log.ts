/** The log of what was done that changes no record, sealed row by row. Entries are only ever added. */
import type { AccessEntry } from '../../src-domain/access-log'
import type { Database } from './database'
import type { Sealer } from './sealing'

/** What is told of a deed; when and where it was done is added here. */
export type NewAccessEntry = Omit<AccessEntry, 'id' | 'at' | 'workstation'>

/** Every method throws Dexie's errors where the disk refuses. */
export interface AccessLog {
  /** Adds an entry; it is on disk once this resolves. */
  add(entry: NewAccessEntry): Promise<void>
  /** Takes in entries that were made before anybody was signed in; one that stands there already is left alone. */
  take(entries: readonly AccessEntry[]): Promise<void>
  /** All entries that can be read, oldest first. */
  entries(): Promise<AccessEntry[]>
}

interface LogHost {
  db: Database
  sealer: Sealer
  now: () => Date
  newId: () => string
  workstation: string
}

const kind = 'access'

/** The log of the open store. */
export function createAccessLog({ db, sealer, now, newId, workstation }: LogHost): AccessLog {
  async function take(entries: readonly AccessEntry[]): Promise<void> {
    const rows = await Promise.all(
      entries.map(async (entry) => {
        const bytes = new TextEncoder().encode(JSON.stringify(entry))
        return { id: entry.id, at: entry.at, body: await sealer.seal(entry.id, kind, bytes) }
      }),
    )
    await db.transaction('rw', db.accessLog, async () => {
      const there = await db.accessLog.bulkGet(rows.map(({ id }) => id))
      await db.accessLog.bulkAdd(rows.filter((_row, index) => there[index] === undefined))
    })
  }

  return {
    take,
    add: (entry) => take([{ ...entry, id: newId(), at: now().toISOString(), workstation }]),
    async entries() {
      const rows = await db.accessLog.orderBy('at').toArray()
      const read = await Promise.all(
        rows.map(({ id, body }) =>
          sealer.open(id, kind, body).then(
            (bytes) => [JSON.parse(new TextDecoder().decode(bytes)) as AccessEntry],
            () => [],
          ),
        ),
      )
      return read.flat()
    },
  }
}
