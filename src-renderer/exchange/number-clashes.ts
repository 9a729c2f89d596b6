/** Two papers with one number (同号), over what lists hold of all cases. */
import type { CaseSummary } from '../../src-domain/case-summary'
import { numberBook } from '../../src-domain/number-book'
import { type RangeOverlap, rangeOverlaps, runOfNumbers } from '../../src-domain/number-ranges'
import type { NumberedCase } from '../../src-domain/number-register'
import type { OfficeRecord } from '../../src-domain/office'
import type { NumberClash } from '../../src-domain/package/comparison-types'
import { numberClashes, numberedRecord } from '../../src-domain/package/numbers'

/**
 * The clashes to which something that arrives belongs.
 * @param here every case with its numbers. @param arriving the cases as they will stand.
 */
export function clashesOf(
  here: readonly NumberedCase[],
  arriving: readonly Pick<CaseSummary, 'id' | 'papers'>[],
): NumberClash[] {
  const all = numberClashes(here.map(numberedRecord), arriving.map(numberedRecord))
  return all.filter(({ papers }) => papers.some(({ side }) => side === 'there'))
}

/** What of the numbers is amiss once everything has come together, and was not before. */
export interface NumberFindings {
  /** Left out below the highest used, and nobody has said why: `川公管监受〔2026〕6—9号`. */
  gaps: readonly string[]
  overlaps: readonly RangeOverlap[]
}

/**
 * @param here every case with its numbers. @param arriving the cases as they will stand.
 * @param before the office's record as it stands here. @param after as it will stand.
 */
export function numberFindings(
  here: readonly NumberedCase[],
  arriving: readonly NumberedCase[],
  before: OfficeRecord,
  after: OfficeRecord,
): NumberFindings {
  const replaced = new Set(arriving.map(({ id }) => id))
  const all = [...here.filter(({ id }) => !replaced.has(id)), ...arriving]
  const known = new Set(gapsIn(here, before))
  const had = new Set(rangeOverlaps(before).map((one) => JSON.stringify(one)))
  return {
    gaps: gapsIn(all, after).filter((gap) => !known.has(gap)),
    overlaps: rangeOverlaps(after).filter((one) => !had.has(JSON.stringify(one))),
  }
}

function gapsIn(cases: readonly NumberedCase[], office: OfficeRecord): string[] {
  return numberBook([], cases, office).flatMap(({ prefix, year, lines }) =>
    lines.flatMap(({ kind, from, to }) => (kind === 'gap' ? [runOfNumbers(prefix, year, from, to)] : [])),
  )
}

/** Every number that two issued papers bear now. */
export function standingClashes(cases: readonly NumberedCase[]): NumberClash[] {
  return numberClashes(cases.map(numberedRecord), [])
}
