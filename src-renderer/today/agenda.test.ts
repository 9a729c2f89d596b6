import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { type CaseSummary, summarise } from '../../src-domain/case-summary'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import type { OfficeRecord } from '../../src-domain/office'
import { caseRows } from '../cases/case-rows'
import { agendaOf } from './agenda'

/** Monday 23 November 2026. A complaint received `receivedOn` must be decided on within three working days. */
const today = '2026-11-23'
const office: OfficeRecord = { schemaVersion: 1, id: 'office', officeOrgId: '', organs: {}, officers: {} }
function complaint(id: string, receivedOn: string, handlerIds: string[] = []): CaseSummary {
  return summarise(
    {
      ...emptyCase(id),
      case: { clueCategory: 'complaint', receivedAt: `${receivedOn}T09:00:00+08:00`, handlerIds },
      facts: { f: { kind: 'registered', date: receivedOn, order: 1 } },
    },
    `${receivedOn}T01:00:00.000Z`,
  )
}

const rowsOf = (cases: readonly CaseSummary[]) => caseRows(cases, office, shippedCalendar, today)

test('the day shows what is overdue, due today, this week and later, each under its word', () => {
  const cases = ['2026-11-16', '2026-11-18', '2026-11-20', '2026-11-25'].map((day) => complaint(day, day))
  const { groups } = agendaOf(rowsOf(cases), today, null)
  expect(groups.map(({ title, duties }) => [title, duties.map(({ summary }) => summary.id)])).toEqual([
    ['已超期', ['2026-11-16']],
    ['今天届满', ['2026-11-18']],
    ['本周届满', ['2026-11-20']],
    ['以后', ['2026-11-25']],
  ])
})

test('an officer sees the own cases alone, but every registration left half-way', () => {
  const begun = summarise(
    { ...emptyCase('begun'), case: { clueNo: 'XS20260001' } },
    '2026-11-23T01:00:00.000Z',
  )
  const cases = [complaint('mine', '2026-11-18', ['w']), complaint('other', '2026-11-18', ['z']), begun]
  const agenda = agendaOf(rowsOf(cases), today, 'w')
  expect(agenda.groups.flatMap(({ duties }) => duties.map(({ summary }) => summary.id))).toEqual(['mine'])
  expect(agenda.unregistered.map(({ id }) => id)).toEqual(['begun'])
})
