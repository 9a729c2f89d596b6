import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import type { OfficeRecord } from '../../src-domain/office'
import { caseRows } from '../cases/case-rows'
import { countsByTitle, dayMark, dutiesByDay, weeksOfMonth } from './calendar-days'

const office: OfficeRecord = {
  ...{ schemaVersion: 1, id: 'office', officeOrgId: '', organs: {}, officers: {} },
}

function row(id: string, receivedOn: string, handlerIds: string[] = []) {
  const record = {
    ...emptyCase(id),
    case: { clueCategory: 'complaint', receivedAt: `${receivedOn}T09:00:00+08:00`, handlerIds },
    facts: {
      a: { kind: 'registered', date: receivedOn, order: 1 },
      b: { kind: 'accepted', date: receivedOn, order: 2 },
    },
  } as const
  const summary = summarise(
    { ...record, case: { ...record.case, handlerIds } },
    `${receivedOn}T01:00:00.000Z`,
  )
  return caseRows([summary], office, shippedCalendar, '2026-11-23')
}

test('a month is shown in whole weeks from Monday to Sunday', () => {
  const weeks = weeksOfMonth('2026-11-23')
  expect(weeks.map(([monday]) => monday)).toEqual([
    ...['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'],
  ])
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
  expect(weeksOfMonth('2027-02-10')).toHaveLength(4)
})

test('holidays and adjusted working days are marked, ordinary days and weekends are not', () => {
  const mark = (day: string) => dayMark(shippedCalendar, day)
  expect(mark('2026-10-01')).toEqual({ mark: '休', why: '国庆节放假' })
  expect(mark('2026-10-10')).toEqual({ mark: '班', why: '调休上班' })
  expect([mark('2026-11-23'), mark('2026-11-22')]).toEqual([null, null])
})

test('limits stand on the day they end, filtered by officer and by rule', () => {
  const rows = [...row('a', '2026-11-09', ['w']), ...row('b', '2026-11-09'), ...row('c', '2026-11-10')]
  const days = dutiesByDay(rows, { officerId: null, code: null })
  expect([...days].map(([day, duties]) => [day, duties.length])).toEqual([
    ['2026-11-30', 2],
    ['2026-12-01', 1],
  ])
  expect(countsByTitle(days.get('2026-11-30') ?? [])).toEqual([{ title: '办结投诉', count: 2, late: false }])
  const mine = dutiesByDay(rows, { officerId: 'w', code: null })
  expect([...mine.keys()]).toEqual(['2026-11-30'])
  expect([...dutiesByDay(rows, { officerId: null, code: 'T06' }).keys()]).toEqual([
    '2026-12-21',
    '2026-12-22',
  ])
})
