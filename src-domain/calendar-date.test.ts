import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  datePartOf,
  dayNumber,
  daysBetween,
  formatChineseDate,
  formatChineseDateTime,
  isIsoDate,
  weekday,
  weekdayName,
} from './calendar-date'

const anyDate = fc
  .integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))

describe('a calendar date', () => {
  it('is a day that the calendar really has, from 1900 to 2100', () => {
    for (const real of ['2026-11-23', '2024-02-29', '1900-01-01', '2100-12-31'])
      expect(isIsoDate(real)).toBe(true)
    for (const unreal of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '1899-12-31',
      '2101-01-01',
      '2026-1-1',
      '20261123',
      '2026-11-23 ',
      '',
    ]) {
      expect(isIsoDate(unreal), unreal).toBe(false)
    }
  })

  it('moves by days across months, leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('1970-01-01', -1)).toBe('1969-12-31')
    expect(daysBetween('2026-03-06', '2026-06-04')).toBe(90)
  })

  it('has a corresponding day a month later, or else the last day of that month', () => {
    expect(addMonths('2026-04-17', 6)).toBe('2026-10-17')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-08-31', 3)).toBe('2026-11-30')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
  })

  it('knows its day of the week, before 1970 too', () => {
    expect(weekdayName('2026-11-23')).toBe('周一')
    expect(weekdayName('2026-10-17')).toBe('周六')
    expect(weekdayName('1949-10-01')).toBe('周六')
    expect(weekday('1900-01-01')).toBe(1)
    expect(weekday('2026-11-22')).toBe(7)
  })

  it('is refused in Chinese where it is no date or leaves the range', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('“2026-02-30”不是有效的日期')
    expect(() => addDays('2100-12-31', 1)).toThrow('日期超出了1900年至2100年的范围')
    expect(() => addMonths('2026-01-01', 100_000)).toThrow(RangeError)
  })

  it('keeps days and counting in step whatever the dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0)
        expect(daysBetween(from, to) > 0).toBe(from < to)
      }),
    )
  })

  it('never passes over a month when months are added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        fc.pre(count(from) + months > 1900 * 12 && count(from) + months <= 2100 * 12 + 12)
        const to = addMonths(from, months)
        expect(count(to) - count(from)).toBe(months)
        expect(to.slice(8) <= from.slice(8)).toBe(true)
      }),
    )
  })
})

describe('a date on paper', () => {
  it('stands without leading zeros', () => {
    expect(formatChineseDate('2026-03-04')).toBe('2026年3月4日')
    expect(formatChineseDate('2026-11-23')).toBe('2026年11月23日')
  })

  it('stands with its hour, and with minutes where there are any', () => {
    expect(formatChineseDateTime('2026-04-30T16:00:00+08:00')).toBe('2026年4月30日16时')
    expect(formatChineseDateTime('2026-04-30T16:30:00+08:00')).toBe('2026年4月30日16时30分')
    expect(formatChineseDateTime('2026-04-30T09:05:00+08:00')).toBe('2026年4月30日9时05分')
    expect(formatChineseDateTime('2026-04-30T16:30:00Z')).toBe('2026年5月1日0时30分')
    expect(formatChineseDateTime('2026-04-30')).toBe('2026年4月30日')
  })

  it('shows unfinished text as it is', () => {
    expect(formatChineseDate('2026-1')).toBe('2026-1')
    expect(formatChineseDateTime('下午')).toBe('下午')
  })

  it('is the Chinese calendar day of a moment, wherever the moment was written down', () => {
    expect(datePartOf('2026-04-30T16:00:00+08:00')).toBe('2026-04-30')
    expect(datePartOf('2026-04-30T16:00:00Z')).toBe('2026-05-01')
    expect(datePartOf('2026-12-31T23:30:00-05:30')).toBe('2027-01-01')
    expect(datePartOf('2026-04-30T00:10')).toBe('2026-04-30')
    expect(datePartOf('2026-04-30')).toBe('2026-04-30')
    expect(() => datePartOf('2026-04-31T10:00:00+08:00')).toThrow('不是有效的日期或时间')
    expect(() => datePartOf('2026-04-30T25:00:00+08:00')).toThrow(RangeError)
  })
})
