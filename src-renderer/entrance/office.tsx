/** The office while an account is unlocked, and what locks it again. */
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { RoleCode } from '../../src-domain/codes'
import { App } from '../app'
import { BackupProvider } from '../backup/screens/backup-provider'
import { ExchangeProvider } from '../exchange/screens/exchange-provider'
import { IncidentGate } from '../journal/incident-report'
import { guardStore } from '../store/guarded-store'
import { StoreProvider } from '../store/hooks'
import { type LockReason, lockAll, useIdleLock } from '../vault/screens/idle-lock'
import type { Unlocked } from '../vault/types'
import { lockMinutes } from './lock-setting'
import { LockSoon } from './lock-soon'
import { officeVault } from './office-vault'
import { OlderCopy } from './older-copy'
import type { OpenedOffice } from './open-office'
import { type Seat, SeatProvider } from './seat'

interface Props {
  unlocked: Unlocked
  office: OpenedOffice
  officerName: string
  /** How often the cover was lifted: the idle time begins anew then. */
  uncovered: number
  onLock: (reason: LockReason) => void
  onSitDown: (officerId: string, roleCodes: readonly RoleCode[]) => Promise<void>
}

export function Office({ unlocked, office, officerName, uncovered, onLock, onSitDown }: Props) {
  const { store } = office
  const guarded = useMemo(() => guardStore(store, unlocked.account), [store, unlocked])
  const [soon, setSoon] = useState<number | null>(null)
  const [warned, setWarned] = useState(!office.isOlderCopy)
  const minutes = useSyncExternalStore(store.subscribe, () => lockMinutes(store.settings()))
  useIdleLock({ minutes, begun: uncovered, onLock, onSoon: setSoon })
  const seat = useMemo<Seat>(
    () => ({
      account: unlocked.account,
      unlocked,
      vault: officeVault,
      officerName,
      lock: () => lockAll(onLock),
      sitDown: onSitDown,
    }),
    [unlocked, officerName, onLock, onSitDown],
  )
  return (
    <StoreProvider store={guarded}>
      <SeatProvider seat={seat}>
        {warned ? (
          <IncidentGate>
            <BackupProvider store={store}>
              <ExchangeProvider store={store}>
                <App />
              </ExchangeProvider>
            </BackupProvider>
          </IncidentGate>
        ) : (
          <OlderCopy onRead={() => setWarned(true)} />
        )}
        <LockSoon seconds={soon} />
      </SeatProvider>
    </StoreProvider>
  )
}
