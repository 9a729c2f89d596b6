/**
 * Takes back what a package brought into a record, at any later time, as a change like any other: what somebody has
 * done here since stays, and so do papers that arrived issued or voided, since their numbers are used, and officers and
 * organs that arrived, since accounts and changes elsewhere name them.
 */
import type { CaseRecord } from './case-record'
import { differences, type Edit, isMap, type JsonMap, type Path, undoOf, valueAtPath } from './edits'

export interface ImportUndoing {
  edits: Edit[]
  /** Places left as they are because they were changed since. */
  changedSince: Path[]
  /** The ids of papers left as they are because they were issued or voided elsewhere. */
  papersKept: string[]
  /** The ids of what was left in the office's library because it came with the package. */
  libraryKept: string[]
}

/**
 * @param present the record as it stands. @param before as it stood before the package; null where it came with it.
 * @param after as it stood right after.
 * @param at ISO instant. @param officerId who takes it back.
 */
export function undoImport(
  present: JsonMap,
  before: JsonMap | null,
  after: JsonMap,
  { at, officerId }: { at: string; officerId: string | null },
): ImportUndoing {
  if (before === null) {
    const changedSince = differences(after, present).map(({ path }) => path)
    if (changedSince.length > 0) return { edits: [], changedSince, papersKept: [], libraryKept: [] }
    const discarded: Edit = { path: ['discarded'], value: { at, officerId } }
    return { edits: [discarded], changedSince: [], papersKept: [], libraryKept: [] }
  }
  const edits = differences(before, after)
  const papersKept = new Set(edits.flatMap(({ path }) => frozenPaper(path, before, after) ?? []))
  const arrived = edits.filter(({ path }) => isLibraryRowAdded(path, before))
  const free = edits.filter(
    (edit) => !arrived.includes(edit) && (edit.path[0] !== 'papers' || !papersKept.has(edit.path[1] ?? '')),
  )
  const { edits: back, skipped } = undoOf(present, before, after, free)
  const libraryKept = arrived.flatMap(({ path, value }) =>
    path[1] === undefined ? Object.keys(isMap(value) ? value : {}) : path[1],
  )
  return { edits: back, changedSince: skipped, papersKept: [...papersKept], libraryKept }
}

/** Lists of the office's record of which nothing that was entered is ever taken out. */
const lasting = [
  'officers',
  'organs',
  'calendars',
  'numberRanges',
  'numberEntries',
  'standingTexts',
  'strikes',
]

/**
 * Whether the package brought this entry into the office's library. Nothing ever takes one out: whose own entry went
 * with the next package could not sign in on their machine any more, and numbers given from a range, limits counted by a
 * calendar and papers in the words of a text would stand on nothing.
 */
function isLibraryRowAdded(path: Path, before: JsonMap): boolean {
  const [list = ''] = path
  // The whole list, where it is the first entry of all.
  return lasting.includes(list) && path.length <= 2 && valueAtPath(before, path) === undefined
}

/** The paper of this place, where the package brought it as issued or voided. */
function frozenPaper([block, id]: Path, before: JsonMap, after: JsonMap): string | null {
  if (block !== 'papers' || id === undefined) return null
  const status = (json: JsonMap) => (json as unknown as CaseRecord).papers[id]?.status
  const now = status(after)
  return now !== undefined && now !== 'draft' && now !== status(before) ? id : null
}
