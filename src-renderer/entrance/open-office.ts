/** From an unlocked account to the open store, and what has to be settled on the way. */
import { attachmentFilesOf } from '../attachments/attachment-files'
import { journalOf } from '../journal/journal-files'
import { shell } from '../shell/shell'
import { askBeforeLeaving } from '../store/leaving'
import { openStore } from '../store/open-store'
import { takeOver } from '../store/takeover'
import type { OpenStore, StoreOptions } from '../store/types'
import type { Unlocked } from '../vault/types'
import { workstationName } from '../workstation'
import { officeVault } from './office-vault'

/** An open store, and what its opening showed. */
export interface OpenedOffice {
  store: OpenStore
  /** An older copy of the accounts lies in the place of the newer one. */
  isOlderCopy: boolean
}

/** The generation of the accounts last seen, among the settings of the store, which nobody can write without the key. */
const seenSetting = 'accountsGeneration'

/** What is typed must be on disk before the window closes; asked of the shell once. */
let current: OpenStore | null = null
shell.onBeforeClose(async () => {
  await current?.flush()
})

/**
 * Opens the store under an account's key, taking over one of before accounts.
 * @throws StoreUnavailableError with a Chinese message.
 */
export async function openOffice({ key, account, generation }: Unlocked): Promise<OpenedOffice> {
  const options: StoreOptions = {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    workstation: workstationName(),
    key,
    officerId: account.officerId,
    journal: await journalOf(shell),
    attachmentFiles: await attachmentFilesOf(shell),
    freeSpace: async () => {
      const answer = await shell.freeSpace()
      return answer.ok ? answer.value.bytes : null
    },
  }
  await takeOver(options)
  const store = heldOpen(await openStore(options))
  await takeInPending(store)
  const seen = store.settings()[seenSetting]
  if (seen !== generation) await store.setSettings({ [seenSetting]: generation })
  return { store, isOlderCopy: typeof seen === 'number' && generation < seen }
}

/** The store while it is open: the window is not left or closed before everything in it is saved. */
function heldOpen(store: OpenStore): OpenStore {
  current = store
  const leave = window.desktopShell ? () => {} : askBeforeLeaving(store, window)
  return {
    ...store,
    async close() {
      await store.close()
      leave()
      if (current === store) current = null
    },
  }
}

/** What happened while nobody was signed in goes into the sealed log. */
async function takeInPending(store: OpenStore): Promise<void> {
  const pending = await officeVault.pending()
  await store.log.take(pending)
  await officeVault.forgetPending(pending.map(({ id }) => id))
}
