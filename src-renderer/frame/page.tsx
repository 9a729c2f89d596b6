/** The head of a screen and the scrolling part below it, the same on every screen. */
import type { ReactNode } from 'react'
import classes from './page.module.css'

interface Props {
  title: ReactNode
  /** A quiet remark after the title, such as how many rows there are. */
  aside?: ReactNode
  /** Search box and filters, in the head so that the rows below begin as high as they can. */
  tools?: ReactNode
  /** Buttons at the right end of the head. */
  actions?: ReactNode
  /** `fixed`: the child fills the rest and scrolls itself. */
  body?: 'scroll' | 'fixed'
  children: ReactNode
}

/** A screen with its title. */
export function Page({ title, aside, tools, actions, body = 'scroll', children }: Props) {
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{title}</h1>
        {aside && <div className={classes.aside}>{aside}</div>}
        {tools && <search className={classes.tools}>{tools}</search>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      <div className={classes.body} data-body={body}>
        {children}
      </div>
    </div>
  )
}
