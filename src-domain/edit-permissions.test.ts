import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from './case-record'
import { actionsOf, officeActionsOf } from './edit-permissions'
import type { Edit, Json } from './edits'

const record: CaseRecord = {
  ...emptyCase('c1'),
  facts: { f1: { kind: 'accepted', date: '2026-11-02', order: 1 } },
  papers: {
    p1: { docKind: 'acceptanceNotice', status: 'draft', order: 1, createdAt: '', values: {} },
    p2: { docKind: 'penaltyDecision', status: 'issued', order: 2, createdAt: '', values: {} },
  },
}
const edit = (path: string, value: Json | undefined = null): Edit => ({ path: path.split('/'), value })
const needs = (...edits: Edit[]) => actionsOf(record, edits)

describe('what an edit needs', () => {
  test.each([
    ['case/caseTitle', 'case.edit'],
    ['case/handlerIds', 'case.assign'],
    ['case/teamLeaderId', 'case.assign'],
    ['case/confidentiality', 'case.restrict'],
    ['project/projectName', 'case.edit'],
    ['reporter/partyName', 'informant.record'],
    ['reporter', 'informant.record'],
    ['discarded', 'case.discard'],
    ['facts/f1/date', 'fact.record:accepted'],
    ['facts/f1', 'fact.record:accepted'],
    ['papers/p1/values/addressee', 'paper.draft:acceptanceNotice'],
    ['papers/p1/wording/原来的一段。', 'paper.draft:acceptanceNotice'],
    ['papers/p1/sealedOn', 'paper.draft:acceptanceNotice'],
    ['papers/p1', 'paper.draft:acceptanceNotice'],
    ['papers/p1/status', 'paper.issue:acceptanceNotice'],
    ['papers/p1/docNo', 'paper.issue:acceptanceNotice'],
    ['papers/p1/issued', 'paper.issue:acceptanceNotice'],
  ])('%s: %s', (path, action) => {
    expect(needs(edit(path, undefined))).toEqual([action])
  })

  test('recording a fact is by its kind, and a fact never becomes another unasked', () => {
    expect(needs(edit('facts/f2', { kind: 'filed', date: '2026-11-23', order: 2 }))).toEqual([
      'fact.record:filed',
    ])
    expect(needs(edit('facts/f1/kind', 'filed'))).toEqual(['fact.record:accepted', 'fact.record:filed'])
    expect(needs(edit('facts/f1', { kind: 'filed' }))).toEqual(['fact.record:accepted', 'fact.record:filed'])
  })

  test('the whole of the case block needs all that its parts need', () => {
    expect(needs(edit('case', {}))).toEqual(['case.edit', 'case.assign', 'case.restrict'])
  })

  test('a paper begun and filled in one change is judged by what it is', () => {
    const slip = { docKind: 'supervisionSlip', status: 'draft', order: 3, createdAt: '', values: {} }
    expect(needs(edit('papers/p3', slip), edit('papers/p3/values/limitCode', 'T05'))).toEqual([
      'paper.draft:supervisionSlip',
    ])
    expect(needs(edit('papers/p3', slip), edit('papers/p3/status', 'issued'))).toContain(
      'paper.issue:supervisionSlip',
    )
  })

  test('a paper that left the draft is neither made nor taken out as a draft is', () => {
    expect(needs(edit('papers/p2', undefined))).toContain('case.rollBack')
    expect(needs(edit('papers/p3', { docKind: 'resultNotice', status: 'issued' }))).toContain('case.rollBack')
    expect(needs(edit('papers/p2/status', 'voided'), edit('papers/p2/voidReason', '错'))).toEqual([
      'paper.void',
    ])
  })

  test('there is no edit that needs nothing, but that a fact points at its paper', () => {
    const part = fc.constantFrom('case', 'facts', 'papers', 'reporter', 'f1', 'p1', 'status', 'x', 'kind')
    const path = fc.array(part, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(path, fc.option(fc.constant('x')), (parts, value) => {
        expect(actionsOf(record, [{ path: parts, value }]).length).toBeGreaterThan(0)
      }),
    )
    expect(needs(edit('facts/f1/paperId', 'p1'))).toEqual([])
  })
})

test("holiday arrangements are the administrator's, the rest of the office's record belongs to the libraries", () => {
  expect(officeActionsOf([edit('calendars/c1'), edit('calendars')])).toEqual(['calendar.edit'])
  expect(officeActionsOf([edit('officers/o1/phone'), edit('calendars/c1/removed')])).toEqual([
    'library.edit',
    'calendar.edit',
  ])
})
