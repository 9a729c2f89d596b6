/** Who sits here: the unlocked account, for whatever asks who that is or does something to accounts. */
import { createContext, type ReactNode, use } from 'react'
import type { RoleCode } from '../../src-domain/codes'
import type { AccountInfo, Unlocked, Vault } from '../vault/types'

export interface Seat {
  account: AccountInfo
  unlocked: Unlocked
  vault: Vault
  /** The name given with the first account, until the office knows the officer; else the login name. */
  officerName: string
  /** Locks this window and all others. */
  lock(): void
  /** Ties the account to an officer, and opens the office anew under that name. Throws VaultError. */
  sitDown(officerId: string, roleCodes: readonly RoleCode[]): Promise<void>
}

const SeatContext = createContext<Seat | null>(null)

export function SeatProvider({ seat, children }: { seat: Seat; children: ReactNode }) {
  return <SeatContext value={seat}>{children}</SeatContext>
}

/** The seat. Throws outside a `SeatProvider`. */
export function useSeat(): Seat {
  const seat = use(SeatContext)
  if (!seat) throw new Error('useSeat needs a SeatProvider')
  return seat
}
