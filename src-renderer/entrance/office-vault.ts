/** The accounts of this machine as the entrance uses them. */
import { vaultStorage } from '../journal/vault-storage'
import { shell } from '../shell/shell'
import { openVault } from '../vault/vault'
import { workstationName } from '../workstation'

/** Kept in the store's database and beside the journal. */
export const officeVault = openVault({
  storage: vaultStorage(shell),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  get workstation() {
    return workstationName()
  },
})

const lastKey = 'liandong.lastAccount'

/** The random id of the account that was unlocked last on this machine; null where none was, or nobody knows. */
export function lastAccountId(): string | null {
  try {
    return localStorage.getItem(lastKey)
  } catch {
    return null
  }
}

/** Remembers it, so that the lock screen offers it first. */
export function rememberAccount(accountId: string): void {
  try {
    localStorage.setItem(lastKey, accountId)
  } catch {
    // Only a convenience.
  }
}
