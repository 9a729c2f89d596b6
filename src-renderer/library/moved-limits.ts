/** Which open limits a new arrangement would move, to be seen before it is kept. */
import type { IsoDate } from '../../src-domain/calendar-date'
import { caseDeadlines } from '../../src-domain/case-deadlines'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import { isSettled } from '../../src-domain/stage'

export interface MovedLimit {
  summary: CaseSummary
  title: string
  from: IsoDate
  to: IsoDate
}

/** The open limits whose last day differs between the two calendars, cases under way only. */
export function movedLimits(
  cases: readonly CaseSummary[],
  before: HolidayCalendar,
  after: HolidayCalendar,
  today: IsoDate,
): MovedLimit[] {
  return cases.flatMap((summary) => {
    if (isSettled(summary.stage)) return []
    const later = caseDeadlines(summary.deadlineSource, after, today)
    return caseDeadlines(summary.deadlineSource, before, today).flatMap((limit, index) => {
      const to = later[index]?.due ?? limit.due
      if (limit.doneOn !== null || to === limit.due) return []
      return [{ summary, title: limit.title, from: limit.due, to }]
    })
  })
}
