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
  /** The same since this step of it began. */
  stepElapsed: number
}

/** How often the time is told while a single step takes long. */
const tick = 1000

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
    let step = { what: '正在开始', began, done: 0, all: 0 }
    const since = (moment: number) => performance.now() - moment
    const show = () => {
      const { what, done, all } = step
      setState({
        at: 'running',
        ...{ what, done, all, elapsed: since(began), stepElapsed: since(step.began) },
      })
    }
    show()
    const ticking = setInterval(show, tick)
    const outcome = await longWorks
      .run(words, (tell) =>
        work((done, all, what) => {
          step = { what, done, all, began: what === step.what ? step.began : performance.now() }
          show()
          if (all > 1) tell(done / all)
        }, controller.signal),
      )
      .finally(() => clearInterval(ticking))
    setState({ at: 'done', outcome, elapsed: since(began) })
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
