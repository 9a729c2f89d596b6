/** Long work under way, with the time it will still take. */
import { ProgressLine } from '../../backup/screens/progress-line'
import classes from './exchange.module.css'
import type { ExchangeWork } from './use-exchange-work'

/** Nothing while nothing is under way. */
export function WorkLine({ work, what }: { work: ExchangeWork; what: string }) {
  if (work.part === null) return null
  return (
    <div className={classes.work}>
      <ProgressLine what={what} part={work.part} onStop={work.stop} />
      <span className="muted">{work.left}</span>
    </div>
  )
}
