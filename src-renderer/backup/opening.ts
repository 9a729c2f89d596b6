/** Opening a backup with its own accounts, whatever machine it is opened on. */

import type { KdfStrength } from '../vault/password-key'
import type { AccountInfo, Vault, VaultStorage } from '../vault/types'
import { openVault } from '../vault/vault'
import { VaultError } from '../vault/vault-error'
import type { VaultFile } from '../vault/vault-file'
import { waitInWords } from '../vault/waiting'
import type { OpenedBackup } from './reading'

/** What an officer gives to open a backup. */
export type Secret = { accountId: string; password: string } | { recoveryCode: string }

/** A backup whose accounts may be tried. */
export interface LockedBackup {
  backup: OpenedBackup
  name: string
  /** Those that have a password. */
  accounts: readonly AccountInfo[]
  /** The store's key. @throws VaultError */
  keyBy(secret: Secret): Promise<CryptoKey>
}

export interface OpeningHost {
  now: () => Date
  /** A new random UUID. */
  newId: () => string
  /** What deriving a key costs; the program's own unless a test asks for less. */
  strength?: KdfStrength
}

/**
 * The accounts of a backup. Attempts are counted as on the machine it comes from, for as long as it is open here.
 * @throws VaultError where its accounts cannot be read.
 */
export async function lockedBackup(
  backup: OpenedBackup,
  name: string,
  host: OpeningHost,
): Promise<LockedBackup> {
  const vault: Vault = openVault({ ...host, storage: heldInMemory(backup.header.vault) })
  const accounts = (await vault.accounts()).filter(({ disabled, hasPassword }) => hasPassword && !disabled)
  return {
    backup,
    name,
    accounts,
    async keyBy(secret) {
      if ('recoveryCode' in secret) return keyByCode(vault, secret.recoveryCode)
      return (await vault.unlock(secret.accountId, secret.password)).key
    },
  }
}

async function keyByCode(vault: Vault, recoveryCode: string): Promise<CryptoKey> {
  try {
    return (await vault.unlockByRecovery(recoveryCode)).key
  } catch (error) {
    const wrong = error instanceof VaultError && error.code === 'wrongCode'
    if (!wrong) throw error
    const { waitMs } = error
    const wait = waitMs > 0 ? `请等 ${waitInWords(waitMs)}后再试。` : ''
    throw new VaultError('wrongCode', `${codeOfAnother}${wait}`, waitMs)
  }
}

const codeOfAnother =
  '恢复码不对：它书写无误，但不是这份备份的。备份用制作它时的恢复码打开；后来更换过的，请找更换之前封存的那张。'

function heldInMemory(first: VaultFile): VaultStorage {
  let held = first
  return {
    read: async () => held,
    async write(file) {
      if (file.revision !== held.revision + 1) return false
      held = file
      return true
    },
  }
}
