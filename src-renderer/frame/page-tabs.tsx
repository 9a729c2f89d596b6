/** The lists behind one door, as words to go between them. */
import { hrefOf, type Route } from '../route'
import classes from './page-tabs.module.css'

interface PageTabsProps {
  /** What is gone between, for those who do not see it: 资料库的名册. */
  label: string
  tabs: readonly { route: Route; label: string }[]
  /** The route whose list is open. */
  current: Route
}

/** 人员 · 机构 */
export function PageTabs({ label, tabs, current }: PageTabsProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => {
        const href = hrefOf(tab.route)
        return (
          <a
            key={href}
            className={classes.tab}
            href={href}
            aria-current={href === hrefOf(current) ? 'page' : undefined}
          >
            {tab.label}
          </a>
        )
      })}
    </nav>
  )
}
