import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { type MemoryFiles, memoryFiles } from '../journal/memory-files.fixture'
import { newStoreKey } from '../vault/key-slot'
import { openStore } from './open-store'
import type { OpenStore } from './types'

type Row = Record<string, unknown> & { body: Uint8Array }
type Dump = [table: string, rows: Row[]][]

const name = `test-${crypto.randomUUID()}`
const tables = ['records', 'snapshots', 'changes', 'accessLog', 'meta']
/** About the journal and the program: they are made anew, and no data hangs on them. */
const ownRows = ['journal', 'incidents', 'format']

let key: CryptoKey
let journal: MemoryFiles
let dump: Dump
let before: Awaited<ReturnType<typeof contents>>

async function open(files: MemoryFiles | null): Promise<OpenStore> {
  const options = { now: () => new Date(), newId: () => crypto.randomUUID(), workstation: '一号机' }
  return openStore({ ...options, name, key, journal: files, officerId: 'off-03' })
}

/** An office with three cases, one of them changed often, with settings and a log. */
beforeAll(async () => {
  key = await newStoreKey()
  journal = memoryFiles()
  const store = await open(journal)
  for (const id of ['c1', 'c2', 'c3']) {
    await store.createCase({ ...emptyCase(id), case: { caseTitle: id } }, '登记线索')
  }
  const session = await store.openCase('c1')
  for (let count = 1; count <= 5; count += 1) {
    session.change([{ path: ['case', 'caseTitle'], value: `第${count}次` }], `改${count}`)
    await session.flush()
    await store.log.add({ kind: 'printed', accountId: null, byAccountId: null, copies: count })
  }
  await store.setSettings({ theme: 'dark' })
  before = await contents(store)
  await store.close()
  const db = await new Dexie(name).open()
  dump = await Promise.all(
    tables.map(async (table): Promise<Dump[number]> => [table, (await db.table(table).toArray()) as Row[]]),
  )
  db.close()
})
afterAll(() => Dexie.delete(name))

async function contents(store: OpenStore) {
  const ids = store
    .cases()
    .map(({ id }) => id)
    .sort()
  const sessions = await Promise.all(ids.map((id) => store.openCase(id)))
  return {
    cases: sessions.map((session) => [session.record(), session.history().length, session.fault()]),
    log: (await store.log.entries()).map(({ copies }) => copies),
    faults: (await store.log.check()).faults,
    settings: store.settings(),
  }
}

/** Puts the tables back with one of their rows otherwise. */
async function tamper(at: { table: number; row: number }, alter: (row: Row, others: Row[]) => Row | null) {
  const db = await new Dexie(name).open()
  const [touched, all] = dump[at.table % dump.length] ?? ['', []]
  const rows = all.filter((row) => !ownRows.includes(String(row.key)))
  const chosen = rows[at.row % rows.length]
  for (const [table, each] of dump) {
    await db.table(table).clear()
    const next = each.flatMap((row) => (table === touched && row === chosen ? (alter(row, rows) ?? []) : row))
    await db.table(table).bulkPut(next)
  }
  db.close()
}

const place = fc.record({ table: fc.nat(), row: fc.nat() })

/** Opens the office beside its journal and checks all of it: what was altered is told, and everything is as before. */
async function expectHealed(): Promise<void> {
  const store = await open(memoryFiles(journal))
  await store.checkAll(() => undefined, new AbortController().signal)
  const [found, incidents] = [await contents(store), store.incidents()]
  await store.close()
  expect(found).toEqual(before)
  expect(incidents.length).toBeGreaterThan(0)
  expect(incidents.every(({ lost, incomplete }) => lost.length === 0 && !incomplete)).toBe(true)
}

test('any byte altered in any row is told and put right from the journal', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, byte, difference) => {
      await tamper(at, (row) => {
        const body = row.body.slice()
        body[byte % body.length] = (body[byte % body.length] ?? 0) ^ difference
        return { ...row, body }
      })
      await expectHealed()
    }),
    { numRuns: 60 },
  )
})

test('any row taken out is told and put back', async () => {
  await fc.assert(
    fc.asyncProperty(place, async (at) => {
      await tamper(at, () => null)
      await expectHealed()
    }),
    { numRuns: 40 },
  )
})

test('without a journal a byte altered in a record or an entry of the log is found by the check', async () => {
  const records = fc.record({ table: fc.nat({ max: 3 }), row: fc.nat() })
  await fc.assert(
    fc.asyncProperty(records, fc.nat(), async (at, byte) => {
      await tamper(at, (row) => {
        const body = row.body.slice()
        body[byte % body.length] = (body[byte % body.length] ?? 0) ^ 1
        return { ...row, body }
      })
      const store = await open(null)
      const found = await store.checkAll(() => undefined, new AbortController().signal)
      await store.close()
      expect((found?.broken.length ?? 0) + (found?.log.faults.length ?? 0)).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
})

test('the body of one row in the place of another, or a moment or version altered in the clear, is found', async () => {
  const alterations: ((row: Row, others: Row[]) => Row)[] = [
    (row, others) => ({ ...row, body: others.find((other) => other !== row)?.body ?? new Uint8Array() }),
    (row) => ({ ...row, updatedAt: '2020-01-01T00:00:00.000Z' }),
    (row) => ({ ...row, version: Number(row.version) + 3 }),
  ]
  for (const alter of alterations) {
    for (let row = 0; row < 3; row += 1) {
      await tamper({ table: 0, row }, alter)
      await expectHealed()
    }
  }
  await tamper({ table: 3, row: 2 }, (row) => ({ ...row, at: '2020-01-01T00:00:00.000Z' }))
  await expectHealed()
})
