/** What is fixed as a whole, a paper or a notice, and was fixed on two workstations while apart. */
import { isMap, type JsonMap, type Path, sameJson, valueAtPath } from './edits'
import type { Conflict } from './record-doc'
import type { HistoryEntry } from './record-history'

/** One of the two: as it stands where only it is known, with what befell it since, and the change that fixed it. */
export interface Fixed {
  whole: JsonMap
  by: HistoryEntry
}

/**
 * Of something that is fixed as a whole (a paper, a notice) and was fixed twice while apart: each of them.
 * @param at where it stands. @param digest where in it the digest stands that tells the two apart.
 * @returns nothing where it was not, or where the history does not show it.
 */
export function fixedTwice(
  conflicts: readonly Conflict[],
  history: readonly HistoryEntry[],
  recordAt: (hash: string) => unknown,
  at: Path,
  digest: Path,
): Fixed[] {
  const conflict = conflicts.find(({ path }) => sameJson(path, [...at, ...digest]))
  if (!conflict) return []
  const concerns = (path: Path) => path.every((key, index) => index >= at.length || key === at[index])
  // In the order of the history: what fixed it comes before what befell it then, such as being voided.
  const states = history
    .filter(({ fields }) => fields.some(({ path }) => concerns(path)))
    .map((by) => ({ by, whole: valueAtPath((recordAt(by.hash) ?? {}) as JsonMap, at) }))
  const found = conflict.values.flatMap((value) => {
    const own = states.filter(({ whole }) => isMap(whole) && sameJson(valueAtPath(whole, digest), value))
    const [first] = own
    const whole = own.at(-1)?.whole
    return first && isMap(whole) ? [{ whole, by: first.by }] : []
  })
  return found.length > 1 ? found : []
}
