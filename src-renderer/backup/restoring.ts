/**
 * Puts a backup in the place of the store. It is read to its end first, every row decrypted; then all of it is written
 * in one transaction, so that a machine that dies meanwhile holds the old store or the new one and nothing between.
 */
import { Dexie } from 'dexie'
import { type Database, databaseVersion, storeFormat } from '../store/database'
import { createSealer } from '../store/sealing'
import type { VaultFile } from '../vault/vault-file'
import type { BackupCounts } from './backup-frames'
import type { StoreVersions } from './backup-header'
import { stretch, type Work } from './progress'
import { type OpenedBackup, verifiedRows, verifyBackup } from './reading'

/** A portion of rows that takes longer than this to read and decrypt, in milliseconds, will not come any more. */
const longestPortion = 600_000

/** What this program can take in. */
export const knownVersions: StoreVersions = { databaseVersion, storeFormat }

/**
 * Writes the rows of a backup and its accounts into the database, in the place of all that stands there.
 * @param key the store's key, opened from the backup's own accounts.
 * @param options.before called once the backup was found whole, and before anything is written: what else has to
 *   give way.
 * @param options.vault the accounts to be written; the backup's own by default.
 * @throws BackupFault, DOMException `AbortError`, Dexie's errors and what the source throws; the database is as it was.
 */
export async function restoreBackup(
  db: Database,
  backup: OpenedBackup,
  key: CryptoKey,
  work: Work,
  options: { before?: () => Promise<void>; vault?: VaultFile } = {},
): Promise<BackupCounts> {
  const sealer = createSealer(key)
  await verifyBackup(backup, sealer, knownVersions, stretch(work, 0, 0.5))
  await options.before?.()
  const rows = verifiedRows(backup, sealer, knownVersions, stretch(work, 0.5, 1))
  const { storeFormat: format, vault } = backup.header
  const accounts = new TextEncoder().encode(JSON.stringify(options.vault ?? vault))
  return db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear()
    for (;;) {
      // Reading waits for files and ciphers, which a transaction does not outlive unless it is kept busy.
      const { value, done } = await Dexie.waitFor(rows.next(), longestPortion)
      if (done) {
        await db.meta.put({ key: 'format', body: format })
        await db.meta.put({ key: 'vault', body: accounts })
        return value
      }
      for (const [name, some] of Object.entries(value)) await db.table(name).bulkPut(some)
    }
  })
}
