/**
 * The numbers of one 代字 in one year as a series: which stand on papers, and which comes next on a workstation that may
 * issue from a range only (documents.md B.3). What is left out stands in `number-book.ts`.
 */
import type { PaperSummary } from './case-summary'
import { type DocNo, formatDocNo, parseDocNo } from './document-number'
import { type NumberedCase, numbersOn } from './number-register'

/** A stretch of running numbers, both ends included. */
export interface Stretch {
  from: number
  to: number
}

/** A number and the paper that bears it. */
export interface GivenNumber extends DocNo {
  docNo: string
  paper: PaperSummary
  caseNo: string | null
}

export interface NumberSeries {
  /** 机关代字 with 文种代字, such as 川公管监受. */
  prefix: string
  year: number
  /** In ascending order; a number that two papers bear stands twice. */
  given: readonly GivenNumber[]
}

/**
 * Every series of the papers of all cases, by 代字 and year, the latest year first. Numbers that cannot be read are
 * passed over; drafts count, since somebody means to use theirs.
 */
export function numberSeries(cases: readonly NumberedCase[]): NumberSeries[] {
  const series = new Map<string, GivenNumber[]>()
  for (const { papers, caseNo, clueNo } of cases) {
    for (const paper of papers) {
      for (const docNo of numbersOn(paper)) {
        const parsed = parseDocNo(docNo)
        if (!parsed.ok) continue
        const { prefix, year, seq } = parsed
        const key = `${prefix}/${year}`
        const given = { prefix, year, seq, docNo, paper, caseNo: caseNo ?? clueNo }
        const known = series.get(key)
        if (known) known.push(given)
        else series.set(key, [given])
      }
    }
  }
  return [...series.values()]
    .map(seriesOf)
    .sort((a, b) => b.year - a.year || (a.prefix < b.prefix ? -1 : a.prefix > b.prefix ? 1 : 0))
}

/**
 * The next number that may be given from a range: one above the highest of that range ever used, `from` where none
 * was; null once the range is used up. Numbers outside the range do not count, since another workstation gives them.
 * @throws RangeError where the prefix makes no valid number.
 */
export function nextInRange(
  used: Iterable<DocNo>,
  prefix: string,
  year: number,
  { from, to }: Stretch,
): string | null {
  let next = from
  for (const number of used) {
    const inside = number.prefix === prefix && number.year === year && number.seq >= from && number.seq <= to
    if (inside) next = Math.max(next, number.seq + 1)
  }
  return next > to ? null : formatDocNo(prefix, year, next)
}

function seriesOf(numbers: readonly GivenNumber[]): NumberSeries {
  const given = [...numbers].sort((a, b) => a.seq - b.seq)
  const [{ prefix, year }] = given as [GivenNumber]
  return { prefix, year, given }
}
