/**
 * Which days are worked: weekends, and the State Council's yearly list of holidays and adjusted working days
 * (documents.md D.3). The list of a year cannot be worked out beforehand; a year without one is judged by weekends and
 * the holidays whose date the law itself fixes, and everything built on that is marked as uncertain (D.2.9).
 */
import { z } from 'zod'
import list2023 from '../assets/calendars/2023.json'
import list2024 from '../assets/calendars/2024.json'
import list2025 from '../assets/calendars/2025.json'
import list2026 from '../assets/calendars/2026.json'
import {
  dateOfDayNumber,
  dayNumber,
  firstYear,
  type IsoDate,
  isIsoDate,
  lastYear,
  weekdayName,
  weekdayOfDayNumber,
} from './calendar-date'
import type { LimitChoices } from './limit-choices'
import type { InputResult } from './text-normalise'

/** A day that a list names, as the office keeps it and as a file gives it. */
export const calendarDay = z.object(
  {
    date: z.string('缺少日期').refine(isIsoDate, '应为有效的日期，写作 2026-03-04 的样式'),
    name: z.string('缺少节日名称').trim().min(1, '缺少节日名称'),
    isOffDay: z.boolean('应为 true（放假）或 false（调休上班）'),
  },
  '应写明日期、节日名称和是否放假',
)

const calendarYear = z
  .object(
    {
      year: z
        .int('应为四位年份')
        .min(firstYear, `年份应在 ${firstYear} 至 ${lastYear} 之间`)
        .max(lastYear, `年份应在 ${firstYear} 至 ${lastYear} 之间`),
      source: z.string('应为文字').optional(),
      papers: z.array(z.string()).optional(),
      days: z.array(calendarDay, '缺少放假和调休的日期').min(1, '没有列出任何放假日期，可能当年安排尚未公布'),
    },
    '不是放假安排文件',
  )
  .transform(({ year, source, papers, days }) => ({ year, source: source ?? papers?.join(' ') ?? '', days }))
  .superRefine(({ year, days }, context) => {
    const seen = new Set<string>()
    for (const [index, { date, isOffDay }] of days.entries()) {
      const complain = (message: string) =>
        context.addIssue({ code: 'custom', path: ['days', index, 'date'], message })
      if (seen.has(date)) complain(`${date} 重复列出`)
      if (!isOffDay && weekdayOfDayNumber(dayNumber(date)) <= 5) {
        complain(`${date} 是${weekdayName(date)}，本来就上班，不必列为调休上班`)
      }
      // A notice may begin in the last days of December: 2023's list opens with 2022-12-31.
      if (date < `${year - 1}-12-01` || date > `${year}-12-31`) complain(`${date} 不属于 ${year} 年的安排`)
      seen.add(date)
    }
  })

/** One year's list: every holiday and every adjusted working day, and the notice they come from. */
export type CalendarYear = z.infer<typeof calendarYear>
export type CalendarDay = CalendarYear['days'][number]

/** The lists that are loaded, and the days they name by the number `dayNumber` gives. */
export interface HolidayCalendar {
  readonly years: ReadonlyMap<number, CalendarYear>
  readonly days: ReadonlyMap<number, CalendarDay>
  /** What the office that counts by it has settled about limits; absent where nothing. */
  readonly choices?: LimitChoices
}

export interface DayKind {
  readonly working: boolean
  /** A rest day in the sense of 民法典第203条: a weekend or holiday that is not an adjusted working day. */
  readonly restDay: boolean
  /** `国庆节放假`, `周六`, `调休上班` or `工作日`. */
  readonly why: string
  /** Whether the list of that year is loaded. */
  readonly certain: boolean
}

const noCalendar: HolidayCalendar = { years: new Map(), days: new Map() }

/** The years that ship with the program: 2023 to 2026. */
export const shippedCalendar: HolidayCalendar = [list2023, list2024, list2025, list2026].reduce(
  withYear,
  noCalendar,
)

