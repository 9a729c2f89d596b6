/**
 * Whether the clock of the workstation can be trusted: terms and dates on papers hang on it. The order of the history
 * does not (`record-history.ts`), so a wrong clock is said and stops nobody.
 */

/** What is wrong: it went back behind what was saved, stands before the program was made, or far ahead. */
export type ClockFault = 'back' | 'beforeBuild' | 'farAhead'

/** Moments as ISO instants. */
export interface ClockReadings {
  now: string
  /** When something was last saved; null where nothing was yet. */
  lastSaved: string | null
  /** When the program was made; null where that is not known. */
  built: string | null
}

const minute = 60_000
/** Workstations that take turns on one store may differ by so much without anything being wrong. */
const tolerated = 10 * minute
/** An office that saved nothing for longer is less likely than a clock set to a wrong year. */
const longestPause = 400 * 24 * 60 * minute

/** The gravest fault; null where the clock may well be right. Moments that cannot be read are passed over. */
export function clockFault({ now, lastSaved, built }: ClockReadings): ClockFault | null {
  const at = Date.parse(now)
  const saved = Date.parse(lastSaved ?? '')
  if (at < Date.parse(built ?? '')) return 'beforeBuild'
  if (at < saved - tolerated) return 'back'
  return at > saved + longestPause ? 'farAhead' : null
}
