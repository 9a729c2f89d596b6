/**
 * A record as a document that remembers and merges: every save is one named change, changes are chained by hash,
 * and what two workstations did while apart is brought together without losing either. The document holds maps
 * and single values only. Texts are single values (two versions stand side by side, never a mixture of letters);
 * an array is one value too, kept as the bytes of its JSON text, since Automerge would merge it item by item.
 *
 * Maps made under the same key by two workstations while apart are read as one map with the rows of both; that
 * is why reading and writing here always go through every map standing at a place, the preferred one first.
 */
import * as Automerge from '@automerge/automerge'
import { applyEdits, type Edit, type Json, type JsonMap, type Path } from './edits'
import { encode } from './record-encoding'
import { notePlaces, placesApart, readPlain } from './record-plain'
import { type Alternative, readMaps } from './record-read'
import { type Draft, write } from './record-write'

/** The document of one record. Functions that take one and return one use it up: keep only the result. */
export type RecordDoc = Automerge.Doc<Record<string, unknown>>

/** Who makes a change, when and what for. */
export interface ChangeMeta {
  officerId: string | null
  /** In Chinese, as the history shows it. */
  purpose: string
  workstation: string
  /** ISO instant; kept to the second. */
  at: string
}

/**
 * A place where different values were written while apart; `values[0]` is the one the record shows. Where it was
 * taken out by one and changed by another, the change shows and `removed` is true.
 */
export interface Conflict {
  path: Path
  values: readonly Json[]
  removed?: true
}

/** The same with the write that left each value. */
export interface RecordConflict {
  path: Path
  alternatives: readonly Alternative[]
}

/**
 * A new document holding `json`, as one change.
 * @param actor 32 hexadecimal digits never used before; it stands for this copy of the document.
 */
export function createRecord(json: JsonMap, meta: ChangeMeta, actor: string): RecordDoc {
  return changeWith(Automerge.init<Record<string, unknown>>({ actor }), meta, (draft) => {
    for (const [key, value] of Object.entries(json)) if (value !== undefined) draft[key] = encode(value)
  })
}

/**
 * Opens a document saved by `saveRecord`, checking its hashes.
 * @throws Error where a byte is not as it was saved.
 */
export function loadRecord(bytes: Uint8Array, actor: string): RecordDoc {
  return Automerge.load<Record<string, unknown>>(bytes, { actor })
}

/** The whole document with its history, as bytes. */
export function saveRecord(doc: RecordDoc): Uint8Array {
  return Automerge.save(doc)
}

/** The hashes of the latest changes. */
export function headsOf(doc: RecordDoc): string[] {
  return Automerge.getHeads(doc)
}

/** The changes not known to someone who has those with the given hashes and all before them. */
export function changesSince(doc: RecordDoc, known: readonly string[]): Uint8Array {
  return Automerge.saveSince(doc, [...known])
}

/**
 * Takes in bytes from `changesSince` or `saveRecord`, in any order and any number of times.
 * @returns the document and the hashes of the changes that were new to it.
 * @throws Error where the bytes are damaged, or follow on changes that are not here.
 */
export function mergeChanges(doc: RecordDoc, bytes: Uint8Array): { doc: RecordDoc; added: string[] } {
  const known = Automerge.getHeads(doc)
  const merged = Automerge.loadIncremental(doc, bytes)
  const missing = Automerge.getMissingDeps(merged, [])
  if (missing.length > 0) throw new Error(`changes are missing: ${missing.join(', ')}`)
  return { doc: merged, added: Automerge.getChangesMetaSince(merged, known).map(({ hash }) => hash) }
}

/** A document of its own with the same changes. */
export function copyRecord(doc: RecordDoc): RecordDoc {
  return Automerge.clone(doc)
}

/** The first document with all changes of the second; the result is the same whichever way round. */
export function mergeRecords(doc: RecordDoc, other: RecordDoc): RecordDoc {
  return Automerge.merge(doc, other)
}

/** Whether the document holds the changes with these hashes. */
export function hasChanges(doc: RecordDoc, hashes: readonly string[]): boolean {
  return Automerge.hasHeads(doc, [...hashes])
}

/**
 * The document after the edits, as exactly one change; none where nothing differs. A map put in the place of a
 * map is compared key by key, so that only what differs is written. Writing a value also settles a conflict.
 * @throws RangeError as `applyEdits` does; nothing is changed then.
 */
export function changeRecord(doc: RecordDoc, edits: readonly Edit[], meta: ChangeMeta): RecordDoc {
  applyEdits(toJson(doc), edits)
  const backend = Automerge.getBackend(doc)
  return changeWith(doc, meta, (draft) => {
    for (const { path, value, always } of edits) write(backend, [draft], path, value, always)
  })
}

/** The record as plain JSON. The caller checks its shape. */
export function toJson(doc: RecordDoc): JsonMap {
  return readPlain(doc)
}

/** The record as it stood right after the changes with the given hashes. Throws for a hash that is not here. */
export function recordAt(doc: RecordDoc, heads: readonly string[]): JsonMap {
  return readMaps(Automerge.getBackend(doc), ['_root'], [...heads])
}

/** Every place where different values stand side by side. */
export function conflictsOf(doc: RecordDoc): Conflict[] {
  return recordConflicts(doc).map(({ path, alternatives }) => {
    const values = alternatives.flatMap(({ value }) => (value === undefined ? [] : [value]))
    return { path, values, ...(values.length < alternatives.length && { removed: true }) }
  })
}

/** The same with the write that left each value; undefined for one that took it out. */
function recordConflicts(doc: RecordDoc): RecordConflict[] {
  return readRecord(doc).conflicts
}

/** What the record says, and where different values stand in it, read in one go. */
export function readRecord(doc: RecordDoc): { json: JsonMap; conflicts: RecordConflict[] } {
  const conflicts: RecordConflict[] = []
  const json = readPlain(doc, (path, alternatives) => void conflicts.push({ path, alternatives }))
  return { json, conflicts }
}

/**
 * Of the places where different values stand those that an officer is asked about: in which order the rows of a list
 * stand is no question.
 */
export function tellingConflicts(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(({ path }) => path.at(-1) !== 'order')
}

/** When the latest of its changes was made, by the clock of whoever made it, as an ISO instant. */
export function lastChangedAt(doc: RecordDoc): string {
  const times = Automerge.getChangesMetaSince(doc, []).map(({ time }) => time)
  return new Date(times.reduce((last, time) => Math.max(last, time), 0) * 1000).toISOString()
}

function changeWith(doc: RecordDoc, meta: ChangeMeta, fill: (draft: Draft) => void): RecordDoc {
  const { officerId, purpose, workstation, at } = meta
  const message = JSON.stringify({ officerId, purpose, workstation })
  const places = placesApart(doc)
  const changed = Automerge.change(doc, { message, time: Math.floor(Date.parse(at) / 1000) }, fill)
  notePlaces(changed, places)
  return changed
}
