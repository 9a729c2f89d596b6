import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sampleFile from '../assets/sample-cases.json'
import { type CaseRecord, emptyCase } from './case-record'
import { type FactKind, type Stage, stages } from './facts'
import { shippedCalendar } from './holiday-calendar'
import { openLimits } from './open-limits'
import { mainSteps, sideSteps } from './procedure'
import { fromSampleCase, sampleCasesOf } from './sample-case'
import { dateOf, factsInOrder, mainStepsFrom, nextFacts, stageOf } from './stage'

function samples(): CaseRecord[] {
  let count = 0
  return sampleCasesOf(sampleFile).map((one) => fromSampleCase(one, () => `row-${++count}`))
}

function caseWith(
  ...facts: readonly [FactKind, string, Partial<CaseRecord['facts'][string]>?][]
): CaseRecord {
  const record = emptyCase('x')
  record.case.clueCategory = 'complaint'
  record.facts = Object.fromEntries(
    facts.map(([kind, date, more], index) => [`f${index}`, { kind, date, order: index + 1, ...more }]),
  )
  return record
}

describe('the stage of a case', () => {
  it('is the same in whatever order its facts were merged', () => {
    for (const record of samples()) {
      const facts = Object.entries(record.facts)
      fc.assert(
        fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
          expect(stageOf({ facts: Object.fromEntries(shuffled) })).toBe(stageOf(record))
        }),
        { numRuns: 30 },
      )
    }
  })

  it('goes back where a correction puts it, and what was recorded before stands', () => {
    const record = caseWith(
      ['registered', '2026-04-28'],
      ['deliberating', '2026-04-29'],
      ['notAccepted', '2026-04-30'],
      ['correctionMade', '2026-05-06', { backTo: 'deliberating', note: '审查有误' }],
    )
    expect(stageOf(record)).toBe('deliberating')
    expect(factsInOrder(record).map(({ kind }) => kind)).toContain('notAccepted')
    record.facts.next = { kind: 'accepted', date: '2026-05-06', order: 5 }
    expect(stageOf(record)).toBe('accepted')
  })

  it('at each step of the samples was one that the step before allowed', () => {
    for (const record of samples()) {
      const sofar: CaseRecord = { ...record, facts: {} }
      for (const { id, ...fact } of factsInOrder(record)) {
        if (fact.kind in stages) expect(nextFacts(sofar)).toContain(fact.kind)
        sofar.facts = { ...sofar.facts, [id]: fact }
      }
    }
  })
})

describe('a correction', () => {
  const takenBack = () =>
    caseWith(
      ['accepted', '2026-04-30'],
      ['investigating', '2026-04-30'],
      ['tradingSuspended', '2026-05-06'],
      ['withdrawn', '2026-05-08'],
      ['correctionMade', '2026-05-11', { backTo: 'investigating' }],
    )

  it('takes the steps after the state it names out of account, and leaves them in the record', () => {
    const record = takenBack()
    expect(stageOf(record)).toBe('investigating')
    expect(dateOf(record, 'withdrawn')).toBeNull()
    expect(dateOf(record, 'accepted')).toBe('2026-04-30')
    expect(dateOf(record, 'tradingSuspended')).toBe('2026-05-06')
    expect(factsInOrder(record).map(({ kind }) => kind)).toContain('withdrawn')
  })

  it('lets the limits run on that the step taken back had ended', () => {
    const record = takenBack()
    record.case.receivedAt = '2026-04-28T09:00:00+08:00'
    const open = openLimits(record, shippedCalendar, '2026-05-12').map(({ code }) => code)
    expect(open).toEqual(['T03', 'T05', 'T06', 'T09'])
  })
})

describe('the procedure', () => {
  const all = Object.keys(stages) as Stage[]

  it('leads from the lead to the archive, and from every state on to an end', () => {
    const ends = (from: Stage, seen: readonly Stage[] = []): boolean =>
      from === 'archived' ||
      mainSteps.some(
        (step) => step.from.includes(from) && !seen.includes(step.fact) && ends(step.fact, [...seen, from]),
      )
    for (const stage of all) expect(ends(stage), stage).toBe(true)
  })

  it('reaches every state', () => {
    const reached = new Set<Stage>(['clueReceived'])
    for (let grown = true; grown; ) {
      const size = reached.size
      for (const { from, fact } of mainSteps) if (from.some((stage) => reached.has(stage))) reached.add(fact)
      grown = reached.size > size
    }
    expect([...reached].sort()).toEqual([...all].sort())
  })

  it('has every transition of the table under its number', () => {
    const numbers = new Set([...mainSteps, ...sideSteps].map(({ no }) => no))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1))
  })

  it('offers a withdrawal and a complaint decision for complaints only', () => {
    const report = (kind: FactKind) => {
      const record = caseWith([kind, '2026-04-30'])
      record.case.clueCategory = 'report'
      return mainStepsFrom(record).map(({ fact }) => fact)
    }
    expect(report('investigating')).not.toContain('withdrawn')
    expect(report('underReview')).not.toContain('complaintDeciding')
    expect(nextFacts(caseWith(['investigating', '2026-04-30']))).toContain('withdrawn')
  })
})
