import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './calendar-date'
import { type CaseDeadline, caseDeadlines } from './case-deadlines'
import { type CaseRecord, emptyCase, type Fact } from './case-record'
import { deadlineAccount } from './deadline-account'
import type { DeadlineCode } from './deadline-rules'
import { shippedCalendar } from './holiday-calendar'
import { officeCalendar } from './office-calendar'

type Dated = Pick<Fact, 'kind' | 'date'> & Partial<Fact>

function complaint(receivedOn: string, ...facts: Dated[]): CaseRecord {
  return {
    ...emptyCase('c'),
    case: { clueCategory: 'complaint', receivedAt: `${receivedOn}T09:00:00+08:00` },
    facts: Object.fromEntries(facts.map((fact, index) => [`f${index}`, { order: index + 1, ...fact }])),
  }
}

function limitOf(record: CaseRecord, code: DeadlineCode, today = '2026-11-23'): CaseDeadline {
  const found = caseDeadlines(record, shippedCalendar, today).find((limit) => limit.code === code)
  if (!found) throw new Error(`${code} does not run`)
  return found
}

const told = (limit: CaseDeadline) =>
  deadlineAccount(limit, shippedCalendar).stretches.map(({ days }) =>
    days.map(({ date, counted, why }) => `${date.slice(5)} ${counted ?? '-'} ${why}`),
  )

describe('the account of a limit', () => {
  test('tells each day of three working days across a holiday', () => {
    expect(told(limitOf(complaint('2026-09-28'), 'T01'))).toEqual([
      [
        '09-29 1 工作日',
        '09-30 2 工作日',
        ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} - 国庆节放假`),
        '10-08 3 工作日',
      ],
    ])
  })

  test('tells a stopped clock and each extension apart', () => {
    const record = complaint(
      '2026-04-28',
      { kind: 'accepted', date: '2026-04-30' },
      { kind: 'clockPaused', date: '2026-05-11' },
      { kind: 'clockResumed', date: '2026-05-18' },
      { kind: 'extended', date: '2026-05-20', days: 5 },
    )
    const account = deadlineAccount(limitOf(record, 'T05'), shippedCalendar)
    expect(account.stretches.map(({ approvedOn, add, from, due }) => [approvedOn, add, from, due])).toEqual([
      [null, 15, '2026-04-30', '2026-06-01'],
      ['2026-05-20', 5, '2026-06-01', '2026-06-08'],
    ])
    const stopped = account.stretches[0]?.days.filter(({ passed }) => passed === 'stopped')
    expect(stopped?.map(({ date }) => date)).toEqual(
      Array.from({ length: 7 }, (_, index) => addDays('2026-05-12', index)),
    )
    expect(account.years).toMatchObject([{ year: 2026, entered: false }])
    expect(account.rules.join()).toContain('延长须在届满前批准')
  })

  test('tells where the last day moved on from a rest day', () => {
    const record = { ...complaint('2026-10-12'), case: { clueCategory: 'report', receivedAt: '2026-10-12' } }
    const days = deadlineAccount(limitOf(record as CaseRecord, 'T02'), shippedCalendar).stretches[0]?.days
    expect(days?.slice(-3).map(({ date, counted, passed }) => [date, counted, passed])).toEqual([
      ['2026-10-17', null, 'rolled'],
      ['2026-10-18', null, 'rolled'],
      ['2026-10-19', 5, null],
    ])
  })

  test('counts back from a hearing, and has no days where a paper or the clock sets the end', () => {
    const hearing = complaint(
      '2026-03-02',
      { kind: 'filed', date: '2026-03-06' },
      { kind: 'hearingNoticed', date: '2026-04-01', until: '2026-04-20' },
      { kind: 'rectificationOrdered', date: '2026-03-10', until: '2026-04-10' },
      { kind: 'policeApproved', date: '2026-03-10', time: '15:00' },
    )
    const back = deadlineAccount(limitOf(hearing, 'T13'), shippedCalendar).stretches[0]
    // The day of the hearing, the 20th, is not among them, nor is that of the notice.
    expect(back?.days.filter(({ counted }) => counted !== null).map(({ date }) => date.slice(8))).toEqual([
      ...['09', '10', '13', '14', '15', '16', '17'],
    ])
    expect(back?.add).toBe(7)
    expect(told(limitOf(hearing, 'T32'))).toEqual([])
    expect(told(limitOf(hearing, 'T22'))).toEqual([])
  })

  test('names the arrangement of each year, that there is none yet, and that the office entered one', () => {
    const record = complaint('2026-12-30')
    const years = (calendar = shippedCalendar) => deadlineAccount(limitOf(record, 'T01'), calendar).years
    expect(years()[1]).toEqual({ year: 2027, source: null, entered: false })
    const entered = {
      year: 2027,
      source: '国办发明电〔2026〕9号',
      days: [{ date: '2027-01-01', name: '元旦', isOffDay: true }],
      at: '',
    }
    expect(years(officeCalendar({ calendars: { a: entered } }))[1]).toEqual({
      year: 2027,
      source: '国办发明电〔2026〕9号',
      entered: true,
    })
  })

  test('ends where the limit ends and counts as many days as it has, whatever stopped or extended it', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-02', days))
    const facts = fc.record({
      stop: fc.option(fc.tuple(day, day)),
      longer: fc.option(fc.tuple(day, fc.integer({ min: 1, max: 20 }))),
      accepted: day,
    })
    fc.assert(
      fc.property(facts, ({ stop, longer, accepted }) => {
        const record = complaint(
          '2026-03-01',
          { kind: 'accepted', date: accepted },
          ...(stop
            ? [
                { kind: 'clockPaused' as const, date: stop[0] },
                { kind: 'clockResumed' as const, date: stop[1] },
              ]
            : []),
          ...(longer ? [{ kind: 'extended' as const, date: longer[0], days: longer[1] }] : []),
        )
        for (const limit of caseDeadlines(record, shippedCalendar, '2026-11-23')) {
          const { stretches } = deadlineAccount(limit, shippedCalendar)
          for (const { days, add, due } of stretches) {
            expect(days.at(-1)?.date).toBe(due)
            expect(days.filter(({ counted }) => counted !== null)).toHaveLength(add)
          }
          if (limit.how === 'counted') expect(stretches.at(-1)?.due).toBe(limit.due)
        }
      }),
    )
  })
})
