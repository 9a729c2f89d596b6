/**
 * The history of a record (全程留痕): who changed what, when, at which workstation and what for, field by field.
 * It is read from the chained changes themselves, never kept beside them, so it cannot say anything else.
 */
import * as Automerge from '@automerge/automerge'
import { isMap, type Json, type JsonMap, type Path, sameJson } from './edits'
import type { RecordDoc } from './record-doc'
import { decodeRemoval, parseBytes, type Removal, removalKey } from './record-encoding'
import { laterFirst } from './write-order'

export interface HistoryField {
  path: Path
  /**
   * What stood there when the officer made the change; undefined where nothing did. Of values that stood side by side
   * the one that shows, or where just that one was kept, one that was given up.
   */
  before: Json | undefined
  /** What stands there since; undefined where it was removed. */
  after: Json | undefined
}

export interface HistoryEntry {
  /** The hash of the change; `recordAt(doc, [hash])` is the record right after it. */
  hash: string
  /** ISO instant, by the clock of the workstation. The order of the history does not depend on it. */
  at: string
  officerId: string | null
  purpose: string
  workstation: string
  fields: HistoryField[]
}

type DecodedChange = ReturnType<typeof Automerge.decodeChange>
type Op = DecodedChange['ops'][number]

/** What a change wrote at a place: a value, or a map known by its id. */
type Written = { value: Json | undefined } | { map: string }

/** What is known after the changes replayed so far. */
interface Replay {
  paths: Map<string, Path>
  /** Where each map was put: the map around it, and the key. */
  places: Map<string, { obj: string; key: string }>
  written: Map<string, Written>
  /** For each map, the ids of the writes that stand under each of its keys. */
  standing: Map<string, Map<string, string[]>>
}

/** Every change, newest last. Changes made apart are ordered the same way on every machine. */
export function historyOf(doc: RecordDoc): HistoryEntry[] {
  const replay: Replay = {
    paths: new Map([['_root', []]]),
    places: new Map(),
    written: new Map(),
    standing: new Map([['_root', new Map()]]),
  }
  return decodedChanges(doc)
    .sort((a, b) => a.startOp - b.startOp || (a.actor < b.actor ? -1 : 1))
    .map((change) => ({ ...authorOf(change), fields: fieldsOf(change, replay) }))
}

/** The changes of a record as they were made, each after those it stands upon. */
export function decodedChanges(doc: RecordDoc): DecodedChange[] {
  return Automerge.getAllChanges(doc).map((bytes) => Automerge.decodeChange(bytes))
}

/**
 * What is wrong with the chain of changes, in Chinese; null where every change is as it was made. Each change's hash was
 * reckoned from what it holds when the document was loaded, which throws for bytes that are not as they were saved.
 */
export function chainFault(doc: RecordDoc): string | null {
  const changes = Automerge.getChangesMetaSince(doc, [])
  const hashes = new Set(changes.map(({ hash }) => hash))
  const known = (hash: string) => hashes.has(hash)
  if (!changes.every(({ deps }) => deps.every(known))) return '修改记录的前后衔接中断，有记录缺失或被改动'
  return Automerge.getHeads(doc).every(known) ? null : '最后的修改记录缺失或被改动'
}

/** Who made a change, when and what for, as its message tells. */
export function authorOf({
  hash,
  time,
  message,
}: Pick<DecodedChange, 'hash' | 'time' | 'message'>): Omit<HistoryEntry, 'fields'> {
  const told = parseMessage(message)
  const textOf = (key: string) => (typeof told[key] === 'string' ? told[key] : null)
  return {
    hash,
    at: new Date(time * 1000).toISOString(),
    officerId: textOf('officerId'),
    purpose: textOf('purpose') ?? '',
    workstation: textOf('workstation') ?? '',
  }
}

function parseMessage(message: string | null): JsonMap {
  try {
    const told: unknown = JSON.parse(message ?? '')
    return isMap(told) ? told : {}
  } catch {
    return {}
  }
}

function fieldsOf(change: DecodedChange, replay: Replay): HistoryField[] {
  const fields = new Map<string, HistoryField>()
  const stood = new Map<string, Json[]>()
  const note = (path: Path, side: 'before' | 'after', value: Json | undefined) => {
    const id = JSON.stringify(path)
    const field = fields.get(id) ?? { path, before: undefined, after: undefined }
    if (side === 'after' || !fields.has(id)) field[side] = value
    else if (value !== undefined && field.after === undefined)
      stood.set(id, [...(stood.get(id) ?? []), value])
    fields.set(id, field)
  }
  const madeEmpty: string[] = []
  change.ops.forEach((op, index) => {
    const id = `${change.startOp + index}@${change.actor}`
    const written = writtenBy(op, id)
    if (written) replay.written.set(id, written)
    if (op.key === removalKey) {
      // A map is taken out, also where a change made meanwhile keeps it standing; or it comes back.
      const [place, path] = placeOf(replay, op.obj)
      for (const [at, value] of shownAt(replay, place(), path)) {
        note(at, 'before', value)
        note(at, 'after', undefined)
      }
      stand(replay, op, written ? id : null)
      const taken = written ? removalIn(replay, id)[0] : undefined
      if (taken?.now !== undefined) note(path, 'after', taken.now)
      if (taken) return
      for (const [at, value] of shownAt(replay, place(), path)) {
        note(at, 'before', undefined)
        note(at, 'after', value)
      }
      return
    }
    const path = [...(replay.paths.get(op.obj) ?? []), op.key]
    for (const [at, value] of shownAt(replay, op.pred, path)) {
      note(at, 'before', value)
      note(at, 'after', undefined)
    }
    if (written && 'map' in written) {
      replay.paths.set(id, path)
      replay.places.set(id, { obj: op.obj, key: op.key })
      replay.standing.set(id, new Map())
      madeEmpty.push(id)
    } else {
      if (op.pred.length === 0) note(path, 'before', undefined)
      note(path, 'after', written?.value)
    }
    stand(replay, op, written ? id : null)
  })
  for (const id of madeEmpty) {
    const path = replay.paths.get(id)
    if (path && replay.standing.get(id)?.size === 0 && stillStands(replay, id)) note(path, 'after', {})
  }
  return [...fields].flatMap(([id, { path, before, after }]) => {
    if (!sameJson(before, after)) return { path, before, after }
    const givenUp = stood.get(id)?.find((value) => !sameJson(value, after))
    return givenUp === undefined ? [] : { path, before: givenUp, after }
  })
}

