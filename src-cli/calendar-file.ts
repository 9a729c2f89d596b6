/** A year's holiday arrangement read from a file, put in place of the list of that year. */
import { type HolidayCalendar, parseCalendarYear, withYear } from '../src-domain/holiday-calendar'
import { readJson, refuse } from './input'

/** @throws InputError where the file is no arrangement; every fault is named. */
export async function readCalendar(
  path: string | undefined,
  calendar: HolidayCalendar,
): Promise<HolidayCalendar> {
  if (path === undefined) return calendar
  const parsed = parseCalendarYear(await readJson(path))
  if (!parsed.ok) refuse('--calendar', parsed.error)
  return withYear(calendar, parsed.value)
}
