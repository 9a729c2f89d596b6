/**
 * Compares store and journal when the store is opened, and repairs whichever fell behind. Where both agree, only the
 * journal's last entry is read. Nothing readable is ever thrown away: a journal that is no good is put aside.
 */
import type { BesideRow, Database } from '../store/database'
import { newerStore } from '../store/failures'
import { isJournalOutdated } from '../store/migrations'
import { type StoredRow, StoreUnavailableError } from '../store/types'
import { applyRecords, nothingApplied } from './applying'
import { createBesideCheck, hasTags, metaTags, withRows } from './besides'
import type { SavedRecord } from './entries'
import { type Incident, incidentOf, rowsIncident } from './incident'
import { JournalFault, type JournalFaultReason } from './journal-fault'
import { bookOf, type Mark, markBody, openMark, readRows } from './marks'
import { mergeForked } from './merging'
import { type JournalSource, type LogEnd, numbersOf, readLogs } from './reading'
import { type Rebuilt, readJournal, rebuild, withoutVoided } from './rebuilding'
import { sameTally, type Tally } from './tally'
import { appendEntry, beginLog, putMark, readWhole, writeSnapshot } from './writing'

export interface ReconcileHost {
  source: JournalSource
  db: Database
  now: () => Date
  /** The browser said that it lost what the store held. */
  dataLost: boolean
  /** A fresh actor for a document: 32 hexadecimal digits. */
  newActor: () => string
}

/** How things stand once store and journal agree. */
export interface Reconciled {
  rows: readonly StoredRow[]
  end: LogEnd
  mark: Mark | null
  incidents: readonly Incident[]
}

/** More saves than this cannot be under way at the moment of a crash: they had been acknowledged. */
const mostUnderWay = 1

/**
 * Brings store and journal to agree.
 * @throws StoreUnavailableError where the store is empty and the journal cannot be opened: nothing is changed then.
 */
export async function reconcile(host: ReconcileHost): Promise<Reconciled> {
  const { source, db } = host
  const mark = await openMark(source.sealer, await markBody(db))
  const { files } = await source.files.list()
  if (files.length === 0) return withoutJournal(host, mark)
  const tail = mark && (await readTail(source, mark))
  if (tail) {
    const applied = nothingApplied()
    if (tail.saves > 0) await applyRecords(db, tail.records, tail.beside, new Set(), applied)
    const rows = await readRows(db, source.sealer)
    const meta = mark.meta && withRows(mark.meta, tail.beside)
    // After a step to another format the small rows are rightly other than the journal still tells.
    const hasMeta = !meta || (await isJournalOutdated(db)) || (await hasTags(db, meta))
    const same = hasMeta && sameTally(bookOf(rows).tally(), tail.tally)
    if (same && tail.end.last) {
      const now = { place: tail.end.last, tally: tail.tally, meta: meta ?? (await metaTags(db)) }
      if (tail.end.last.seq > (mark?.place.seq ?? 0)) await putMark(source, db, now)
      const back = tail.saves > mostUnderWay
      return {
        rows,
        end: tail.end,
        mark: now,
        incidents: back ? [incident(host, 'storeRolledBack', applied.changed)] : [],
      }
    }
  }
  return repair(host, mark)
}

interface Tail {
  end: LogEnd
  records: SavedRecord[]
  beside: BesideRow[]
  saves: number
  tally: Tally
}

/** What the journal holds after the mark; null where that cannot be read. */
async function readTail(source: JournalSource, mark: Mark): Promise<Tail | null> {
  const tail: Omit<Tail, 'end'> = { records: [], beside: [], saves: 0, tally: mark.tally }
  const saves = withoutVoided(async ({ records, beside }) => {
    tail.saves += 1
    tail.records.push(...records)
    tail.beside.push(...beside)
  })
  try {
    const end = await readLogs(source, mark.place, async (entry) => {
      tail.tally = entry.tally
      await saves.take(entry)
    })
    await saves.end()
    return { ...tail, end }
  } catch (error) {
    if (error instanceof JournalFault) return null
    throw error
  }
}

/** There is no journal: it is the first start, or the first with a journal, or the journal was taken away. */
async function withoutJournal(host: ReconcileHost, mark: Mark | null): Promise<Reconciled> {
  const rows = await readRows(host.db, host.source.sealer)
  if (rows.length === 0 && !mark) {
    const incidents = host.dataLost ? [incident(host, 'storeReset')] : []
    return { rows, end: { last: null, torn: false }, mark: null, incidents }
  }
  const incidents = mark ? [incident(host, 'journalMissing')] : []
  return { rows, ...(await rewrite(host, rows, mark, 'remove')), incidents }
}

