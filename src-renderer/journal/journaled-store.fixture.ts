/** A store with a journal in memory, fresh for each test of a file, which closes and removes it afterwards. */
import { Dexie } from 'dexie'
import { afterEach, beforeEach } from 'vitest'
import { openStore } from '../store/open-store'
import type { OpenStore } from '../store/types'
import { newStoreKey } from '../vault/key-slot'
import { type MemoryFiles, memoryFiles } from './memory-files.fixture'

export interface JournaledStore {
  /** Opens it, or one more window on it. @param now ISO instant at which its clock stands; the true time by default. */
  open(now?: string): Promise<OpenStore>
  /** Looks into or changes the database behind the store's back. */
  touch<Value>(change: (db: Dexie) => Promise<Value>): Promise<Value>
  /** Removes the database, as a browser does that gives up on it. */
  lose(): Promise<void>
}

/** Sets up each test of the calling file. */
export function journaledStore(): JournaledStore {
  let name = ''
  let key: CryptoKey
  let journal: MemoryFiles
  let opened: OpenStore[] = []

  beforeEach(async () => {
    name = `test-${crypto.randomUUID()}`
    key = await newStoreKey()
    journal = memoryFiles()
    opened = []
  })
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()))
    await Dexie.delete(name)
  })

  return {
    async open(now) {
      const store = await openStore({
        ...{ name, key, journal, workstation: '一号机', officerId: null },
        now: () => (now === undefined ? new Date() : new Date(now)),
        newId: () => crypto.randomUUID(),
      })
      opened.push(store)
      return store
    },
    async touch(change) {
      const db = await new Dexie(name).open()
      const value = await change(db)
      db.close()
      return value
    },
    lose: () => Dexie.delete(name),
  }
}
