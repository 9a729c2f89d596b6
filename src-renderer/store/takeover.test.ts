import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, expect, test, vi } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { type MemoryFiles, memoryFiles } from '../journal/memory-files.fixture'
import { newStoreKey } from '../vault/key-slot'
import { openStore } from './open-store'
import { formerStore, takeOver } from './takeover'
import { type StoreOptions, StoreUnavailableError } from './types'

let name = ''
let files: MemoryFiles
let former: CryptoKey
let key: CryptoKey

const options = (under: CryptoKey, journal: MemoryFiles | null = files): StoreOptions => ({
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  workstation: '一号机',
  officerId: 'off-03',
  ...{ name, key: under, journal },
})

/** A store as the program kept it before there were accounts: the key lies in the database, and cannot be read out. */
async function storeOfBefore(): Promise<void> {
  const store = await openStore(options(former))
  const record = { ...emptyCase('c1'), case: { caseTitle: '旧库里的案由' } }
  const session = await store.createCase(record, '登记线索')
  for (const caseTitle of ['一改', '二改']) {
    session.change([{ path: ['case', 'caseTitle'], value: caseTitle }], '改案由')
    await session.flush()
  }
  store.changeOffice([{ path: ['officeOrgId'], value: 'org-1' }], '建立机构')
  await store.setSettings({ theme: 'dark' })
  await store.close()
  await inDatabase((db) => db.table('meta').put({ key: 'dataKey', body: former }))
}

async function inDatabase<Value>(work: (db: Dexie) => PromiseLike<Value>): Promise<Value> {
  const db = await new Dexie(name).open()
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

async function expectWhole(journal: MemoryFiles | null = files): Promise<void> {
  const store = await openStore(options(key, journal))
  expect(store.incidents()).toEqual([])
  expect(store.damaged()).toEqual([])
  expect((await store.openCase('c1')).record().case.caseTitle).toBe('二改')
  expect((await store.openCase('c1')).history()).toHaveLength(3)
  expect(store.office().officeOrgId).toBe('org-1')
  expect(store.settings()).toEqual({ theme: 'dark' })
  await store.close()
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  files = memoryFiles()
  const uses = ['encrypt', 'decrypt'] as const
  former = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [...uses])
  key = await newStoreKey()
})

test('a store of before accounts opens under the new key, its journal too, and the old key opens nothing', async () => {
  await storeOfBefore()
  expect(await formerStore(name)).toBe('keyed')
  await takeOver(options(key))
  expect(await formerStore(name)).toBe('keyless')
  expect(await inDatabase((db) => db.table('meta').get('dataKey'))).toBeUndefined()
  await expectWhole()
  await Dexie.delete(name)
  const store = await openStore(options(key))
  expect(store.incidents()).toMatchObject([{ kind: 'storeEmptied', restoredCases: 1 }])
  expect((await store.openCase('c1')).record().case.caseTitle).toBe('二改')
  await store.close()
  await expect(openStore(options(former))).rejects.toThrow(StoreUnavailableError)
})

test('in a shell without a journal too', async () => {
  files = memoryFiles()
  const without = null
  const store = await openStore(options(former, without))
  await store.createCase({ ...emptyCase('c1'), case: { caseTitle: '旧库' } }, '登记线索')
  await store.close()
  await inDatabase((db) => db.table('meta').put({ key: 'dataKey', body: former }))
  await takeOver(options(key, without))
  const again = await openStore(options(key, without))
  expect(again.cases()).toMatchObject([{ caseTitle: '旧库' }])
  await again.close()
})

test('a disk that refuses leaves every row as it was, and the next start takes over', async () => {
  await storeOfBefore()
  const rows = () =>
    inDatabase((db) => Promise.all(['records', 'snapshots', 'changes'].map((t) => db.table(t).toArray())))
  const before = await rows()
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(takeOver(options(key))).rejects.toThrow(StoreUnavailableError)
  full.mockRestore()
  expect(await rows()).toEqual(before)
  await takeOver(options(key))
  await expectWhole()
})

test('stopped between rows and journal, the next start writes the journal anew without alarm', async () => {
  await storeOfBefore()
  files.keepPart = () => Promise.reject(new Error('stopped'))
  await expect(takeOver(options(key))).rejects.toThrow(StoreUnavailableError)
  files = memoryFiles(files)
  await takeOver(options(key))
  await expectWhole()
})

test('a store that has accounts is left alone', async () => {
  const store = await openStore(options(key))
  await store.createCase(emptyCase('c1'), '登记线索')
  await store.close()
  const appends = files.appends
  await takeOver(options(key))
  expect(files.appends).toBe(appends)
})
