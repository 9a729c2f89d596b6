import { describe, expect, it } from 'vitest'
import { dayInWords, instantInWords } from './clock'

describe('times as the office tells them', () => {
  it('tells only the hour today, in Beijing time', () => {
    expect(instantInWords('2026-11-23T06:32:10.000Z', '2026-11-23')).toBe('14:32')
  })
  it('adds the day before today, and the year before this year', () => {
    expect(instantInWords('2026-11-20T16:05:00.000Z', '2026-11-23')).toBe('11月21日 00:05')
    expect(instantInWords('2025-11-20T01:05:00.000Z', '2026-11-23')).toBe('2025年11月20日 09:05')
  })
  it('leaves out the year of a day of this year', () => {
    expect(dayInWords('2026-11-05', '2026-11-23')).toBe('11月5日')
    expect(dayInWords('2027-01-05', '2026-11-23')).toBe('2027年1月5日')
  })
})
