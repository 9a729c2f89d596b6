/** The limits of a case that have passed without being kept, each with the words of its rule: what a reminder slip says. */
import type { IsoDate } from './calendar-date'
import type { CaseDeadline } from './case-deadlines'
import type { CaseRecord } from './case-record'
import { countedDaysLeft } from './deadline'
import { ruleOf } from './deadline-rules'
import type { HolidayCalendar } from './holiday-calendar'
import { formatMoney } from './money-input'
import { openLimits } from './open-limits'
import { fineAccounts } from './penalties/fine-account'
import { withFactsSorted } from './stage'

export interface OverdueLimit {
  readonly limit: CaseDeadline
  /** Days over: working days for a limit of working days, else days. 0 on rest days right after the last working day. */
  readonly days: number
  /** The rule's own words, such as 调查超期3个工作日，未见延长批准. */
  readonly words: string
}

/**
 * The overdue limits, the longest overdue first. One that is only told of (reference), or whose end is not settled
 * because the clock stands still, is not among them; of a case that is closed only what outlives it is.
 */
export function overdueLimits(source: CaseRecord, calendar: HolidayCalendar, today: IsoDate): OverdueLimit[] {
  const sorted = withFactsSorted(source)
  return openLimits(sorted, calendar, today)
    .filter(({ unsettled }) => unsettled === null)
    .flatMap((limit): OverdueLimit[] => {
      const unit = limit.unit === 'working-day' ? limit.unit : 'calendar-day'
      const left = countedDaysLeft(calendar, { today, due: limit.due, unit })
      if (!left.overdue) return []
      const days = left.days === 0 ? 0 : -left.days
      const { overdue, overdueExtended = overdue, overdueOwing } = ruleOf(limit.code)
      const owing = overdueOwing ? surchargeOn(sorted, calendar, today) : 0
      if (overdueOwing && owing > 0) {
        return [{ limit, days, words: withDays(overdueOwing, days).replace('{金额}', formatMoney(owing)) }]
      }
      const words = limit.due === limit.originalDue ? overdue : overdueExtended
      return [{ limit, days, words: withDays(words, days) }]
    })
    .sort((a, b) => (a.limit.due < b.limit.due ? -1 : 1))
}

function withDays(words: string, days: number): string {
  return words.replace('{n}', String(days))
}

/** What all parties may be asked for on top of their fines by this day, in fen; 0 where no decision names a fine. */
function surchargeOn(record: CaseRecord, calendar: HolidayCalendar, today: IsoDate): number {
  return fineAccounts(record, calendar, today).reduce((sum, { owed }) => sum + owed.surcharge, 0)
}
