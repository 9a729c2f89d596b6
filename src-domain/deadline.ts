/**
 * Time limits: from a first day and a length to the last day, with every day that did not count and why
 * (documents.md D.2), and back from two days to the length between them.
 */
import { addMonths, dateOfDayNumber, dayNumber, type IsoDate } from './calendar-date'
import { coversDayNumbers, dayKind, type HolidayCalendar, isWorkingDayNumber } from './holiday-calendar'

/** What a limit counts: 工作日, 日 (自然日) or 月. */
export type DeadlineUnit = 'working-day' | 'calendar-day' | 'month'

export interface TimeLimit {
  /** The day it starts from, for instance of receipt or acceptance; it is not counted itself. */
  readonly from: IsoDate
  /** The length in units: a whole number of at least 1. */
  readonly add: number
  readonly unit: DeadlineUnit
  /**
   * Whether a last day that is a rest day moves to the next working day; true where not said. Without meaning for
   * working days, which never end on a rest day.
   */
  readonly rollOver?: boolean
}

export interface SkippedDay {
  readonly date: IsoDate
  /** Why it was passed over: `国庆节放假`, `周六`. */
  readonly why: string
}

export interface Deadline {
  /** The last day of the limit. */
  readonly due: IsoDate
  /** For working days every day passed over; for calendar days and months the rest days at the end, rolled over. */
  readonly skipped: readonly SkippedDay[]
  /** False where the outcome rests on a year whose holidays are not loaded, judged by weekends. */
  readonly certain: boolean
}

export interface TimeLeft {
  /** How many days after today the limit ends: 0 on the last day, negative when overdue. */
  readonly days: number
  /** Whether the last day has passed; an overdue limit of working days may still be 0 days over, on a weekend. */
  readonly overdue: boolean
  readonly certain: boolean
}

/**
 * The last day of a time limit. The first day is not counted (民法典第201条); a month ends on the corresponding day, or
 * on its last day where it has none (第202条); calendar days and months that end on a rest day end on the next
 * working day, an adjusted working weekend being no rest day (第203条). Working days count working days only.
 * @throws RangeError where `add` is not a whole number of at least 1, `from` is no date, or the end lies beyond 2100.
 */
export function deadline(calendar: HolidayCalendar, limit: TimeLimit): Deadline {
  const { from, add, unit, rollOver = true } = limit
  if (!Number.isSafeInteger(add) || add < 1) throw new RangeError('期限长度应为不小于 1 的整数')
  const start = dayNumber(from)

  if (unit === 'working-day') {
    const skipped: SkippedDay[] = []
    let day = start
    for (let counted = 0; counted < add; ) {
      day += 1
      if (isWorkingDayNumber(calendar, day)) counted += 1
      else skipped.push(skippedDay(calendar, day))
    }
    return { due: dateOfDayNumber(day), skipped, certain: coversDayNumbers(calendar, start + 1, day) }
  }

  const end = unit === 'month' ? dayNumber(addMonths(from, add)) : start + add
  if (!rollOver) return { due: dateOfDayNumber(end), skipped: [], certain: true }
  const skipped: SkippedDay[] = []
  let day = end
  while (!isWorkingDayNumber(calendar, day)) skipped.push(skippedDay(calendar, day++))
  return { due: dateOfDayNumber(day), skipped, certain: coversDayNumbers(calendar, end, day) }
}

/**
 * How many working days lie after `from` up to and with `to`, the measure that `deadline` counts by: from a first day
 * to its due day it gives the length back. Negative, by the days between them, where `to` is the earlier.
 */
export function workingDaysBetween(calendar: HolidayCalendar, from: IsoDate, to: IsoDate): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  let days = 0
  for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day++) {
    if (isWorkingDayNumber(calendar, day)) days += 1
  }
  return first <= last || days === 0 ? days : -days
}

/**
 * How much of a limit is left `today`, in the units it is counted by: working days for 工作日, else calendar days,
 * today not counted.
 */
export function countedDaysLeft(
  calendar: HolidayCalendar,
  { today, due, unit }: { today: IsoDate; due: IsoDate; unit: DeadlineUnit },
): TimeLeft {
  const [now, end] = [dayNumber(today), dayNumber(due)]
  const overdue = now > end
  if (unit !== 'working-day') return { days: end - now, overdue, certain: true }
  return {
    days: workingDaysBetween(calendar, today, due),
    overdue,
    certain: coversDayNumbers(calendar, Math.min(now, end) + 1, Math.max(now, end)),
  }
}

function skippedDay(calendar: HolidayCalendar, day: number): SkippedDay {
  const date = dateOfDayNumber(day)
  return { date, why: dayKind(calendar, date).why }
}
