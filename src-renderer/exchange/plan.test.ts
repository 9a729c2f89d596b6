import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { KnownWorkstation } from './known-workstation'
import { planOf } from './plan'

const at = '2026-11-25T01:00:00.000Z'
const plain = summarise(emptyCase('c1'), at)
const reported = summarise(
  { ...emptyCase('c2'), reporter: { partyType: 'natural', partyName: '丁某某' } },
  at,
)
const transferred = summarise(
  { ...emptyCase('c3'), facts: { f1: { kind: 'disciplineSent', date: '2026-11-20', order: 1 } } },
  at,
)
const heads = new Map([
  ['office', ['a1']],
  ['c1', ['b1']],
  ['c2', ['b2']],
  ['c3', ['b3']],
])
const meeting = (id: string, ...about: string[]) =>
  ({ id, items: Object.fromEntries(about.map((caseId) => [caseId, { caseId }])) }) as unknown as MeetingRecord
const source = { cases: [plain, reported, transferred], meetings: [], heads, to: null }

test('informants and matters handed to discipline stay out, and are told to the sender', () => {
  const plan = planOf({ kind: 'everything' }, [], source)
  expect(plan.cases.map(({ id }) => id)).toEqual(['c1'])
  expect(plan.withheld.map(({ summary, matters }) => [summary.id, matters])).toEqual([
    ['c2', ['informant']],
    ['c3', ['discipline']],
  ])
  expect(plan.guarded).toEqual([])
})

test('what is put in on purpose goes along, and is told in the package', () => {
  const plan = planOf({ kind: 'everything' }, ['informant'], source)
  expect(plan.cases.map(({ id }) => id)).toEqual(['c1', 'c2'])
  expect(plan.guarded).toEqual(['informant'])
})

test('changes are what the other side is not known to have', () => {
  const to = { heads: { office: ['a1'], c1: ['b1'] }, attachments: [] } as unknown as KnownWorkstation
  const known = { ...source, to }
  expect(planOf({ kind: 'changes' }, ['informant', 'discipline'], known).records).toEqual([
    { record: 'case', id: 'c2' },
    { record: 'case', id: 'c3' },
  ])
  const changed = { ...known, heads: new Map([...heads, ['c1', ['b9']]]) }
  expect(planOf({ kind: 'changes' }, [], changed).cases.map(({ id }) => id)).toEqual(['c1'])
})

test('a meeting goes along only where every case it was about may', () => {
  const met = {
    ...source,
    meetings: [meeting('m1', 'c1'), meeting('m2', 'c1', 'c2'), meeting('m3', 'unseen')],
  }
  const ids = (matters: readonly ('informant' | 'discipline')[]) =>
    planOf({ kind: 'everything' }, matters, met)
      .records.filter(({ record }) => record === 'meeting')
      .map(({ id }) => id)
  expect(ids([])).toEqual(['m1'])
  expect(ids(['informant'])).toEqual(['m1', 'm2'])
})

test('a card alone brings no record', () => {
  expect(planOf({ kind: 'card' }, [], source).records).toEqual([])
})
