/** What a step still lacks, each with the way to mend it, and who may take the step. */

import { useMemo } from 'react'
import type { CaseRecord } from '../../src-domain/case-record'
import type { FactKind } from '../../src-domain/facts'
import type { Need } from '../../src-domain/needs'
import { type NextStep, nextSteps } from '../../src-domain/next-steps'
import { useToday } from '../clock'
import { hrefOf, type Route } from '../route'
import { useCalendar, useOffice } from '../store/hooks'
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

function placeOf(at: NonNullable<Need['at']>, caseId: string): Route {
  if ('paper' in at) return { screen: 'case', caseId, tab: 'papers' }
  if (at.path === 'evidence') return { screen: 'case', caseId, tab: 'evidence' }
  return { screen: 'case', caseId, tab: 'overview', field: at.path }
}

/** The list; nothing where nothing is lacking. */
export function StepNeeds({ needs, caseId }: { needs: readonly Need[]; caseId: string }) {
  if (needs.length === 0) return null
  return (
    <ul className={classes.needs} aria-label="还缺什么">
      {needs.map(({ level, message, at }) => (
        <li key={message} data-level={level}>
          <span className={classes.level}>{level === 'must' ? '必须' : '应当'}</span>
          {message}
          {at && <a href={hrefOf(placeOf(at, caseId))}>{'path' in at ? '去填写' : '去起草'}</a>}
        </li>
      ))}
    </ul>
  )
}
