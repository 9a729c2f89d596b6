/** What may befall a paper when two workstations work on its draft while apart. */
import { type Edit, isMap, type Json, type JsonMap, type Path, sameJson, valueAtPath } from '../edits'
import type { ChangeGraph } from '../record-changes'
import { type RecordConflict, type RecordDoc, recordAt } from '../record-doc'
import type { HistoryEntry } from '../record-history'
import type { FieldConflict, LateDraftEdit, Side } from './comparison-types'

/** What issuing writes and what befalls an issued paper; of one issued twice these belong together. */
const issuedKeys = ['status', 'docNo', 'numberGivenBy', 'issueDate', 'issued', 'sealedOn', 'voidReason']

/** Where on a paper the digest stands that tells one copy from another. */
export const digestPath: Path = ['issued', 'digest']

/** Whether a place belongs to what an issued paper is, on the paper at `paper`. */
export function isPartOfIssue(paper: Path, path: Path): boolean {
  return paper.every((key, index) => key === path[index]) && issuedKeys.includes(path[paper.length] ?? '')
}

/** How many questions conflicts of a case come to: those about a paper that was issued twice are one. */
export function questionCount(conflicts: readonly Pick<RecordConflict, 'path'>[]): number {
  const twice = conflicts.flatMap(({ path }) =>
    path[0] === 'papers' && sameJson(path.slice(2), digestPath) ? [path.slice(0, 2)] : [],
  )
  const rest = conflicts.filter(({ path }) => !twice.some((paper) => isPartOfIssue(paper, path)))
  return twice.length + rest.length
}

/** Drafts that were issued on two workstations while apart: each value is the whole paper as one of them issued it. */
export function doubleIssues(
  doc: RecordDoc,
  conflicts: readonly RecordConflict[],
  graph: ChangeGraph,
  sideOf: (hash: string) => Side,
): Omit<FieldConflict, 'standing'>[] {
  return conflicts.flatMap(({ path, alternatives }) => {
    const [block, id = '', part, key] = path
    if (block !== 'papers' || part !== 'issued' || key !== 'digest') return []
    const paper = ['papers', id]
    const values = alternatives.flatMap(({ op }) => {
      const by = graph.writer(op)
      if (!by) return []
      return [{ value: valueAtPath(recordAt(doc, [by.hash]), paper), by, side: sideOf(by.hash) }]
    })
    return [{ path: paper, kind: 'issued' as const, values }]
  })
}

/** Changes of drafts that were made not knowing that the paper had been issued: they are on no paper. */
export function lateDraftEdits(
  json: JsonMap,
  history: readonly HistoryEntry[],
  graph: ChangeGraph,
): LateDraftEdit[] {
  const papers = isMap(json.papers) ? Object.entries(json.papers) : []
  return papers.flatMap(([paperId, paper]) => {
    if (!isMap(paper) || !isMap(paper.issued)) return []
    const digest = paper.issued.digest
    const issuing = history.find(({ fields }) =>
      fields.some(({ path, after }) => isDigestOf(paperId, path) && after === digest),
    )
    if (!issuing) return []
    return history
      .filter(
        ({ hash }) =>
          hash !== issuing.hash && !graph.isBefore(hash, issuing.hash) && !graph.isBefore(issuing.hash, hash),
      )
      .flatMap(({ fields, ...by }) =>
        fields
          .filter(({ path }) => isDraftField(paperId, path))
          .map(({ path, after }) => ({ paperId, path, value: after, by })),
      )
  })
}

function isDigestOf(paperId: string, [block, id, part, key]: Path): boolean {
  return block === 'papers' && id === paperId && part === 'issued' && key === 'digest'
}

function isDraftField(paperId: string, [block, id, part]: Path): boolean {
  return (
    block === 'papers' && id === paperId && (part === 'values' || part === 'wording' || part === 'signatures')
  )
}

/**
 * The edits that settle a paper issued twice: the chosen copy stays in its place, and each of the others becomes a paper
 * of its own, since they may have been handed out. Their numbers stay used. Two workstations that settle it apart list
 * each of the others once: the new place follows from the old one and the digest.
 * @param at where the paper stands. @param copies it as each of the two issued it. @param chosen which of them.
 * @param papers all papers of the case as they stand.
 */
export function settleDoubleIssue(
  at: Path,
  copies: readonly (Json | undefined)[],
  chosen: number,
  papers: JsonMap,
): Edit[] {
  const whole = copies[chosen]
  if (!isMap(whole)) throw new RangeError('no such paper')
  const [block = '', id = ''] = at
  const placeOf = (copy: JsonMap) => [block, `${id}-${String(valueAtPath(copy, digestPath)).slice(0, 16)}`]
  const standing = (place: Path) => valueAtPath({ [block]: papers }, place)
  // Settled the other way round elsewhere, the chosen one was listed once more.
  const again = sameJson(standing(placeOf(whole)), whole) ? [{ path: placeOf(whole), value: undefined }] : []
  const others = copies.filter((copy, index) => index !== chosen && isMap(copy)) as JsonMap[]
  return [
    // Written even where it shows already: that settles what stands beside it.
    ...issuedKeys.map((key) => ({ path: [...at, key], value: whole[key] })),
    ...Object.entries(isMap(whole.issued) ? whole.issued : {}).map(([key, value]) => ({
      path: [...at, 'issued', key],
      value,
    })),
    ...again,
    ...others
      .map((value) => ({ path: placeOf(value), value }))
      .filter(({ path }) => standing(path) === undefined),
  ]
}
