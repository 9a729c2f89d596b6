/** The desk of backups as the screens see it; it works for as long as the office is open in this window. */
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import { useSeat } from '../../entrance/seat'
import { vaultStorage } from '../../journal/vault-storage'
import { shell } from '../../shell/shell'
import { useSettings } from '../../store/hooks'
import type { OpenStore } from '../../store/types'
import { workstationName } from '../../workstation'
import { backupFilesOf } from '../backup-files'
import { type BackupDesk, type DeskState, openBackupDesk } from '../desk'
import { type BackupMemory, readMemory } from '../memory'
import { roomOf } from '../room'
import { onMakingWay } from './making-way'

const DeskContext = createContext<BackupDesk | null>(null)

/** The backups of this shell. */
export const backupFiles = backupFilesOf(shell)

export const room = roomOf(shell)

export const clock = { now: () => new Date(), newId: () => crypto.randomUUID() }

/**
 * Opens the desk, which makes the daily backup on its own.
 * @param store without a guard: a backup takes every case, whoever is signed in, and shows none.
 */
export function BackupProvider({ store, children }: { store: OpenStore; children: ReactNode }) {
  const { account } = useSeat()
  const [desk, setDesk] = useState<BackupDesk | null>(null)
  useEffect(() => {
    const host = {
      ...{ store, files: backupFiles, accounts: vaultStorage(shell), about: shell.about, room },
      ...{ ...clock, workstation: workstationName(), accountId: account.accountId },
    }
    const opened = openBackupDesk(host, { daily: true })
    setDesk(opened)
    return () => opened.close()
  }, [store, account])
  useEffect(() => onMakingWay(() => window.location.reload()), [])
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The desk; null while it is being opened. */
export function useBackupDesk(): BackupDesk | null {
  return use(DeskContext)
}

const nothing = () => () => undefined
const none = () => null

/** How the desk stands; null while it is being opened. */
export function useDeskState(): DeskState | null {
  const desk = useBackupDesk()
  return useSyncExternalStore<DeskState | null>(desk?.subscribe ?? nothing, desk?.state ?? none)
}

/** What is remembered of backups. */
export function useBackupMemory(): BackupMemory {
  return readMemory(useSettings())
}
