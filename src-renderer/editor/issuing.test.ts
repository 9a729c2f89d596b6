import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { UnsavedError } from '../store/on-disk'
import { openStore } from '../store/open-store'
import type { OfficeStore } from '../store/types'
import { newStoreKey } from '../vault/key-slot'
import { declareVoid } from './issuing'

const name = `test-${crypto.randomUUID()}`
const opened: OfficeStore[] = []

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(opened.map((store) => store.close()))
  await Dexie.delete(name)
})

test('a paper that the disk does not take as voided is told as not saved, and is voided once there is room', async () => {
  const key = await newStoreKey()
  const open = async () => {
    const newId = () => crypto.randomUUID()
    const store = await openStore({
      ...{ now: () => new Date(), newId, workstation: '一号机', name, key, officerId: 'off-03' },
    })
    opened.push(store)
    return store
  }
  const store = await open()
  const session = await store.createCase(emptyCase('c'), '登记线索')
  const paper = { docKind: 'acceptanceNotice', order: 1, createdAt: '2026-11-25T01:00:00.000Z', values: {} }
  session.change([{ path: ['papers', 'p'], value: { ...paper, status: 'issued' } }], '签发')
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const voiding = declareVoid(session, 'p', '《通知》', '写错当事人')
  await expect(voiding).rejects.toThrow(UnsavedError)
  await expect(voiding).rejects.toThrow('磁盘空间不足')
  full.mockRestore()
  expect((await store.flush()).state).toBe('saved')
  const again = await (await open()).openCase('c')
  expect(again.record().papers.p).toMatchObject({ status: 'voided', voidReason: '写错当事人' })
})