async function repair(host: ReconcileHost, mark: Mark | null): Promise<Reconciled> {
  const { source, db } = host
  const before = await readRows(db, source.sealer)
  const unreadable = new Set(before.flatMap(({ row, content }) => (content ? [] : [row.id])))
  const check = createBesideCheck(db)
  if (before.length > 0) await readJournal(source, (_records, beside) => check.take(beside))
  const rebuilt = await rebuild(source, db, unreadable)
  // A mark of no records is that of an office that had not begun: nothing can have been lost.
  const hadRecords = mark?.tally.records !== 0
  const nothingAtAll = hadRecords && unreadable.size === before.length && rebuilt.changed.size === 0
  if (rebuilt.fault) refuseUnopened(rebuilt.fault, nothingAtAll, (await source.files.list()).folder)
  const rows = await readRows(db, source.sealer)
  const older = (rebuilt.end.last?.seq ?? -1) < (mark?.place.seq ?? -1)
  const kind =
    before.length === 0
      ? 'storeEmptied'
      : mark && rebuilt.changed.size > 0 && before.every(({ content }) => content)
        ? 'storeRolledBack'
        : 'recordsRestored'
  const lost = new Set([...unreadable, ...rebuilt.gaps])
  const incidents: Incident[] = []
  if (rebuilt.changed.size > 0 || lost.size > 0) {
    incidents.push(incident(host, kind, rebuilt.changed, lost, rebuilt.fault !== null || older))
  } else if (host.dataLost && before.length === 0) {
    incidents.push(incident(host, 'storeReset'))
  } else if (check.missing().length > 0 && (mark?.meta || rebuilt.fault === null)) {
    incidents.push(rowsIncident(host.now().toISOString(), check.missing()))
  }
  if (rebuilt.fault || older) {
    incidents.push(incident(host, kindOf(rebuilt.fault)))
    return { rows, ...(await rewrite(host, rows, mark, 'putAside')), incidents }
  }
  return { ...(await settle(host, rebuilt)), incidents }
}

/** The journal is whole and the store has all of it: what the store has beyond it is added to the journal. */
async function settle(host: ReconcileHost, rebuilt: Rebuilt): Promise<Omit<Reconciled, 'incidents'>> {
  const { source, db } = host
  let rows = await readRows(db, source.sealer)
  const differing = rows.flatMap(({ row, content }) => {
    const told = rebuilt.told.get(row.id)
    return content && told?.heads.join() !== content.heads.join() ? [{ id: row.id, told, row }] : []
  })
  for (const { id, told, row } of differing) {
    if (told && told.version >= row.version) await mergeForked(source, db, id, host.newActor)
  }
  if (differing.length > 0) rows = await readRows(db, source.sealer)
  const tally = bookOf(rows).tally()
  let end = rebuilt.end
  if (!sameTally(tally, rebuilt.tally ?? { records: 0, sum: '0' })) {
    const whole = await readWhole(
      source,
      db,
      differing.map(({ id }) => id),
    )
    const records = whole.flatMap((one) => one ?? [])
    const before = rebuilt.tally ?? tally
    const place = await appendEntry(source, end, { op: 'save', records, beside: [], tally }, before)
    if (place) end = { last: place, torn: false }
  }
  if (!end.last) return { rows, end, mark: null }
  const mark = { place: end.last, tally, meta: await metaTags(db) }
  await putMark(source, db, mark)
  return { rows, end, mark }
}

/** Begins the journal anew from what the store holds. */
export async function rewrite(
  { source, db }: ReconcileHost,
  rows: readonly StoredRow[],
  mark: Mark | null,
  older: 'remove' | 'putAside',
): Promise<{ end: LogEnd; mark: Mark | null }> {
  const numbers = [...(await numbersOf(source.files, 'log')), ...(await numbersOf(source.files, 'snapshot'))]
  const number = Math.max(0, mark?.place.number ?? 0, ...numbers) + 1
  const tally = bookOf(rows).tally()
  const place = await beginLog(source, number, null, (mark?.place.seq ?? -1) + 1, tally)
  if (!place) throw new JournalFault('damaged')
  const fresh = { place, tally, meta: await metaTags(db) }
  await putMark(source, db, fresh)
  await writeSnapshot(source, db, number, { skipUnreadable: true, older })
  return { end: { last: place, torn: false }, mark: fresh }
}

/** A store without a readable record beside a journal that tells nothing must not become a fresh start. */
function refuseUnopened(fault: JournalFaultReason, nothingAtAll: boolean, folder: string): void {
  if (fault === 'newer') throw new StoreUnavailableError(newerStore)
  if (!nothingAtAll) return
  const journal = fault === 'foreign' ? '也不是用这把密钥加密的' : '也已损坏'
  throw new StoreUnavailableError(
    `本机原有资料，但资料库里没有读得出来的内容，保存日志${journal}。保存日志没有改动，仍在“${folder}”，请不要删除，先用备份恢复。`,
  )
}

function kindOf(fault: JournalFaultReason | null): Incident['kind'] {
  if (fault === null || fault === 'behind') return 'journalRolledBack'
  return fault === 'foreign' ? 'journalForeign' : 'journalDamaged'
}

function incident(
  host: ReconcileHost,
  kind: Incident['kind'],
  restored?: Iterable<string>,
  lost?: Iterable<string>,
  incomplete?: boolean,
): Incident {
  return incidentOf(kind, host.now().toISOString(), restored, lost, incomplete)
}
