/** Takes back what a package brought, record by record and in one save, as changes that the history tells. */
import { type Edit, type JsonMap, sameJson, valueAtPath } from '../../src-domain/edits'
import {
  type ChangeMeta,
  changeRecord,
  conflictsOf,
  hasChanges,
  loadRecord,
  type RecordDoc,
  recordAt,
  toJson,
} from '../../src-domain/record-doc'
import { undoImport } from '../../src-domain/undo-import'
import type { BesideRow } from '../store/database'
import { type StagedRecord, stage } from '../store/staging'
import { loadStanding, type Standing } from '../store/standing'
import { DamagedRecordError, type OpenStore, type RecordKind } from '../store/types'
import type { PackageEntry, TakenEntry } from './package-entry'
import { readySave } from './ready-save'
import { safetyOf } from './safety'

export interface UndoingHost {
  store: Pick<OpenStore, 'tables' | 'takeIn' | 'flush'>
  newActor: () => string
}

/** What was left as it is in one record, and why. */
export interface LeftAlone {
  id: string
  record: string
  /** Places changed here since. */
  places: readonly (readonly string[])[]
  /** Papers that arrived issued or voided. */
  papers: readonly string[]
  /** What the package brought into the office's library: officers, organs, ranges of numbers and the like. */
  library: readonly string[]
}

export interface Undone {
  /** How many records were changed back. */
  records: number
  left: readonly LeftAlone[]
}

/**
 * @param staging under which what will stand is put aside: a fresh id.
 * @param beside the rows to be written in the same save.
 * @throws StaleError where somebody goes on typing; Error with a Chinese message where the disk refuses. Nothing is
 *   changed then.
 */
export async function undoTaking(
  host: UndoingHost,
  entry: PackageEntry,
  meta: ChangeMeta,
  staging: string,
  beside: (undone: Undone) => Promise<readonly BesideRow[]>,
): Promise<Undone> {
  const { store } = host
  await store.flush()
  const left: LeftAlone[] = []
  const { db } = store.tables
  const changed: StagedRecord[] = []
  for (const taken of entry.taken) {
    const { standing, damaged } = await standingOf(host, entry.id, taken)
    if (!standing) continue
    const { edits, alone } = takenBack(standing.doc, taken, meta)
    if (alone) left.push(alone)
    const doc = edits.length > 0 ? changeRecord(standing.doc, edits, meta) : standing.doc
    if (edits.length === 0 && !damaged) continue
    const kind = taken.record as RecordKind
    const save = await readySave(store.tables, {
      ...{ kind, id: taken.id, base: standing.version, doc, now: meta.at },
    })
    changed.push(...(await stage(db, staging, [save])))
  }
  const undone = { records: changed.length, left }
  await store.takeIn(staging, changed, await beside(undone))
  return undone
}

/** The record as it stands; one that does not open any more as it was kept before the package was taken. */
async function standingOf(
  { store, newActor }: UndoingHost,
  takingId: string,
  { id }: TakenEntry,
): Promise<{ standing: Standing | null; damaged: boolean }> {
  const row = await store.tables.db.records.get(id)
  if (!row) return { standing: null, damaged: false }
  try {
    return { standing: await loadStanding({ ...store.tables, newActor }, id), damaged: false }
  } catch (error) {
    const kept = error instanceof DamagedRecordError && (await safetyOf(store.tables, takingId, id))
    if (!kept) throw error
    const { version, foldedAt, updatedAt } = row
    return { standing: { doc: loadRecord(kept, newActor()), version, foldedAt, updatedAt }, damaged: true }
  }
}

function takenBack(
  doc: RecordDoc,
  { record, id, before, after, contested }: TakenEntry,
  { at, officerId }: ChangeMeta,
): { edits: Edit[]; alone: LeftAlone | null } {
  // Brought back from before the package: there is nothing of it in the record.
  if (!hasChanges(doc, after)) return { edits: [], alone: null }
  const present = toJson(doc)
  const right = recordAt(doc, after)
  const earlier = before.length > 0 ? recordAt(doc, before) : null
  // The office's library of a machine that had none, and a meeting, cannot leave the lists.
  if (!earlier && record !== 'case')
    return { edits: [], alone: { id, record, places: [], papers: [], library: [] } }
  const { edits, changedSince, papersKept, libraryKept } = undoImport(present, earlier, right, {
    at,
    officerId,
  })
  const settling = earlier ? settled(doc, present, earlier, right, contested, edits) : []
  const alone =
    changedSince.length + papersKept.length + libraryKept.length > 0
      ? { id, record, places: changedSince, papers: papersKept, library: libraryKept }
      : null
  return { edits: [...edits, ...settling], alone }
}

/** Where the value that the package brought only stands beside ours, ours is chosen. */
function settled(
  doc: RecordDoc,
  present: JsonMap,
  earlier: JsonMap,
  right: JsonMap,
  contested: readonly (readonly string[])[],
  edits: readonly Edit[],
): Edit[] {
  const standing = conflictsOf(doc)
  return contested
    .filter((path) => standing.some((conflict) => sameJson(conflict.path, path)))
    .filter((path) => !edits.some((edit) => sameJson(edit.path, path)))
    .filter((path) => sameJson(valueAtPath(present, path), valueAtPath(right, path)))
    .map((path) => ({ path, value: valueAtPath(earlier, path) }))
}
