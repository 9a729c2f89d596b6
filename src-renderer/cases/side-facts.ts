/**
 * The facts that may be recorded beside the main line as a case now stands (documents.md E.3 transitions 7, 8, 10, 11,
 * 30, and those that set going or end the limits of D.1).
 */
import type { DeadlineSource } from '../../src-domain/case-deadlines'
import type { FactKind } from '../../src-domain/facts'
import { allFollowed } from '../../src-domain/paired-facts'
import { isReliefOpen, owesAnswer } from '../../src-domain/relief'
import { dateOf, isTradingSuspended, needsCorrection, stageOf } from '../../src-domain/stage'

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
/** What may still happen to a case that is over. */
const afterTheEnd = new Set<FactKind>([
  'suspensionReviewed',
  'tradingResumed',
  'disciplineAcknowledged',
  'policeReceived',
  'policeFiled',
  'policeNotFiled',
  'policeMaterialsSent',
  'policeReviewAsked',
  'policeReviewWaived',
  'decisionPublished',
  'publicityWithheld',
  'publicityPosted',
  'creditFiled',
  'finePaid',
  'assignmentAnswered',
  'reliefStarted',
  'reviewNoticed',
  'reviewAnswered',
  'suitNoticed',
  'suitAnswered',
  'reliefEnded',
  'decisionRevoked',
  'publicityWithdrawn',
  'correctionMade',
])

/** What is done to a party who may ask for its review or sue. */
const contested: readonly FactKind[] = [
  'decided',
  'notAccepted',
  'notFiled',
  'tradingSuspended',
  'rectificationOrdered',
]

/** Kinds in the order offered; empty where the case is over. A list's `deadlineSource` tells as much as the case. */
export function sideFacts(record: DeadlineSource): FactKind[] {
  const stage = stageOf(record)
  const suspended = isTradingSuspended(record)
  const paused = isAfter(record, 'clockPaused', 'clockResumed')
  const investigating = stage === 'investigating' || stage === 'supplementing'
  const has = (kind: FactKind) => dateOf(record, kind) !== null
  const handsOver = !early.has(stage) && stage !== 'accepted'
  const reported = isAfter(record, 'policeReported', 'policeDeclined')
  const refused = has('policeNotFiled') && !has('policeReviewAsked') && !has('policeReviewWaived')
  const heard = stage === 'noticed' || stage === 'statementReview'
  const penalized = has('filed') && has('decided')
  const published = has('decisionPublished') || has('publicityWithheld')
  const handedDown = record.case.clueCategory === 'assignment' || Boolean(record.intake?.incomingDueDate)
  const inspected = record.case.clueCategory === 'discovery'
  const contestable = contested.some(has)
  const offered: [FactKind, boolean][] = [
    ['tradingSuspended', !suspended && beforeReport.has(stage)],
    ['suspensionReviewed', suspended],
    ['tradingResumed', suspended],
    ['clockPaused', !paused && investigating],
    ['clockResumed', paused],
    ['extended', investigating],
    ['disciplineSent', handsOver && !has('disciplineSent')],
    ['disciplineAcknowledged', isAfter(record, 'disciplineSent', 'disciplineAcknowledged')],
    ['policeReported', handsOver && (!has('policeReported') || (has('policeDeclined') && !reported))],
    ['policeApproved', reported && !has('policeApproved')],
    ['policeDeclined', reported && !has('policeApproved')],
    ['policeSent', handsOver && !has('policeSent')],
    ['policeReceived', isAfter(record, 'policeSent', 'policeReceived') && policePending(record)],
    ['policeFiled', policePending(record)],
    ['policeNotFiled', policePending(record)],
    ['policeMaterialsSent', has('policeFiled') && !has('policeMaterialsSent')],
    ['policeReviewAsked', refused],
    ['policeReviewWaived', refused],
    ['violationEnded', handsOver && !has('violationEnded')],
    ['evidencePreserved', handsOver && !has('decided')],
    ['preservationSettled', !allFollowed(record, 'evidencePreserved', 'preservationSettled')],
    ['statementMade', heard && !has('statementMade')],
    ['statementWaived', heard && !has('statementWaived')],
    ['hearingRequested', heard && !has('hearingRequested')],
    // Also once more, where the hearing is put off.
    ['hearingNoticed', isAfter(record, 'hearingRequested', 'hearingHeld')],
    ['hearingHeld', isAfter(record, 'hearingNoticed', 'hearingHeld')],
    ['penaltyExtended', has('filed') && !has('decided')],
    ['rectificationOrdered', handsOver],
    ['rectificationReviewed', !allFollowed(record, 'rectificationOrdered', 'rectificationReviewed')],
    ['decisionPublished', has('decided') && !published],
    ['publicityWithheld', has('decided') && !published],
    ['creditFiled', has('decided') && !has('creditFiled')],
    ['instalmentApproved', penalized && has('served') && !has('finePaid')],
    ['finePaid', penalized && has('served') && !has('finePaid')],
    ['demandServed', penalized && has('served') && !has('finePaid')],
    ['enforcementApplied', has('demandServed') && !has('enforcementApplied') && !has('finePaid')],
    ['reliefStarted', contestable && !isReliefOpen(record)],
    ['reviewNoticed', contestable],
    ['reviewAnswered', owesAnswer(record, 'reviewNoticed')],
    ['suitNoticed', contestable],
    ['suitAnswered', owesAnswer(record, 'suitNoticed')],
    ['reliefEnded', isReliefOpen(record)],
    ['decisionRevoked', has('decided') && !has('decisionRevoked')],
    ['publicityWithdrawn', has('decisionRevoked') && !has('publicityWithdrawn')],
    ['publicityApproved', inspected && !has('publicityApproved')],
    ['publicityPosted', isAfter(record, 'publicityApproved', 'publicityPosted')],
    ['assignmentAnswered', handedDown && !has('assignmentAnswered')],
    ['correctionMade', needsCorrection(record)],
  ]
  const late = done.has(stage)
  return offered.filter(([kind, open]) => open && (!late || afterTheEnd.has(kind))).map(([kind]) => kind)
}

function policePending(record: DeadlineSource): boolean {
  return (
    dateOf(record, 'policeSent') !== null &&
    dateOf(record, 'policeFiled') === null &&
    dateOf(record, 'policeNotFiled') === null
  )
}

/** Whether the first kind was recorded and the second has not followed it. */
function isAfter(record: DeadlineSource, first: FactKind, second: FactKind): boolean {
  const begun = dateOf(record, first)
  const ended = dateOf(record, second)
  return begun !== null && (ended === null || ended < begun)
}
