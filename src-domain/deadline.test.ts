import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from './calendar-date'
import { countedDaysLeft, type DeadlineUnit, deadline, deadlineTrail, workingDaysBetween } from './deadline'
import { dayKind, shippedCalendar } from './holiday-calendar'

const due = (from: string, add: number, unit: DeadlineUnit) => deadline(shippedCalendar, { from, add, unit })
const units = { W: 'working-day', C: 'calendar-day', M: 'month' } as const

const startDay = fc
  .integer({ min: 0, max: daysBetween('2023-01-01', '2026-12-31') })
  .map((n) => addDays('2023-01-01', n))
const unit = fc.constantFrom<DeadlineUnit>('working-day', 'calendar-day', 'month')

describe('a time limit', () => {
  it.each([
    ['2026-04-28', 3, 'W', '2026-05-06'],
    ['2026-04-30', 15, 'W', '2026-05-25'],
    ['2026-04-28', 30, 'W', '2026-06-11'],
    ['2026-09-28', 3, 'W', '2026-10-08'],
    ['2026-01-29', 5, 'C', '2026-02-03'],
    ['2026-02-03', 15, 'W', '2026-03-02'],
    ['2026-02-03', 30, 'C', '2026-03-05'],
    ['2026-03-06', 90, 'C', '2026-06-04'],
    ['2026-03-31', 5, 'W', '2026-04-08'],
    ['2026-04-16', 7, 'W', '2026-04-27'],
    ['2026-04-17', 15, 'C', '2026-05-06'],
    ['2026-04-17', 60, 'C', '2026-06-16'],
    ['2026-04-17', 6, 'M', '2026-10-19'],
    ['2026-06-12', 10, 'W', '2026-06-29'],
    ['2026-10-12', 5, 'C', '2026-10-19'],
    ['2026-10-16', 30, 'C', '2026-11-16'],
    ['2026-02-13', 3, 'W', '2026-02-25'],
    ['2025-09-26', 15, 'W', '2025-10-23'],
  ] as const)('from %s of %d%s ends on %s', (from, add, unit, end) => {
    expect(due(from, add, units[unit])).toMatchObject({ due: end, certain: true })
  })

  it('lists each day that working days pass over, with the reason', () => {
    expect(due('2026-09-28', 3, 'working-day').skipped).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
        date: `2026-10-${day}`,
        why: '国庆节放假',
      })),
    )
    expect(due('2026-10-15', 2, 'working-day').skipped).toEqual([
      { date: '2026-10-17', why: '周六' },
      { date: '2026-10-18', why: '周日' },
    ])
  })

  it('lists the rest days at the end over which calendar days and months roll', () => {
    expect(due('2026-04-17', 15, 'calendar-day').skipped.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-05-02 劳动节放假',
      '2026-05-03 劳动节放假',
      '2026-05-04 劳动节放假',
      '2026-05-05 劳动节放假',
    ])
    expect(due('2026-04-17', 6, 'month').skipped.map(({ date }) => date)).toEqual([
      '2026-10-17',
      '2026-10-18',
    ])
    expect(due('2026-03-06', 90, 'calendar-day').skipped).toEqual([])
  })

  it('does not roll from a Saturday that is worked', () => {
    expect(due('2026-05-04', 5, 'calendar-day')).toEqual({ due: '2026-05-09', skipped: [], certain: true })
  })

  it('stays on a rest day where it must not roll', () => {
    const limit = { from: '2026-10-14', add: 3, unit: 'calendar-day', rollOver: false } as const
    expect(deadline(shippedCalendar, limit)).toEqual({ due: '2026-10-17', skipped: [], certain: true })
  })

  it('ends on the last day of a month without the corresponding day', () => {
    expect(due('2025-11-30', 3, 'month').due).toBe('2026-02-28')
  })

  it('is not certain where it runs into a year without a list', () => {
    expect(due('2026-12-30', 1, 'working-day')).toMatchObject({ due: '2026-12-31', certain: true })
    expect(due('2026-12-30', 2, 'working-day').certain).toBe(false)
    expect(due('2026-12-01', 60, 'calendar-day').certain).toBe(false)
    expect(due('2022-12-30', 1, 'working-day').certain).toBe(false)
    expect(due('2022-12-31', 1, 'working-day')).toMatchObject({ due: '2023-01-03', certain: true })
  })

  it('is refused in Chinese for a length of nothing, a broken length, no date and the far future', () => {
    for (const add of [0, -3, 1.5, Number.NaN]) {
      expect(() => due('2026-01-05', add, 'working-day')).toThrow('期限长度应为不小于 1 的整数')
    }
    expect(() => due('2026-02-30', 1, 'working-day')).toThrow('不是有效的日期')
    for (const unit of ['working-day', 'calendar-day', 'month'] as const) {
      expect(() => due('2026-01-05', Number.MAX_SAFE_INTEGER, unit)).toThrow('日期超出了1900年至2100年的范围')
    }
  })

  it('ends on a working day, never earlier for a longer limit or a later start', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: 200 }), unit, (from, add, unit) => {
        const end = due(from, add, unit).due
        expect(end > from).toBe(true)
        expect(dayKind(shippedCalendar, end).working).toBe(true)
        expect(due(from, add + 1, unit).due >= end).toBe(true)
        expect(due(addDays(from, 1), add, unit).due >= end).toBe(true)
        if (unit === 'working-day') expect(due(from, add + 1, unit).due > end).toBe(true)
      }),
    )
  })

  it('accounts for every day: counted or passed over', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: 200 }), (from, add) => {
        const end = due(from, add, 'working-day')
        expect(workingDaysBetween(shippedCalendar, from, end.due)).toBe(add)
        expect(end.skipped.length + add).toBe(daysBetween(from, end.due))
        const rolled = due(from, add, 'calendar-day')
        expect(daysBetween(from, rolled.due) - rolled.skipped.length).toBe(add)
      }),
    )
  })
})

