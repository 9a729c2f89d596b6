import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { JsonMap } from '../../src-domain/edits'
import { createRecord } from '../../src-domain/record-doc'
import { readySave } from '../exchange/ready-save'
import { createDatabase } from '../store/database'
import { openStore } from '../store/open-store'
import { type StagedRecord, stage } from '../store/staging'
import type { OpenStore } from '../store/types'
import { fullDisk, type MemoryFiles, memoryFiles } from './memory-files.fixture'

/** More than two portions. */
const many = 450

let name = ''
let key: CryptoKey
let files: MemoryFiles
let store: OpenStore

async function open(): Promise<void> {
  store = await openStore({
    ...{ now: () => new Date(), newId: () => crypto.randomUUID(), workstation: '一号机' },
    ...{ officerId: null, name, key, journal: files },
  })
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  files = memoryFiles()
  await open()
  await store.createCase(emptyCase('own'), '登记线索')
})
afterEach(async () => {
  await store.close()
  await Dexie.delete(name)
})

async function putAside(): Promise<StagedRecord[]> {
  const meta = { officerId: null, purpose: '登记线索', workstation: '二号机', at: '2026-11-25T01:00:00.000Z' }
  const { db } = store.tables
  const staged: StagedRecord[] = []
  for (let number = 0; number < many; number += 1) {
    const json = emptyCase(`c${number}`) as unknown as JsonMap
    const doc = createRecord(json, meta, (number + 1).toString(16).padStart(32, '0'))
    const save = await readySave(store.tables, {
      ...{ kind: 'case', id: `c${number}`, base: 0, doc, now: '2026-11-25T01:00:00.000Z' },
    })
    staged.push(...(await stage(db, 'look', [save])))
  }
  return staged
}

const count = () => store.cases().length

/** Reopens the store with nothing in its database: what is there then is what the journal tells. */
async function reopenFromJournal(): Promise<void> {
  await store.close()
  await Dexie.delete(name)
  await open()
}

test('saves put aside are made in one go, in store and journal, and are put aside no longer', async () => {
  const parts: number[] = []
  await store.takeIn('look', await putAside(), [], (part) => parts.push(part))
  expect(count()).toBe(many + 1)
  expect(await store.tables.db.staged.count()).toBe(0)
  expect(parts.at(-1)).toBe(1)
  await reopenFromJournal()
  expect(count()).toBe(many + 1)
  expect(store.incidents().map(({ kind, lost }) => [kind, lost])).toEqual([['storeEmptied', []]])
})

test('of a save whose journal was cut off in the middle nothing counts, whatever follows on it', async () => {
  const staged = await putAside()
  const { append } = files
  let left = 2
  files.append = async (...some) => {
    if (left === 0) throw fullDisk
    left -= 1
    return append(...some)
  }
  await expect(store.takeIn('look', staged, [])).rejects.toThrow('磁盘空间不足')
  expect(count()).toBe(1)
  files.append = append
  await store.createCase(emptyCase('later'), '登记线索')
  await reopenFromJournal()
  expect(
    store
      .cases()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['later', 'own'])
})

test('a machine that dies between journal and store has all of it at the next start', async () => {
  const staged = await putAside()
  const db = createDatabase(name)
  const before = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  await store.takeIn('look', staged, [])
  await store.close()
  for (const [table, rows] of before) {
    await db.table(table).clear()
    await db.table(table).bulkPut([...rows])
  }
  db.close()
  await open()
  expect(count()).toBe(many + 1)
  expect(store.incidents()).toEqual([])
})

test('one of them that was saved since stops all of them, and what another window has dropped is not made', async () => {
  const staged = await putAside()
  await store.createCase(emptyCase('c7'), '登记线索')
  await expect(store.takeIn('look', staged, [])).rejects.toMatchObject({ name: 'StaleError' })
  expect(count()).toBe(2)
  await store.tables.db.staged.clear()
  const rest = staged.filter(({ id }) => id !== 'c7')
  await expect(store.takeIn('look', rest, [])).rejects.toMatchObject({ name: 'StaleError' })
  expect(count()).toBe(2)
  await reopenFromJournal()
  expect(count()).toBe(2)
})
