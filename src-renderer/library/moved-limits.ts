/** Which open limits a new arrangement would move, to be seen before it is kept. */
import { useEffect, useState } from 'react'
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

/** What was found so far, and in how many of the cases. */
export interface Moving {
  moved: readonly MovedLimit[]
  seen: number
  of: number
}

/** Milliseconds of work between two looks at the keyboard, and cases between two looks at the clock. */
const slice = 8
const atOnce = 20

/** The same for thousands of cases, a little at a time while what is typed goes on; begun anew when anything changes. */
export function useMovedLimits(
  cases: readonly CaseSummary[],
  before: HolidayCalendar,
  after: HolidayCalendar,
  today: IsoDate,
): Moving {
  const [moving, setMoving] = useState<Moving>({ moved: [], seen: 0, of: cases.length })
  useEffect(() => {
    let given = false
    const moved: MovedLimit[] = []
    async function look() {
      for (let seen = 0; seen < cases.length || seen === 0; ) {
        const end = performance.now() + slice
        do {
          moved.push(...movedLimits(cases.slice(seen, seen + atOnce), before, after, today))
          seen += atOnce
        } while (seen < cases.length && performance.now() < end)
        setMoving({ moved: [...moved], seen: Math.min(seen, cases.length), of: cases.length })
        await new Promise((resolve) => setTimeout(resolve))
        if (given) return
      }
    }
    void look()
    return () => {
      given = true
    }
  }, [cases, before, after, today])
  return moving
}
