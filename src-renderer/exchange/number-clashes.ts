/** Two papers with one number (同号), over what lists hold of all cases. */
import type { CaseSummary } from '../../src-domain/case-summary'
import type { NumberedCase } from '../../src-domain/number-register'
import type { NumberClash, NumberedRecord } from '../../src-domain/package/comparison-types'
import { numberClashes } from '../../src-domain/package/numbers'

/**
 * The clashes to which something that arrives belongs.
 * @param here every case with its numbers. @param arriving the cases as they will stand.
 */
export function clashesOf(
  here: readonly NumberedCase[],
  arriving: readonly Pick<CaseSummary, 'id' | 'papers'>[],
): NumberClash[] {
  const all = numberClashes(here.map(numbered), arriving.map(numbered))
  return all.filter(({ papers }) => papers.some(({ side }) => side === 'there'))
}

/** Every number that two issued papers bear now. */
export function standingClashes(cases: readonly NumberedCase[]): NumberClash[] {
  return numberClashes(cases.map(numbered), [])
}

function numbered({ id, papers }: Pick<CaseSummary, 'id' | 'papers'>): NumberedRecord {
  const rows = papers.map((paper, order) => [paper.id, { ...paper, order, values: {} }] as const)
  return { id, papers: Object.fromEntries(rows) }
}
