/**
 * The holiday calendar of an office: what ships with the program, and what the office has entered since, a new year or
 * a later notice on a year that ships. Whatever asks for working days in a case asks for this one.
 */
import { z } from 'zod'
import { calendarDay, type HolidayCalendar, shippedCalendar, withYear } from './holiday-calendar'
import type { LimitChoices } from './limit-choices'

const text = z.string().nullish()

/** One year's arrangement as the office entered it. It is never changed: another entry takes its place. */
export const enteredCalendar = z.object({
  year: z.int(),
  /** The notice it comes from, such as 国办发明电〔2025〕7号. */
  source: z.string().min(1),
  days: z.array(calendarDay),
  /** ISO instant. */
  at: z.string(),
  officerId: text,
  /** Taken back by an administrator; it stays as history. `at` is an ISO instant. */
  removed: z.object({ at: z.string(), officerId: text, reason: z.string().min(1) }).nullish(),
})
export type EnteredCalendar = z.infer<typeof enteredCalendar>

/** What of an office decides its calendar. */
export interface CalendarSource {
  readonly calendars?: Readonly<Record<string, EnteredCalendar>> | null | undefined
  readonly limitChoices?: LimitChoices | null | undefined
}

export interface CalendarEntry extends EnteredCalendar {
  readonly id: string
  /** Whether it is the one that counts for its year now. */
  readonly inForce: boolean
}

/** Made once for each state of the entries and choices, since every screen asks. */
const made = new WeakMap<object, Map<string, HolidayCalendar>>()
const noEntries = {}

/**
 * The calendar an office counts by: what ships, with the latest entry of each year in the place of that year, and what
 * the office has settled about limits. The same object until one of them changes.
 */
export function officeCalendar({ calendars, limitChoices }: CalendarSource): HolidayCalendar {
  const choices = JSON.stringify(limitChoices ?? {})
  const entries = calendars ?? noEntries
  const known = made.get(entries)?.get(choices)
  if (known) return known
  const counted = calendarEntries({ calendars })
    .filter(({ inForce }) => inForce)
    .reduce((all, { year, source, days }) => withYear(all, { year, source, days }), shippedCalendar)
  const calendar = limitChoices && choices !== '{}' ? { ...counted, choices: limitChoices } : counted
  made.set(entries, (made.get(entries) ?? new Map()).set(choices, calendar))
  return calendar
}

/** Every entry that was ever made, the latest first. Two machines that hold the same entries agree on which counts. */
export function calendarEntries({ calendars }: CalendarSource): CalendarEntry[] {
  const latestFirst = Object.entries(calendars ?? {})
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  const decided = new Set<number>()
  return latestFirst.map((entry) => {
    const inForce = !entry.removed && !decided.has(entry.year)
    if (inForce) decided.add(entry.year)
    return { ...entry, inForce }
  })
}

/** Whether a year is counted by what the office entered, not by what ships. */
export function isEnteredYear(calendar: HolidayCalendar, year: number): boolean {
  const list = calendar.years.get(year)
  return list !== undefined && list !== shippedCalendar.years.get(year)
}
