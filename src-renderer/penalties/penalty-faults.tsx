/** What is wrong with the plan, one line each. */
import type { PlanFault } from '../../src-domain/penalties/plan'
import classes from './penalties.module.css'

/** The lines; nothing where nothing is wrong. */
export function PenaltyFaults({ faults }: { faults: readonly PlanFault[] }) {
  if (faults.length === 0) return null
  return (
    <ul className={classes.faults} aria-label="处罚核对">
      {faults.map(({ level, message }) => (
        <li key={message} data-level={level}>
          {level === 'error' ? '有误：' : '提示：'}
          {message}
        </li>
      ))}
    </ul>
  )
}
