/** Opens the database under its key; refuses what this program must not touch. */
import { createDatabase, type Database, storeFormat, wasLost } from './database'
import { newerStore, openFailure } from './failures'
import { createSealer, type Sealer } from './sealing'
import { StoreUnavailableError } from './types'

export interface Unlocked {
  db: Database
  sealer: Sealer
  /** The browser said that it lost what the store held. */
  dataLost: boolean
}

/**
 * The open database and its sealer. A store that is not there yet is made.
 * @param key the store's AES-256-GCM key, from the accounts.
 * @throws StoreUnavailableError with a Chinese message; nothing on disk has been changed then.
 */
export async function unlock(name: string, key: CryptoKey): Promise<Unlocked> {
  const db = createDatabase(name)
  try {
    await db.open()
    await checkFormat(db)
    // Otherwise the browser may empty the store when the disk runs short. Its answer changes nothing for us.
    void globalThis.navigator?.storage?.persist?.()
    return { db, sealer: createSealer(key), dataLost: wasLost(name) }
  } catch (error) {
    db.close()
    if (error instanceof StoreUnavailableError) throw error
    throw new StoreUnavailableError(openFailure(error), { cause: error })
  }
}

async function checkFormat(db: Database): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('format')
    if (!row) await db.meta.put({ key: 'format', body: storeFormat })
    else if (typeof row.body !== 'number' || row.body > storeFormat)
      throw new StoreUnavailableError(newerStore)
  })
}
