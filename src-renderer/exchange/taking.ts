/**
 * Takes in a package that was looked into: the safety snapshot, and then one save that makes all that the look has put
 * aside, or nothing.
 */
import type { CaseRecord } from '../../src-domain/case-record'
import { returnEdits } from '../../src-domain/checkout'
import {
  type ChangeMeta,
  changeRecord,
  headsOf,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  saveRecord,
  toJson,
} from '../../src-domain/record-doc'
import type { BesideRow } from '../store/database'
import { StaleError } from '../store/record-rows'
import { openStaged, type StagedRecord, stage } from '../store/staging'
import { loadStanding, type Standing } from '../store/standing'
import type { OpenStore, RecordKind } from '../store/types'
import type { IncomingRecord } from './looking'
import type { TakenEntry } from './package-entry'
import { readySave } from './ready-save'

export interface TakingHost {
  store: Pick<OpenStore, 'tables' | 'takeIn' | 'flush'>
  newActor: () => string
  /** Copies these records aside as they stand (`safety.ts`). */
  keepSafety: (ids: readonly string[], onProgress: (part: number) => void) => Promise<void>
}

export interface Taking {
  /** Under which the look has put aside what would stand. */
  staging: string
  records: readonly IncomingRecord[]
  /** The workstation whose work away ends with this package; null where none does. */
  returnedFrom: { workstationId: string; caseIds: readonly string[] } | null
  /** Who takes it in. */
  meta: ChangeMeta
  /** The rows to be written in the same save. @param taken what was done to the records. */
  beside: (taken: readonly TakenEntry[]) => Promise<readonly BesideRow[]>
  onProgress: (part: number) => void
}

/** A record as it will stand, put aside, with what is remembered of taking it in. */
interface Ready {
  staged: StagedRecord
  entry: TakenEntry
}

const mostTries = 5
const rowsAtOnce = 500

/**
 * Writes what a package brings.
 * @returns what was done to the records; empty where nothing of it is new, and then nothing was written.
 * @throws DamagedRecordError; Error with a Chinese message where the disk refuses, somebody goes on typing, or another
 *   window has looked into a package since.
 */
export async function takePackage(host: TakingHost, taking: Taking): Promise<readonly TakenEntry[]> {
  const { store } = host
  for (let tries = 0; ; tries += 1) {
    // What is being typed becomes a change of its own before it is brought together.
    await store.flush()
    const ready = await readyRecords(host, taking)
    if (ready.length === 0) return []
    const touched = ready.flatMap(({ staged }) => (staged.base > 0 ? [staged.id] : []))
    if (touched.length > 0) await host.keepSafety(touched, (part) => taking.onProgress(0.1 + 0.4 * part))
    const taken = ready.map(({ entry }) => entry)
    const staged = ready.map((one) => one.staged)
    try {
      const beside = await taking.beside(taken)
      await store.takeIn(taking.staging, staged, beside, (part) => taking.onProgress(0.5 + 0.5 * part))
      return taken
    } catch (error) {
      if (!(error instanceof StaleError)) throw error
      await refuseGone(host, taking)
      if (tries === mostTries) throw error
    }
  }
}

/** @throws Error where another window has begun to look into a package: what was put aside for this one is gone. */
async function refuseGone({ store }: TakingHost, { staging, records }: Taking): Promise<void> {
  const kept = records.find(({ keep }) => keep !== null)
  if (kept && !(await store.tables.db.staged.get(`${staging}/${kept.comparison.id}`))) {
    throw new Error('交换包没有接收：另一个窗口又查看了别的交换包。什么也没有写入，请重新选择这个交换包。')
  }
}

/** What is to be written: as the look has put it aside, or anew where somebody has worked on the record since. */
async function readyRecords(host: TakingHost, taking: Taking): Promise<Ready[]> {
  const { records } = taking
  const returning = new Set(taking.returnedFrom?.caseIds)
  const ready: Ready[] = []
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    const some = records.slice(from, from + rowsAtOnce)
    const rows = await host.store.tables.db.records.bulkGet(some.map(({ comparison }) => comparison.id))
    for (const [index, incoming] of some.entries()) {
      const { comparison, keep, base } = incoming
      const returns = returning.has(comparison.id)
      if (!keep && !returns) continue
      if (keep && !returns && (rows[index]?.version ?? 0) === base) {
        ready.push({
          staged: keep,
          entry: entryOf(incoming, base === 0 ? [] : comparison.headsHere, keep.heads),
        })
        continue
      }
      const anew = await readyAnew(host, taking, incoming, returns)
      if (anew) ready.push(anew)
    }
    taking.onProgress((0.1 * Math.min(records.length, from + rowsAtOnce)) / records.length)
  }
  return ready
}

async function readyAnew(
  host: TakingHost,
  taking: Taking,
  incoming: IncomingRecord,
  returns: boolean,
): Promise<Ready | null> {
  const { store, newActor } = host
  const { comparison, keep } = incoming
  const { id } = comparison
  const kind = comparison.record as RecordKind
  const { db } = store.tables
  const here = (await db.records.get(id)) ? await loadStanding({ ...store.tables, newActor }, id) : null
  if (!here && !keep) return null
  const bytes = keep ? await openStaged(store.tables, taking.staging, id) : saveRecord((here as Standing).doc)
  if (!bytes) throw new StaleError(id)
  let doc: RecordDoc = loadRecord(bytes, newActor())
  if (here && keep) doc = mergeRecords(doc, here.doc)
  if (returns && taking.returnedFrom) {
    const record = toJson(doc) as unknown as CaseRecord
    const edits = returnEdits(record, taking.returnedFrom.workstationId, taking.meta.at)
    doc = changeRecord(doc, edits, taking.meta)
  }
  const before = here ? headsOf(here.doc) : []
  if (here && headsOf(doc).join() === before.join()) return null
  const save = await readySave(store.tables, {
    ...{ kind, id, base: here?.version ?? 0, doc, now: taking.meta.at },
  })
  const [staged] = await stage(db, taking.staging, [save])
  return staged ? { staged, entry: entryOf(incoming, before, staged.heads) } : null
}

function entryOf(
  { comparison: { record, id, conflicts } }: IncomingRecord,
  before: readonly string[],
  after: readonly string[],
): TakenEntry {
  const contested = conflicts.filter(({ standing }) => standing === 'new').map(({ path }) => [...path])
  return { record, id, before: [...before], after: [...after], contested }
}
