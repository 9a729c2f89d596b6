import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDatabase } from '../store/database'
import { openStore } from '../store/open-store'
import type { Bytes } from '../store/sealing'
import { memoryStorage, testStrength } from '../vault/memory-storage.fixture'
import { newRecoveryCode } from '../vault/recovery-code'
import { failureInWords } from './failures'
import { readMemory } from './memory'
import {
  type BackedUpOffice,
  bytesOf,
  neverStopped,
  sampleOffice,
  sourceOf,
  storeOptions,
} from './memory-backup.fixture'
import { type MemoryFolder, memoryFolder, memoryRoom } from './memory-files.fixture'
import { lockedBackup } from './opening'
import { openBackup } from './reading'
import { lookHere, type RestoreHost, restoreHere } from './restore-here'

const clock = { now: () => new Date('2026-03-02T02:00:00Z'), newId: () => crypto.randomUUID() }
const ok = <Value>(value: Value) => ({ ok: true as const, value })

let source: BackedUpOffice
let bytes: Bytes
let name: string
let files: MemoryFolder
let aside: number
beforeEach(async () => {
  source = await sampleOffice()
  bytes = (await bytesOf(source.from)).bytes
  name = `test-${crypto.randomUUID()}`
  files = memoryFolder()
  aside = 0
})
afterEach(async () => {
  source.db.close()
  await Dexie.delete(name)
})

function hostOn(accounts: RestoreHost['accounts'], room = memoryRoom()): RestoreHost {
  const shell: RestoreHost['shell'] = {
    journalFiles: async () => ok(null),
    putJournalAside: async () => {
      aside += 1
      return ok('/记录/aside-1')
    },
    writeKeyFile: async () => ok(null),
    about: async () =>
      ok({
        shell: 'electron',
        appVersion: '0.1.0',
        platform: '',
        chromiumVersion: '',
        dataFolderWritable: true,
      }),
  }
  return { shell, files, room, accounts, ...clock, workstation: '二号机', name, strength: testStrength }
}

async function opened() {
  const backup = await openBackup(sourceOf(bytes))
  const locked = await lockedBackup(backup, '备份', { ...clock, strength: testStrength })
  const secret = { accountId: source.accounts.handlerId, password: source.accounts.handlerPassword }
  return { backup, locked, key: await locked.keyBy(secret) }
}

async function casesOf(key: CryptoKey) {
  const store = await openStore({ ...storeOptions, name, key })
  const titles = store.cases().map(({ caseTitle }) => caseTitle)
  await store.close()
  return titles
}

