/** Which backups are kept as time goes by: the last seven days, four weeks and twelve months that have one. */
import { addDays, weekday } from '../../src-domain/calendar-date'

/** How many of each. */
export const generations = { days: 7, weeks: 4, months: 12 } as const

/**
 * The backups that stay. Of each of the seven latest days that have a backup the newest stays, of each of the four
 * latest weeks (Monday to Sunday), and of each of the twelve latest months. Days without a backup do not count, so
 * that a machine that stood idle loses nothing. What is dated after today stays: the clock was wrong then or is now.
 * @param moments when each backup was made, in Beijing time: ISO date, then anything that sorts by time.
 * @param today ISO date.
 * @returns those of `moments` that stay.
 */
export function generationsToKeep(moments: readonly string[], today: string): Set<string> {
  const kept = new Set(moments.filter((moment) => dayOf(moment) > today))
  const past = moments.filter((moment) => dayOf(moment) <= today).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  const spans: [most: number, spanOf: (day: string) => string][] = [
    [generations.days, (day) => day],
    [generations.weeks, mondayOf],
    [generations.months, (day) => day.slice(0, 7)],
  ]
  for (const [most, spanOf] of spans) {
    const seen = new Set<string>()
    for (const moment of past) {
      const span = spanOf(dayOf(moment))
      if (seen.has(span)) continue
      if (seen.size === most) break
      seen.add(span)
      kept.add(moment)
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
