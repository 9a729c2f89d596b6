/** The limits of a case that are still open, as the case stands: most of them end with it, a few do not. */
import type { IsoDate } from './calendar-date'
import { type CaseDeadline, caseDeadlines, type DeadlineSource, receivedOn } from './case-deadlines'
import type { Fact } from './case-record'
import type { DeadlineCode } from './deadline-rules'
import type { FactKind, Stage } from './facts'
import type { HolidayCalendar } from './holiday-calendar'
import { owesAnswer } from './relief'
import { isSettled, stageOf } from './stage'

/**
 * What may fall due although the office has nothing left to do but keep the file: bidding that stands suspended when the
 * complaint was taken back, the police who decide after the case was handed over, a published decision that was set
 * aside, a review or a suit that must be answered, and whoever handed the matter down.
 */
const outliving: ReadonlySet<DeadlineCode> = new Set(['T09', 'T24', 'T25', 'T29', 'T34', 'T36', 'T37'])
/** What begins the first four of them, and what then ends it. */
const outlivingFacts: readonly (readonly [begun: FactKind, ...ended: FactKind[]])[] = [
  ['tradingSuspended', 'tradingResumed'],
  ['policeNotFiled', 'policeReviewAsked', 'policeReviewWaived'],
  ['policeFiled', 'policeMaterialsSent'],
  ['decisionRevoked', 'publicityWithdrawn'],
]

/**
 * Whether a case that is over may still have a limit. Told without sorting its facts or counting a day, since of the
 * thousands of cases in a list most are over, and of those nearly all have none.
 */
export function mayOutlive(source: DeadlineSource): boolean {
  const last: Partial<Record<FactKind, Fact>> = {}
  for (const fact of Object.values(source.facts)) {
    const known = last[fact.kind]
    if (!known || isLater(fact, known)) last[fact.kind] = fact
  }
  return (
    outlivingFacts.some(([begun, ...ended]) => {
      const beginning = last[begun]
      return beginning !== undefined && !ended.some((kind) => isAfter(last[kind], beginning))
    }) ||
    (last.reviewNoticed !== undefined && owesAnswer(source, 'reviewNoticed')) ||
    (last.suitNoticed !== undefined && owesAnswer(source, 'suitNoticed')) ||
    isUnanswered(source, last)
  )
}

function isUnanswered(source: DeadlineSource, last: Partial<Record<FactKind, Fact>>): boolean {
  if (!source.intake?.incomingDueDate) return false
  const received = { date: receivedOn(source) ?? '', order: 0 }
  // A report on the result may have been taken back by a correction, an answer not.
  return (
    !isAfter(last.assignmentAnswered, received) &&
    !(isAfter(last.feedbackDone, received) && !last.correctionMade)
  )
}

type Moment = Pick<Fact, 'date' | 'order'>

function isAfter(fact: Fact | undefined, moment: Moment): boolean {
  return fact !== undefined && isLater(fact, moment)
}

function isLater(a: Moment, b: Moment): boolean {
  return a.date > b.date || (a.date === b.date && a.order > b.order)
}

/**
 * The open limits on which somebody has to act; one that is only told of (reference) is not among them.
 * @param stage the state of the case, where it is known: of one that is over the facts need not even be sorted.
 */
export function openLimits(
  source: DeadlineSource,
  calendar: HolidayCalendar,
  today: IsoDate,
  stage: Stage = stageOf(source),
): CaseDeadline[] {
  const settled = isSettled(stage)
  if (settled && !mayOutlive(source)) return []
  return caseDeadlines(source, calendar, today).filter(
    ({ code, doneOn, whose }) =>
      doneOn === null && whose !== 'reference' && (!settled || outliving.has(code)),
  )
}
