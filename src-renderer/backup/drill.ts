/**
 * The restore drill: proves a backup by doing all of a restore in a database of its own, which goes afterwards. The
 * live store is neither read nor written.
 */
import { Dexie } from 'dexie'
import type { CaseSummary } from '../../src-domain/case-summary'
import { titleOf } from '../cases/case-words'
import { createDatabase } from '../store/database'
import { openStore } from '../store/open-store'
import { restoreAway } from './away'
import { stretch, type Work } from './progress'
import type { OpenedBackup } from './reading'
import { RestoreRefusal } from './restore-refusal'
import { hasRoom, type Room } from './room'

export interface DrillHost {
  now: () => Date
  /** A new random UUID. */
  newId: () => string
  workstation: string
  /** A number from 0 up to, not including, 1: which cases are opened. */
  random: () => number
  room: Pick<Room, 'free'>
}

/** What a drill found. A backup that cannot be restored at all ends the drill with an error instead. */
export interface DrillReport {
  records: number
  cases: number
  /** The cases that were opened whole, with the number of their changes. */
  opened: readonly { id: string; title: string; changes: number }[]
  /** What is wrong with records, in Chinese; empty where the drill passed. */
  faults: readonly string[]
}

/** So many cases are opened. */
const opens = 3
const prefix = 'liandong-casework-drill-'

/**
 * Restores a backup into a temporary database, opens it as an office and looks.
 * @param key the store's key, opened from the backup's own accounts.
 * @throws RestoreRefusal where there is no room for it; BackupFault, DOMException `AbortError`, Dexie's errors and what
 *   the source throws. Nothing remains.
 */
export async function drill(
  backup: OpenedBackup,
  key: CryptoKey,
  host: DrillHost,
  work: Work,
): Promise<DrillReport> {
  const { random, room, ...options } = host
  // The database writes twice what it is told: into its log, and from there into its tables.
  if (!(await hasRoom(room, 2 * backup.source.size))) {
    throw new RestoreRefusal('本机磁盘空间不足，放不下演练要临时恢复的内容，没有演练。请清理磁盘空间后再试。')
  }
  const name = `${prefix}${host.newId()}`
  try {
    const db = createDatabase(name)
    try {
      await restoreAway(db, backup, key, stretch(work, 0, 0.9))
    } finally {
      db.close()
    }
    const store = await openStore({ ...options, name, key, officerId: null })
    try {
      const faults = store.damaged().map(({ message }) => message)
      const cases = [...store.cases()]
      const opened: DrillReport['opened'][number][] = []
      for (const summary of draw(cases, opens, random)) {
        work.signal.throwIfAborted()
        const session = await store
          .openCase(summary.id)
          .catch((error: Error) => void faults.push(error.message))
        // What is broken opens too, to be looked at; a backup of it proves nothing.
        const broken = session?.fault()
        if (broken) faults.push(broken)
        else if (session)
          opened.push({ id: summary.id, title: titleIn(summary), changes: session.history().length })
      }
      faults.push(...(await store.log.check()).faults)
      work.onProgress?.(1)
      const office = Object.keys(store.office().organs).length > 0 ? 1 : 0
      return { records: cases.length + office, cases: cases.length, opened, faults }
    } finally {
      await store.close()
    }
  } finally {
    await Dexie.delete(name)
  }
}

/** Removes what drills left that were ended with the whole program. */
export async function clearDrills(): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) if (name.startsWith(prefix)) await Dexie.delete(name)
}

/** What may be said of a case to whoever makes the drill: of a restricted one nothing. */
function titleIn(summary: CaseSummary): string {
  return summary.confidentiality === 'restricted' ? '限制查阅的案件' : titleOf(summary)
}

/** Some of the items, each at most once. */
function draw<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const left = [...items]
  const drawn: Item[] = []
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  }
  return drawn
}
