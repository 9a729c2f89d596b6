/** Whether anybody is still there: the reckoning behind the idle lock, without window or timer. */

/** How often the other windows are told at most, in milliseconds. */
const tellEvery = 5_000

export interface IdleWatch {
  /** A key or the mouse was moved here; true where the other windows should be told. */
  live(): boolean
  /** Another window told of a sign of life. */
  heard(): void
  /** Whether the time is up. */
  isOver(): boolean
  /** Milliseconds until the time is up; null never. */
  left(): number | null
}

/**
 * @param minutes without a sign of life; null never.
 * @param now milliseconds by the wall clock, which goes on while the machine sleeps.
 */
export function createIdleWatch(minutes: number | null, now: () => number): IdleWatch {
  let last = now()
  let told = Number.NEGATIVE_INFINITY

  function isOver(): boolean {
    // Otherwise a clock set back would keep the screen open for as long as it was set back.
    if (now() < last) last = now()
    return minutes !== null && now() - last >= minutes * 60_000
  }

  return {
    live() {
      // Time that passed while the machine slept was no presence: moving the mouse afterwards does not undo it.
      if (isOver()) return false
      last = now()
      if (last >= told && last - told < tellEvery) return false
      told = last
      return true
    },
    heard() {
      if (!isOver()) last = now()
    },
    isOver,
    left: () => (minutes === null ? null : Math.max(0, last + minutes * 60_000 - now())),
  }
}
