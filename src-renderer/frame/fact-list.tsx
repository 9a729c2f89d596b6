/** Facts by name, one beneath the other: the name in front, and behind it what is known. */
import type { ReactNode } from 'react'
import classes from './fact-list.module.css'

/** @param children a `dt` and a `dd` for each fact. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>
}
