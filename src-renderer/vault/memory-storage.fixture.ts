/** A vault in memory, cheap to open, for the tests of accounts: its storage behaves as a durable one does. */
import { newRecoveryCode } from './recovery-code'
import type { Vault, VaultStorage } from './types'
import { openVault } from './vault'
import type { VaultFile } from './vault-file'

/** Far too weak for an office; thousands of tries a second for the tests. */
export const testStrength = { memoryKiB: 8, passes: 1, parallelism: 1 }

export interface MemoryStorage extends VaultStorage {
  /** The document as text, as it would lie on disk. */
  text: string | null
}

export function memoryStorage(text: string | null = null): MemoryStorage {
  return {
    text,
    async read() {
      return this.text === null ? null : (JSON.parse(this.text) as unknown)
    },
    async write(file) {
      const stored = this.text === null ? 0 : (JSON.parse(this.text) as VaultFile).revision
      if (file.revision !== stored + 1) return false
      this.text = JSON.stringify(file)
      return true
    },
  }
}

export interface TestClock {
  now: Date
}

export function testVault(storage: VaultStorage, clock: TestClock = { now: new Date() }): Vault {
  return openVault({
    storage,
    now: () => clock.now,
    newId: () => crypto.randomUUID(),
    workstation: '一号机',
    strength: testStrength,
  })
}

export const adminPassword = '仙女山下的办公楼'

/** An office with an administrator, `主任`, and a handler, `小王`, whose password is `汉江边上钓过大鱼`. */
export async function testOffice(clock: TestClock = { now: new Date('2026-03-02T01:00:00.000Z') }) {
  const storage = memoryStorage()
  const vault = testVault(storage, clock)
  const recoveryCode = newRecoveryCode()
  const first = { loginName: '主任', officerId: 'off-01', roleCodes: ['principal'] as const }
  const admin = await vault.create(first, adminPassword, recoveryCode)
  const adminId = admin.account.accountId
  const by = { accountId: adminId, password: adminPassword }
  const handler = { loginName: '小王', officerId: 'off-03', roleCodes: ['handler'] as const }
  const handlerPassword = '汉江边上钓过大鱼'
  const handlerId = await vault.addAccount(by, handler, handlerPassword)
  return { storage, vault, clock, recoveryCode, admin, adminId, by, handlerId, handlerPassword }
}

const nonce = new Uint8Array(12)

/** Whether two keys are the same one: what one encrypts, the other opens. */
export async function isSameKey(a: CryptoKey, b: CryptoKey): Promise<boolean> {
  const words = new TextEncoder().encode('同一把钥匙')
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, a, words)
  const opened = crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, b, sealed)
  return opened.then(
    () => true,
    () => false,
  )
}
