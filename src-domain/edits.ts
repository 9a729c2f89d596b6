/**
 * Small changes to a record, told as paths and values. The same edits work on plain JSON (what the screens see)
 * and on the record's document (what is kept), so that typing never waits for either.
 */

export type Json = string | number | boolean | null | readonly Json[] | JsonMap
/** A key with undefined counts as not there. */
export interface JsonMap {
  readonly [key: string]: Json | undefined
}
export type Path = readonly string[]

/** Puts `value` at `path`; undefined removes what is there. Paths run through maps only: an array is one value. */
export interface Edit {
  path: Path
  value: Json | undefined
  /** Written also where it stands already: of what belongs together, all must stem from one hand. */
  always?: true
}

/** What taking back came to: the edits to apply, and the places left alone because they have changed since. */
export interface Undoing {
  edits: Edit[]
  skipped: Path[]
}

/**
 * The JSON after the edits, one after the other. Nothing is changed in place, and every part that no edit
 * touches stays the same object, so that screens may compare by reference. Maps missing on the way are made,
 * also where null stands; removing what is not there changes nothing.
 * @throws RangeError for an empty path, or one that runs through an array or a plain value.
 */
export function applyEdits(json: JsonMap, edits: readonly Edit[]): JsonMap {
  return edits.reduce((result, { path, value }) => applyAt(result, path, 0, value), json)
}

/**
 * Takes back a step on a record that others may have changed since. A place that no longer holds what the step
 * left there is not touched and is told in `skipped`; where only part of a made map has changed, the rest of
 * the step is still taken back.
 * @param before the record before the step. @param after the record right after it. @param edits the step.
 */
export function undoOf(present: JsonMap, before: JsonMap, after: JsonMap, edits: readonly Edit[]): Undoing {
  const undoing: Undoing = { edits: [], skipped: [] }
  for (const { path } of outermost(edits)) {
    const made = firstMade(before, path)
    const whole = [made, path].find((at) => sameJson(valueAtPath(present, at), valueAtPath(after, at)))
    if (!whole) undoing.skipped.push(path)
    else if (!sameJson(valueAtPath(present, whole), valueAtPath(before, whole))) {
      undoing.edits.push({ path: whole, value: valueAtPath(before, whole) })
    }
  }
  return undoing
}

/** The value at a path; undefined where there is none. */
export function valueAtPath(json: JsonMap, path: Path): Json | undefined {
  let value: Json | undefined = json
  for (const key of path) {
    if (!isMap(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

/**
 * The edits that make one JSON of another, place by place: maps are compared key by key, all else by what it says.
 * The other way round they are `differences(after, before)`.
 */
export function differences(before: JsonMap, after: JsonMap, at: Path = []): Edit[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [before[key], after[key]]
    const path = [...at, key]
    if (sameJson(was, is)) return []
    return isMap(was) && isMap(is) ? differences(was, is, path) : [{ path, value: is }]
  })
}

/** Whether two values say the same; the order of a map's keys does not count. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]))
  }
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  )
}

/**
 * `next` with every part that says the same as in `previous` replaced by the very object of `previous`, so that
 * screens do not redraw what another workstation has not changed.
 */
export function shareParts<T extends Json>(previous: Json | undefined, next: T): T {
  if (sameJson(previous, next)) return previous as T
  if (!isMap(previous) || !isMap(next)) return next
  return Object.fromEntries(
    Object.entries(next).map(([key, value]) => [
      key,
      value === undefined ? value : shareParts(previous[key], value),
    ]),
  ) as T
}

/** Whether a value is a map: neither a plain value nor an array. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two lists of edits concern the same places in the same order. */
export function samePlaces(a: readonly Edit[], b: readonly Edit[]): boolean {
  return a.length === b.length && a.every((edit, index) => isPrefix(edit.path, b[index]?.path, true))
}

function applyAt(map: JsonMap, path: Path, depth: number, value: Json | undefined): JsonMap {
  const key = path[depth]
  if (key === undefined) throw new RangeError('an edit needs a path')
  const old = Object.hasOwn(map, key) ? map[key] : undefined
  if (depth === path.length - 1) {
    if (value === undefined) return old === undefined ? map : without(map, key)
    const clean = withoutUndefined(value)
    return sameJson(old, clean) ? map : { ...map, [key]: clean }
  }
  if (old !== undefined && old !== null && !isMap(old)) {
    throw new RangeError(`the path ${path.join('/')} runs through a value that is not a map`)
  }
  if (!old && value === undefined) return map
  const inner = applyAt(old ?? {}, path, depth + 1, value)
  return inner === old ? map : { ...map, [key]: inner }
}

function without(map: JsonMap, key: string): JsonMap {
  const { [key]: _removed, ...rest } = map
  return rest
}

/** The value with the keys left out that say undefined; the same object where there are none. */
function withoutUndefined(value: Json): Json {
  if (!isMap(value)) return value
  const entries = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[key, withoutUndefined(item)] as const],
  )
  const same =
    entries.length === Object.keys(value).length && entries.every(([key, item]) => item === value[key])
  return same ? value : Object.fromEntries(entries)
}

/** The shortest part of the path at which nothing, or null, stood; the whole path where every map was there. */
function firstMade(before: JsonMap, path: Path): Path {
  for (let length = 1; length < path.length; length++) {
    const part = path.slice(0, length)
    if (!isMap(valueAtPath(before, part))) return part
  }
  return path
}

/** The edits without those whose place lies inside the place of another, and each place once. */
function outermost(edits: readonly Edit[]): Edit[] {
  return edits.filter(
    ({ path }, index) =>
      !edits.some(
        (other, at) => isPrefix(other.path, path, false) || (at < index && isPrefix(other.path, path, true)),
      ),
  )
}

function isPrefix(short: Path, long: Path | undefined, whole: boolean): boolean {
  if (!long) return false
  return (
    (whole ? short.length === long.length : short.length < long.length) &&
    short.every((key, i) => key === long[i])
  )
}
