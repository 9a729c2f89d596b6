import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import type { FactKind } from '../../src-domain/facts'
import { faultOfExtra, reasonAsked } from './fact-extras'
import { sideFacts } from './side-facts'

function after(...kinds: FactKind[]) {
  const facts = kinds.map((kind, at) => [`f${at}`, { kind, date: `2026-11-${10 + at}`, order: at }] as const)
  return sideFacts({ ...emptyCase('c'), facts: Object.fromEntries(facts) })
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

test('a hearing is told and held once it was asked for, while the party may still speak', () => {
  expect(after('filed', 'noticed')).toContain('hearingRequested')
  expect(after('filed', 'noticed')).not.toContain('hearingNoticed')
  expect(after('filed', 'noticed', 'hearingRequested')).toContain('hearingNoticed')
  expect(after('filed', 'noticed', 'hearingRequested', 'hearingNoticed')).toContain('hearingHeld')
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

test('the end of a violation is recorded with how long it leaves', () => {
  expect(faultOfExtra('violationEnded', null, '2026-03-02')).toBe('请填写追究时效')
  expect(faultOfExtra('violationEnded', 'five', '2026-03-02')).toBeNull()
})
