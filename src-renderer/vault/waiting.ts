/**
 * How wrong passwords slow down: two slips are free, then every further one doubles the wait, up to a quarter of an
 * hour. The wait is counted from the last attempt by the wall clock, since it must outlast a restart.
 */
import type { Attempts } from './vault-file'

const freeAttempts = 2
const firstWaitMs = 2_000
const longestWaitMs = 900_000

/** The wait after so many failed attempts in a row, in milliseconds. */
export function waitAfter(failed: number): number {
  if (failed <= freeAttempts) return 0
  return Math.min(firstWaitMs * 2 ** (failed - freeAttempts - 1), longestWaitMs)
}

/**
 * What is left of the wait at this moment, in milliseconds. A clock set back to before the last attempt never
 * shortens it, nor makes it longer than the whole wait: it begins anew (see `settled`).
 */
export function remainingWait({ failed, lastAt }: Attempts, now: Date): number {
  const whole = waitAfter(failed)
  if (!lastAt) return 0
  return Math.min(whole, Math.max(0, Date.parse(lastAt) + whole - now.getTime()))
}

/** The same attempts, with a last one that lies in the future (the clock was set back) moved to this moment. */
export function settled(attempts: Attempts, now: Date): Attempts {
  const ahead = attempts.lastAt !== null && Date.parse(attempts.lastAt) > now.getTime()
  return ahead ? { ...attempts, lastAt: now.toISOString() } : attempts
}

/** A wait in words: `8 秒`, `5 分钟`. */
export function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 100 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
