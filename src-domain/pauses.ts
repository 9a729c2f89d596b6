/**
 * When the clock of a case stood still: the time for 检验、检测、鉴定、专家评审 is not counted (《中华人民共和国招标投标法实施
 * 条例》第六十一条第二款). The day it was commissioned still counts, the day the result came does not: as many days are
 * left out as lie between the two by the rule that a first day is not counted.
 */
import { addDays, type IsoDate } from './calendar-date'
import type { ExcludedPeriod } from './deadline'
import { type FactSource, factsInOrder } from './stage'

const why = '检验、检测、鉴定、专家评审期间，不计入'

/**
 * The periods left out, in order.
 * @param openUntil the day up to which a stop that has not ended is known to last; null leaves it out.
 */
export function excludedPeriods(record: FactSource, openUntil: IsoDate | null): ExcludedPeriod[] {
  const periods: ExcludedPeriod[] = []
  let stoppedOn: IsoDate | null = null
  for (const { kind, date } of factsInOrder(record)) {
    if (kind === 'clockPaused') stoppedOn ??= date
    if (kind === 'clockResumed' && stoppedOn !== null) {
      if (date > stoppedOn) periods.push({ from: addDays(stoppedOn, 1), to: date, why })
      stoppedOn = null
    }
  }
  if (stoppedOn !== null && openUntil !== null && openUntil > stoppedOn) {
    periods.push({ from: addDays(stoppedOn, 1), to: openUntil, why })
  }
  return periods
}

/** The stop that has not ended, by its first day; null where the clock runs. */
export function openPauseOf(record: FactSource): { from: IsoDate } | null {
  const last = factsInOrder(record).findLast(({ kind }) => kind === 'clockPaused' || kind === 'clockResumed')
  return last?.kind === 'clockPaused' ? { from: last.date } : null
}
