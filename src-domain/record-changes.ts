/** The changes of a record as a graph: who made each, and which others it was made upon. */
import * as Automerge from '@automerge/automerge'
import type { Json, Path } from './edits'
import type { RecordDoc } from './record-doc'
import { removalKey } from './record-encoding'
import { authorOf, decodedChanges, writtenValue } from './record-history'

/** Who made a change, when and what for. */
export interface Authorship {
  hash: string
  officerId: string | null
  purpose: string
  workstation: string
  /** ISO instant by that workstation's clock. */
  at: string
}

export interface ChangeGraph {
  changes: ReadonlyMap<string, Authorship & { deps: readonly string[] }>
  /** Who made a write, by its counter and actor; null where it is not in the record. */
  writer(op: string): Authorship | null
  /** Whether the first change was known to whoever made the second. */
  isBefore(first: string, second: string): boolean
}

/** Who made which change, and what each of them knew of. Reads every change once. */
export function changeGraph(doc: RecordDoc): ChangeGraph {
  const changes = new Map<string, Authorship & { deps: readonly string[] }>()
  const byActor = new Map<string, { from: number; to: number; hash: string }[]>()
  for (const change of Automerge.getChangesMetaSince(doc, [])) {
    changes.set(change.hash, { ...authorOf(change), deps: change.deps })
    const span = { from: change.startOp, to: change.maxOp + 1, hash: change.hash }
    byActor.set(change.actor, [...(byActor.get(change.actor) ?? []), span])
  }
  const ancestors = new Map<string, ReadonlySet<string>>()

  function ancestorsOf(hash: string): ReadonlySet<string> {
    const known = ancestors.get(hash)
    if (known) return known
    const found = new Set<string>()
    const open = [...(changes.get(hash)?.deps ?? [])]
    for (let dep = open.pop(); dep !== undefined; dep = open.pop()) {
      if (found.has(dep)) continue
      found.add(dep)
      open.push(...(changes.get(dep)?.deps ?? []))
    }
    ancestors.set(hash, found)
    return found
  }

  return {
    changes,
    writer(op) {
      const [count, actor = ''] = op.split('@')
      const at = Number(count)
      const span = byActor.get(actor)?.find(({ from, to }) => from <= at && at < to)
      return span ? (changes.get(span.hash) ?? null) : null
    },
    isBefore: (first, second) => ancestorsOf(second).has(first),
  }
}

/**
 * Every single value that was ever written into the record, with its place; also what was overwritten, taken out, or
 * lost a conflict. Whoever has the document can read all of it.
 */
export function* everWritten(doc: RecordDoc): Generator<[Path, Json]> {
  const paths = new Map<string, Path>([['_root', []]])
  for (const { ops, startOp, actor } of decodedChanges(doc)) {
    for (const [index, op] of ops.entries()) {
      const path = [...(paths.get(op.obj) ?? []), op.key]
      if (op.action === 'makeMap') paths.set(`${startOp + index}@${actor}`, path)
      else if (op.action !== 'del' && op.key !== removalKey) {
        const value = writtenValue(op)
        if (value !== undefined) yield [path, value]
      }
    }
  }
}
