/** A job over many things: how far it is, how long it has taken, what came of it, and a way to give it up. */
import { useEffect, useRef, useState } from 'react'
import { longWorks } from '../entrance/long-work'

export interface BatchProgress {
  /** What is being done. */
  what: string
  done: number
  all: number
  /** Since the job began, in milliseconds. */
  elapsed: number
}

export type BatchState<Outcome> =
  | { at: 'asking' }
  | ({ at: 'running' } & BatchProgress)
  | { at: 'done'; outcome: Outcome; elapsed: number }

/**
 * The state of the job, and ways to start and to stop it. It is given up when its screen goes, and locking waits for it.
 * @param words what is being done, such as 成批制作文书.
 */
export function useBatch<Outcome>(words: string) {
  const [state, setState] = useState<BatchState<Outcome>>({ at: 'asking' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function start(
    work: (
      progress: (done: number, all: number, what: string) => void,
      signal: AbortSignal,
    ) => Promise<Outcome>,
  ) {
    const controller = new AbortController()
    running.current = controller
    const began = performance.now()
    const elapsed = () => performance.now() - began
    setState({ at: 'running', what: '正在开始', done: 0, all: 0, elapsed: 0 })
    const outcome = await longWorks.run(words, (tell) =>
      work((done, all, what) => {
        setState({ at: 'running', what, done, all, elapsed: elapsed() })
        if (all > 0) tell(done / all)
      }, controller.signal),
    )
    setState({ at: 'done', outcome, elapsed: elapsed() })
  }

  return {
    state,
    start: (work: Parameters<typeof start>[0]) => void start(work),
    stop: () => running.current?.abort(),
    again: () => setState({ at: 'asking' }),
  }
}

/** `1分20秒`, `8秒` */
export function timeInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`
}
