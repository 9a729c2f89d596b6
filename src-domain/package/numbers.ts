/** Numbers of papers after records of several workstations have come together. */
import { type NumberedCase, numbersOn } from '../number-register'
import { rowsOf } from '../rows'
import type { NumberClash, NumberedRecord } from './comparison-types'

/**
 * Numbers that more than one issued paper bears once everything is brought together. A voided paper keeps its number
 * and clashes with none; a draft has none yet that counts. Of a paper issued twice both copies may be in somebody's hands.
 * @param here all cases as they stand here. @param merged those that arrive, as they will stand.
 */
export function numberClashes(
  here: readonly NumberedRecord[],
  merged: readonly NumberedRecord[],
): NumberClash[] {
  const replaced = new Set(merged.map(({ id }) => id))
  const known = new Set(here.flatMap((record) => bornBy(record).map(keyOf)))
  const all = [...here.filter(({ id }) => !replaced.has(id)), ...merged].flatMap(bornBy)
  const byNumber = Map.groupBy(all, ({ docNo }) => docNo)
  return [...byNumber]
    .filter(([, papers]) => papers.length > 1)
    .map(([docNo, papers]) => ({
      docNo,
      papers: papers.map((paper) => ({
        caseId: paper.caseId,
        paperId: paper.paperId,
        docKind: paper.docKind,
        status: paper.status,
        shows: paper.shows,
        side: known.has(keyOf(paper)) ? ('here' as const) : ('there' as const),
      })),
    }))
    .sort((a, b) => (a.docNo < b.docNo ? -1 : 1))
}

function bornBy({ id, papers }: NumberedRecord) {
  return rowsOf(papers)
    .filter(({ status }) => status === 'issued')
    .flatMap((paper) =>
      numbersOn(paper).map((docNo) => ({
        ...{ caseId: id, paperId: paper.id, docNo, docKind: paper.docKind, status: paper.status },
        shows: docNo === paper.docNo,
      })),
    )
}

function keyOf({ caseId, paperId, docNo }: ReturnType<typeof bornBy>[number]): string {
  return `${caseId}/${paperId}/${docNo}`
}

/** A case of a list as it is looked through for numbers. */
export function numberedRecord({ id, papers }: Pick<NumberedCase, 'id' | 'papers'>): NumberedRecord {
  return { id, papers: Object.fromEntries(papers.map((paper, order) => [paper.id, { ...paper, order }])) }
}
