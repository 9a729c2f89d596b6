import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { OpenStore } from '../store/types'
import { incidentInWords } from './incident-words'
import { journaledStore } from './journaled-store.fixture'

const { open, touch } = journaledStore()

/** An office with a case, a setting and five entries of the log, closed again. */
async function office(): Promise<void> {
  const store = await open()
  await store.createCase({ ...emptyCase('c1'), case: { caseTitle: '一' } }, '登记线索')
  await store.setSettings({ theme: 'dark' })
  for (let copies = 1; copies <= 5; copies += 1) await print(store, copies)
  await store.close()
}

function print(store: OpenStore, copies: number): Promise<void> {
  return store.log.add({ kind: 'printed', accountId: null, byAccountId: null, copies })
}

async function checked(store: OpenStore) {
  const found = await store.checkAll(() => undefined, new AbortController().signal)
  const entries = await store.log.entries()
  return { faults: found?.log.faults, copies: entries.map(({ copies }) => copies) }
}

const all = { faults: [], copies: [1, 2, 3, 4, 5] }

describe('rows beside the records', () => {
  test('entries taken out of the log are put back as they were, and that is told', async () => {
    await office()
    await touch(async (db) => {
      const ids = await db.table('accessLog').toCollection().primaryKeys()
      await db.table('accessLog').bulkDelete(ids.slice(0, 2))
    })
    const store = await open()
    expect(await checked(store)).toEqual(all)
    expect(store.incidents()).toMatchObject([{ kind: 'rowsRestored', restoredEntries: 2, restoredRows: 0 }])
    expect(store.incidents().map((incident) => incidentInWords(incident).outcome)).toEqual([
      '恢复了 2 条操作日志。它们已按保存日志原样恢复，案件资料没有缺失。',
    ])
    await store.close()
    expect((await open()).incidents()).toMatchObject([{ kind: 'rowsRestored' }])
  })

  test('an entry that was altered is put back as it was', async () => {
    await office()
    await touch(async (db) => {
      const row = await db.table('accessLog').toCollection().first()
      row.body[row.body.length - 1] ^= 1
      await db.table('accessLog').put(row)
    })
    const store = await open()
    expect(await checked(store)).toEqual(all)
    expect(store.incidents()).toMatchObject([{ kind: 'rowsRestored', restoredEntries: 1 }])
  })

  test('where the whole log was taken out, new entries go on after the old ones', async () => {
    await office()
    await touch(async (db) => {
      await db.table('accessLog').clear()
      await db.table('meta').delete('accessLogHead')
    })
    const store = await open()
    await print(store, 6)
    expect(await checked(store)).toEqual({ faults: [], copies: [1, 2, 3, 4, 5, 6] })
    expect(store.incidents()).toMatchObject([{ kind: 'rowsRestored', restoredEntries: 5, restoredRows: 1 }])
  })

  test('a log put back to where it stood before is brought forward, settings too', async () => {
    await office()
    const [before, settings] = await headAndSettings()
    const store = await open()
    await print(store, 6)
    await store.setSettings({ theme: 'light' })
    await store.close()
    await touch((db) => db.table('meta').bulkPut([before, settings]))
    const again = await open()
    expect(again.settings()).toEqual({ theme: 'light' })
    expect(await checked(again)).toEqual({ faults: [], copies: [1, 2, 3, 4, 5, 6] })
    expect(again.incidents()).toMatchObject([{ kind: 'rowsRestored', restoredRows: 2 }])
  })

  test('what another window writes while the journal is looked through is no fault', async () => {
    await office()
    const [one, other] = [await open(), await open()]
    const looking = checked(one)
    for (let copies = 6; copies <= 12; copies += 1) {
      await print(other, copies)
      await other.setSettings({ theme: `t${copies}` })
    }
    await looking
    await checked(one)
    expect([...one.incidents(), ...other.incidents()]).toEqual([])
    expect((await checked(other)).faults).toEqual([])
  })

  test('an emptied store has its log again', async () => {
    await office()
    await touch((db) => Promise.all(db.tables.map((table) => table.clear())))
    const store = await open()
    expect(await checked(store)).toEqual(all)
    expect(store.incidents()).toMatchObject([{ kind: 'storeEmptied' }])
  })
})

function headAndSettings() {
  return touch((db) => db.table('meta').bulkGet(['accessLogHead', 'preferences']))
}
