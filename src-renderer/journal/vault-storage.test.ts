import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ShellFailure } from '../../src-contract/answer'
import { answering, type DesktopShell } from '../../src-contract/desktop-shell'
import type { Bytes } from '../store/sealing'
import { testStrength } from '../vault/memory-storage.fixture'
import { newRecoveryCode } from '../vault/recovery-code'
import { openVault } from '../vault/vault'
import { vaultStorage } from './vault-storage'

const password = '仙女山下的办公楼'
let name = ''
let keyFile: Bytes | null = null
let isFull = false

/** A shell that keeps a journal, or none. */
function shell(keeps = true): DesktopShell {
  return {
    journalFiles: answering('journalFiles', () =>
      keeps ? { folder: '/日志', outside: true, files: [] } : null,
    ),
    readKeyFile: answering('readKeyFile', () => (keyFile ? { bytes: keyFile } : null)),
    writeKeyFile: answering('writeKeyFile', ({ bytes }) => {
      if (isFull) throw new ShellFailure('disk-full', '磁盘空间不足，保存日志写不下了')
      keyFile = bytes
      return null
    }),
  } satisfies Partial<DesktopShell> as unknown as DesktopShell
}

function vault(keeps = true) {
  return openVault({
    storage: vaultStorage(shell(keeps), name),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    strength: testStrength,
  })
}

const first = { loginName: '主任', officerId: 'off-01', roleCodes: ['principal'] as const }

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`
  keyFile = null
  isFull = false
})
afterEach(() => Dexie.delete(name))

test('the accounts are found beside the journal after the database is gone, with the same key', async () => {
  const { key, account } = await vault().create(first, password, newRecoveryCode())
  const iv = new Uint8Array(12)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode('案件'))
  await Dexie.delete(name)
  expect(await vault().exists()).toBe(true)
  const again = await vault().unlock(account.accountId, password)
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, again.key, sealed)
  expect(new TextDecoder().decode(opened)).toBe('案件')
})

test('an older copy put in either place is passed over', async () => {
  const { account } = await vault().create(first, password, newRecoveryCode())
  const older = keyFile
  await vault().changePassword(account.accountId, password, '汉江边上钓过大鱼')
  keyFile = older
  await expect(vault().unlock(account.accountId, password)).rejects.toThrow()
  await vault().unlock(account.accountId, '汉江边上钓过大鱼')
  expect(keyFile).not.toEqual(older)
})

test('a file that is no account file is told where the database is gone too, never begun anew', async () => {
  await vault().create(first, password, newRecoveryCode())
  keyFile = new TextEncoder().encode('{"format"')
  expect(await vault().exists()).toBe(true)
  await Dexie.delete(name)
  expect(await vault().exists()).toBe(true)
  await expect(vault().accounts()).rejects.toThrow()
})

test('where the disk takes no key file, no accounts are made', async () => {
  isFull = true
  await expect(vault().create(first, password, newRecoveryCode())).rejects.toThrow('磁盘空间不足')
  isFull = false
  expect(await vault().exists()).toBe(false)
})

test('in a browser the accounts lie in the database alone', async () => {
  const { account } = await vault(false).create(first, password, newRecoveryCode())
  expect(keyFile).toBe(null)
  await vault(false).unlock(account.accountId, password)
})
