/** The open limits by the day they end, for the calendar: which are shown, and the days of a month or a week. */
import { addDays, addMonths, type IsoDate, weekday } from '../../src-domain/calendar-date'
import type { DeadlineCode } from '../../src-domain/deadline-rules'
import { dayKind, type HolidayCalendar } from '../../src-domain/holiday-calendar'
import type { OfficeDuty } from '../../src-domain/office-duties'
import type { CaseRow } from '../cases/case-rows'
import { type Duty, isOn, withoutRepeats } from '../today/agenda'

export interface CalendarFilter {
  /** Only cases this officer handles or investigates; null for all. */
  officerId: string | null
  /** Only limits under this rule; null for all. */
  code: DeadlineCode | null
}

/** The limits that fit the filter by the day they end, those of a day in the order of their rules. */
export function dutiesByDay(
  rows: readonly CaseRow[],
  { officerId, code }: CalendarFilter,
): ReadonlyMap<IsoDate, readonly Duty[]> {
  const days = new Map<IsoDate, Duty[]>()
  for (const { summary, limits } of rows) {
    if (summary.stage === 'clueReceived') continue
    if (officerId !== null && !isOn(summary, officerId)) continue
    // One rule that is asked for is told even where a nearer limit on the same work speaks for it elsewhere.
    for (const open of code === null ? withoutRepeats(limits) : limits) {
      if (code !== null && open.deadline.code !== code) continue
      const { due } = open.deadline
      const duty = { summary, open }
      const there = days.get(due)
      if (there) there.push(duty)
      else days.set(due, [duty])
    }
  }
  for (const duties of days.values()) {
    duties.sort((a, b) => (a.open.deadline.code < b.open.deadline.code ? -1 : 1))
  }
  return days
}

/** The duties of the whole office by the day they end; none where the filter asks for an officer's own or for another rule. */
export function officeDutiesByDay(
  duties: readonly OfficeDuty[],
  { officerId, code }: CalendarFilter,
): ReadonlyMap<IsoDate, readonly OfficeDuty[]> {
  if (officerId !== null) return new Map()
  return Map.groupBy(
    duties.filter((duty) => code === null || duty.code === code),
    ({ due }) => due,
  )
}

/** Monday to Sunday of the week of a day. */
export function weekOf(day: IsoDate): IsoDate[] {
  const monday = addDays(day, 1 - weekday(day))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** The weeks that a month touches, each from Monday to Sunday, with the days of its neighbours at the ends. */
export function weeksOfMonth(day: IsoDate): IsoDate[][] {
  const first = `${day.slice(0, 7)}-01`
  const next = addMonths(first, 1)
  const weeks: IsoDate[][] = []
  for (let start = weekOf(first)[0] ?? first; start < next; start = addDays(start, 7))
    weeks.push(weekOf(start))
  return weeks
}

/** What a calendar writes beside a day: 休 or 班 where the notice names it, with the feast; null on ordinary days. */
export function dayMark(calendar: HolidayCalendar, day: IsoDate): { mark: '休' | '班'; why: string } | null {
  const { working, why } = dayKind(calendar, day)
  if (working) return why === '调休上班' ? { mark: '班', why } : null
  return why.endsWith('放假') ? { mark: '休', why } : null
}

/** The limits of a day by their rules, the most first: `决定是否受理投诉 3`; what the whole office has to do stands last. */
export function countsByTitle(
  duties: readonly Duty[],
  ofOffice: readonly OfficeDuty[] = [],
): { title: string; count: number; late: boolean }[] {
  const counts = new Map<string, { title: string; count: number; late: boolean }>()
  for (const { open } of duties) {
    const { title } = open.deadline
    const there = counts.get(title) ?? { title, count: 0, late: false }
    counts.set(title, { title, count: there.count + 1, late: there.late || open.urgency === 'late' })
  }
  return [
    ...[...counts.values()].sort((a, b) => b.count - a.count),
    ...ofOffice.map(({ title, late }) => ({ title, count: 1, late })),
  ]
}
