/** How the document of accounts is changed: read, changed, written if nobody else has written since, else again. */
import type { VaultOptions } from './types'
import { VaultError } from './vault-error'
import { type Account, type Attempts, type PendingEntry, readVaultFile, type VaultFile } from './vault-file'
import { isSealWhole, sealVault } from './vault-seal'

const tries = 8
const mostPending = 500

type Change = (file: VaultFile) => VaultFile | Promise<VaultFile>

/** The accounts of this machine. @throws VaultError `missing` where there are none. */
export async function loadVault({ storage }: VaultOptions): Promise<VaultFile> {
  const json = await storage.read()
  if (json === null) throw new VaultError('missing')
  return readVaultFile(json)
}

/**
 * Changes what the seal does not cover: counts and waiting log entries.
 * @param change may run several times; throws to leave all as it is.
 */
export async function changeOpenly(options: VaultOptions, change: Change): Promise<VaultFile> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await loadVault(options)
    const after = { ...(await change(before)), revision: before.revision + 1 }
    if (await options.storage.write(after)) return after
  }
  throw new VaultError('busy')
}

/**
 * Changes the accounts and seals them anew.
 * @throws VaultError `tampered` where the seal was broken before: what someone wrote by hand is never sealed.
 */
export function changeSealed(options: VaultOptions, storeKey: CryptoKey, change: Change): Promise<VaultFile> {
  return changeOpenly(options, async (file) => {
    if (!(await isSealWhole(file, storeKey))) throw new VaultError('tampered')
    return sealVault(await change(file), storeKey)
  })
}

/** @throws VaultError `noAccount`. */
export function accountIn(file: VaultFile, accountId: string): Account {
  const account = file.accounts.find((one) => one.accountId === accountId)
  if (!account) throw new VaultError('noAccount')
  return account
}

/** With one account changed; the same where there is none of this id. */
export function withAccount(file: VaultFile, accountId: string, change: Partial<Account>): VaultFile {
  return {
    ...file,
    accounts: file.accounts.map((one) => (one.accountId === accountId ? { ...one, ...change } : one)),
  }
}

/** The failed attempts of a slot: an account's id, or `recovery`. */
export function attemptsIn(file: VaultFile, slot: string): Attempts {
  return slot === 'recovery' ? file.recovery.attempts : accountIn(file, slot).attempts
}

/** With the failed attempts of a slot: an account's id, or `recovery`. */
export function withAttempts(file: VaultFile, slot: string, attempts: Attempts): VaultFile {
  if (slot !== 'recovery') return withAccount(file, slot, { attempts })
  return { ...file, recovery: { ...file.recovery, attempts } }
}

/** With a line that waits for the sealed log; past a great many the oldest go. */
export function withPending(file: VaultFile, entry: PendingEntry): VaultFile {
  return { ...file, pending: [...file.pending, entry].slice(-mostPending) }
}

/** Without the lines that the sealed log has taken. */
export function withoutPending(file: VaultFile, ids: readonly string[]): VaultFile {
  return { ...file, pending: file.pending.filter((entry) => !ids.includes(entry.id)) }
}
