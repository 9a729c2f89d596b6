/** What a step still lacks, each with the way to mend it, and who may take the step. */

import { useMemo } from 'react'
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

/** The steps open to a case, with what each needs. */
export function useNextSteps(record: CaseRecord): NextStep[] {
  const office = useOffice()
  const calendar = useCalendar()
  const today = useToday()
  // Typing in a dialog draws it again with the same case.
  return useMemo(() => nextSteps({ record, office, calendar, today }), [record, office, calendar, today])
}

/** The step that a kind of fact records, as it is open now; null for a fact that is no step. */
export function useStep(record: CaseRecord, kind: FactKind): NextStep | null {
  return useNextSteps(record).find(({ step }) => step.fact === kind) ?? null
}

function placeOf(path: string, caseId: string): Route {
  if (path === 'evidence') return { screen: 'case', caseId, tab: 'evidence' }
  return { screen: 'case', caseId, tab: 'overview', field: path }
}

/** The list; nothing where nothing is lacking. */
export function StepNeeds({ session, record, needs }: CaseView & { needs: readonly Need[] }) {
  if (needs.length === 0) return null
  return (
    <ul className={classes.needs} aria-label="还缺什么">
      {needs.map(({ level, message, at }) => (
        <li key={message} data-level={level}>
          <span className={classes.level}>{level === 'must' ? '必须' : '应当'}</span>
          {message}
          {at && 'path' in at && <a href={hrefOf(placeOf(at.path, session.id))}>去填写</a>}
          {at && 'paper' in at && <MissingPaper session={session} record={record} kind={at.paper} />}
        </li>
      ))}
    </ul>
  )
}
