import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseDeadlines, type DeadlineSource } from './case-deadlines'
import { type FactKind, factKinds } from './facts'
import { shippedCalendar } from './holiday-calendar'
import { mayOutlive, openLimits } from './open-limits'

const kinds = [
  ...(['tradingSuspended', 'tradingResumed', 'suspensionReviewed', 'policeSent', 'policeFiled'] as const),
  ...(['policeNotFiled', 'policeReviewAsked', 'policeReviewWaived', 'policeMaterialsSent'] as const),
  ...(['decided', 'decisionPublished', 'publicityWithheld', 'decisionRevoked'] as const),
  ...([
    'publicityWithdrawn',
    'assignmentAnswered',
    'feedbackDone',
    'accepted',
    'withdrawn',
    'closed',
  ] as const),
] satisfies readonly FactKind[]

const facts = fc.array(fc.record({ kind: fc.constantFrom(...kinds), day: fc.integer({ min: 1, max: 28 }) }), {
  maxLength: 14,
})

test('a closed case that is said to have no limit left has none', () => {
  fc.assert(
    fc.property(facts, fc.boolean(), (some, handedDown) => {
      const source: DeadlineSource = {
        case: {
          clueCategory: handedDown ? 'assignment' : 'complaint',
          receivedAt: '2026-05-04T09:00:00+08:00',
        },
        intake: handedDown ? { incomingDueDate: '2026-05-20' } : {},
        facts: Object.fromEntries(
          some.map(({ kind, day }, index) => [
            `f${index}`,
            { kind, date: `2026-05-${String(day).padStart(2, '0')}`, order: index + 1 },
          ]),
        ),
      }
      if (mayOutlive(source)) return
      const open = caseDeadlines(source, shippedCalendar, '2026-09-01').filter(
        ({ code, doneOn }) => doneOn === null && ['T09', 'T24', 'T25', 'T29', 'T34'].includes(code),
      )
      expect(open).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('what was suspended, handed over or set aside outlives the case until it is settled', () => {
  const source = (...some: [FactKind, string][]): DeadlineSource => ({
    case: { clueCategory: 'complaint', receivedAt: '2026-05-04T09:00:00+08:00' },
    intake: {},
    facts: Object.fromEntries(
      some.map(([kind, date], order) => [factKinds[kind] + order, { kind, date, order }]),
    ),
  })
  const suspended = [
    ['tradingSuspended', '2026-05-06'] as [FactKind, string],
    ['closed', '2026-05-12'] as [FactKind, string],
  ]
  expect(openLimits(source(...suspended), shippedCalendar, '2026-06-30').map(({ code }) => code)).toEqual([
    'T09',
  ])
  expect(mayOutlive(source(...suspended, ['tradingResumed', '2026-05-13']))).toBe(false)
  expect(mayOutlive(source(['closed', '2026-05-12']))).toBe(false)
})
