/**
 * Reads a record whose changes were made one after another from the copy of it that Automerge holds in memory, an order
 * of magnitude faster than asking for each value: there nothing can stand beside anything else. What was taken out may
 * still have left notes, and those places are read as any other record is.
 */
import * as Automerge from '@automerge/automerge'
import type { Json, JsonMap } from './edits'
import type { RecordDoc } from './record-doc'
import { decode, removalKey } from './record-encoding'
import { type Backend, readKey } from './record-read'

/** Documents found to be such, by their heads then, so that each change need not look through all before it. */
const known = new WeakMap<RecordDoc, string>()

/** Whether no two changes of the document were made apart. */
export function isOneLine(doc: RecordDoc): boolean {
  if (known.get(doc) === headsIn(doc)) return true
  const changes = Automerge.getChangesMetaSince(doc, [])
  let last: string | undefined
  for (const { hash, deps } of changes) {
    if (deps.length !== (last === undefined ? 0 : 1) || deps[0] !== last) return false
    last = hash
  }
  noteOneLine(doc)
  return true
}

/** Notes that a document is one: a change made here on such a document leaves it so. */
export function noteOneLine(doc: RecordDoc): void {
  known.set(doc, headsIn(doc))
}

/** Merging may leave the very same object with more changes behind it; its heads tell. */
function headsIn(doc: RecordDoc): string {
  return Automerge.getHeads(doc).join()
}

/** The record as `readMaps` reads it; only for a document that is one line. */
export function readPlain(doc: RecordDoc): JsonMap {
  return mapIn(Automerge.getBackend(doc), doc as Readonly<Record<string, unknown>>)
}

function mapIn(backend: Backend, map: Readonly<Record<string, unknown>>): JsonMap {
  const json: Record<string, Json> = {}
  for (const key of Object.keys(map).sort(byCode)) {
    if (key === removalKey) continue
    const value = valueIn(backend, map, key)
    if (value !== undefined) json[key] = value
  }
  return json
}

function valueIn(backend: Backend, map: Readonly<Record<string, unknown>>, key: string): Json | undefined {
  const value = map[key]
  if (!isInnerMap(value)) return decode(value)
  if (!(removalKey in value)) return mapIn(backend, value)
  return readKey(backend, [Automerge.getObjectId(map) ?? '_root'], key).value
}

function isInnerMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  return !(value instanceof Uint8Array) && !Automerge.isImmutableString(value)
}

/** By the order of the letters' codes, in which a document keeps its keys. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
