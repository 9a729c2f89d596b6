import { describe, expect, test } from 'vitest'
import { shippedCalendar } from './holiday-calendar'
import { emptyMeeting, type MeetingRecord, type MeetingType } from './meetings/meeting-record'
import { type DutyNote, type DutySource, openOfficeDuties } from './office-duties'

const nothing: DutySource = { notes: null, meetings: [], papers: [] }

function meeting(type: MeetingType, day: string, came: boolean): MeetingRecord {
  return {
    ...emptyMeeting(`${type}-${day}`, type),
    meetingAt: `${day}T09:00:00+08:00`,
    members: { a: { officerId: 'off-01', present: came, order: 1 } },
  }
}

function note(duty: DutyNote['duty'], period: string, doneOn: string | null): DutyNote {
  return { duty, period, doneOn, note: null, at: '2026-11-01T01:00:00.000Z', officerId: 'off-01' }
}

const told = (source: Partial<DutySource>, today = '2026-11-23', last = today) =>
  openOfficeDuties({ ...nothing, ...source }, shippedCalendar, today, last).map(
    ({ title, periodWords, due, late, left }) => `${periodWords}${title} ${due} ${late ? '过期' : left}`,
  )

describe('what the office has to do by the calendar', () => {
  test('is two meetings a month and one inspection a year, by the last working day', () => {
    expect(told({})).toEqual([
      '2026年11月召开月度调度会 2026-11-30 5',
      '2026年11月召开智慧监管例会 2026-11-30 5',
      '2026年开展年度专项检查 2026-12-31 28',
    ])
    // 31 January 2026 is a Saturday, 28 February a Saturday that is worked.
    expect(told({}, '2026-01-20')[0]).toContain('2026-01-30')
    expect(told({}, '2026-02-24')[0]).toContain('2026-02-28')
  })

  test('is open until the meeting was held: called off or only arranged is not enough', () => {
    const held = meeting('dispatch', '2026-11-10', true)
    expect(told({ meetings: [held] })).not.toContainEqual(expect.stringContaining('11月召开月度调度会'))
    const off = { ...held, cancelled: { at: '', officerId: null, reason: '合并召开' } }
    expect(told({ meetings: [off] })[0]).toContain('11月召开月度调度会')
    const arranged = meeting('dispatch', '2026-11-27', false)
    const [first] = openOfficeDuties({ ...nothing, meetings: [arranged] }, shippedCalendar, '2026-11-23')
    expect(first).toMatchObject({ key: 'dispatch', arranged: arranged.id })
    expect(told({ meetings: [meeting('study', '2026-11-10', true)] })).toHaveLength(3)
  })

  test('the inspection is shown by an issued paper of one this year', () => {
    const paper = (issueDate: string, status = 'issued') => ({
      docKind: 'inspectionReport',
      status,
      issueDate,
    })
    const open = (papers: DutySource['papers']) =>
      told({ papers }).filter((words) => words.includes('2026年开展年度专项检查')).length
    expect(open([paper('2026-05-20')])).toBe(0)
    expect(open([paper('2026-05-20', 'draft')])).toBe(1)
    expect(open([paper('2026-05-20', 'voided')])).toBe(1)
    expect(open([paper('2025-05-20')])).toBe(1)
  })

  test('may be noted by hand, done or not, and is settled by either', () => {
    const notes = {
      a: note('dispatch', '2026-11', '2026-11-12'),
      b: note('smartRegulation', '2026-11', null),
      c: note('inspection', '2026', '2026-09-01'),
    }
    expect(told({ notes })).toEqual([])
  })

  test('once missed stands for one more month, where the office was known to keep it', () => {
    expect(told({}, '2026-12-01')).not.toContainEqual(expect.stringContaining('11月'))
    const notes = { a: note('dispatch', '2026-10', '2026-10-12') }
    expect(told({ notes }, '2026-12-01')[0]).toBe('2026年11月召开月度调度会 2026-11-30 过期')
    expect(told({ notes }, '2027-01-04')).not.toContainEqual(expect.stringContaining('11月'))
    const [late] = openOfficeDuties({ ...nothing, notes }, shippedCalendar, '2026-12-01')
    expect(late?.words).toBe('本月未召开')
  })

  test('is told for months to come as far as is asked, a year without an arrangement as an estimate', () => {
    const ahead = openOfficeDuties(nothing, shippedCalendar, '2026-11-23', '2027-01-31')
    expect(ahead.filter(({ key }) => key === 'dispatch').map(({ due, certain }) => [due, certain])).toEqual([
      ['2026-11-30', true],
      ['2026-12-31', true],
      ['2027-01-29', false],
    ])
  })

  test('leaves the month open over the weekend after its last working day', () => {
    expect(told({}, '2026-01-31')[0]).toBe('2026年1月召开月度调度会 2026-01-30 -1')
    const [first] = openOfficeDuties(nothing, shippedCalendar, '2026-01-31')
    expect(first?.late).toBe(false)
  })
})