describe('a time limit with periods left out', () => {
  const why = '鉴定期间'
  const period = fc
    .tuple(startDay, fc.integer({ min: 0, max: 40 }))
    .map(([from, length]) => ({ from, to: addDays(from, length), why }))

  it('passes over each day of them, and says so', () => {
    const limit = { from: '2026-04-30', add: 15, unit: 'working-day' } as const
    const excluded = [{ from: '2026-05-12', to: '2026-05-18', why }]
    const end = deadline(shippedCalendar, { ...limit, excluded })
    expect(end.due).toBe('2026-06-01')
    expect(end.skipped).toContainEqual({ date: '2026-05-15', why })
  })

  it('never ends earlier for them, and later by no more than their days', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: 120 }), unit, period, (from, add, unit, out) => {
        const plain = due(from, add, unit).due
        const end = deadline(shippedCalendar, { from, add, unit, excluded: [out] }).due
        expect(end >= plain).toBe(true)
        if (out.to <= from) expect(end).toBe(plain)
        expect(end >= out.from && end <= out.to).toBe(false)
      }),
    )
  })

  it('accounts for itself day by day', () => {
    const limit = { from: '2026-09-28', add: 3, unit: 'working-day' } as const
    const trail = deadlineTrail(shippedCalendar, limit)
    expect(trail.map(({ date, counted, why }) => `${date.slice(5)} ${counted ?? '-'} ${why}`)).toEqual([
      '09-29 1 工作日',
      '09-30 2 工作日',
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} - 国庆节放假`),
      '10-08 3 工作日',
    ])
    const rolled = deadlineTrail(shippedCalendar, { from: '2026-04-17', add: 15, unit: 'calendar-day' })
    expect(rolled.slice(-5).map(({ counted }) => counted)).toEqual([null, null, null, null, 15])
    expect(rolled.slice(0, 3)).toMatchObject([{ counted: 1 }, { counted: 2 }, { counted: 3 }])
  })

  it('the account has every day once and ends with the last', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: 90 }), unit, period, (from, add, unit, out) => {
        fc.pre(unit !== 'month' || add <= 12)
        const limit = { from, add, unit, excluded: [out] }
        const trail = deadlineTrail(shippedCalendar, limit)
        const end = deadline(shippedCalendar, limit)
        expect(trail.at(-1)?.date).toBe(end.due)
        expect(trail).toHaveLength(daysBetween(from, end.due))
        expect(trail.at(-1)?.counted).not.toBeNull()
        expect(trail.filter(({ counted }) => counted === null).map(({ date }) => date)).toEqual(
          end.skipped.map(({ date }) => date),
        )
      }),
    )
  })
})

describe('what is left of a time limit', () => {
  it('counts working days both ways', () => {
    expect(workingDaysBetween(shippedCalendar, '2026-09-28', '2026-10-08')).toBe(3)
    expect(workingDaysBetween(shippedCalendar, '2026-10-08', '2026-09-28')).toBe(-3)
    expect(workingDaysBetween(shippedCalendar, '2026-10-16', '2026-10-18')).toBe(0)
    expect(workingDaysBetween(shippedCalendar, '2026-10-18', '2026-10-16')).toBe(0)
  })

  it('is counted in its own unit and tells when it has passed', () => {
    const left = (today: string, unit: DeadlineUnit) =>
      countedDaysLeft(shippedCalendar, { today, due: '2026-10-16', unit })
    expect(left('2026-10-13', 'working-day')).toEqual({ days: 3, overdue: false, certain: true })
    expect(left('2026-10-16', 'working-day')).toEqual({ days: 0, overdue: false, certain: true })
    expect(left('2026-10-17', 'working-day')).toEqual({ days: 0, overdue: true, certain: true })
    expect(left('2026-10-20', 'working-day')).toEqual({ days: -2, overdue: true, certain: true })
    expect(left('2026-10-20', 'calendar-day')).toEqual({ days: -4, overdue: true, certain: true })
    expect(left('2026-10-06', 'calendar-day').days).toBe(10)
  })

  it('is not certain across a year without a list', () => {
    const far = { today: '2026-12-30', due: '2027-01-08', unit: 'working-day' } as const
    expect(countedDaysLeft(shippedCalendar, far).certain).toBe(false)
  })
})
