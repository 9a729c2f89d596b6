import { expect, test } from 'vitest'
import { investigationReport } from '../../forms/investigation-report'
import { emptyCase, type Paper } from '../../src-domain/case-record'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import type { DraftPaper } from './paper-edits'
import { unsettledFindings } from './unsettled'

const office = { schemaVersion: 1, id: 'office', officeOrgId: '', organs: {}, officers: {} } as const

function draftWith(values: Paper['values']): DraftPaper {
  const form = investigationReport
  const paper: Paper = { docKind: form.id, status: 'draft', order: 1, createdAt: '2026-11-23', values }
  const context = {
    ...{ record: emptyCase('c1'), office, calendar: shippedCalendar, today: '2026-11-23', officerId: null },
  }
  return { paperId: 'p1', form, paper, context }
}

const at = (...path: string[]) => ({ path, values: ['办公室写的', '笔记本写的'] })
const fieldsOf = (draft: DraftPaper, ...conflicts: ReturnType<typeof at>[]) =>
  unsettledFindings(draft, conflicts).map(({ field, level }) => [field, level])

test('a field of the paper that two computers filled differently keeps it from being issued', () => {
  expect(fieldsOf(draftWith({}), at('papers', 'p1', 'values', 'factsFound'))).toEqual([
    ['factsFound', 'error'],
  ])
  expect(fieldsOf(draftWith({}), at('papers', 'p2', 'values', 'factsFound'))).toEqual([])
})

test('what the paper takes from the case counts as well, unless the paper says it itself', () => {
  const conflict = at('case', 'caseTitle')
  expect(fieldsOf(draftWith({}), conflict)).toEqual([['caseTitle', 'error']])
  expect(fieldsOf(draftWith({ caseTitle: '本件另写的案由' }), conflict)).toEqual([])
  expect(fieldsOf(draftWith({}), at('facts', 'f1', 'date'))).toEqual([])
})

test('words changed differently on the paper are no field, and told all the same', () => {
  expect(fieldsOf(draftWith({}), at('papers', 'p1', 'wording', 'w1'))).toEqual([[null, 'error']])
})
