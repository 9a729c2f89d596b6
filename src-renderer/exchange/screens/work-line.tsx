/** Long work under way, with the time it will still take. */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { ProgressLine } from '../../backup/screens/progress-line'
import classes from './exchange.module.css'
import type { ExchangeWork } from './use-exchange-work'

/** Nothing while nothing is under way. */
export function WorkLine({ work, what }: { work: ExchangeWork; what: string }) {
  const { part, left } = useSyncExternalStore(work.progress.subscribe, work.progress.now)
  const line = useRef<HTMLFieldSetElement>(null)
  const { busy } = work
  // What began it cannot be pressed now: the keyboard goes on to where it can be stopped.
  useEffect(() => {
    if (busy) line.current?.focus()
  }, [busy])
  if (!busy) return null
  return (
    <fieldset ref={line} className={classes.work} aria-label={what} tabIndex={-1}>
      <ProgressLine what={what} part={part} onStop={work.stop} />
      <span className="muted">{left}</span>
    </fieldset>
  )
}
