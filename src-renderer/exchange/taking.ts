/**
 * Takes in a package that was looked into: what the records come to, the safety snapshot, and then one save that writes
 * all of it or nothing.
 */

import type { CaseRecord } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import { returnEdits } from '../../src-domain/checkout'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { mattersEver } from '../../src-domain/package/travelling'
import {
  type ChangeMeta,
  changeRecord,
  conflictsOf,
  headsOf,
  lastChangedAt,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  saveRecord,
  tellingConflicts,
  toJson,
} from '../../src-domain/record-doc'
import type { BesideRow } from '../store/database'
import { StaleError, sealWrite } from '../store/record-rows'
import { loadStanding, type Standing } from '../store/standing'
import type { OpenStore, RecordKind, TakenRecord } from '../store/types'
import type { IncomingRecord } from './looking'
import type { TakenEntry } from './package-entry'
import { keepSafety } from './safety'

export interface TakingHost {
  store: Pick<OpenStore, 'tables' | 'takeIn' | 'flush' | 'cases'>
  newActor: () => string
}

export interface Taking {
  /** Of the entry of the log, and of the safety snapshot. */
  id: string
  records: readonly IncomingRecord[]
  /** The workstation whose work away ends with this package; null where none does. */
  returnedFrom: { workstationId: string; caseIds: readonly string[] } | null
  /** Who takes it in. */
  meta: ChangeMeta
  /** The rows to be written in the same save. @param taken what was done to the records. */
  beside: (taken: readonly TakenEntry[]) => Promise<readonly BesideRow[]>
  onProgress: (part: number) => void
}

/** A record as it will stand. */
interface Ready {
  kind: RecordKind
  id: string
  doc: RecordDoc
  /** Null for a record that is not here yet. */
  here: Standing | null
  contested: readonly (readonly string[])[]
}

const mostTries = 5

/**
 * Writes what a package brings.
 * @returns what was done to the records; empty where nothing of it is new, and then nothing was written.
 * @throws DamagedRecordError; Error with a Chinese message where the disk refuses or somebody goes on typing.
 */
export async function takePackage(host: TakingHost, taking: Taking): Promise<readonly TakenEntry[]> {
  const { store } = host
  for (let tries = 0; ; tries += 1) {
    // What is being typed becomes a change of its own before it is brought together.
    await store.flush()
    const ready = await readyRecords(host, taking)
    if (ready.length === 0) return []
    const touched = ready.flatMap(({ here, id }) => (here ? [id] : []))
    await keepSafety(store.tables, taking.id, touched, (count) =>
      taking.onProgress(0.5 + (0.2 * count) / touched.length),
    )
    const taken = ready.map(entryOf)
    const sealed = await sealedAll(host, ready, (part) => taking.onProgress(0.7 + 0.2 * part))
    try {
      await store.takeIn(sealed, await taking.beside(taken))
      return taken
    } catch (error) {
      if (!(error instanceof StaleError) || tries === mostTries) throw error
    }
  }
}

async function readyRecords(host: TakingHost, taking: Taking): Promise<Ready[]> {
  const ready: Ready[] = []
  const returning = new Set(taking.returnedFrom?.caseIds)
  let done = 0
  let since = performance.now()
  for (const incoming of taking.records) {
    const one = await readyRecord(host, incoming, returning.has(incoming.comparison.id) ? taking : null)
    if (one) ready.push(one)
    done += 1
    if (performance.now() - since < 8) continue
    taking.onProgress((0.5 * done) / taking.records.length)
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return ready
}

async function readyRecord(
  { store, newActor }: TakingHost,
  { comparison, keep }: IncomingRecord,
  returned: Taking | null,
): Promise<Ready | null> {
  if (!keep && !returned) return null
  const { id } = comparison
  const kind = comparison.record as RecordKind
  const row = await store.tables.db.records.get(id)
  const here = row ? await loadStanding({ ...store.tables, newActor }, id) : null
  if (!here && !keep) return null
  let doc = keep
    ? loadRecord(keep.bytes, newActor())
    : loadRecord(saveRecord((here as Standing).doc), newActor())
  // Somebody may have worked on it since it was looked at.
  if (here && keep) doc = mergeRecords(doc, here.doc)
  if (returned?.returnedFrom) {
    const record = toJson(doc) as unknown as CaseRecord
    const edits = returnEdits(record, returned.returnedFrom.workstationId, returned.meta.at)
    doc = changeRecord(doc, edits, returned.meta)
  }
  if (here && headsOf(doc).join() === headsOf(here.doc).join()) return null
  const contested = comparison.conflicts.filter(({ standing }) => standing === 'new').map(({ path }) => path)
  return { kind, id, doc, here, contested }
}

function entryOf({ kind, id, doc, here, contested }: Ready): TakenEntry {
  return {
    record: kind,
    id,
    before: here ? headsOf(here.doc) : [],
    after: headsOf(doc),
    contested: contested.map((path) => [...path]),
  }
}

async function sealedAll(
  host: TakingHost,
  ready: readonly Ready[],
  onProgress: (part: number) => void,
): Promise<TakenRecord[]> {
  const sealed: TakenRecord[] = []
  for (const { kind, id, doc, here } of ready) {
    sealed.push(await sealedRecord(host, { kind, id, doc, base: here?.version ?? 0 }))
    if (sealed.length % 50 === 0) onProgress(sealed.length / ready.length)
  }
  return sealed
}

/** A document as the store will keep it, over the version that stands there. */
export async function sealedRecord(
  { store }: { store: Pick<OpenStore, 'tables'> },
  { kind, id, doc, base }: { kind: RecordKind; id: string; doc: RecordDoc; base: number },
): Promise<TakenRecord> {
  const updatedAt = lastChangedAt(doc)
  const conflicts = tellingConflicts(conflictsOf(doc)).length
  const summary =
    kind === 'case'
      ? summarise(toJson(doc) as unknown as CaseRecord, updatedAt, conflicts, mattersEver(doc))
      : null
  const meeting = kind === 'meeting' ? { meeting: toJson(doc) as unknown as MeetingRecord } : {}
  const content = { summary, ...meeting, heads: headsOf(doc) }
  const write = await sealWrite(store.tables.sealer, {
    ...{ id, kind, updatedAt, base, content },
    body: { snapshot: saveRecord(doc) },
  })
  return { write, summary }
}
