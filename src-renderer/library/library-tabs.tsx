/** The two lists of the library, as words to go between them. */
import { hrefOf, type Route } from '../route'
import classes from './library.module.css'

type Section = Extract<Route, { screen: 'library' }>['section']

const sections: readonly { section: Section; label: string }[] = [
  { section: 'officers', label: '人员' },
  { section: 'organs', label: '机构' },
]

/** 人员 · 机构 */
export function LibraryTabs({ section: current }: { section: Section }) {
  return (
    <nav className={classes.tabs} aria-label="资料库的名册">
      {sections.map(({ section, label }) => (
        <a
          key={section}
          className={classes.tab}
          href={hrefOf({ screen: 'library', section })}
          aria-current={section === current ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
