/** What the rest of the office may ask of the accounts and the key. */
import type { RoleCode } from '../../src-domain/codes'
import type { KdfStrength } from './password-key'
import type { PendingEntry, VaultFile } from './vault-file'

/** Where the one document of accounts and wrapped keys lies. It belongs beside the store, and into every backup. */
export interface VaultStorage {
  /** The document as it was stored; null where there never was one. */
  read(): Promise<unknown>
  /**
   * Stores the document, durably once it resolves, but only while the stored one bears the revision before (or none
   * is stored and this is revision 1), both in one transaction.
   * @returns whether it was stored.
   */
  write(file: VaultFile): Promise<boolean>
}

export interface VaultOptions {
  storage: VaultStorage
  now: () => Date
  /** A new random UUID. */
  newId: () => string
  /** This machine's name, for the log; read at each entry. */
  readonly workstation?: string
  /** What deriving a key costs; the program's own unless a test asks for less. */
  strength?: KdfStrength
}

/** An account as it may be shown before anything is unlocked. */
export interface AccountInfo {
  accountId: string
  loginName: string
  officerId: string
  roleCodes: readonly RoleCode[]
  disabled: boolean
  hasPassword: boolean
  /** ISO instant. */
  passwordSetAt: string
  /** An administrator chose the password, so its owner should choose another. */
  mustChangePassword: boolean
  /** How long until the next attempt is taken, in milliseconds. */
  waitMs: number
}

export interface NewAccount {
  /** What is chosen on the lock screen; unique, stands in the clear. */
  loginName: string
  officerId: string
  roleCodes: readonly RoleCode[]
}

/** Who asks, proven anew by the password: for whatever needs the store's key in a form that can be wrapped. */
export interface Credentials {
  accountId: string
  password: string
}

/** The store's key and who holds it. Locking is letting go of this object. */
export interface Unlocked {
  /** AES-256-GCM, to encrypt and decrypt; no script can read it out. */
  key: CryptoKey
  account: AccountInfo
  /** Never falls. One lower than was last seen means that an older copy of the accounts was put in place. */
  generation: number
}

/** Every method throws VaultError; its message is for the officer. */
export interface Vault {
  /** Whether accounts have been made here. */
  exists(): Promise<boolean>
  /** Disabled ones too, in the order they were made. */
  accounts(): Promise<AccountInfo[]>
  /**
   * Makes the store's key and the first account, which becomes an administrator whatever its roles.
   * @param recoveryCode one from `newRecoveryCode`, already on paper: it is kept nowhere.
   */
  create(first: NewAccount, password: string, recoveryCode: string): Promise<Unlocked>
  unlock(accountId: string, password: string): Promise<Unlocked>
  /** The key alone, for restoring a backup; nobody is signed in by it. */
  unlockByRecovery(recoveryCode: string): Promise<{ key: CryptoKey; generation: number }>
  changePassword(accountId: string, oldPassword: string, newPassword: string): Promise<void>
  /**
   * A new password by the recovery code. Where the accounts were altered from outside, they are sealed anew with this
   * one account as an administrator's, and every other needs a new password from it.
   */
  resetPasswordByRecovery(recoveryCode: string, accountId: string, newPassword: string): Promise<void>
  /** @returns the id of the new account. Only for an administrator, as all that follow. */
  addAccount(by: Credentials, account: NewAccount, password: string): Promise<string>
  /** A new password for someone else, who is asked to change it; a disabled account works again. */
  resetPassword(by: Credentials, accountId: string, newPassword: string): Promise<void>
  /** @param recoveryCode one from `newRecoveryCode`, already on paper; the one before opens nothing any more. */
  renewRecoveryCode(by: Credentials, recoveryCode: string): Promise<void>
  changeAccount(by: Unlocked, accountId: string, change: Partial<NewAccount>): Promise<void>
  /** Takes the account's wrapped key away. One's own, and the last administrator's, cannot be disabled. */
  disableAccount(by: Unlocked, accountId: string): Promise<void>
  /** What happened and is not in the sealed log yet, oldest first. */
  pending(): Promise<PendingEntry[]>
  /** Drops entries once they stand in the sealed log. */
  forgetPending(ids: readonly string[]): Promise<void>
}