describe('restoring on a machine', () => {
  test('that has nothing asks nobody', async () => {
    const host = hostOn(memoryStorage())
    expect(await lookHere(host)).toEqual({ records: 0, confirmers: null })
    const { backup, key } = await opened()
    const restored = await restoreHere(host, backup, key, null, neverStopped())
    expect(restored).toMatchObject({ tally: { records: 7 }, safety: null })
    expect(await casesOf(key)).toHaveLength(6)
    const store = await openStore({ ...storeOptions, name, key })
    const { last } = readMemory(store.settings())
    expect(last).toMatchObject({ at: backup.header.madeAt, records: 7, size: bytes.length })
    expect(store.settings()).toMatchObject({ todayWhose: 'mine' })
    await store.close()
  })

  test('opens by the recovery code as it is typed, and says of another code whose it would have to be', async () => {
    const { locked } = await opened()
    const typed = source.accounts.recoveryCode.toLowerCase().replaceAll('-', ' ')
    expect(await locked.keyBy({ recoveryCode: typed })).toBeInstanceOf(CryptoKey)
    await expect(locked.keyBy({ recoveryCode: newRecoveryCode() })).rejects.toThrow('不是这份备份的')
  })

  test('with another office’s data is refused until its administrator confirms, and keeps that data first', async () => {
    const there = await sampleOffice(name)
    there.db.close()
    const host = hostOn(there.accounts.storage)
    const { backup, key } = await opened()
    const { confirmers } = await lookHere(host)
    expect(confirmers?.map(({ loginName }) => loginName)).toEqual(['主任'])

    await expect(restoreHere(host, backup, key, null, neverStopped())).rejects.toThrow('管理员')
    const byHandler = { accountId: there.accounts.handlerId, password: there.accounts.handlerPassword }
    await expect(restoreHere(host, backup, key, byHandler, neverStopped())).rejects.toThrow(
      '本机资料没有改动',
    )
    const wrong = { ...there.accounts.by, password: '不是这个口令' }
    await expect(restoreHere(host, backup, key, wrong, neverStopped())).rejects.toThrow('口令不对')
    expect(await casesOf(there.key)).toHaveLength(6)
    expect(files.kept.size + aside).toBe(0)

    const restored = await restoreHere(host, backup, key, there.accounts.by, neverStopped())
    expect(restored.aside).toBe('/记录/aside-1')
    const { safety } = restored
    expect(safety?.name).toMatch(/^恢复前备份_/)
    expect([...files.kept.keys()]).toEqual([safety?.name])
    expect(aside).toBe(1)
    expect(await casesOf(key)).toHaveLength(6)
  })

  test('with rows that nobody can open any more puts them aside as they lie', async () => {
    const there = await sampleOffice(name)
    const before = await there.db.records.toArray()
    there.db.close()
    const host = hostOn(memoryStorage())
    expect(await lookHere(host)).toEqual({ records: 7, confirmers: null })
    const { backup, key } = await opened()
    await restoreHere(host, backup, key, null, neverStopped())
    expect(await casesOf(key)).toHaveLength(6)
    const [aside] = (await Dexie.getDatabaseNames()).filter((one) => one.startsWith(`${name}-aside-`))
    const kept = createDatabase(aside)
    expect(await kept.records.toArray()).toEqual(before)
    kept.close()
    await Dexie.delete(aside ?? '')
  })

  test('of before accounts is refused: nobody could confirm it', async () => {
    const db = createDatabase(name)
    await db.records.put({
      id: 'c1',
      kind: 'case',
      updatedAt: '',
      version: 1,
      foldedAt: 1,
      body: new Uint8Array(1),
    })
    await db.meta.put({ key: 'dataKey', body: new Uint8Array(1) })
    db.close()
    await expect(lookHere(hostOn(memoryStorage()))).rejects.toThrow('请先建立账号')
  })

  test('on which the browser finds no room half-way changes nothing, and says so', async () => {
    const there = await sampleOffice(name)
    there.db.close()
    const { backup, key } = await opened()
    const original = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'changes' || this.name === 'snapshots')
        throw new DOMException('full', 'QuotaExceededError')
      return original.apply(this, args)
    })
    const restoring = restoreHere(
      hostOn(there.accounts.storage),
      backup,
      key,
      there.accounts.by,
      neverStopped(),
    )
    const told = await restoring.catch((error: unknown) => failureInWords('没有恢复', error))
    vi.restoreAllMocks()
    expect(told).toContain('磁盘空间不足')
    expect(await casesOf(there.key)).toHaveLength(6)
  })

  test('where the safety backup cannot be made changes nothing', async () => {
    const there = await sampleOffice(name)
    there.db.close()
    files.reachable = false
    const { backup, key } = await opened()
    const restoring = restoreHere(
      hostOn(there.accounts.storage),
      backup,
      key,
      there.accounts.by,
      neverStopped(),
    )
    await expect(restoring).rejects.toThrow('请插上U盘')
    expect(await casesOf(there.key)).toHaveLength(6)
  })

  test('with too little room changes nothing', async () => {
    const { backup, key } = await opened()
    await expect(
      restoreHere(
        hostOn(memoryStorage(), memoryRoom({ free: 1_000_000 })),
        backup,
        key,
        null,
        neverStopped(),
      ),
    ).rejects.toThrow('磁盘空间不足')
    const db = createDatabase(name)
    expect(await db.records.count()).toBe(0)
    db.close()
  })

  test('of the same office keeps the later accounts', async () => {
    const target = hostOn(source.accounts.storage)
    await source.accounts.vault.changePassword(
      source.accounts.handlerId,
      source.accounts.handlerPassword,
      '换成另一条大鱼啦',
    )
    const { backup, key } = await opened()
    await restoreHere(target, backup, key, source.accounts.by, neverStopped())
    const db = createDatabase(name)
    const row = await db.meta.get('vault')
    db.close()
    const kept = JSON.parse(new TextDecoder().decode(row?.body as Uint8Array)) as { revision: number }
    expect(kept.revision).toBeGreaterThan(backup.header.vault.revision)
  })
})

test('a wrong password for a backup is told, and waits grow while it is open', async () => {
  const { locked } = await opened()
  const wrong = { accountId: source.accounts.handlerId, password: '不是这个口令' }
  for (let tries = 0; tries < 8; tries += 1) await locked.keyBy(wrong).catch(() => undefined)
  await expect(locked.keyBy(wrong)).rejects.toMatchObject({ code: 'wait' })
  expect(locked.accounts.map(({ loginName }) => loginName)).toEqual(['主任', '小王'])
})
