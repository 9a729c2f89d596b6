import { expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { FactKind } from '../../src-domain/facts'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { beforeFact, doubtOfFact, extraOf, faultOfExtra, reasonAsked } from './fact-extras'
import { sideFacts } from './side-facts'

function caseWith(...kinds: FactKind[]): CaseRecord {
  const facts = kinds.map((kind, at) => [`f${at}`, { kind, date: `2026-11-${10 + at}`, order: at }] as const)
  return { ...emptyCase('c'), facts: Object.fromEntries(facts) }
}

function after(...kinds: FactKind[]) {
  return sideFacts(caseWith(...kinds))
}

test('before acceptance nothing but the main line is offered', () => {
  expect(after('registered', 'deliberating')).toEqual([])
})

test('bidding is suspended from acceptance on, and resumed as long as it stands suspended', () => {
  expect(after('accepted')).toContain('tradingSuspended')
  expect(after('accepted', 'tradingSuspended')).toContain('tradingResumed')
  expect(after('accepted', 'tradingSuspended')).not.toContain('tradingSuspended')
  expect(after('accepted', 'tradingSuspended', 'decided', 'closed')).toContain('tradingResumed')
})

test('the clock is paused and resumed in turn while the investigation lasts', () => {
  expect(after('accepted', 'investigating')).toContain('clockPaused')
  const paused = after('accepted', 'investigating', 'clockPaused')
  expect(paused).toContain('clockResumed')
  expect(paused).not.toContain('clockPaused')
})

test('what was handed to the police waits for their answer, once', () => {
  expect(after('accepted', 'investigating', 'policeSent')).toEqual(
    expect.arrayContaining(['policeFiled', 'policeNotFiled']),
  )
  expect(after('accepted', 'investigating', 'policeSent', 'policeFiled')).not.toContain('policeNotFiled')
})

test('the police sign for what was handed to them until they answer; a refusal of the head lets it be reported anew', () => {
  expect(after('accepted', 'investigating', 'policeSent')).toContain('policeReceived')
  expect(after('accepted', 'investigating', 'policeSent', 'policeReceived')).not.toContain('policeReceived')
  expect(after('accepted', 'investigating', 'policeSent', 'policeFiled')).not.toContain('policeReceived')
  const both = ['policeApproved', 'policeDeclined']
  expect(after('investigating', 'policeReported')).toEqual(expect.arrayContaining(both))
  const declined = after('investigating', 'policeReported', 'policeDeclined')
  expect(declined).toContain('policeReported')
  expect(declined.filter((kind) => both.includes(kind))).toEqual([])
  const unasked = after('accepted', 'investigating', 'policeSent', 'policeNotFiled', 'closed')
  expect(unasked).toEqual(expect.arrayContaining(['policeReviewAsked', 'policeReviewWaived']))
})

test('a hearing is told and held once it was asked for, while the party may still speak', () => {
  expect(after('filed', 'noticed')).toContain('hearingRequested')
  expect(after('filed', 'noticed')).not.toContain('hearingNoticed')
  expect(after('filed', 'noticed', 'hearingRequested')).toContain('hearingNoticed')
  const told = ['filed', 'noticed', 'hearingRequested', 'hearingNoticed'] as const
  // Put off, it is told anew.
  expect(after(...told)).toEqual(expect.arrayContaining(['hearingHeld', 'hearingNoticed']))
  expect(after(...told, 'hearingHeld')).not.toContain('hearingNoticed')
})

test('each unit that was ordered to mend is looked at, each preservation decided on', () => {
  const ordered = ['accepted', 'investigating', 'rectificationOrdered', 'rectificationOrdered'] as const
  expect(after('accepted', 'investigating')).not.toContain('rectificationReviewed')
  expect(after(...ordered, 'rectificationReviewed')).toContain('rectificationReviewed')
  expect(after(...ordered, 'rectificationReviewed', 'rectificationReviewed')).not.toContain(
    'rectificationReviewed',
  )
  const kept = ['accepted', 'investigating', 'evidencePreserved', 'evidencePreserved'] as const
  expect(after(...kept, 'preservationSettled')).toContain('preservationSettled')
  expect(after(...kept, 'preservationSettled', 'preservationSettled')).not.toContain('preservationSettled')
})

test('a fine is paid after service, and not twice', () => {
  expect(after('filed', 'decided')).not.toContain('finePaid')
  expect(after('filed', 'decided', 'served')).toContain('finePaid')
  expect(after('filed', 'decided', 'served', 'finePaid')).not.toContain('finePaid')
})

test('a case that is over may still be put back, or go to court', () => {
  expect(after('accepted', 'decided', 'closed')).toEqual(
    expect.arrayContaining(['correctionMade', 'reliefStarted']),
  )
  expect(after('accepted', 'decided', 'closed')).not.toContain('rectificationOrdered')
})

test('a decision of any kind is made public, or its withholding told with a reason', () => {
  const both = ['decisionPublished', 'publicityWithheld']
  expect(after('accepted', 'decided')).toEqual(expect.arrayContaining(both))
  expect(after('filed', 'decided')).toEqual(expect.arrayContaining(both))
  const withheld = after('accepted', 'decided', 'publicityWithheld')
  expect(withheld.filter((kind) => both.includes(kind))).toEqual([])
  expect(reasonAsked.publicityWithheld).toContain('不公示的理由')
})

test('what others still do, or the office owes, is recorded of a case that is over', () => {
  const over = after('accepted', 'investigating', 'policeSent', 'disciplineSent', 'closed')
  expect(over).toEqual(expect.arrayContaining(['policeFiled', 'policeNotFiled', 'disciplineAcknowledged']))
  expect(after('filed', 'decided', 'served', 'enforcementApplied', 'closed')).toContain('finePaid')
  expect(after('filed', 'decided', 'served', 'finePaid', 'closed')).toContain('decisionPublished')
})

test('how long the police take may be left open, until they tell it', () => {
  const fault = (value: unknown) => faultOfExtra(extraOf('policeSent', caseWith()), 'policeSent', value, null)
  expect(fault(null)).toBeNull()
  expect(fault('major')).toBeNull()
})

test('the end of a violation is recorded with how long it leaves', () => {
  const extra = extraOf('violationEnded', caseWith())
  expect(faultOfExtra(extra, 'violationEnded', null, '2026-03-02')).toBe('请填写追究时效')
  expect(faultOfExtra(extra, 'violationEnded', 'five', '2026-03-02')).toBeNull()
})

test('a hearing told of less than seven working days before is recorded with a reason alone', () => {
  const doubt = (date: string, value: string) =>
    doubtOfFact(caseWith(), { kind: 'hearingNoticed', date, value }, shippedCalendar)
  // 9, 10 and 13 to 17 April lie between; on the 20th the hearing begins.
  expect(doubt('2026-04-08', '2026-04-20')).toBeNull()
  expect(doubt('2026-04-09', '2026-04-20')).toContain('不迟于2026年4月8日送达')
})

test('a hearing held before the day that was told, or told too late, is recorded with a reason alone', () => {
  const held = (noticed: string, until: string | null, date: string) => {
    const facts = { n: { kind: 'hearingNoticed' as const, date: noticed, until, order: 1 } }
    return doubtOfFact({ facts }, { kind: 'hearingHeld', date, value: null }, shippedCalendar)
  }
  expect(held('2026-04-08', '2026-04-20', '2026-04-20')).toBeNull()
  expect(held('2026-04-08', '2026-04-20', '2026-04-22')).toBeNull()
  expect(held('2026-04-08', '2026-04-20', '2026-04-17')).toContain('载明的日期是2026年4月20日，不能提前举行')
  expect(held('2026-04-09', '2026-04-20', '2026-04-20')).toContain('2026年4月9日才送达')
  expect(held('2026-04-09', null, '2026-04-20')).toContain('不迟于2026年4月8日送达')
  expect(
    doubtOfFact(caseWith(), { kind: 'hearingHeld', date: '2026-04-20', value: null }, shippedCalendar),
  ).toBeNull()
})

test('what was decided upon somebody may be contested, and each notice is answered', () => {
  const notices = ['reviewNoticed', 'suitNoticed']
  expect(after('accepted').filter((kind) => notices.includes(kind))).toEqual([])
  for (const kind of ['decided', 'notAccepted', 'tradingSuspended', 'rectificationOrdered'] as const) {
    expect(after('accepted', 'investigating', kind)).toEqual(expect.arrayContaining(notices))
  }
  const closed = ['filed', 'decided', 'closed', 'archived', 'reviewNoticed'] as const
  expect(after(...closed)).toEqual(expect.arrayContaining(['reviewAnswered', 'reliefEnded']))
  expect(after(...closed)).not.toContain('reliefStarted')
  expect(after(...closed, 'reviewAnswered')).not.toContain('reviewAnswered')
  // The unit and the person who were fined together complain apart.
  expect(after(...closed, 'reviewNoticed', 'reviewAnswered')).toContain('reviewAnswered')
  expect(after(...closed, 'reviewNoticed', 'reliefEnded')).not.toContain('reviewAnswered')
  expect(after(...closed, 'suitNoticed')).toContain('suitAnswered')
})

test('a correction goes back only to where the case has been, the latest first', () => {
  const offered = (record: Parameters<typeof extraOf>[1]) =>
    extraOf('correctionMade', record)?.meta.options?.map(({ label }) => label)
  const record = caseWith('registered', 'deliberating', 'accepted', 'tradingSuspended', 'investigating')
  expect(offered(record)).toEqual(['已受理', '会商中', '已登记', '线索收件'])
  // Once it has gone back, what was taken back is behind it no longer; the correction itself is judged as it was made.
  const after = { facts: { ...record.facts } }
  after.facts.back = { kind: 'correctionMade', date: '2026-11-20', order: 9, backTo: 'deliberating' }
  expect(offered(after)).toEqual(['已登记', '线索收件'])
  expect(offered(beforeFact(after, 'back'))).toEqual(offered(record))
})
