import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import storeFormat1 from '../../tests/fixtures/store-format-1.json'
import { memoryFiles } from '../journal/memory-files.fixture'
import { createDatabase, type Database, databaseVersion } from './database'
import { isJournalOutdated, migrateStore, type StoreMigration } from './migrations'
import { openStore } from './open-store'
import { createSealer } from './sealing'
import { placeStore } from './stored-office.fixture'
import { NewerRecordError, StoreUnavailableError } from './types'

let name = ''
let key: CryptoKey
beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  key = await placeStore(name, storeFormat1)
})
afterEach(() => Dexie.delete(name))

const open = (journal = memoryFiles()) =>
  openStore({
    now: () => new Date('2026-12-01T01:00:00Z'),
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    ...{ name, key, journal, officerId: 'off-03' },
  })

/** Every row as it lies in the tables. */
async function rows(db: Dexie): Promise<unknown> {
  return Promise.all(db.tables.map((table) => table.toArray()))
}

describe('a store of format 1', () => {
  test('opens with every case, its history and what was set', async () => {
    const store = await open()
    expect(store.damaged()).toEqual([])
    expect(store.incidents()).toEqual([])
    expect(store.settings()).toMatchObject({ todayWhose: 'mine' })
    expect(Object.keys(store.office().officers).length).toBeGreaterThan(5)
    const sessions = await Promise.all(store.cases().map(({ id }) => store.openCase(id)))
    expect(sessions).toHaveLength(6)
    const changed = sessions.find((session) => session.record().case.caseTitle === '改过两次的案由')
    expect(changed?.history().map(({ purpose }) => purpose)).toEqual(['导入样例', '改案由', '改案由'])
    await store.close()
  })
})

test('the version of the tables is told as they have it', () => {
  expect(createDatabase(name).verno).toBe(databaseVersion)
})

describe('a step to the next format', () => {
  const step: StoreMigration = {
    from: 1,
    async migrate(db, sealer, wait) {
      const row = await db.meta.get('preferences')
      const opened = await wait(sealer.open('preferences', 'meta', row?.body as Uint8Array))
      await db.meta.put({ key: 'moved', body: await wait(sealer.seal('moved', 'meta', opened)) })
      await db.meta.delete('preferences')
    },
  }
  let db: Database
  beforeEach(async () => {
    db = createDatabase(name)
    await db.open()
  })
  afterEach(() => db.close())

  test('changes the rows and notes the format, both or neither', async () => {
    const sealer = createSealer(key)
    const before = await rows(db)
    const failing: StoreMigration = {
      from: 1,
      async migrate(...given) {
        await step.migrate(...given)
        throw new Error('power cut')
      },
    }
    await expect(migrateStore(db, sealer, [failing], 2)).rejects.toThrow('power cut')
    expect(await rows(db)).toEqual(before)

    await migrateStore(db, sealer, [step], 2)
    expect((await db.meta.get('format'))?.body).toBe(2)
    expect(await db.meta.get('preferences')).toBeUndefined()
    expect(await isJournalOutdated(db)).toBe(true)
    await migrateStore(db, sealer, [step], 2)
    expect((await db.meta.get('format'))?.body).toBe(2)
  })

  test('is refused, with nothing changed, where there is no way', async () => {
    const before = await rows(db)
    await expect(migrateStore(db, createSealer(key), [], 2)).rejects.toThrow(StoreUnavailableError)
    expect(await rows(db)).toEqual(before)
  })

  test('lets the journal begin anew, so that no row of the format before comes back', async () => {
    const journal = memoryFiles()
    await (await open(journal)).close()
    await migrateStore(db, createSealer(key), [step], 2)
    await db.meta.put({ key: 'format', body: 1 })
    const before = [...journal.files.keys()]
    const store = await open(journal)
    expect(store.cases()).toHaveLength(6)
    expect(store.incidents()).toEqual([])
    await store.close()
    expect(await isJournalOutdated(db)).toBe(false)
    expect([...journal.files.keys()].some((file) => before.includes(file))).toBe(false)
    const again = await open(journal)
    expect(again.incidents()).toEqual([])
    await again.close()
  })
})

describe('what a newer program wrote is refused politely and left untouched', () => {
  test('tables of a later version', async () => {
    const later = new Dexie(name)
    later.version(99).stores({
      records: 'id, kind',
      snapshots: 'id',
      changes: '++seq, [recordId+version]',
      meta: 'key',
      more: 'id',
    })
    await later.open()
    const before = await rows(later)
    later.close()
    await expect(open()).rejects.toThrow('更新版本')
    await later.open()
    expect(later.verno).toBe(99)
    expect(await rows(later)).toEqual(before)
    later.close()
  })

  test('a record of a later version, while the others open', async () => {
    const store = await open()
    const [first, second] = store.cases()
    const session = await store.openCase(first?.id ?? '')
    expect(() => session.change([{ path: ['schemaVersion'], value: 2 }], '升级')).toThrow()
    await store.close()

    const { changeRecord, changesSince, headsOf, loadRecord, mergeChanges } = await import(
      '../../src-domain/record-doc'
    )
    const { batchOf, readRecord, sealWrite, writeRecords } = await import('./record-rows')
    const db = createDatabase(name)
    const sealer = createSealer(key)
    const stored = await readRecord(db, sealer, first?.id ?? '', 0)
    const [snapshot = new Uint8Array(), ...changes] = stored?.pieces ?? []
    const whole = changes.reduce(
      (doc, piece) => mergeChanges(doc, piece).doc,
      loadRecord(snapshot, 'ab'.repeat(16)),
    )
    const at = '2027-01-01T00:00:00.000Z'
    const meta = { officerId: null, workstation: '二号机', purpose: '升级资料格式', at }
    const next = changeRecord(whole, [{ path: ['schemaVersion'], value: 2 }], meta)
    const content = { summary: stored?.content.summary ?? null, heads: headsOf(next) }
    const body = { changes: changesSince(next, headsOf(whole)) }
    const base = stored?.version ?? 0
    await writeRecords(
      db,
      batchOf([
        await sealWrite(sealer, { id: first?.id ?? '', kind: 'case', updatedAt: at, base, content, body }),
      ]),
    )
    const before = await db.changes.toArray()

    const again = await open()
    await expect(again.openCase(first?.id ?? '')).rejects.toThrow(NewerRecordError)
    await expect(again.openCase(first?.id ?? '')).rejects.toThrow('更新版本')
    expect((await again.openCase(second?.id ?? '')).record().id).toBe(second?.id)
    await again.close()
    expect(await db.changes.toArray()).toEqual(before)
    db.close()
  })
})
