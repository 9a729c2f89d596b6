/** What a step still lacks, each with the way to mend it, and who may take the step. */

import { useMemo } from 'react'
import { isIsoDate } from '../../src-domain/calendar-date'
import type { CaseRecord } from '../../src-domain/case-record'
import type { FactKind } from '../../src-domain/facts'
import type { Need } from '../../src-domain/needs'
import { type NextStep, nextSteps } from '../../src-domain/next-steps'
import { useToday } from '../clock'
import { hrefOf, type Route } from '../route'
import { useCalendar, useOffice } from '../store/hooks'
import type { CaseView } from './case-page'
import { MissingPaper } from './missing-paper'
import classes from './step-needs.module.css'

/**
 * The steps open to a case, with what each needs.
 * @param on the day on which a step was taken, where that is not today: a limit kept then is not told as passed now.
 */
export function useNextSteps(record: CaseRecord, on: string | null = null): NextStep[] {
  const office = useOffice()
  const calendar = useCalendar()
  const now = useToday()
  const today = on && isIsoDate(on) ? on : now
  // Typing in a dialog draws it again with the same case.
  return useMemo(() => nextSteps({ record, office, calendar, today }), [record, office, calendar, today])
}

/** The step that a kind of fact records, as it is open on a day; null for a fact that is no step. */
export function useStep(record: CaseRecord, kind: FactKind, on: string | null): NextStep | null {
  return useNextSteps(record, on).find(({ step }) => step.fact === kind) ?? null
}

function placeOf(path: string, caseId: string): Route {
  if (path === 'evidence') return { screen: 'case', caseId, tab: 'evidence' }
  return { screen: 'case', caseId, tab: 'overview', field: path }
}

interface NeedsProps extends CaseView {
  needs: readonly Need[]
  /** A link leads to the place to fill in: what stands over that place must go. */
  onGo?: (() => void) | undefined
}

/** The list; nothing where nothing is lacking. */
export function StepNeeds({ session, record, needs, onGo }: NeedsProps) {
  if (needs.length === 0) return null
  return (
    <ul className={classes.needs} aria-label="还缺什么">
      {needs.map(({ level, message, at }) => (
        <li key={message} data-level={level}>
          <span className={classes.level}>{level === 'must' ? '必须' : '应当'}</span>
          {message}
          {at && 'path' in at && (
            <a href={hrefOf(placeOf(at.path, session.id))} onClick={onGo}>
              去填写
            </a>
          )}
          {at && 'paper' in at && <MissingPaper session={session} record={record} kind={at.paper} />}
        </li>
      ))}
    </ul>
  )
}
