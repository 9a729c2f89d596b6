/** The only place where the screens read the clock. Days are those of Beijing time, whatever the machine is set to. */
import { useSyncExternalStore } from 'react'

/** Today as an ISO date. */
export function today(): string {
  return beijing(new Date()).slice(0, 10)
}

/** This minute, as the case record writes moments: `2026-11-23T09:30:00+08:00`. */
export function nowMinute(): string {
  return `${beijing(new Date()).slice(0, 16)}:00+08:00`
}

/** Today; the component draws again when a new day begins. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today)
}

/** This minute as an ISO instant; the component draws again with the next. */
export function useMinute(): string {
  return useSyncExternalStore(subscribe, () => `${new Date().toISOString().slice(0, 16)}:00.000Z`)
}

/** An instant as this office tells it: `14:32` on the same day, else `11月20日 14:32`, with the year where it is another. */
export function instantInWords(iso: string, todayIso: string): string {
  const local = beijing(new Date(iso))
  const time = local.slice(11, 16)
  if (local.slice(0, 10) === todayIso) return time
  const day = `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${time}`
  return local.slice(0, 4) === todayIso.slice(0, 4) ? day : `${local.slice(0, 4)}年${day}`
}

/** The same where a bare time would look as if it had no day: `今天 15:30`, `11月20日 09:12`. */
export function whenInWords(iso: string, todayIso: string): string {
  const words = instantInWords(iso, todayIso)
  return words.includes('日') ? words : `今天 ${words}`
}

/** An instant in full, by Beijing time: `2026-11-23 09:30`. */
export function beijingMinute(iso: string): string {
  return beijing(new Date(iso)).slice(0, 16).replace('T', ' ')
}

/** A day as this office tells it: `11月25日`, with the year where it is not this one. */
export function dayInWords(iso: string, todayIso: string): string {
  const day = `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`
  return iso.slice(0, 4) === todayIso.slice(0, 4) ? day : `${iso.slice(0, 4)}年${day}`
}

function beijing(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString()
}

/** A minute is often enough to notice a new day, also after the machine has slept. */
function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000)
  return () => clearInterval(timer)
}
