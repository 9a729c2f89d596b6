/** Writes into a record's document, within a change of it. Only what differs is written. */
import * as Automerge from '@automerge/automerge'
import { isMap, type Json, type Path, sameJson } from './edits'
import { decode, encode, encodeRemoval, removalKey, removedValue } from './record-encoding'
import { type Backend, contentOf, type Reading, readKey, readMaps } from './record-read'

export type Draft = Record<string, unknown>

/**
 * Puts a value into the maps that stand at one place: into the first, and away from the others; undefined takes out
 * what is there. A conflict at the place is settled by it. @param always also a single value that stands already.
 */
export function write(
  backend: Backend,
  maps: readonly Draft[],
  path: Path,
  value: Json | undefined,
  always = false,
): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    if (value === undefined) remove(backend, maps, key)
    else put(backend, maps, key, value, always)
    return
  }
  if (!isMap(readingAt(backend, maps, key).value)) {
    if (value === undefined) return
    put(backend, maps, key, {})
  }
  const standing = standingAt(maps, key, readingAt(backend, maps, key))
  write(backend, standing, rest, value, always)
  // What holds again just what it held when somebody took it out would be gone: who writes in it means it to stand.
  if (!isMap(readingAt(backend, maps, key).value)) dropNotes(standing)
}

/** Takes away the notes that maps were taken out. */
function dropNotes(maps: readonly Draft[]): void {
  for (const map of maps) if (removalKey in map) delete map[removalKey]
}

function put(backend: Backend, maps: readonly Draft[], key: string, value: Json, always = false): void {
  const reading = readingAt(backend, maps, key)
  const inner = reading.plain === 0 ? draftsAt(maps, key) : []
  if (inner.length > 0) {
    if (isMap(value)) putInside(backend, inner, value)
    else if (!standsOutFor(reading, value)) takeOut(backend, inner, value)
    return
  }
  if (!always && !isMap(value) && reading.writes === 1 && sameJson(reading.value, value)) return
  overwrite(maps, key, encode(value))
}

/** A map put in the place of a map is compared key by key. */
function putInside(backend: Backend, maps: readonly Draft[], value: Record<string, Json | undefined>): void {
  // First, so that the history tells of a map coming back and not of each of its values.
  dropNotes(maps)
  for (const old of Object.keys(readMaps(backend, idsOf(maps)))) {
    if (value[old] === undefined) remove(backend, maps, old)
  }
  for (const [name, item] of Object.entries(value)) if (item !== undefined) put(backend, maps, name, item)
}

function remove(backend: Backend, maps: readonly Draft[], key: string): void {
  const reading = readingAt(backend, maps, key)
  const inner = reading.plain === 0 ? draftsAt(maps, key) : []
  if (inner.length > 0) {
    if (!standsOutFor(reading, undefined)) takeOut(backend, inner, undefined)
    return
  }
  if (reading.value === undefined && reading.alternatives.length < 2) return
  overwrite(maps, key, removedValue)
}

/** Whether a map has been taken out already, for this value and by nobody for another. */
function standsOutFor({ value, removals, alternatives }: Reading, wanted: Json | undefined): boolean {
  return removals.length > 0 && alternatives.length === 1 && sameJson(value, wanted)
}

function takeOut(backend: Backend, maps: readonly Draft[], now: Json | undefined): void {
  const [first, ...others] = maps
  const of = idsOf(maps)
  dropNotes(others)
  if (first) first[removalKey] = encodeRemoval({ of, ...contentOf(backend, of), now })
}

function overwrite(maps: readonly Draft[], key: string, encoded: unknown): void {
  const [first, ...others] = maps
  // First, so that the history ends with the value that stands.
  for (const map of others) if (key in map) delete map[key]
  // Automerge writes nothing where the value stands already; that it was meant is then known to nobody else, and what
  // another workstation writes there meanwhile would win without a word.
  const stands = first && key in first && !isDraft(encoded) && sameJson(decode(first[key]), decode(encoded))
  if (stands) delete first[key]
  if (first) first[key] = encoded
}

function readingAt(backend: Backend, maps: readonly Draft[], key: string): Reading {
  return readKey(backend, idsOf(maps), key)
}

/** The maps that are written into: those not taken out, or all where none is left. */
function standingAt(maps: readonly Draft[], key: string, reading: Reading): Draft[] {
  const all = draftsAt(maps, key)
  const standing = all.filter((map) => reading.maps.includes(Automerge.getObjectId(map) ?? ''))
  return standing.length > 0 ? standing : all
}

/** Every map under a key, the preferred first. */
function draftsAt(maps: readonly Draft[], key: string): Draft[] {
  return maps.flatMap((map) => {
    const contested = Object.values(Automerge.getConflicts(map, key) ?? {}).reverse()
    return (contested.length > 0 ? contested : [map[key]]).filter(isDraft)
  })
}

function idsOf(maps: readonly Draft[]): string[] {
  return maps.flatMap((map) => Automerge.getObjectId(map) ?? [])
}

function isDraft(value: unknown): value is Draft {
  return isMap(value) && !Automerge.isImmutableString(value) && !(value instanceof Uint8Array)
}
