/**
 * Reads a record from the copy of it that Automerge holds in memory, an order of magnitude faster than asking for each
 * value. That copy shows one value at each place. Another may stand beside it only where changes made apart wrote, and
 * what was taken out has left notes: those places are asked for one by one.
 */
import * as Automerge from '@automerge/automerge'
import type { Json, JsonMap, Path } from './edits'
import type { RecordDoc } from './record-doc'
import { decode, removalKey } from './record-encoding'
import { type Backend, type OnConflict, readPlace } from './record-read'

/** Keys by the map that they stand in. */
type Places = ReadonlyMap<string, ReadonlySet<string>>

/** What was found, by the heads of the document then, so that each change need not look through all before it. */
const found = new WeakMap<RecordDoc, { heads: string; places: Places }>()

/** The places where changes wrote that were made apart from some other change. */
export function placesApart(doc: RecordDoc): Places {
  const known = found.get(doc)
  if (known?.heads === headsIn(doc)) return known.places
  const places = new Map<string, Set<string>>()
  for (const hash of changesApart(Automerge.getChangesMetaSince(doc, []))) {
    for (const { obj, key } of Automerge.inspectChange(doc, hash)?.ops ?? []) {
      const keys = places.get(obj) ?? new Set()
      places.set(obj, keys.add(key))
    }
  }
  notePlaces(doc, places)
  return places
}

/** Notes them of a document: a change made here stands upon all others, so that it leaves them as they were. */
export function notePlaces(doc: RecordDoc, places: Places): void {
  found.set(doc, { heads: headsIn(doc), places })
}

/** Merging may leave the very same object with more changes behind it; its heads tell. */
function headsIn(doc: RecordDoc): string {
  return Automerge.getHeads(doc).join()
}

type ChangeMeta = Pick<ReturnType<typeof Automerge.getChangesMetaSince>[number], 'hash' | 'deps'>

/** The hashes of those that are neither before nor after some other. @param changes each after those it stands upon. */
function changesApart(changes: readonly ChangeMeta[]): string[] {
  // A change stands upon all before it where none of them is a last one beside it, and all after it likewise.
  const last = new Set<string>()
  const uponAll = new Set<string>()
  for (const { hash, deps } of changes) {
    for (const dep of deps) last.delete(dep)
    if (last.size === 0) uponAll.add(hash)
    last.add(hash)
  }
  const first = new Map<string, ChangeMeta>()
  const apart: string[] = []
  for (const change of [...changes].reverse()) {
    for (const [hash, { deps }] of first) if (deps.includes(change.hash)) first.delete(hash)
    if (first.size > 0 || !uponAll.has(change.hash)) apart.push(change.hash)
    first.set(change.hash, change)
  }
  return apart
}

/** The record as `readMaps` reads it. @param onConflict called for every place where different values stand. */
export function readPlain(doc: RecordDoc, onConflict?: OnConflict): JsonMap {
  const backend = Automerge.getBackend(doc)
  return mapIn({ backend, places: placesApart(doc), onConflict }, doc as InnerMap, [])
}

interface Reader {
  backend: Backend
  places: Places
  onConflict: OnConflict | undefined
}

type InnerMap = Readonly<Record<string, unknown>>

function mapIn(reader: Reader, map: InnerMap, path: Path): JsonMap {
  const { backend, places, onConflict } = reader
  const id = Automerge.getObjectId(map) ?? '_root'
  const apart = places.get(id)
  const json: Record<string, Json> = {}
  for (const key of Object.keys(map).sort(byCode)) {
    if (key === removalKey) continue
    const value = map[key]
    const inner = isInnerMap(value) ? value : null
    const at = [...path, key]
    const read =
      apart?.has(key) || (inner && removalKey in inner)
        ? readPlace(backend, [id], key, undefined, at, onConflict)
        : inner
          ? mapIn(reader, inner, at)
          : decode(value)
    if (read !== undefined) json[key] = read
  }
  return json
}

function isInnerMap(value: unknown): value is InnerMap {
  if (typeof value !== 'object' || value === null) return false
  return !(value instanceof Uint8Array) && !Automerge.isImmutableString(value)
}

/** By the order of the letters' codes, in which a document keeps its keys. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
