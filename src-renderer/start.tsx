/** Opens the store once and shows the office; where that fails, says why and what was kept. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { App } from './app'
import { Blank } from './frame/blank'
import { Waiting } from './frame/waiting'
import { IncidentGate } from './journal/incident-report'
import { journalOf } from './journal/journal-files'
import { shell } from './shell/shell'
import { StoreProvider } from './store/hooks'
import { askBeforeLeaving } from './store/leaving'
import { openStore } from './store/open-store'
import type { OfficeStore } from './store/types'
import { workstationName } from './workstation'

let opening: Promise<OfficeStore> | null = null

/** The store of this window. Before the window closes, everything typed is written down. */
function openOnce(): Promise<OfficeStore> {
  opening ??= open()
  return opening
}

async function open(): Promise<OfficeStore> {
  const store = await openStore({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    workstation: workstationName(),
    journal: await journalOf(shell),
    freeSpace: async () => {
      const answer = await shell.freeSpace()
      return answer.ok ? answer.value.bytes : null
    },
  })
  shell.onBeforeClose(async () => {
    await store.flush()
  })
  if (!window.desktopShell) askBeforeLeaving(store, window)
  return store
}

/** The first thing drawn. */
export function Start() {
  const [store, setStore] = useState<OfficeStore | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    openOnce().then(setStore, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    )
  }, [])
  if (failure !== null) {
    return (
      <Blank
        title="资料库没有打开"
        text="磁盘上的资料没有改动。请按下面的说明处理，再重新打开。"
        detail={failure}
      >
        <Button onClick={() => window.location.reload()}>重新打开</Button>
      </Blank>
    )
  }
  if (!store) return <Waiting />
  return (
    <StoreProvider store={store}>
      <IncidentGate>
        <App />
      </IncidentGate>
    </StoreProvider>
  )
}
