/** The backups of an open office: made by hand, and once a day on their own. */
import type { DesktopShell } from '../../src-contract/desktop-shell'
import { longWorks } from '../entrance/long-work'
import type { OpenStore, Unsubscribe } from '../store/types'
import type { VaultStorage } from '../vault/types'
import { readVaultFile, type VaultFile } from '../vault/vault-file'
import { type BackupFiles, type BackupFolder, BackupUnavailableError } from './backup-files'
import { beijingMoment } from './backup-name'
import { clearDrills } from './drill'
import { failureInWords } from './failures'
import { makeBackup, type OwnBackup, ownBackups } from './making'
import { type BackupMemory, rememberedAs } from './memory'
import { isStopped, type Work } from './progress'
import type { Room } from './room'

export interface DeskState {
  /** Null until it was looked at, and in a shell where each backup is saved by hand. */
  folder: BackupFolder | null
  /** Whether there is a folder in this shell at all; null until it was looked at. */
  byHand: boolean | null
  /** Whether there are accounts: without them nobody could open a backup elsewhere. */
  hasAccounts: boolean
  own: readonly OwnBackup[]
  /** How far a backup under way is, from 0 to 1; null while none is. */
  part: number | null
}

export interface BackupDesk {
  /** The same reference until something changes. */
  state(): DeskState
  subscribe(listener: () => void): Unsubscribe
  /** Makes a backup now; whether one was made. Why not is remembered, except where the officer stopped it. */
  make(): Promise<boolean>
  /** Makes today's where it is missing and can be made. */
  makeDaily(): Promise<void>
  /** Stops the backup under way. */
  stop(): void
  /** Looks at the folder again. */
  look(): Promise<void>
  /** Asks for another folder. @throws BackupUnavailableError */
  chooseFolder(): Promise<void>
  remember(change: Partial<BackupMemory>): Promise<void>
  /** Remembers how a drill ended, and logs it. */
  noteDrill(drill: NonNullable<BackupMemory['drill']>): Promise<void>
  /** Stops everything, for good. */
  close(): void
}

export interface DeskHost {
  store: Pick<OpenStore, 'tables' | 'settings' | 'setSettings' | 'flush' | 'log'>
  files: BackupFiles
  accounts: Pick<VaultStorage, 'read'>
  /** Who is signed in. */
  accountId: string
  about: DesktopShell['about']
  room: Room
  now: () => Date
  newId: () => string
  workstation: string
}

/** The first screen comes first. */
const firstLook = 5_000
const hour = 3_600_000
/** What a note of the log may hold. */
const longestNote = 200

/** Opens the desk; where `daily` is set it works on its own from now on. */
export function openBackupDesk(host: DeskHost, { daily }: { daily: boolean }): BackupDesk {
  const { store, files, now } = host
  const listeners = new Set<() => void>()
  let state: DeskState = { folder: null, byHand: null, hasAccounts: false, own: [], part: null }
  let running: AbortController | null = null
  let closed = false

  const timers = daily
    ? [setTimeout(() => void begin(), firstLook), setInterval(() => void makeDaily(), hour)]
    : []

  async function begin(): Promise<void> {
    await clearDrills().catch(() => undefined)
    await makeDaily()
  }

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  async function readAccounts(): Promise<VaultFile | null> {
    const json = await host.accounts.read()
    return json === null ? null : readVaultFile(json)
  }

  async function look(): Promise<void> {
    const vault = await readAccounts().catch(() => null)
    const folder = await files.folder().catch(() => null)
    const own = vault && folder ? ownBackups(folder.files, vault.vaultId) : []
    set({ folder, byHand: folder === null, hasAccounts: vault !== null, own })
  }

  async function make(): Promise<boolean> {
    if (running || closed) return false
    const work = new AbortController()
    running = work
    set({ part: 0 })
    const making = (tell: (part: number) => void) => {
      const onProgress = (part: number) => {
        set({ part })
        tell(part)
      }
      return makeRemembered({ signal: work.signal, onProgress })
    }
    return longWorks.run('备份', making, { isDone: (done) => done })
  }

  async function makeRemembered(work: Work): Promise<boolean> {
    try {
      await store.flush()
      const made = await navigator.locks.request(
        `${store.tables.db.name}/backup`,
        { ifAvailable: true },
        async (lock) => {
          if (!lock) throw new BackupUnavailableError('另一个窗口正在备份，请等它做完。')
          return makeOne(work)
        },
      )
      if (!made) return false
      await remember({ last: made, failure: null })
      await log('backedUp', made.name)
      return true
    } catch (error) {
      if (!isStopped(error)) {
        const message = failureInWords('备份没有做成', error)
        await remember({ failure: { at: now().toISOString(), message } }).catch(() => undefined)
      }
      return false
    } finally {
      running = null
      set({ part: null })
      await look()
    }
  }

  async function makeOne(work: Work) {
    const vault = await readAccounts()
    if (!vault)
      throw new BackupUnavailableError('还没有建立账号：没有口令和恢复码的备份，换一台电脑就打不开。')
    const about = await host.about()
    const from = {
      ...{ db: store.tables.db, key: store.tables.key },
      vault,
      workstation: host.workstation,
      appVersion: about.ok ? about.value.appVersion : '',
    }
    return makeBackup({ ...host, from }, 'kept', work)
  }

  async function makeDaily(): Promise<void> {
    await look()
    if (!isDue(state, now())) return
    await make()
  }

  function log(kind: 'backedUp' | 'drilled', note: string): Promise<void> {
    const { accountId } = host
    return store.log.add({ kind, accountId, byAccountId: accountId, note: note.slice(0, longestNote) })
  }

  function remember(change: Partial<BackupMemory>): Promise<void> {
    return store.setSettings(rememberedAs(store.settings(), change))
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    make,
    makeDaily,
    stop: () => running?.abort(),
    look,
    async chooseFolder() {
      await files.chooseFolder()
      await look()
    },
    remember,
    async noteDrill(drill) {
      await remember({ drill })
      await log('drilled', `${drill.file}：${drill.passed ? '通过' : '没有通过'}，${drill.outcome}`)
    },
    close() {
      closed = true
      for (const timer of timers) clearTimeout(timer)
      running?.abort()
    },
  }
}

/** Whether today's backup is missing although a folder was chosen for it; the folder may be out of reach. */
function isDue({ folder, hasAccounts, own }: DeskState, now: Date): boolean {
  if (!hasAccounts || !folder || folder.folder === null) return false
  const today = beijingMoment(now).slice(0, 10)
  return !own.some(({ moment }) => moment.slice(0, 10) === today)
}
