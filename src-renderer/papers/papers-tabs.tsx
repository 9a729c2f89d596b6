/** The lists behind the door 文书, as words to go between them. */
import { hrefOf } from '../route'
import classes from './papers.module.css'

const screens = [
  { screen: 'papers', label: '文书' },
  { screen: 'dispatch', label: '发文登记' },
] as const

/** 文书 · 发文登记 */
export function PapersTabs({ screen: current }: { screen: 'papers' | 'dispatch' }) {
  return (
    <nav className={classes.tabs} aria-label="文书的清单">
      {screens.map(({ screen, label }) => (
        <a
          key={screen}
          className={classes.tab}
          href={hrefOf({ screen })}
          aria-current={screen === current ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
