/** What controls draw on besides their own value: the libraries they complete from, and the day. */
import { createContext, type ReactNode, useContext } from 'react'
import type { OfficeRecord } from '../../src-domain/office'

export interface FieldEnvironment {
  office: OfficeRecord
  /** ISO date, for 今天 and +3. */
  today: string
}

const Context = createContext<FieldEnvironment | null>(null)

/** Gives the libraries and the day to every field inside. */
export function FieldEnvironmentProvider({
  value,
  children,
}: {
  value: FieldEnvironment
  children: ReactNode
}) {
  return <Context value={value}>{children}</Context>
}

/** The libraries and the day. Throws outside a provider, since a field could then complete nothing. */
export function useFieldEnvironment(): FieldEnvironment {
  const environment = useContext(Context)
  if (!environment) throw new Error('a field stands outside FieldEnvironmentProvider')
  return environment
}