/** What stands at the place of a map, whatever else was put there, and the path to it. */
function placeOf(replay: Replay, map: string): [() => readonly string[], Path] {
  const place = replay.places.get(map)
  const standing = () => (place && replay.standing.get(place.obj)?.get(place.key)) ?? []
  return [standing, replay.paths.get(map) ?? []]
}

function writtenBy(op: Op, id: string): Written | null {
  if (op.action === 'del') return null
  if (op.action === 'makeMap') return { map: id }
  return { value: writtenValue(op) }
}

/** The value that a write put; undefined for one that took it out. */
export function writtenValue({ value }: Pick<Op, 'value'>): Json | undefined {
  const written: unknown = value ?? null
  return isBytes(written) ? parseBytes(written) : (written as Json)
}

/** Notes which writes stand under the key now: those not replaced, and the new one. */
function stand(replay: Replay, op: Op, id: string | null): void {
  const keys = replay.standing.get(op.obj)
  if (!keys) return
  const left = (keys.get(op.key) ?? []).filter((other) => !op.pred.includes(other))
  const now = id ? [...left, id] : left
  if (now.length > 0) keys.set(op.key, now)
  else keys.delete(op.key)
}

/** Whether a map, and every map around it, has been neither removed nor replaced. */
function stillStands(replay: Replay, id: string): boolean {
  const place = replay.places.get(id)
  if (!place) return true
  const there = replay.standing.get(place.obj)?.get(place.key)?.includes(id) ?? false
  return there && stillStands(replay, place.obj)
}

/** The single values that the given writes left under a path; a map counts by what stands in it, unless taken out. */
function shownAt(replay: Replay, ids: readonly string[], path: Path): [Path, Json][] {
  const preferred = [...ids].sort(laterFirst)
  const leaves: [Path, Json][] = []
  const maps: string[] = []
  for (const id of preferred) {
    const written = replay.written.get(id)
    if (written && 'map' in written) maps.push(written.map)
    else if (written?.value !== undefined) leaves.push([path, written.value])
  }
  if (maps.length === 0) return leaves
  const removals = maps.flatMap((map) =>
    (replay.standing.get(map)?.get(removalKey) ?? []).flatMap((id) => removalIn(replay, id)),
  )
  const done = removals.filter(({ of, was }) => sameJson(was, mapOf(insideOf(replay, of, path), path.length)))
  const standing = maps.filter((map) => !done.some(({ of }) => of.includes(map)))
  for (const { now } of done) if (now !== undefined) leaves.push([path, now])
  const inside = insideOf(replay, standing, path)
  return standing.length > 0 && inside.length === 0 ? [...leaves, [path, {}]] : [...leaves, ...inside]
}

function insideOf(replay: Replay, maps: readonly string[], path: Path): [Path, Json][] {
  const under = maps.flatMap((map) => [...(replay.standing.get(map) ?? [])])
  const keys = new Set(under.map(([key]) => key).filter((key) => key !== removalKey))
  return [...keys].flatMap((key) => {
    const ids = under.flatMap(([at, standing]) => (at === key ? standing : []))
    return shownAt(replay, ids, [...path, key])
  })
}

function removalIn(replay: Replay, id: string): Removal[] {
  const written = replay.written.get(id)
  return written && 'value' in written ? [decodeRemoval(written.value, id)] : []
}

/** The map that single values make, of each path the first; a value in whose place there is also a map gives way. */
function mapOf(leaves: readonly [Path, Json][], depth: number): JsonMap {
  const made: JsonMap = {}
  const ordered = [...leaves].reverse().sort(([a], [b]) => a.length - b.length)
  for (const [path, value] of ordered) {
    let map = made as Record<string, Json>
    for (const key of path.slice(depth, -1)) {
      const inner = map[key]
      map[key] = isMap(inner) ? inner : {}
      map = map[key] as Record<string, Json>
    }
    map[path.at(-1) ?? ''] = value
  }
  return made
}

function isBytes(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || value instanceof Uint8Array
}
