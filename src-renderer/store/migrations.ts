/**
 * Brings a store of an earlier format to today's. Each step runs in one transaction with the note of the new format,
 * so that a stop at any moment leaves the one or the other. Tables and indexes alone are Dexie's business
 * (`database.ts`); what single records say is that of `record-migrations.ts`.
 */
import { Dexie } from 'dexie'
import { type Database, storeFormat } from './database'
import type { Sealer } from './sealing'
import { StoreUnavailableError } from './types'

/** The step from one format of the rows to the next. */
export interface StoreMigration {
  /** The format it starts from. */
  from: number
  /** Changes rows inside the transaction it is called in. `wait` keeps that open over ciphers and the like. */
  migrate(db: Database, sealer: Sealer, wait: typeof Dexie.waitFor): Promise<void>
}

/** The steps that stores have taken so far; each raises `storeFormat` by one. */
const storeMigrations: readonly StoreMigration[] = []

/** Stands from a step on until the journal, whose entries are rows of the format before, was begun anew. */
const journalOutdated = 'journalOutdated'

/**
 * Takes the steps that are due. A store without a format is a new one and of today's.
 * @param to the format to reach.
 * @throws StoreUnavailableError where there is no way from the format it has; Dexie's errors. A step that fails leaves
 *   the store as it was before it.
 */
export async function migrateStore(
  db: Database,
  sealer: Sealer,
  migrations: readonly StoreMigration[] = storeMigrations,
  to = storeFormat,
): Promise<void> {
  for (;;) {
    const format = (await db.meta.get('format'))?.body
    if (format === undefined || format === to) return
    const step = migrations.find(({ from }) => from === format)
    if (!step) throw new StoreUnavailableError(noWay)
    await db.transaction('rw', db.tables, async () => {
      // Another window may have taken the step meanwhile.
      if ((await db.meta.get('format'))?.body !== step.from) return
      await step.migrate(db, sealer, Dexie.waitFor)
      await db.meta.bulkPut([
        { key: 'format', body: step.from + 1 },
        { key: journalOutdated, body: 1 },
      ])
    })
  }
}

/** Whether the journal still tells of rows in the format before. */
export async function isJournalOutdated(db: Database): Promise<boolean> {
  return (await db.meta.get(journalOutdated)) !== undefined
}

/** The journal was begun anew. */
export async function journalRenewed(db: Database): Promise<void> {
  await db.meta.delete(journalOutdated)
}

const noWay =
  '本机的资料由太早的版本保存，这个版本不能直接升级。资料没有改动，请先安装中间的版本打开一次，再用这个版本。'
