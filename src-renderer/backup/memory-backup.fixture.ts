/** A backup in memory, and an office to make it of, for the tests. */
import samples from '../../assets/sample-cases.json'
import { createDatabase, type Database } from '../store/database'
import { openStore } from '../store/open-store'
import type { Bytes } from '../store/sealing'
import { testOffice } from '../vault/memory-storage.fixture'
import { readVaultFile } from '../vault/vault-file'
import { type BackupSource, joined } from './backup-frames'
import type { BackedUp } from './writing'
import { type WrittenBackup, writeBackup } from './writing'

export const neverStopped = () => ({ signal: new AbortController().signal })

export interface BackedUpOffice {
  from: BackedUp
  key: CryptoKey
  db: Database
  accounts: Awaited<ReturnType<typeof testOffice>>
}

/** The sample office in a database of its own, under the key of its accounts. */
export async function sampleOffice(name = `test-${crypto.randomUUID()}`): Promise<BackedUpOffice> {
  const accounts = await testOffice()
  const { key } = accounts.admin
  const store = await openStore({ ...storeOptions, name, key })
  await store.importSamples(samples)
  await store.setSettings({ todayWhose: 'mine' })
  const entry = { kind: 'printed', accountId: null, byAccountId: null, caseId: 'c1' } as const
  await store.log.add(entry)
  await store.close()
  const db = createDatabase(name)
  await db.open()
  const vault = readVaultFile(await accounts.storage.read())
  const from = { db, key, vault, appVersion: '0.1.0', workstation: '一号机' }
  return { from, key, db, accounts }
}

export const storeOptions = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  workstation: '一号机',
  officerId: 'off-03',
}

/** A backup as bytes. */
export async function bytesOf(from: BackedUp): Promise<{ bytes: Bytes; written: WrittenBackup }> {
  const parts: Bytes[] = []
  const made = { id: crypto.randomUUID(), at: new Date('2026-11-24T07:30:12.000Z') }
  const written = await writeBackup(from, made, async (bytes) => void parts.push(bytes), neverStopped())
  return { bytes: joined(parts), written }
}

export function sourceOf(bytes: Bytes): BackupSource {
  return { size: bytes.length, read: async (from, length) => bytes.slice(from, from + length) }
}
