/**
 * Calendar dates as plain text, `2026-11-23`, and the arithmetic on them. All of it is UTC on whole days: no clock,
 * no time zone of the machine. Dates run from 1900 to 2100, which holds every birthday and every time limit.
 */

/** A real calendar date of the years 1900 to 2100, written `YYYY-MM-DD`; as text it sorts by time. */
export type IsoDate = string

export const firstYear = 1900
export const lastYear = 2100

const dayLength = 86_400_000
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/
const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/**
 * Dates met so far and their numbers, both ways: limits of thousands of cases ask for the same few hundred days over
 * and over. Only real dates get in, so it never holds more than the days from 1900 to 2100.
 */
const numbers = new Map<IsoDate, number>()
const dates = new Map<number, IsoDate>()

/** Whether a text is a date in the form `YYYY-MM-DD`, within 1900 to 2100, that the calendar really has. */
export function isIsoDate(text: string): boolean {
  if (numbers.has(text)) return true
  const match = datePattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return (
    year >= firstYear &&
    year <= lastYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  )
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * The date of a year, a month (from 1) and a day; null where there is no such day between 1900 and 2100.
 */
export function makeDate(year: number, month: number, day: number): IsoDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isIsoDate(text) ? text : null
}

/**
 * Days since 1970-01-01 (negative before), for loops over many days.
 * @throws RangeError where the text is no date.
 */
export function dayNumber(date: IsoDate): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  if (!isIsoDate(date)) throw new RangeError(`“${date}”不是有效的日期，应写作 2026-03-04 的样式`)
  const number = Date.parse(`${date}T00:00:00Z`) / dayLength
  numbers.set(date, number)
  return number
}

/**
 * The date of a number that `dayNumber` gave.
 * @throws RangeError where it lies outside 1900 to 2100.
 */
export function dateOfDayNumber(number: number): IsoDate {
  const known = dates.get(number)
  if (known !== undefined) return known
  const day = new Date(number * dayLength)
  const year = day.getUTCFullYear()
  if (!(year >= firstYear && year <= lastYear)) {
    throw new RangeError(`日期超出了${firstYear}年至${lastYear}年的范围`)
  }
  const date = day.toISOString().slice(0, 10)
  dates.set(number, date)
  return date
}

/** The date `days` days later (earlier where negative). @throws RangeError outside 1900 to 2100. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The corresponding day `months` months later (earlier where negative); where that month has no such day, its
 * last day (民法典第202条). @throws RangeError outside 1900 to 2100.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const start = dayNumber(date)
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  const day = Math.min(new Date(start * dayLength).getUTCDate(), daysInMonth(year, month))
  return dateOfDayNumber(Date.UTC(year, month - 1, day) / dayLength)
}

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: IsoDate): number {
  return weekdayOfDayNumber(dayNumber(date))
}

/** As `weekday`, for a number that `dayNumber` gave. */
export function weekdayOfDayNumber(number: number): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** `周一` to `周日`. */
export function weekdayName(date: IsoDate): string {
  return weekdayNames[weekday(date) - 1] ?? ''
}

/**
 * `2026年3月4日`, without leading zeros (GB/T 9704-2012 成文日期; documents.md K.5). Text that is not written as a
 * date comes back as it is: a page being typed must not fail to show, and whether a date is real is checked elsewhere.
 */
export function formatChineseDate(date: IsoDate): string {
  const match = datePattern.exec(date)
  return match ? `${Number(match[1])}年${Number(match[2])}月${Number(match[3])}日` : date
}

/**
 * `2026年4月30日16时`, and with minutes `2026年4月30日16时05分`, in Chinese time. A plain date gives the date alone;
 * text that is neither comes back as it is, for the reason given at `formatChineseDate`.
 */
export function formatChineseDateTime(text: string): string {
  const local = chineseTime(text)
  if (!local) return formatChineseDate(text)
  const minutes = local.minute === 0 ? '' : `${pad(local.minute, 2)}分`
  return `${formatChineseDate(local.date)}${local.hour}时${minutes}`
}

/**
 * The calendar date in China (+08:00) of a date with time, or of a plain date. A time without an offset is Chinese time.
 * @throws RangeError where the text is neither.
 */
export function datePartOf(text: string): IsoDate {
  const date = chineseTime(text)?.date ?? text
  if (!isIsoDate(date)) throw new RangeError(`“${text}”不是有效的日期或时间`)
  return date
}

function chineseTime(text: string): { date: IsoDate; hour: number; minute: number } | null {
  const match = dateTimePattern.exec(text)
  const date = match?.[1]
  if (!match || !date || !isIsoDate(date)) return null
  const minutes = Number(match[2]) * 60 + Number(match[3]) - offsetMinutes(match[4] ?? '+08:00') + 480
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  return { date: addDays(date, days), hour: Math.floor(rest / 60), minute: rest % 60 }
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -size : size
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
