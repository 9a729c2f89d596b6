/** Opening a backup with its own accounts, whatever machine it is opened on. */

import type { KdfStrength } from '../vault/password-key'
import type { AccountInfo, Vault, VaultStorage } from '../vault/types'
import { openVault } from '../vault/vault'
import type { VaultFile } from '../vault/vault-file'
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
      if ('recoveryCode' in secret) return (await vault.unlockByRecovery(secret.recoveryCode)).key
      return (await vault.unlock(secret.accountId, secret.password)).key
    },
  }
}

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
