/** What may be done next with a case: who may do it, what it still needs, what papers it makes, and by what rule. */

import type { CaseRecord } from './case-record'
import { type FactKind, stages } from './facts'
import type { Need } from './needs'
import { openPauseOf } from './pauses'
import { factGrants } from './permission-table'
import { accessOf, grantInWords, openGrants } from './permissions'
import { type Step, sideSteps } from './procedure'
import { isTradingSuspended, mainStepsFrom, stageOf } from './stage'
import { needsOf, type StepContext } from './step-needs'

export interface NextStep {
  step: Step
  /** Whether it moves the case along its main line. */
  main: boolean
  needs: Need[]
  /** Who records it, in words: `监管办主要负责人`. */
  who: string
}

/** The steps open to the case as it stands, those of the main line first, the usual one first of all. */
export function nextSteps(context: StepContext): NextStep[] {
  const { record } = context
  const stage = stageOf(record)
  const next = (main: boolean) => (step: Step) => ({
    ...{ step, main, who: whoMay(step.fact, record) },
    needs: needsOf(step, context),
  })
  const aside = sideSteps.filter(({ from, fact }) => from.includes(stage) && isToTheMatter(fact, record))
  return [...mainStepsFrom(record).map(next(true)), ...aside.map(next(false))]
}

/** Whether a step may be taken without saying why: nothing that must be there is missing. */
export function isReady({ needs }: NextStep): boolean {
  return needs.every(({ level }) => level !== 'must')
}

/** What is suspended is not suspended again, nor is resumed what goes on; so with the clock. */
function isToTheMatter(fact: FactKind, record: CaseRecord): boolean {
  if (fact === 'tradingSuspended') return !isTradingSuspended(record)
  if (fact === 'tradingResumed') return isTradingSuspended(record)
  return fact !== 'clockPaused' || openPauseOf(record) === null
}

/** Who records a kind of fact on this case, in the words of the office. */
function whoMay(kind: FactKind, record: CaseRecord): string {
  return [...new Set(openGrants(factGrants[kind], accessOf(record)).map(grantInWords))].join('、')
}

/** The words of the state a step leads to; null for a step beside the main line. */
export function stageAfter({ step, main }: NextStep): string | null {
  return main && step.fact in stages ? stages[step.fact as keyof typeof stages] : null
}
