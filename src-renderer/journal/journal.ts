/**
 * The journal beside the store: every save is appended to it and flushed before the store takes it in, and only then
 * counts as saved. It notices when the store goes back or loses rows, and repairs what it can.
 */
import type { BesideRow, Database } from '../store/database'
import { type RecordWrite, refuseStale, type WriteBatch, writeRecords } from '../store/record-rows'
import type { Bytes, Sealer } from '../store/sealing'
import type { StoredRow } from '../store/types'
import { applyRecords, nothingApplied } from './applying'
import { type MetaTags, metaTags, putBack, withRows } from './besides'
import type { LogEntry, SavedRecord } from './entries'
import { isSnapshotDue, leastLog } from './folding'
import { loadChecksum } from './frames'
import { type Incident, incidentOf, rowsIncident } from './incident'
import { JournalFault } from './journal-fault'
import { type JournalFiles, JournalUnavailableError } from './journal-files'
import { isFine, lookThrough } from './look-through'
import { type Mark, markBody, markRow, openMark, readRows } from './marks'
import { type JournalSource, type Place, readLogs } from './reading'
import { rebuild, withoutVoided } from './rebuilding'
import { type Reconciled, type ReconcileHost, reconcile, rewrite } from './reconciling'
import { createHeadsBook, type HeadsBook, type Tally } from './tally'
import { appendEntry, beginLog, putMark, writeSnapshot } from './writing'

export interface JournalOptions {
  db: Database
  sealer: Sealer
  files: JournalFiles
  now: () => Date
  newActor: () => string
  /** The browser said that it lost what the store held. */
  dataLost: boolean
  /** How many bytes the disk still takes; null where nobody knows. */
  freeSpace: () => Promise<number | null>
  /** Something befell store or journal while the office was open. */
  onIncident: (incident: Incident) => void
  /** Records were brought back under the open office. */
  onRestored: (ids: Iterable<string>) => void
}

export interface Journal {
  /** Every row of the store as it stands after both were compared. */
  rows: readonly StoredRow[]
  /** What was found and repaired on opening. */
  incidents: readonly Incident[]
  /**
   * Appends the saves, then writes them to the store: all of them in both, or none in the store.
   * @throws StaleError, JournalUnavailableError, and Dexie's errors; nothing is saved then.
   */
  write(batch: WriteBatch, beside?: readonly BesideRow[]): Promise<void>
  /**
   * Replaces records that cannot be opened by what the journal holds, which may be no better.
   * @returns what to tell once they open; null where the journal does not have them.
   */
  restore(ids: readonly string[]): Promise<Incident | null>
  /**
   * Reads the whole journal: what the store lacks of rows beside the records is put back; a journal that is damaged is
   * begun anew from the store. Either is told.
   */
  verify(): Promise<void>
  /** Begins the journal anew from the store, whose rows have another format now; the rows as they stand. */
  renew(): Promise<readonly StoredRow[]>
  /** Waits for the work going on in the background. */
  settled(): Promise<void>
}

const mostTries = 3

