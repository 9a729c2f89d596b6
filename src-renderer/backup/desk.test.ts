import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../store/open-store'
import type { OpenStore } from '../store/types'
import { memoryStorage } from '../vault/memory-storage.fixture'
import { BackupUnavailableError } from './backup-files'
import { type BackupDesk, openBackupDesk } from './desk'
import { ageOf, readMemory } from './memory'
import { type BackedUpOffice, sampleOffice, storeOptions } from './memory-backup.fixture'
import { type MemoryFolder, memoryFolder, memoryRoom } from './memory-files.fixture'

let office: BackedUpOffice
let store: OpenStore
let files: MemoryFolder
let now: Date
let desk: BackupDesk
beforeEach(async () => {
  office = await sampleOffice()
  store = await openStore({ ...storeOptions, name: office.db.name, key: office.key })
  files = memoryFolder()
  now = new Date('2026-11-24T01:00:00Z')
  desk = openDesk()
})
afterEach(async () => {
  desk.close()
  await store.close()
  office.db.close()
})

function openDesk(accounts = office.accounts.storage): BackupDesk {
  return openBackupDesk(
    {
      ...{ store, files, accounts, now: () => now, newId: storeOptions.newId, workstation: '一号机' },
      accountId: office.accounts.adminId,
      room: memoryRoom(),
      about: async () => ({ ok: false, error: { code: 'failed', message: '没有应答' } }),
    },
    { daily: false },
  )
}

const remembered = () => readMemory(store.settings())

test('a backup and a drill stand in the log, with the account that made them', async () => {
  await desk.make()
  const drill = { at: now.toISOString(), file: 'a.ldbak', passed: false, outcome: '缺一件案件' }
  await desk.noteDrill(drill)
  expect(remembered().drill).toEqual(drill)
  const { adminId } = office.accounts
  const told = (await store.log.entries()).slice(-2)
  expect(told).toMatchObject([
    { kind: 'backedUp', byAccountId: adminId, note: [...files.kept.keys()][0] },
    { kind: 'drilled', byAccountId: adminId, note: 'a.ldbak：没有通过，缺一件案件' },
  ])
})

describe('the daily backup', () => {
  test('is made once a day in Beijing time, and remembered', async () => {
    await desk.makeDaily()
    expect(files.kept.size).toBe(1)
    expect(remembered().last).toMatchObject({ records: 7, at: '2026-11-24T01:00:00.000Z' })
    now = new Date('2026-11-24T15:59:59Z')
    await desk.makeDaily()
    expect(files.kept.size).toBe(1)
    now = new Date('2026-11-24T16:00:01Z')
    await desk.makeDaily()
    expect(files.kept.size).toBe(2)
  })

  test('with the stick pulled says so, keeps trying, and forgets the failure once it went well', async () => {
    files.reachable = false
    await desk.makeDaily()
    expect(remembered().failure?.message).toContain('请插上U盘')
    expect(remembered().last).toBeNull()
    files.reachable = true
    await desk.makeDaily()
    expect(remembered()).toMatchObject({ failure: null, last: { records: 7 } })
  })

  test('on a full disk keeps what was known of the last good one', async () => {
    await desk.makeDaily()
    const { last } = remembered()
    now = new Date('2026-11-25T01:00:00Z')
    files.refusal = new BackupUnavailableError('存放备份的磁盘空间不足')
    await desk.makeDaily()
    expect(remembered()).toMatchObject({ last, failure: { message: '存放备份的磁盘空间不足' } })
  })

  test('is not made without accounts, since nobody could open it elsewhere', async () => {
    desk = openDesk(memoryStorage())
    await desk.makeDaily()
    expect(await desk.make()).toBe(false)
    expect(files.kept.size).toBe(0)
    expect(remembered().failure?.message).toContain('账号')
  })
})

test('a backup stopped by the officer is no failure', async () => {
  const making = desk.make()
  desk.subscribe(() => {
    if ((desk.state().part ?? 0) > 0) desk.stop()
  })
  expect(await making).toBe(false)
  expect(remembered().failure).toBeNull()
  expect(files.kept.size + files.parts.size).toBe(0)
})

test('the last good backup is too old after three days, or as many as are set', () => {
  const last = { at: '2026-11-20T01:00:00.000Z' }
  const at = (iso: string) => Date.parse(iso)
  expect(ageOf({ last: null, alertDays: 3 }, 0)).toEqual({ state: 'none' })
  expect(ageOf({ last, alertDays: 3 }, at('2026-11-23T20:00:00Z'))).toEqual({ state: 'recent', days: 3 })
  expect(ageOf({ last, alertDays: 3 }, at('2026-11-24T01:00:00Z'))).toEqual({ state: 'old', days: 4 })
  expect(ageOf({ last, alertDays: 7 }, at('2026-11-24T01:00:00Z')).state).toBe('recent')
})
