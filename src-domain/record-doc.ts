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
import { applyEdits, type Edit, isMap, type Json, type JsonMap, type Path, sameJson } from './edits'

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

/** A place where different values were written while apart; `values[0]` is the one the record shows. */
export interface Conflict {
  path: Path
  values: readonly Json[]
}

type Backend = ReturnType<typeof Automerge.getBackend>
type Draft = Record<string, unknown>

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
  return changeWith(doc, meta, (draft) => {
    for (const { path, value } of edits) write([draft], path, value)
  })
}

/** The record as plain JSON. The caller checks its shape. */
export function toJson(doc: RecordDoc): JsonMap {
  return readMaps(Automerge.getBackend(doc), ['_root'], [])
}

/** The record as it stood right after the changes with the given hashes. Throws for a hash that is not here. */
export function recordAt(doc: RecordDoc, heads: readonly string[]): JsonMap {
  return readMaps(Automerge.getBackend(doc), ['_root'], [], undefined, [...heads])
}

/** Every place where different values stand side by side. */
export function conflictsOf(doc: RecordDoc): Conflict[] {
  const conflicts: Conflict[] = []
  readMaps(Automerge.getBackend(doc), ['_root'], [], conflicts)
  return conflicts
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
  return Automerge.change(doc, { message, time: Math.floor(Date.parse(at) / 1000) }, fill)
}

/** Reads the maps that stand at one place as one map, the first preferred. */
function readMaps(
  backend: Backend,
  maps: readonly string[],
  path: Path,
  conflicts?: Conflict[],
  heads?: string[],
): JsonMap {
  const result: Record<string, Json> = {}
  for (const key of new Set(maps.flatMap((map) => backend.keys(map, heads)))) {
    const all = maps.flatMap((map) => backend.getAll(map, key, heads).reverse())
    const inner = all.flatMap(([type, value]) => (type === 'map' ? [value] : []))
    const at = [...path, key]
    const readInner = () => readMaps(backend, inner, at, conflicts, heads)
    const plain = all.flatMap(([type, value]) => (type === 'map' ? [] : [decode(value)]))
    const value = all[0]?.[0] === 'map' ? readInner() : (plain[0] ?? null)
    result[key] = value
    if (conflicts && all.length > 1) {
      const values = isMap(value) ? [value, ...plain] : [...plain, ...(inner.length > 0 ? [readInner()] : [])]
      const distinct = values.filter(
        (one, index) => values.findIndex((other) => sameJson(other, one)) === index,
      )
      if (distinct.length > 1) conflicts.push({ path: at, values: distinct })
    }
  }
  return result
}

/** Writes a value into the maps that stand at one place: into the first, and away from the others. */
function write(maps: readonly Draft[], path: Path, value: Json | undefined): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length > 0) {
    if (value === undefined && !isDraft(valueIn(maps, key))) return
    write(innerMaps(maps, key), rest, value)
  } else if (value === undefined) {
    for (const map of maps) if (key in map) delete map[key]
  } else {
    put(maps, key, value)
  }
}

function put(maps: readonly Draft[], key: string, value: Json): void {
  const present = valueIn(maps, key)
  if (isMap(value) && isDraft(present)) {
    const inner = innerMaps(maps, key)
    for (const old of new Set(inner.flatMap((map) => Object.keys(map)))) {
      if (value[old] === undefined) write(inner, [old], undefined)
    }
    for (const [name, item] of Object.entries(value)) if (item !== undefined) put(inner, name, item)
    return
  }
  const contested =
    maps.some((map) => Automerge.getConflicts(map, key)) || maps.filter((map) => key in map).length > 1
  if (!contested && present !== undefined && !isDraft(present) && sameJson(decode(present), value)) return
  const [first, ...others] = maps
  if (first) first[key] = encode(value)
  for (const map of others) if (key in map) delete map[key]
}

/** The value a reader prefers among those standing under a key. */
function valueIn(maps: readonly Draft[], key: string): unknown {
  return maps.find((map) => key in map)?.[key]
}

/** All maps standing under a key, the preferred first. Where none is preferred, one is made and the rest goes. */
function innerMaps(maps: readonly Draft[], key: string): Draft[] {
  if (isDraft(valueIn(maps, key))) {
    return maps.flatMap((map) => {
      const contested = Object.values(Automerge.getConflicts(map, key) ?? {}).reverse()
      return (contested.length > 0 ? contested : [map[key]]).filter(isDraft)
    })
  }
  const [first, ...others] = maps
  if (!first) return []
  for (const map of others) if (key in map) delete map[key]
  first[key] = {}
  return [first[key] as Draft]
}

function isDraft(value: unknown): value is Draft {
  return isMap(value) && !Automerge.isImmutableString(value) && !(value instanceof Uint8Array)
}

function encode(value: Json): unknown {
  if (typeof value === 'string') return new Automerge.ImmutableString(value)
  if (Array.isArray(value)) return new TextEncoder().encode(JSON.stringify(value))
  if (!isMap(value)) return value
  const kept = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[key, encode(item)]],
  )
  return Object.fromEntries(kept)
}

function decode(value: unknown): Json {
  if (value instanceof Uint8Array) return JSON.parse(new TextDecoder().decode(value)) as Json
  if (Automerge.isImmutableString(value)) return value.toString()
  return value as Json
}
