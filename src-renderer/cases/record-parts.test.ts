import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import type { HistoryEntry } from '../../src-domain/record-history'
import { emptyOffice } from '../store/open-store'
import { filteredHistory, recordInWords } from './record-parts'

const field = (path: string, after: string) => ({ path: path.split('.'), before: undefined, after })
const entry = (hash: string, officerId: string, ...fields: ReturnType<typeof field>[]): HistoryEntry => ({
  ...{ hash, at: '2026-11-23T02:00:00.000Z', officerId, purpose: '改', workstation: '', fields },
})
const entries = [
  entry('1', 'a', field('case.caseTitle', '甲'), field('project.projectName', '乙')),
  entry('2', 'b', field('project.projectName', '丙')),
  entry('3', 'a', field('facts.f.date', '2026-11-20')),
]

test('a history is filtered by part of the record and by person, and keeps what fits of each change', () => {
  const found = (part: 'project' | 'facts' | null, officerId: string | null) =>
    filteredHistory(entries, { part, officerId }).map(({ hash, fields }) => [hash, fields.length])
  expect(found(null, null)).toEqual([
    ['1', 2],
    ['2', 1],
    ['3', 1],
  ])
  expect(found('project', null)).toEqual([
    ['1', 1],
    ['2', 1],
  ])
  expect(found('project', 'b')).toEqual([['2', 1]])
  expect(found('facts', 'b')).toEqual([])
})

test('a case is told part by part, in words', () => {
  const record = {
    ...emptyCase('c'),
    case: { caseTitle: '某某投诉案', clueCategory: 'complaint' as const },
    respondents: { r1: { order: 1, partyName: '甲公司' } },
    facts: { f: { kind: 'accepted' as const, date: '2026-11-20', order: 1 } },
  }
  const context = {
    record,
    office: emptyOffice,
    calendar: shippedCalendar,
    today: '2026-11-23',
    officerId: null,
  }
  const told = recordInWords(record, context).map(({ part, lines }) => [
    part,
    lines.map(({ label, after }) => `${label}=${after}`),
  ])
  expect(told).toEqual([
    ['case', ['案由=某某投诉案', '线索类别=投诉']],
    ['respondents', ['被反映人·名称（姓名）=甲公司']],
    ['facts', ['事项=决定受理', '决定受理·日期=2026-11-20']],
  ])
})
