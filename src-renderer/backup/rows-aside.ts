/** Keeps rows that nobody can open any more: a key that turns up one day may still open them. */
import { createDatabase, type Database } from '../store/database'
import { beijingMoment } from './backup-name'

const atOnce = 200

/** Copies every row as it lies into a database of its own. Throws Dexie's errors. */
export async function putRowsAside(db: Database, now: Date): Promise<void> {
  const aside = createDatabase(`${db.name}-aside-${beijingMoment(now)}`)
  try {
    for (const table of db.tables) {
      const keys = await table.toCollection().primaryKeys()
      for (let from = 0; from < keys.length; from += atOnce) {
        const rows = await table.bulkGet(keys.slice(from, from + atOnce))
        await aside.table(table.name).bulkPut(rows.filter((row) => row !== undefined))
      }
    }
  } finally {
    aside.close()
  }
}
