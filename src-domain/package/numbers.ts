/** Numbers of papers after records of several workstations have come together. */
import { rowsOf } from '../rows'
import type { NumberClash, NumberedRecord, RangeFault, RangeHolder } from './comparison-types'

/**
 * Numbers that more than one issued paper bears once everything is brought together. A voided paper keeps its number
 * and clashes with none; a draft has none yet that counts.
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
        side: known.has(keyOf(paper)) ? ('here' as const) : ('there' as const),
      })),
    }))
    .sort((a, b) => (a.docNo < b.docNo ? -1 : 1))
}

/** Ranges of one series that overlap between workstations, and numbers between ranges that nobody may give out. */
export function rangeFaults(ranges: readonly RangeHolder[]): RangeFault[] {
  const series = Map.groupBy(ranges, ({ prefix, year }) => `${prefix}/${year}`)
  return [...series.values()].flatMap((of) => {
    const sorted = [...of].sort((a, b) => a.from - b.from || a.to - b.to)
    const overlaps = sorted.flatMap((one, index) =>
      sorted.slice(index + 1).flatMap((other): RangeFault[] => {
        if (other.from > one.to || other.workstationId === one.workstationId) return []
        const { prefix, year } = one
        const to = Math.min(one.to, other.to)
        return [{ kind: 'overlap', prefix, year, from: other.from, to, holders: [one.name, other.name] }]
      }),
    )
    const gaps: RangeFault[] = []
    let last = 0
    for (const { prefix, year, from, to } of sorted) {
      if (from > last + 1) gaps.push({ kind: 'gap', prefix, year, from: last + 1, to: from - 1, holders: [] })
      last = Math.max(last, to)
    }
    return [...overlaps, ...gaps]
  })
}

function bornBy({ id, papers }: NumberedRecord) {
  return rowsOf(papers).flatMap(({ id: paperId, docNo, docKind, status }) =>
    docNo && status === 'issued' ? [{ caseId: id, paperId, docNo, docKind, status }] : [],
  )
}

function keyOf({ caseId, paperId, docNo }: ReturnType<typeof bornBy>[number]): string {
  return `${caseId}/${paperId}/${docNo}`
}
