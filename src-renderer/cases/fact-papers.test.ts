import { expect, test } from 'vitest'
import sampleFile from '../../assets/sample-cases.json'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { FactKind } from '../../src-domain/facts'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { nextSteps } from '../../src-domain/next-steps'
import { officeFromSample } from '../../src-domain/sample-case'
import { formsAfter } from './fact-papers'

const office = officeFromSample(sampleFile)

function caseAt(
  category: 'complaint' | 'report',
  papers: readonly string[],
  ...kinds: FactKind[]
): CaseRecord {
  const facts = kinds.map((kind, at) => [kind, { kind, date: '2026-11-16', order: at + 1 }] as const)
  const drafts = papers.map((docKind) => {
    return [docKind, { docKind, status: 'draft' as const, order: 1, createdAt: '', values: {} }] as const
  })
  return {
    ...emptyCase('c'),
    case: { clueCategory: category },
    facts: Object.fromEntries(facts),
    papers: Object.fromEntries(drafts),
  }
}

/** The forms offered with the step that records this fact, by id. */
function offered(record: CaseRecord, kind: FactKind): string[] {
  const steps = nextSteps({ record, office, calendar: shippedCalendar, today: '2026-11-18' })
  return formsAfter(record, kind, steps.find(({ step }) => step.fact === kind) ?? null).map(({ id }) => id)
}

const toPenalty = ['registered', 'accepted', 'filed', 'noticed', 'statementReview'] as const

test('a decision on a penalty offers no other decision after it', () => {
  expect(offered(caseAt('report', [], ...toPenalty), 'decided')).toEqual([])
  expect(offered(caseAt('report', ['penaltyDecision'], ...toPenalty), 'decided')).toEqual([])
})

test('a reminder in place of a penalty offers no decision on a complaint', () => {
  expect(offered(caseAt('report', [], 'registered', 'accepted', 'underReview'), 'decided')).toEqual([])
})

test('the notice of an acceptance is offered with it, once', () => {
  expect(offered(caseAt('report', [], 'registered', 'deliberating'), 'accepted')).toEqual([
    'acceptanceNotice',
  ])
  expect(offered(caseAt('report', ['acceptanceNotice'], 'registered', 'deliberating'), 'accepted')).toEqual(
    [],
  )
})

test('a fact that is no step offers the paper that announces it', () => {
  expect(formsAfter(caseAt('report', []), 'rectificationOrdered', null).map(({ id }) => id)).toEqual([
    'rectificationOrder',
  ])
})