/**
 * Checks a year's list, for one that is imported or typed in. The shape is `{year, source, days: [{date, name, isOffDay}]}`;
 * the public list that gives `papers` instead of `source` is taken too. Every fault is named by its place.
 */
export function parseCalendarYear(json: unknown): InputResult<CalendarYear> {
  const parsed = calendarYear.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const faults = parsed.error.issues.map(({ path, message }) => {
    const [field, index] = path
    if (field === 'days' && typeof index === 'number') return `第${index + 1}个日期：${message}`
    return field === 'year' ? `年份：${message}` : message
  })
  return { ok: false, error: `放假安排有误：${[...new Set(faults)].join('；')}` }
}

/** The calendar with one year's list added, or put in place of the list of that year. The calendar given stays as it is. */
export function withYear(calendar: HolidayCalendar, year: CalendarYear): HolidayCalendar {
  const years = new Map([...calendar.years, [year.year, year] as const].sort(([a], [b]) => a - b))
  // In order of years, because the later notice decides on the last days of December.
  const named = [...years.values()].flatMap(({ days }) => days)
  return { ...calendar, years, days: new Map(named.map((day) => [dayNumber(day.date), day])) }
}

/**
 * Whether a day is worked, and why. Without the list of its year a day is judged by weekends and fixed holidays, and
 * `certain` is false;
 * a neighbouring year's list naming it (2022-12-31) decides the day, but does not make its year covered.
 */
export function dayKind(calendar: HolidayCalendar, date: IsoDate): DayKind {
  const number = dayNumber(date)
  const working = isWorkingDayNumber(calendar, number)
  return {
    working,
    restDay: !working,
    why: reason(calendar.days.get(number) ?? fixedHoliday(calendar, number), date, working),
    certain: calendar.years.has(Number(date.slice(0, 4))),
  }
}

/** Whether the day of a number that `dayNumber` gave is worked: the quick question for loops. */
export function isWorkingDayNumber(calendar: HolidayCalendar, number: number): boolean {
  const day = calendar.days.get(number) ?? fixedHoliday(calendar, number)
  return day ? !day.isOffDay : weekdayOfDayNumber(number) <= 5
}

/** First year, day of the year and name of the holidays on a fixed date (《全国年节及纪念日放假办法》第二条). */
const fixedDates = [
  [firstYear, '01-01', '元旦'],
  [firstYear, '05-01', '劳动节'],
  // The second day came with the change of 2024.
  [2025, '05-02', '劳动节'],
  [firstYear, '10-01', '国庆节'],
  [firstYear, '10-02', '国庆节'],
  [firstYear, '10-03', '国庆节'],
] as const

const fixedHolidays: ReadonlyMap<number, CalendarDay> = new Map(
  fixedDates.flatMap(([from, day, name]) =>
    Array.from({ length: lastYear - from + 1 }, (_, index) => {
      const date = `${from + index}-${day}`
      return [dayNumber(date), { date, name, isOffDay: true }] as const
    }),
  ),
)

/**
 * The holiday that the law fixes on this day, for a year whose list is not loaded: to count it as worked would take a
 * day from the time a party has. Those of the moon's calendar wait for the list.
 */
function fixedHoliday(calendar: HolidayCalendar, number: number): CalendarDay | undefined {
  const day = fixedHolidays.get(number)
  return day && !calendar.years.has(Number(day.date.slice(0, 4))) ? day : undefined
}

/** Whether the lists of all years from one day number to another, both included, are loaded; true where there is none between. */
export function coversDayNumbers(calendar: HolidayCalendar, first: number, last: number): boolean {
  if (last < first) return true
  const lastCovered = Number(dateOfDayNumber(last).slice(0, 4))
  for (let year = Number(dateOfDayNumber(first).slice(0, 4)); year <= lastCovered; year++) {
    if (!calendar.years.has(year)) return false
  }
  return true
}

function reason(day: CalendarDay | undefined, date: IsoDate, working: boolean): string {
  if (day) return day.isOffDay ? `${day.name}放假` : '调休上班'
  return working ? '工作日' : weekdayName(date)
}
