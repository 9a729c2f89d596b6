/** The facts that may be recorded beside the main line as a case now stands (documents.md E.3 transitions 7, 8, 10, 11, 30). */
import type { CaseRecord } from '../../src-domain/case-record'
import type { FactKind } from '../../src-domain/facts'
import { dateOf, isTradingSuspended, stageOf } from '../../src-domain/stage'

/** Stages from acceptance to the report, in which bidding may be suspended. */
const beforeReport = new Set(['accepted', 'investigating', 'supplementing'])
/** Stages before an investigation: nothing to extend and nobody to hand over. */
const early = new Set([
  'clueReceived',
  'registered',
  'deliberating',
  'awaitingCorrection',
  'notAccepted',
  'referredOut',
])
const done = new Set(['closed', 'archived', 'withdrawn', 'notAccepted', 'referredOut'])

/** Kinds in the order offered; empty where the case is over. */
export function sideFacts(record: CaseRecord): FactKind[] {
  const stage = stageOf(record)
  const suspended = isTradingSuspended(record)
  const paused = isAfter(record, 'clockPaused', 'clockResumed')
  const investigating = stage === 'investigating' || stage === 'supplementing'
  const offered: [FactKind, boolean][] = [
    ['tradingSuspended', !suspended && beforeReport.has(stage)],
    ['tradingResumed', suspended],
    ['clockPaused', !paused && investigating],
    ['clockResumed', paused],
    ['extended', investigating],
    ['disciplineSent', !early.has(stage) && stage !== 'accepted' && !dateOf(record, 'disciplineSent')],
    ['disciplineAcknowledged', isAfter(record, 'disciplineSent', 'disciplineAcknowledged')],
    ['policeSent', !early.has(stage) && stage !== 'accepted' && !dateOf(record, 'policeSent')],
    ['policeFiled', policePending(record)],
    ['policeNotFiled', policePending(record)],
  ]
  const late = done.has(stage)
  return offered.filter(([kind, open]) => open && !(late && kind !== 'tradingResumed')).map(([kind]) => kind)
}

function policePending(record: CaseRecord): boolean {
  return (
    dateOf(record, 'policeSent') !== null &&
    dateOf(record, 'policeFiled') === null &&
    dateOf(record, 'policeNotFiled') === null
  )
}

/** Whether the first kind was recorded and the second has not followed it. */
function isAfter(record: CaseRecord, first: FactKind, second: FactKind): boolean {
  const begun = dateOf(record, first)
  const ended = dateOf(record, second)
  return begun !== null && (ended === null || ended < begun)
}
