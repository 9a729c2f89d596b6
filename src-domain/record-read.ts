/** Reads a record's document. Maps made under one key by two workstations while apart are read as one map. */
import type * as Automerge from '@automerge/automerge'
import { type Json, type JsonMap, type Path, sameJson } from './edits'
import { decode, decodeRemoval, type Removal, removalKey } from './record-encoding'
import { laterFirst } from './write-order'

export type Backend = ReturnType<typeof Automerge.getBackend>

/** A value that stands at a place; undefined says that it was taken out there. */
export interface Alternative {
  value: Json | undefined
  /** The write that left it: counter and actor, as Automerge names them. */
  op: string
}

/** What stands under a key. */
export interface Reading {
  /** What the record shows; undefined where nothing stands. */
  value: Json | undefined
  /** The ids of the maps there that were not taken out, the preferred first. */
  maps: readonly string[]
  removals: readonly Removal[]
  /** How many writes of single values stand, and of whatever. */
  plain: number
  writes: number
  /** Every different value, the shown one first; more than one is a conflict. Not told where there is but one. */
  alternatives: readonly Alternative[]
}

/** Called for every place where different values stand. */
export type OnConflict = (path: Path, alternatives: readonly Alternative[]) => void

/** Reads the maps that stand at one place as one map, the first preferred. @param heads as of these; absent: now. */
export function readMaps(
  backend: Backend,
  maps: readonly string[],
  heads?: string[],
  path: Path = [],
  onConflict?: OnConflict,
): JsonMap {
  return readInside(backend, maps, heads, path, onConflict).json
}

/** @returns also whether there is a note that one of the maps was taken out, so that most need not be asked for it. */
function readInside(
  backend: Backend,
  maps: readonly string[],
  heads?: string[],
  path: Path = [],
  onConflict?: OnConflict,
): { json: JsonMap; noted: boolean } {
  const json: Record<string, Json> = {}
  let noted = false
  for (const key of keysIn(backend, maps, heads)) {
    if (key === removalKey) {
      noted = true
      continue
    }
    const value = readPlace(backend, maps, key, heads, onConflict ? [...path, key] : path, onConflict)
    if (value !== undefined) json[key] = value
  }
  return { json, noted }
}

/** What the record shows under a key of the maps that stand at one place. @param path to the key; for `onConflict`. */
export function readPlace(
  backend: Backend,
  maps: readonly string[],
  key: string,
  heads: string[] | undefined,
  path: Path,
  onConflict: OnConflict | undefined,
): Json | undefined {
  const inside: [Path, readonly Alternative[]][] = []
  const note = onConflict && ((...told: Parameters<OnConflict>) => void inside.push(told))
  const { value, alternatives } = readKey(backend, maps, key, heads, path, note)
  if (!onConflict) return value
  if (alternatives.length > 1) onConflict(path, alternatives)
  // What stands inside a map that was taken out is nobody's business any more.
  if (value !== undefined) for (const told of inside) onConflict(...told)
  return value
}

function keysIn(backend: Backend, maps: readonly string[], heads?: string[]): Iterable<string> {
  const [only] = maps
  if (maps.length === 1 && only !== undefined) return backend.keys(only, heads)
  return new Set(maps.flatMap((map) => backend.keys(map, heads)))
}

/** What stands under a key of the maps that stand at one place. */
export function readKey(
  backend: Backend,
  parents: readonly string[],
  key: string,
  heads?: string[],
  path: Path = [],
  onConflict?: OnConflict,
): Reading {
  const all = parents.flatMap((map) => backend.getAll(map, key, heads).reverse())
  // As within one map: what was written together then shows together, in whichever of the maps it stands.
  if (parents.length > 1) all.sort((a, b) => laterFirst(writeOf(a), writeOf(b)))
  const maps = all.flatMap(([type, value]) => (type === 'map' ? [value] : []))
  const plain = all.length - maps.length
  if (maps.length === 0 && plain === 1) {
    const value = decode(all[0]?.[1])
    return { value, maps, removals: [], plain, writes: 1, alternatives: [] }
  }
  const told: [Path, readonly Alternative[]][] = []
  const together = readInside(backend, maps, heads, path, onConflict && ((...one) => void told.push(one)))
  if (maps.length > 0 && plain === 0 && !together.noted) {
    for (const one of told) onConflict?.(...one)
    return { value: together.json, maps, removals: [], plain, writes: all.length, alternatives: [] }
  }
  const removals = maps.flatMap((map) => removalsIn(backend, map, heads))
  const done = removals.filter((removal) => sameJson(seenIn(removal), contentOf(backend, removal.of, heads)))
  const standing = maps.filter((map) => !done.some(({ of }) => of.includes(map)))
  const found: Alternative[] = []
  for (const [type, value, op] of all) {
    if (type !== 'map') found.push({ value: decode(value), op: op ?? '' })
    else if (value === standing[0]) {
      found.push({ value: readMaps(backend, standing, heads, path, onConflict), op: value })
    }
  }
  for (const removal of removals) {
    // One that took out all it meant to, and put nothing there, leaves nothing to be said beside what others put there.
    const isSilent = removal.now === undefined && done.includes(removal) && found.length > 0
    if (!isSilent) found.push({ value: removal.now, op: removal.op })
  }
  // A change wins over a removal, whichever of the two Automerge prefers.
  const shown = found.find(({ value }) => value !== undefined)
  const ordered = shown ? [shown, ...found] : found
  const alternatives = ordered.filter(
    ({ value }, index) => ordered.findIndex((other) => sameJson(other.value, value)) === index,
  )
  return { value: shown?.value, maps: standing, removals, plain, writes: all.length, alternatives }
}

/** The write that left a value; a map is named by it. */
function writeOf([type, value, op]: ReturnType<Backend['getAll']>[number]): string {
  return type === 'map' ? value : (op ?? '')
}

/** All that maps hold: what shows, and what stands beside it in conflict. */
export function contentOf(
  backend: Backend,
  maps: readonly string[],
  heads?: string[],
): Pick<Removal, 'was' | 'contested'> {
  const contested: Json[] = []
  const was = readMaps(backend, maps, heads, [], (path, alternatives) => {
    contested.push([path, alternatives.map(({ value }) => (value === undefined ? [] : [value]))])
  })
  return contested.length > 0 ? { was, contested } : { was }
}

function seenIn({ was, contested }: Removal): Pick<Removal, 'was' | 'contested'> {
  return contested === undefined ? { was } : { was, contested }
}

function removalsIn(backend: Backend, map: string, heads?: string[]): Removal[] {
  return backend
    .getAll(map, removalKey, heads)
    .reverse()
    .map(([, text, op]) => decodeRemoval(text, op ?? ''))
}
