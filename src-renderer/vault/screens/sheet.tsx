/** The sheet in the middle of the window that the screens before unlocking stand on. */
import type { ReactNode } from 'react'
import classes from './vault.module.css'

interface Props {
  title: string
  text?: ReactNode
  wide?: boolean
  children: ReactNode
}

export function Sheet({ title, text, wide = false, children }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.sheet} data-wide={wide || undefined}>
        <header className={classes.head}>
          <h1>{title}</h1>
          {text && <p>{text}</p>}
        </header>
        {children}
      </div>
    </main>
  )
}