/**
 * Opens the journal and brings store and journal to agree.
 * @throws StoreUnavailableError, JournalUnavailableError
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { db, sealer, files, now, newActor, dataLost, onIncident, onRestored } = options
  const source: JournalSource = { files, sealer, checksum: await loadChecksum() }
  const host: ReconcileHost = { source, db, now, newActor, dataLost }
  let lastMark: Bytes | null = null
  let mark: Mark | null = null
  let end: Reconciled['end'] = { last: null, torn: false }
  let book: HeadsBook = createHeadsBook()
  let background: Promise<void> = Promise.resolve()
  let compacting = false
  /** The journal ends in a save that the store refused, and that could not be taken back. */
  let unsettled = false

  /** One piece of work at a time, over all windows of the store. */
  async function exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
    return navigator.locks.request(`${db.name}/journal`, work)
  }

  async function adopt(reconciled: Reconciled): Promise<Reconciled> {
    const { rows } = reconciled
    end = reconciled.end
    mark = reconciled.mark
    lastMark = await markBody(db)
    book = createHeadsBook()
    book.put(rows.flatMap(({ row, content }) => (content ? [[row.id, content.heads] as const] : [])))
    return reconciled
  }

  /** Another window has saved: its entries are read; what the store lacks of them is written to it. */
  async function takeIn(): Promise<void> {
    const records: SavedRecord[] = []
    const beside: BesideRow[] = []
    const saves = withoutVoided(async (save) => {
      records.push(...save.records)
      beside.push(...save.beside)
    })
    end = await readLogs(source, end.last ?? 1, (entry) => saves.take(entry))
    await saves.end()
    const applied = nothingApplied()
    await applyRecords(db, records, beside, new Set(), applied)
    book.put(records.map(({ id, heads }) => [id, heads]))
    if (end.last) await setMark({ place: end.last, tally: book.tally(), meta: await tagsWith(beside) })
    if (applied.changed.size > 0) onRestored(applied.changed)
  }

  async function tagsWith(beside: readonly BesideRow[]): Promise<MetaTags> {
    return withRows(mark?.meta ?? (await metaTags(db)), beside)
  }

  async function setMark(next: Mark): Promise<void> {
    await putMark(source, db, next)
    mark = next
    lastMark = await markBody(db)
  }

  /** Before each write: the store must stand where this window left it, or where another window has brought it. */
  async function catchUp(): Promise<void> {
    const body = await markBody(db)
    if (sameBytes(body, lastMark) && !unsettled) return
    const found = await openMark(sealer, body)
    if (!unsettled && found && found.place.seq > (mark?.place.seq ?? -1) && end.last) await takeInOrCompare()
    else await compare()
  }

  function takeInOrCompare(): Promise<void> {
    return takeIn().catch((error: unknown) => {
      // The log read last may have given way to a snapshot since.
      if (!(error instanceof JournalFault)) throw error
      return compare()
    })
  }

  /** Compares both from the ground up; what this window shows follows. */
  async function compare(): Promise<void> {
    const before = book
    const { incidents, rows } = await adopt(await reconcile(host))
    unsettled = false
    for (const incident of incidents) onIncident(incident)
    onRestored(
      rows.flatMap(({ row, content }) =>
        content && before.get(row.id)?.join() !== content.heads.join() ? [row.id] : [],
      ),
    )
  }

  async function append(entry: LogEntry): Promise<Place | null> {
    const place = await appendEntry(source, end, entry, book.tally())
    if (place) end = { last: place, torn: false }
    return place
  }

  /**
   * Appends a save, in as many entries as it has portions: the last one says how many before it belong to it.
   * @returns null where someone else has written meanwhile; what was appended then tells nothing.
   */
  async function appendSave(batch: WriteBatch, beside: readonly BesideRow[], tally: Tally) {
    const parts = batch.portions - 1
    for (let index = 0; index < parts; index += 1) {
      const records = (await batch.portion(index)).map(savedOf)
      if (!(await append({ op: 'part', records, tally: book.tally() }))) return null
    }
    const records = (await batch.portion(parts)).map(savedOf)
    return append({ op: 'save', records, beside, tally, ...(parts > 0 && { parts }) })
  }

  async function write(batch: WriteBatch, beside: readonly BesideRow[] = []) {
    await exclusively(async () => {
      await catchUp()
      const heads = batch.all.map((one) => [one.id, one.heads] as const)
      let place: Place | null = null
      for (let tries = 0; !place; tries += 1) {
        await refuseStale(db, batch.all)
        place = await appendSave(batch, beside, book.tallyWith(heads))
        if (place) break
        if (tries === mostTries) throw new JournalUnavailableError('保存日志被其他程序占用', false)
        await takeInOrCompare()
      }
      const next: Mark = { place, tally: book.tallyWith(heads), meta: await tagsWith(beside) }
      const row = await markRow(sealer, next)
      try {
        await writeRecords(db, batch, [...beside, { table: 'meta', row }])
      } catch (error) {
        // Told as not saved, so it must not come back by itself. If this fails too it does, whole and harmless.
        const taken = await append({ op: 'void', tally: book.tally() }).catch(() => null)
        unsettled = taken === null
        throw error
      }
      book.put(heads)
      mark = next
      lastMark = row.body
    })
    compactWhenDue()
  }

  async function restore(ids: readonly string[]): Promise<Incident | null> {
    return exclusively(async () => {
      const wanted = new Set(ids)
      const rebuilt = await rebuild(source, db, new Set(ids), wanted)
      if (rebuilt.changed.size === 0) return null
      book.put(
        [...rebuilt.changed].flatMap((id) => {
          const told = rebuilt.told.get(id)
          return told ? [[id, told.heads] as const] : []
        }),
      )
      return incidentOf(
        'recordsRestored',
        now().toISOString(),
        rebuilt.changed,
        rebuilt.gaps,
        rebuilt.fault !== null,
      )
    })
  }

  async function verify(): Promise<void> {
    if (isFine(await lookThrough(source, db, end))) return
    const damaged = await exclusively(async () => {
      // Another window may have let older files go in the middle of the reading, or written meanwhile.
      await catchUp()
      const { whole, missing } = await lookThrough(source, db, end)
      if (missing.length > 0) {
        await putBack(db, missing)
        await setMark({ ...(mark as Mark), meta: await metaTags(db) })
        onIncident(rowsIncident(now().toISOString(), missing))
        onRestored([])
      }
      if (whole) return false
      const { rows, incidents } = await adopt(await reconcile(host))
      for (const incident of incidents) onIncident(incident)
      await adopt({ rows, incidents, ...(await rewrite(host, rows, mark, 'putAside')) })
      return true
    })
    if (damaged) onIncident(incidentOf('journalDamaged', now().toISOString()))
  }

  function inBackground(work: () => Promise<void>): Promise<void> {
    // What fails here is met again at the next start, and told then.
    background = background.then(work).catch(() => undefined)
    return background
  }

  function compactWhenDue(): void {
    if (compacting || (end.last?.end ?? 0) < leastLog) return
    compacting = true
    void inBackground(compact).finally(() => {
      compacting = false
    })
  }

  async function renew(): Promise<readonly StoredRow[]> {
    const found = await readRows(db, sealer)
    await adopt({ rows: found, ...(await rewrite(host, found, mark, 'remove')), incidents: [] })
    return found
  }

  async function compact(): Promise<void> {
    if (!(await isSnapshotDue(files, end.last, options.freeSpace))) return
    const number = await exclusively(async () => {
      await catchUp()
      if (!end.last) return null
      const { last } = end
      const place = await beginLog(source, last.number + 1, last, last.seq + 1, book.tally())
      if (!place) return null
      end = { last: place, torn: false }
      await setMark({ place, tally: book.tally(), meta: await tagsWith([]) })
      return place.number
    })
    if (number !== null) {
      await writeSnapshot(source, db, number, { skipUnreadable: false, older: 'remove' })
    }
  }

  const { rows, incidents } = await exclusively(async () => adopt(await reconcile(host)))
  return {
    rows,
    incidents,
    write,
    restore,
    verify: () => inBackground(verify),
    renew: () => exclusively(renew),
    settled: () => background,
  }
}

function savedOf(write: RecordWrite): SavedRecord {
  const { id, kind, updatedAt, base, version, heads, content, body } = write
  const saved = { id, kind, updatedAt, version, heads, content }
  return 'snapshot' in body
    ? { ...saved, foldedAt: version, snapshot: body.snapshot, changes: [] }
    : { ...saved, base, change: body.changes }
}

function sameBytes(one: Bytes | null, other: Bytes | null): boolean {
  if (one === null || other === null) return one === other
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
