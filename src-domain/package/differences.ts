/** What differs between two states of a record. */
import { type Edit, isMap, type Json, type JsonMap, type Path, sameJson } from '../edits'

export interface Difference {
  path: Path
  before: Json | undefined
  after: Json | undefined
}

/**
 * Every place that differs, as deep as both sides hold maps: a row that came or went is one difference, a row in which
 * a field changed is that field.
 */
export function differences(before: JsonMap, after: JsonMap, path: Path = []): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [before[key], after[key]]
    if (sameJson(was, is)) return []
    const at = [...path, key]
    return isMap(was) && isMap(is) ? differences(was, is, at) : [{ path: at, before: was, after: is }]
  })
}

/** The edits that make the one of the other. */
export function editsBetween(before: JsonMap, after: JsonMap): Edit[] {
  return differences(before, after).map(({ path, after: value }) => ({ path, value }))
}

/** Whether the second path is the first or lies inside it. */
export function isWithin(outer: Path, inner: Path): boolean {
  return outer.length <= inner.length && outer.every((key, index) => key === inner[index])
}
