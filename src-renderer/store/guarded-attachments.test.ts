import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { RoleCode } from '../../src-domain/codes'
import type { JsonMap } from '../../src-domain/edits'
import { contentOf } from '../attachments/attachments'
import { newStoreKey } from '../vault/key-slot'
import { ForbiddenError } from './guarded-case'
import { type GuardedStore, guardStore } from './guarded-store'
import { openStore } from './open-store'
import { MissingRecordError, type OpenStore } from './types'

let name = ''
let store: OpenStore
let photo = ''
let letter = ''

const record: CaseRecord = {
  ...emptyCase('c1'),
  case: { caseTitle: '围标', clueCategory: 'report', handlerIds: ['wang', 'zhao'] },
  facts: { f1: { kind: 'registered', date: '2026-11-02', order: 1 } },
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  store = await openStore({
    now: () => new Date('2026-11-23T02:00:00Z'),
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    officerId: 'wang',
    key: await newStoreKey(),
    name,
  })
  await store.createCase(record, '登记线索')
  photo = (await store.attachments.add(new Blob(['现场照片']))).sha256
  letter = (await store.attachments.add(new Blob(['举报信原件']))).sha256
  const session = await store.openCase('c1')
  session.change(
    [
      { path: ['evidence', 'e1'], value: item(1, '现场照片', photo) },
      { path: ['evidence', 'e2'], value: { ...item(2, '丁某某的举报信', letter), revealsInformant: true } },
    ],
    '添加证据',
  )
  await session.flush()
})
afterEach(async () => {
  await store.close()
  await Dexie.delete(name)
})

function item(no: number, title: string, sha256: string): JsonMap {
  const file = { order: 1, name: `${title}.jpg`, sha256, size: 15, addedAt: '2026-11-03T01:00:00Z' }
  return { order: no, no, kind: 'documentary', name: title, files: { f1: file } }
}

function as(officerId: string, ...roleCodes: RoleCode[]): GuardedStore {
  return guardStore(store, { accountId: `account-of-${officerId}`, officerId, roleCodes })
}
const words = async (stream: Promise<ReadableStream<Uint8Array<ArrayBuffer>>>) =>
  new TextDecoder().decode(await contentOf(await stream))

test('a file is opened by way of a case that names it, and the look is logged once', async () => {
  const clerk = as('chen', 'creditClerk')
  expect(await words(clerk.attachments.open('c1', photo, 'look'))).toBe('现场照片')
  await clerk.attachments.open('c1', photo, 'look')
  const looks = (await store.log.entries()).filter(({ kind }) => kind === 'fileSeen')
  expect(looks).toMatchObject([{ byAccountId: 'account-of-chen', caseId: 'c1' }])
  expect(JSON.stringify(looks)).not.toContain('照片')
  await expect(clerk.attachments.open('c1', 'f'.repeat(64), 'look')).rejects.toThrow(ForbiddenError)
  await expect(clerk.attachments.open('c2', photo, 'look')).rejects.toThrow(MissingRecordError)
})

test('evidence that shows the informant is only for those who may know them, once they ask', async () => {
  const clerk = as('chen', 'creditClerk')
  const barred = await clerk.openCase('c1')
  expect(barred.informant()).toBe('barred')
  expect(JSON.stringify([barred.record(), barred.history()])).not.toMatch(new RegExp(`丁某某|${letter}`))
  expect(Object.keys(barred.record().evidence ?? {})).toEqual(['e1', 'e2'])
  await expect(clerk.attachments.open('c1', letter, 'look')).rejects.toThrow(ForbiddenError)

  const wang = as('wang', 'handler')
  const session = await wang.openCase('c1')
  await expect(wang.attachments.open('c1', letter, 'look')).rejects.toThrow(ForbiddenError)
  await session.revealInformant()
  expect(await words(wang.attachments.open('c1', letter, 'look'))).toBe('举报信原件')
  const kinds = (await store.log.entries()).map(({ kind }) => kind)
  expect(kinds).toContain('informantSeen')
})

test('it stays hidden in the case of an earlier day, before it was marked', async () => {
  const session = await store.openCase('c1')
  session.change([{ path: ['evidence', 'e1', 'revealsInformant'], value: true }], '标记')
  await session.flush()
  const barred = await as('chen', 'creditClerk').openCase('c1')
  for (const { hash } of session.history()) {
    expect(JSON.stringify(barred.recordAt(hash))).not.toMatch(
      new RegExp(`现场照片|丁某某|${photo}|${letter}`),
    )
  }
})

test('who may not add, change or re-check evidence is refused below the screen too', async () => {
  const clerk = as('chen', 'creditClerk')
  const add = clerk.attachments.add('c1', new Blob(['另一份']))
  await expect(add).rejects.toThrow('只有')
  const session = await clerk.openCase('c1')
  const refused = (path: string[], value: JsonMap | string | boolean) =>
    expect(() => session.change([{ path, value }], '改证据')).toThrow(ForbiddenError)
  refused(['evidence', 'e1', 'name'], '别的名字')
  refused(['evidence', 'e9'], item(9, '新证据', photo))
  refused(['evidence', 'e1', 'checks', 'k1'], { order: 1, date: '2026-11-05', result: 'verified' })
  refused(['scans', 's1'], {
    order: 1,
    of: 'facts/f1',
    name: '扫描件.pdf',
    sha256: photo,
    size: 1,
    addedAt: '',
  })

  const member = as('li', 'teamMember')
  await expect(member.attachments.add(null, new Blob(['包里的']))).rejects.toThrow('接收交换包')
  const registrar = as('sun', 'registrar')
  expect(await registrar.attachments.add(null, new Blob(['包里的']))).toMatchObject({ size: 9 })
})

test('whoever may not know the informant changes nothing of evidence that shows them', async () => {
  const leader = as('li', 'teamLeader')
  await store
    .openCase('c1')
    .then((session) => session.change([{ path: ['case', 'teamLeaderId'], value: 'li' }], '指定组长'))
  const session = await leader.openCase('c1')
  session.change([{ path: ['evidence', 'e1', 'proves'], value: '到过现场' }], '改证据')
  expect(() => session.change([{ path: ['evidence', 'e2', 'proves'], value: '到过现场' }], '改证据')).toThrow(
    /可以查看举报人身份/,
  )
})
