/** The desk of exchanging as the screens see it; it is open for as long as the office is. */
import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import { clock } from '../../backup/screens/backup-provider'
import { useSeat } from '../../entrance/seat'
import { shell } from '../../shell/shell'
import { useStore } from '../../store/hooks'
import type { OpenStore } from '../../store/types'
import { machineMark, workstationName } from '../../workstation'
import { type ExchangeDesk, openExchangeDesk } from '../desk'
import { runInWorker } from '../exchange-job'
import type { ShelfState } from '../exchange-shelf'
import { packageFilesOf } from '../package-files'

const DeskContext = createContext<ExchangeDesk | null>(null)

/** @param store without a guard: a package is taken in as a whole, whoever sits here. */
export function ExchangeProvider({ store, children }: { store: OpenStore; children: ReactNode }) {
  const { unlocked } = useSeat()
  const guarded = useStore()
  const desk = useMemo(
    () =>
      openExchangeDesk({
        ...{ store, guarded, key: unlocked.key, about: shell.about },
        ...{ files: packageFilesOf(shell), run: runInWorker, ...clock, workstation: workstationName() },
        machine: machineMark(),
      }),
    [store, guarded, unlocked],
  )
  // What cannot be read is told where it is needed: the office opens all the same.
  useEffect(() => void desk.shelf.read().catch(() => undefined), [desk])
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The desk. Throws outside an `ExchangeProvider`. */
export function useExchangeDesk(): ExchangeDesk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('useExchangeDesk needs an ExchangeProvider')
  return desk
}

/** The workstations known, and the packages made and taken. */
export function useExchangeState(): ShelfState {
  const desk = useExchangeDesk()
  return useSyncExternalStore(desk.subscribe, desk.state)
}
