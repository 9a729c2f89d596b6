/** The working days of a calendar in their order, so that counting them needs no walk from day to day. */
import { dateOfDayNumber, dayNumber, firstYear, lastYear } from './calendar-date'
import { type HolidayCalendar, isWorkingDayNumber } from './holiday-calendar'

const first = dayNumber(`${firstYear}-01-01`)
const last = dayNumber(`${lastYear}-12-31`)

interface Table {
  /** Day numbers of the working days, in order. */
  days: Int32Array
  /** For each day from `first` on, how many working days there were up to and with it. */
  through: Int32Array
}

/** Made when a calendar is first counted by: 200 years take a few milliseconds and half a megabyte. */
const tables = new WeakMap<HolidayCalendar, Table>()

/** How many working days lie after one day number, up to and with another; negative where that is the earlier. */
export function countWorkingDays(calendar: HolidayCalendar, after: number, through: number): number {
  const table = tableOf(calendar)
  return countThrough(table, through) - countThrough(table, after)
}

/**
 * The working day that is the given one after a day, counted from 1.
 * @throws RangeError beyond 2100, or where the day lies outside 1900 to 2100.
 */
export function workingDayAfter(calendar: HolidayCalendar, day: number, count: number): number {
  const table = tableOf(calendar)
  const found = table.days[countThrough(table, day) + count - 1]
  // What lies outside the calendar is refused in the words of the calendar.
  if (found === undefined) dateOfDayNumber(last + 1)
  return found as number
}

function countThrough({ through }: Table, day: number): number {
  const count = through[day - first]
  if (count === undefined) dateOfDayNumber(day)
  return count as number
}

function tableOf(calendar: HolidayCalendar): Table {
  const known = tables.get(calendar)
  if (known) return known
  const through = new Int32Array(last - first + 1)
  const days = new Int32Array(last - first + 1)
  let count = 0
  for (let day = first; day <= last; day++) {
    if (isWorkingDayNumber(calendar, day)) days[count++] = day
    through[day - first] = count
  }
  const table = { days: days.subarray(0, count), through }
  tables.set(calendar, table)
  return table
}
