/** Rebuilds records of the store from the journal: from the latest snapshot, then from every entry after it. */
import type { BesideRow, Database } from '../store/database'
import { type Applied, applyRecords, nothingApplied } from './applying'
import type { LogEntry, SavedRecord } from './entries'
import { JournalFault, type JournalFaultReason } from './journal-fault'
import { type JournalSource, type LogEnd, numbersOf, type Place, readLogs, readSnapshot } from './reading'
import type { Tally } from './tally'

export interface Rebuilt extends Applied {
  end: LogEnd
  /** What kept the journal from being read to its end; what could be read has been used. */
  fault: JournalFaultReason | null
  /** The last state that the journal tells of each record. */
  told: Map<string, { version: number; heads: readonly string[] }>
  /** What the journal says that all records came to at its end. */
  tally: Tally | null
}

/** A save with all of its records. */
type Save = Pick<Extract<LogEntry, { op: 'save' }>, 'records' | 'beside'>

/** So much is written to the store at once. */
const batch = 200

/**
 * Reads the whole journal and writes to the store what is missing there.
 * @param unreadable ids of records whose rows are no good: they are replaced, and taken from the set.
 * @param only where given, all other records are left alone.
 * @throws JournalUnavailableError; Dexie's errors.
 */
export async function rebuild(
  source: JournalSource,
  db: Database,
  unreadable: Set<string>,
  only?: ReadonlySet<string>,
): Promise<Rebuilt> {
  const applied = nothingApplied()
  const told: Rebuilt['told'] = new Map()
  let waiting: SavedRecord[] = []
  let beside: BesideRow[] = []

  async function write(least: number): Promise<void> {
    if (waiting.length + beside.length < least) return
    const [records, rows] = [waiting, beside]
    waiting = []
    beside = []
    await applyRecords(db, records, only ? [] : rows, unreadable, applied)
  }

  async function take(records: readonly SavedRecord[], rows: readonly BesideRow[]): Promise<void> {
    for (const { id, version, heads } of records) told.set(id, { version, heads })
    waiting.push(...records.filter(({ id }) => !only || only.has(id)))
    beside.push(...rows)
    await write(batch)
  }

  const read = await readJournal(source, take)
  await write(0)
  return { ...applied, ...read, told }
}

/** How far the journal could be read. */
export interface ReadJournal {
  end: LogEnd
  fault: JournalFaultReason | null
  tally: Tally | null
}

/**
 * Reads the latest snapshot and all logs after it. What does not open is passed over and told as the fault.
 * @throws JournalUnavailableError, and what `take` throws.
 */
export async function readJournal(
  source: JournalSource,
  take: (records: readonly SavedRecord[], beside: readonly BesideRow[]) => Promise<void>,
): Promise<ReadJournal> {
  const snapshot = (await numbersOf(source.files, 'snapshot')).at(-1)
  let fault: JournalFaultReason | null = null
  let last: Place | null = null
  let torn = false
  let tally: Tally | null = null
  try {
    if (snapshot !== undefined) {
      await readSnapshot(source, snapshot, ({ records, beside }) => take(records, beside))
    }
  } catch (error) {
    fault = reasonOf(error)
  }
  const saves = withoutVoided(({ records, beside }) => take(records, beside))
  try {
    const end = await readLogs(source, snapshot ?? 1, async (entry, place) => {
      last = place
      tally = entry.tally
      await saves.take(entry)
    })
    torn = end.torn
    if (snapshot !== undefined && last === null) fault ??= 'missing'
  } catch (error) {
    fault ??= reasonOf(error)
  }
  await saves.end()
  return { end: { last, torn }, fault, tally }
}

/** Passes saves on, each with all its parts, except those that the next entry takes back. */
export function withoutVoided(visit: (save: Save) => Promise<void>) {
  let held: Save | null = null
  let parts: (readonly SavedRecord[])[] = []

  async function end(): Promise<void> {
    const save = held
    held = null
    if (save) await visit(save)
  }

  return {
    async take(entry: LogEntry): Promise<void> {
      if (entry.op === 'void') held = null
      // What a crash left unfinished is not counted by whatever follows on it.
      if (entry.op === 'part') parts.push(entry.records)
      if (entry.op !== 'save') return
      await end()
      const own = entry.parts ? parts.slice(-entry.parts) : []
      held = { records: [...own.flat(), ...entry.records], beside: entry.beside }
      parts = []
    },
    end,
  }
}

function reasonOf(error: unknown): JournalFaultReason {
  if (error instanceof JournalFault) return error.reason
  throw error
}
