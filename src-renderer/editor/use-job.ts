/** Work that takes a while: after half a second it shows that it goes on, after two it can be given up. */
import { useCallback, useRef, useState } from 'react'

export interface Job {
  /** What is being done, such as 正在生成 PDF. */
  words: string
  /** Half a second has passed. */
  shown: boolean
  /** Gives the work up; there after two seconds. */
  cancel: (() => void) | null
}

const showAfter = 500
const cancelAfter = 2000

/** The job that runs, if one does, and a way to start one. A second job is not started while one runs. */
export function useJob() {
  const [job, setJob] = useState<Job | null>(null)
  const running = useRef(false)

  const run = useCallback(async (words: string, work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current) return
    running.current = true
    const controller = new AbortController()
    const cancel = () => controller.abort()
    setJob({ words, shown: false, cancel: null })
    const timers = [
      setTimeout(() => setJob({ words, shown: true, cancel: null }), showAfter),
      setTimeout(() => setJob({ words, shown: true, cancel }), cancelAfter),
    ]
    try {
      await Promise.race([work(controller.signal), aborted(controller.signal)])
    } finally {
      for (const timer of timers) clearTimeout(timer)
      running.current = false
      setJob(null)
    }
  }, [])

  return { job, run }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
