/** A fine of the catalogue in the words of the law: what it is measured by, between what, and whether it must be imposed. */
import { formatMoney } from '../../src-domain/money-input'
import { baseWords } from '../../src-domain/penalties/plan'
import type { FineRange } from '../../src-domain/violations'

/** `中标项目金额3,680,000.00元的5‰至10‰`; null where the fine lies between sums. @param base in fen. */
export function shareWords(range: FineRange, base: number | null): string | null {
  if (range.base === 'fixed') return null
  const share = range.min > 0 ? `${range.min}‰至${range.max}‰` : `${range.max}‰以下`
  return `${baseWords[range.base]}${base ? `${formatMoney(base)}元` : ''}的${share}`
}

/** `1万元至5万元`, `10万元以下`. @param between in fen, both ends included. */
export function sumsWords(between: { min: number; max: number }): string {
  return between.min > 0 ? `${sum(between.min)}至${sum(between.max)}` : `${sum(between.max)}以下`
}

/** All fines of a violation in one line, for choosing it: `应当罚款，中标项目金额的5‰至10‰`. */
export function finesInWords(ranges: readonly FineRange[]): string {
  if (ranges.length === 0) return '没有罚款'
  return ranges
    .map(
      (range) =>
        `${range.when ? `${range.when}的，` : ''}${range.must ? '应当' : '可以'}罚款，${shareWords(range, null) ?? sumsWords(range)}`,
    )
    .join('；')
}

/** Whole units of ten thousand as the law writes them; what is worked out, to the fen. */
function sum(fen: number): string {
  return fen % 1_000_000 === 0 ? `${fen / 1_000_000}万元` : `${formatMoney(fen)}元`
}
