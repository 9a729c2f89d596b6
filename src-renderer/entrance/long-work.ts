/** Work that locking must not break off: packages, backups, batches. While any goes on, the office is covered, not closed. */
import type { Unsubscribe } from '../store/types'

export interface LongWork {
  /** What is being done, such as 制作交换包; it is shown to anybody who stands before the machine. */
  readonly what: string
  /** From 0 to 1; null where nobody knows. */
  readonly part: number | null
}

export interface LongWorkWords<Value> {
  /** What is to be told of it where it came to its end behind the cover; by default, that it did. */
  afterwards?: string | undefined
  /** Whether work that came back with this came to its end; by default it did. Work that throws did not. */
  isDone?: (value: Value) => boolean
}

export interface LongWorks {
  /**
   * Runs the work, and tells of it until it is over; behind the cover the store is closed once none goes on any more.
   * @param what it is: see `LongWork`.
   * @param work is given a function to be called with the part that is done, from 0 to 1.
   * @returns what it comes back with. @throws what it throws.
   */
  run<Value>(
    what: string,
    work: (onProgress: (part: number) => void) => Promise<Value>,
    words?: LongWorkWords<Value>,
  ): Promise<Value>
  /** What goes on; the same array until something changes. */
  all(): readonly LongWork[]
  subscribe(listener: () => void): Unsubscribe
  /** What came of the works that ended since this was called last, in sentences that name no case. */
  takeEnded(): readonly string[]
}

/** An empty list of works; the program has one. */
export function createLongWorks(): LongWorks {
  const listeners = new Set<() => void>()
  let works: readonly LongWork[] = []
  let ended: string[] = []

  function set(next: readonly LongWork[]): void {
    works = next
    for (const listener of listeners) listener()
  }

  return {
    all: () => works,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async run(what, work, { afterwards = `${what}已做完。`, isDone = () => true } = {}) {
      let mine: LongWork = { what, part: null }
      let done = false
      set([...works, mine])
      try {
        const value = await work((part) => {
          const before = mine
          // A step that nobody can see is not worth drawing for.
          if (before.part !== null && Math.abs(part - before.part) < 0.005) return
          mine = { what, part }
          set(works.map((one) => (one === before ? mine : one)))
        })
        done = isDone(value)
        return value
      } finally {
        ended.push(done ? afterwards : `${what}没有做完，请解锁后再做一次。`)
        set(works.filter((one) => one !== mine))
      }
    },
    takeEnded() {
      const told = ended
      ended = []
      return told
    },
  }
}

/** The works of this window. */
export const longWorks = createLongWorks()

/** What goes on: `正在制作交换包（43%）` */
export function underWayInWords(works: readonly LongWork[]): string {
  const named = works.map(({ what, part }) =>
    part === null ? what : `${what}（${Math.round(part * 100)}%）`,
  )
  return `正在${named.join('、')}`
}
