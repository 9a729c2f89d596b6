/**
 * Time limits: from a first day and a length to the last day, with every day that did not count and why
 * (documents.md D.2), and back from two days to the length between them.
 */
import { addMonths, dateOfDayNumber, dayNumber, type IsoDate } from './calendar-date'
import { coversDayNumbers, dayKind, type HolidayCalendar, isWorkingDayNumber } from './holiday-calendar'
import { countWorkingDays, workingDayAfter } from './working-days'

/** What a limit counts: 工作日, 日 (自然日) or 月. */
export type DeadlineUnit = 'working-day' | 'calendar-day' | 'month'

/** Days that do not count whatever the calendar says, the first and the last included (检验、检测、鉴定、专家评审). */
export interface ExcludedPeriod {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Why: `检验、检测、鉴定、专家评审期间`. */
  readonly why: string
}

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
  /** Periods that are not counted; they may overlap one another and the ends of the limit. */
  readonly excluded?: readonly ExcludedPeriod[]
}

export interface SkippedDay {
  readonly date: IsoDate
  /** Why it was passed over: `国庆节放假`, `周六`. */
  readonly why: string
}

/** The last day of a limit. */
export interface LastDay {
  readonly due: IsoDate
  /** False where the outcome rests on a year whose holidays are not loaded, judged by weekends. */
  readonly certain: boolean
}

export interface Deadline extends LastDay {
  /**
   * For working days every day passed over; for calendar days and months the excluded days, and the rest days at the
   * end, rolled over.
   */
  readonly skipped: readonly SkippedDay[]
}

export interface TimeLeft {
  /** How many days after today the limit ends: 0 on the last day, negative when overdue. */
  readonly days: number
  /** Whether the last day has passed; an overdue limit of working days may still be 0 days over, on a weekend. */
  readonly overdue: boolean
  readonly certain: boolean
}

/** One day of a limit, for the account of it: how it counted. */
export interface TrailDay {
  readonly date: IsoDate
  /** Which day of the limit it was, from 1; null where it did not count. */
  readonly counted: number | null
  /** `工作日`, `国庆节放假`, `周六`, `检验、检测、鉴定、专家评审期间`. */
  readonly why: string
}

/**
 * The last day of a time limit. The first day is not counted (民法典第201条); a month ends on the corresponding day, or
 * on its last day where it has none (第202条); calendar days and months that end on a rest day end on the next
 * working day, an adjusted working weekend being no rest day (第203条). Working days count working days only. Excluded
 * days are counted in no unit; by months, each puts the end off by a day.
 * @throws RangeError where `add` is not a whole number of at least 1, `from` is no date, or the end lies beyond 2100.
 */
export function deadline(calendar: HolidayCalendar, limit: TimeLimit): Deadline {
  // First, because it refuses what no walk would come to the end of.
  const { due, certain } = lastDay(calendar, limit)
  const skipped: SkippedDay[] = []
  walk(calendar, limit, (day, counted) => {
    if (counted === null) skipped.push(skippedDay(calendar, day, limit.excluded))
  })
  return { due, skipped, certain }
}

/**
 * The last day of a limit alone, as `deadline` gives it: what lists ask for thousands of cases, found by counting,
 * not by walking, where nothing is left out.
 * @throws RangeError as `deadline` does.
 */
export function lastDay(calendar: HolidayCalendar, limit: TimeLimit): LastDay {
  const { add, unit, rollOver = true, excluded = [] } = limit
  if (!Number.isSafeInteger(add) || add < 1) throw new RangeError('期限长度应为不小于 1 的整数')
  const start = dayNumber(limit.from)
  const { end, due } =
    excluded.length === 0 ? counted(calendar, limit) : walk(calendar, limit, () => undefined)
  const certain =
    unit === 'working-day'
      ? coversDayNumbers(calendar, start + 1, due)
      : !rollOver || coversDayNumbers(calendar, end, due)
  return { due: dateOfDayNumber(due), certain }
}

/** The nominal end and the last day of a limit from which nothing is left out. */
function counted(calendar: HolidayCalendar, limit: TimeLimit): { end: number; due: number } {
  const { from, add, unit, rollOver = true } = limit
  const start = dayNumber(from)
  if (unit === 'working-day') {
    const due = workingDayAfter(calendar, start, add)
    return { end: due, due }
  }
  const end = unit === 'month' ? dayNumber(addMonths(from, add)) : start + add
  if (!rollOver || isWorkingDayNumber(calendar, end)) return { end, due: end }
  return { end, due: workingDayAfter(calendar, end, 1) }
}

/**
 * Every day of a limit from the day after the first to the last, with how it counted: what is printed where a limit
 * is disputed (documents.md D.2.9).
 * @throws RangeError as `deadline` does.
 */
export function deadlineTrail(calendar: HolidayCalendar, limit: TimeLimit): TrailDay[] {
  const { due } = deadline(calendar, limit)
  const how = new Map<number, number | null>()
  walk(calendar, limit, (day, counted) => how.set(day, counted), true)
  const trail: TrailDay[] = []
  for (let day = dayNumber(limit.from) + 1; day <= dayNumber(due); day++) {
    const counted = how.get(day) ?? null
    const { why } =
      counted === null ? skippedDay(calendar, day, limit.excluded) : dayKind(calendar, dateOfDayNumber(day))
    trail.push({ date: dateOfDayNumber(day), counted, why })
  }
  return trail
}

/**
 * Walks a limit. `visit` hears of each day with its count, null where it does not count; without `everyDay` counted
 * days may be passed by where nothing can stop them.
 * @returns the day numbers of the nominal end and of the last day, which differ where it rolls over.
 */
function walk(
  calendar: HolidayCalendar,
  { from, add, unit, rollOver = true, excluded = [] }: TimeLimit,
  visit: (day: number, counted: number | null) => void,
  everyDay = false,
): { end: number; due: number } {
  const start = dayNumber(from)
  const ranges = excluded.map((period) => [dayNumber(period.from), dayNumber(period.to)] as const)
  const isExcluded = (day: number) => ranges.some(([first, last]) => day >= first && day <= last)
  let day = start
  const length = unit === 'month' ? dayNumber(addMonths(from, add)) - start : add
  if (unit !== 'working-day' && ranges.length === 0 && !everyDay) day = start + length
  else {
    for (let counted = 0; counted < length; ) {
      day += 1
      const counts = !isExcluded(day) && (unit !== 'working-day' || isWorkingDayNumber(calendar, day))
      if (counts) counted += 1
      visit(day, counts ? counted : null)
    }
  }
  const end = day
  if (unit === 'working-day' || !rollOver) return { end, due: end }
  // A number that lies outside the calendar is refused here, before any day is asked for.
  dateOfDayNumber(end)
  for (; !isWorkingDayNumber(calendar, day) || isExcluded(day); day++) visit(day, null)
  if (day !== end) visit(day, length)
  return { end, due: day }
}

/**
 * How many working days lie after `from` up to and with `to`, the measure that `deadline` counts by: from a first day
 * to its due day it gives the length back. Negative, by the days between them, where `to` is the earlier.
 */
export function workingDaysBetween(calendar: HolidayCalendar, from: IsoDate, to: IsoDate): number {
  return countWorkingDays(calendar, dayNumber(from), dayNumber(to))
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

function skippedDay(
  calendar: HolidayCalendar,
  day: number,
  excluded: readonly ExcludedPeriod[] = [],
): SkippedDay {
  const date = dateOfDayNumber(day)
  const period = excluded.find(({ from, to }) => date >= from && date <= to)
  return { date, why: period?.why ?? dayKind(calendar, date).why }
}
