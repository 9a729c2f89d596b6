/** Facts that several workstations recorded while apart lead to the same stage and limits, in whatever order they meet. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseDeadlines } from './case-deadlines'
import { type CaseRecord, emptyCase } from './case-record'
import type { JsonMap } from './edits'
import { type FactKind, factKinds, type Stage, stages } from './facts'
import { shippedCalendar } from './holiday-calendar'
import {
  changeRecord,
  createRecord,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  saveRecord,
  toJson,
} from './record-doc'
import { stageOf } from './stage'

const meta = { officerId: 'off-03', workstation: '一号机', purpose: '办理', at: '2026-11-23T01:00:00.000Z' }
const actor = (digit: string) => digit.repeat(32)

const fact = fc.record({
  kind: fc.constantFrom(...(Object.keys(factKinds) as FactKind[])),
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-04-${String(day).padStart(2, '0')}`),
  order: fc.integer({ min: 1, max: 4 }),
  backTo: fc.option(fc.constantFrom(...(Object.keys(stages) as Stage[])), { nil: undefined }),
})
/** What each of three workstations records while apart, each fact under an id of its own; or redates the shared one. */
const apart = fc.array(
  fc.record({
    facts: fc.array(fact, { maxLength: 3 }),
    moved: fc.option(
      fact.map(({ date }) => date),
      { nil: null },
    ),
  }),
  { minLength: 2, maxLength: 3 },
)
const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })

type Apart = typeof apart extends fc.Arbitrary<infer Value> ? Value : never

function documents(all: Apart): Uint8Array[] {
  const record = emptyCase('c')
  record.case = { clueCategory: 'complaint', receivedAt: '2026-04-01T09:00:00+08:00' }
  record.facts = { first: { kind: 'registered', date: '2026-04-01', order: 1 } }
  const bytes = saveRecord(createRecord(record as unknown as JsonMap, meta, actor('0')))
  return all.map(({ facts, moved }, station) => {
    const edits = facts.map(({ backTo, ...one }, index) => ({
      path: ['facts', `s${station}-${index}`],
      value: backTo === undefined ? one : { ...one, backTo },
    }))
    const redated = moved === null ? [] : [{ path: ['facts', 'first', 'date'], value: moved }]
    const doc = loadRecord(bytes, actor(String(station + 1)))
    return saveRecord(
      edits.length + redated.length === 0 ? doc : changeRecord(doc, [...edits, ...redated], meta),
    )
  })
}

function merged(bytes: readonly Uint8Array[], order: readonly number[]): CaseRecord {
  const [first, ...others] = order
    .flatMap((at) => bytes[at] ?? [])
    .map((one, at): RecordDoc => loadRecord(one, actor('abc'.charAt(at))))
  if (!first) throw new Error('nothing to merge')
  return toJson(others.reduce((doc, other) => mergeRecords(doc, other), first)) as unknown as CaseRecord
}

test('documents merged in any order give the same stage and the same limits', () => {
  fc.assert(
    fc.property(apart, orders, orders, (all, one, other) => {
      const bytes = documents(all)
      const [left, right] = [merged(bytes, one), merged(bytes, other)]
      expect(stageOf(left)).toBe(stageOf(right))
      expect(caseDeadlines(left, shippedCalendar, '2026-11-23')).toEqual(
        caseDeadlines(right, shippedCalendar, '2026-11-23'),
      )
      // Nothing that any of them recorded is lost on the way.
      const recorded = all.reduce((sum, { facts }) => sum + facts.length, 1)
      expect(Object.keys(left.facts)).toHaveLength(recorded)
    }),
    { numRuns: 60 },
  )
})
