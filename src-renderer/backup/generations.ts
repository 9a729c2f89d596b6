/** Which backups are kept as time goes by: the last seven days, four weeks and twelve months that have one. */
import { addDays, weekday } from '../../src-domain/calendar-date'

/** How many of each. */
export const generations = { days: 7, weeks: 4, months: 12 } as const

/** As what a backup stays. */
export type Generation = keyof typeof generations

/**
 * The backups that stay, and as what. Of each of the seven latest days that have a backup the newest stays, of each of
 * the four latest weeks (Monday to Sunday), and of each of the twelve latest months. Days without a backup do not
 * count, so that a machine that stood idle loses nothing. What is dated after today stays as nothing in particular:
 * the clock was wrong then or is now.
 * @param moments when each backup was made, in Beijing time: ISO date, then anything that sorts by time.
 * @param today ISO date.
 * @returns those of `moments` that stay.
 */
export function generationsToKeep(
  moments: readonly string[],
  today: string,
): Map<string, readonly Generation[]> {
  const kept = new Map<string, readonly Generation[]>()
  for (const moment of moments) if (dayOf(moment) > today) kept.set(moment, [])
  const past = moments.filter((moment) => dayOf(moment) <= today).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  const spans: [as: Generation, spanOf: (day: string) => string][] = [
    ['days', (day) => day],
    ['weeks', mondayOf],
    ['months', (day) => day.slice(0, 7)],
  ]
  for (const [as, spanOf] of spans) {
    const seen = new Set<string>()
    for (const moment of past) {
      const span = spanOf(dayOf(moment))
      if (seen.has(span)) continue
      if (seen.size === generations[as]) break
      seen.add(span)
      kept.set(moment, [...(kept.get(moment) ?? []), as])
    }
  }
  return kept
}

function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day))
}
