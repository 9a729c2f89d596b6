/** What stands on a screen that has nothing to show: one sentence and at most one action. */
import type { ReactNode } from 'react'
import classes from './blank.module.css'

interface Props {
  title: string
  text?: string
  /** Exact wording of a failure, for whoever looks after the program. */
  detail?: string | null
  children?: ReactNode
}

/** An empty, missing or failed screen, with its action as children. */
export function Blank({ title, text, detail, children }: Props) {
  return (
    <div className={classes.blank}>
      <h2>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {detail && <p className={classes.detail}>{detail}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
