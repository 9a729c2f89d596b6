/** The thin strip on top: where I am, the search box, the saved mark, who I am. */
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { CaseSummary } from '../../src-domain/case-summary'
import { numberOf, paperTitle } from '../cases/case-words'
import { hrefOf, type Route, useRoute } from '../route'
import { useCases } from '../store/hooks'
import { places } from './places'
import { SavedMark } from './saved-mark'
import classes from './top-strip.module.css'
import { Who } from './who'

interface Step {
  label: string
  route: Route | null
}

/** The strip; `onSearch` opens the finder. */
export function TopStrip({ onSearch }: { onSearch: () => void }) {
  const steps = stepsOf(useRoute(), useCases())
  return (
    <header className={classes.strip}>
      <nav className={classes.here} aria-label="当前位置">
        {steps.map((step, index) => (
          <Fragment key={step.label}>
            {index > 0 && (
              <IconChevronRight className={classes.arrow} size="0.875rem" stroke={1.5} aria-hidden />
            )}
            {step.route && index < steps.length - 1 ? (
              <a className={classes.step} href={hrefOf(step.route)}>
                {step.label}
              </a>
            ) : (
              <span className={classes.last} aria-current="page">
                {step.label}
              </span>
            )}
          </Fragment>
        ))}
      </nav>
      <button type="button" className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size="1rem" stroke={1.5} aria-hidden />
        <span>查找案件、文书、操作</span>
        <span className="kbd">Ctrl+K</span>
      </button>
      <SavedMark />
      <Who />
    </header>
  )
}

/** The way from the door of the rail to the screen now open. */
export function stepsOf(route: Route, cases: readonly CaseSummary[]): Step[] {
  const place = places.find(({ screens }) => screens.includes(route.screen))
  if (!place) return [{ label: '没有这一页', route: null }]
  const first: Step = { label: place.label, route: place.route }
  if (route.screen === 'intake') return [first, { label: '登记新线索', route: null }]
  if (route.screen === 'meetings') return [first, { label: '会议', route: null }]
  if (route.screen === 'meeting') {
    return [first, { label: '会议', route: { screen: 'meetings' } }, { label: '会议记录', route: null }]
  }
  if (route.screen === 'accounts') return [first, { label: '账号', route: null }]
  if (route.screen === 'log') return [first, { label: '操作日志', route: null }]
  if (route.screen !== 'case' && route.screen !== 'editor') return [first]
  const summary = cases.find(({ id }) => id === route.caseId)
  const number = summary ? numberOf(summary) : '未找到'
  if (route.screen === 'case') return [first, { label: number, route: null }]
  const paper = summary?.papers.find(({ id }) => id === route.paperId)
  return [
    first,
    { label: number, route: { screen: 'case', caseId: route.caseId, tab: 'papers' } },
    { label: paper ? paperTitle(paper.docKind) : '文书', route: null },
  ]
}
