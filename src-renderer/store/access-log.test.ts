import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { journaledStore } from '../journal/journaled-store.fixture'
import type { NewAccessEntry } from './access-log'
import type { OfficeStore } from './types'

const { open: openAt, touch, lose } = journaledStore()
const open = (now = '2026-11-23T02:00:00.000Z') => openAt(now)

const printed = (paperId: string): NewAccessEntry => ({
  ...{ kind: 'printed', accountId: 'a1', byAccountId: 'a1', caseId: 'c1', paperId, copies: 1 },
})
const papers = async (store: OfficeStore) => (await store.log.entries()).map(({ paperId }) => paperId)

async function threeEntries(): Promise<void> {
  const store = await open()
  await store.createCase(emptyCase('c1'), '登记线索')
  for (const paper of ['p1', 'p2', 'p3']) await store.log.add(printed(paper))
  await store.close()
}

describe('the log', () => {
  test('stands in the order of the deeds, whatever the clock says, from two windows at once too', async () => {
    const [one, other] = [await open(), await open('2020-01-01T00:00:00.000Z')]
    await one.log.add(printed('p1'))
    await other.log.add(printed('p2'))
    await Promise.all([one.log.add(printed('p3')), other.log.add(printed('p4')), one.log.add(printed('p5'))])
    expect(await papers(one)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
    expect(await other.log.check()).toEqual({ entries: 5, faults: [] })
  })

  test('lies on disk with no word in the clear', async () => {
    await threeEntries()
    await touch(async (db) => {
      const rows = await db.table('accessLog').toArray()
      expect(rows).toHaveLength(3)
      expect(new TextDecoder().decode(rows[0].body)).not.toMatch(/printed|"p1"|"a1"/)
    })
  })

  test('comes back from the journal when the database was emptied', async () => {
    await threeEntries()
    await lose()
    const store = await open()
    expect(await papers(store)).toEqual(['p1', 'p2', 'p3'])
    expect(await store.log.check()).toEqual({ entries: 3, faults: [] })
  })

  test('an entry taken out or altered, and an end cut off, are found', async () => {
    await threeEntries()
    const store = await open()
    const [, second, third] = await store.log.entries()
    if (!second || !third) throw new Error('entries are missing')
    const body = async (id: string) => {
      let found: Uint8Array = new Uint8Array()
      await touch(async (db) => {
        found = (await db.table('accessLog').get(id)).body
      })
      return found
    }
    const kept = await body(second.id)
    await touch((db) => db.table('accessLog').delete(second.id))
    expect((await store.log.check()).faults).toEqual(['缺第 2 条'])
    const altered = kept.slice()
    altered[40] = (altered[40] ?? 0) ^ 1
    await touch((db) => db.table('accessLog').put({ id: second.id, at: second.at, body: altered }))
    expect((await store.log.check()).faults).toEqual(['缺第 2 条'])
    await touch((db) => db.table('accessLog').put({ id: second.id, at: second.at, body: kept }))
    expect((await store.log.check()).faults).toEqual([])
    await touch((db) => db.table('accessLog').delete(third.id))
    expect((await store.log.check()).faults).toEqual(['缺第 3 条'])
    await store.log.add(printed('p4'))
    expect((await store.log.check()).faults).toEqual(['缺第 3 条'])
  })

  test('an end cut off together with the mark of it is itself written down', async () => {
    await threeEntries()
    const store = await open()
    const last = (await store.log.entries()).at(-1)
    await touch(async (db) => {
      await db.table('accessLog').delete(last?.id ?? '')
      await db.table('meta').delete('accessLogHead')
    })
    expect((await store.log.check()).faults).toEqual(['末尾的标记不见了，最后的记录可能缺失'])
    await store.log.add(printed('p4'))
    expect((await store.log.entries()).map(({ kind }) => kind)).toEqual([
      'printed',
      'printed',
      'logBroken',
      'printed',
    ])
  })
})
