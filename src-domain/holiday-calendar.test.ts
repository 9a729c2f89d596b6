import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import list2026 from '../assets/calendars/2026.json'
import { addDays } from './calendar-date'
import { dayKind, parseCalendarYear, shippedCalendar, withYear } from './holiday-calendar'

const kind = (date: string) => dayKind(shippedCalendar, date)
const said = (json: unknown) => {
  const result = parseCalendarYear(json)
  return result.ok ? '' : result.error
}

describe('the calendar that ships', () => {
  it('agrees with an independent one on every day of 2023 to 2026', () => {
    let days = 0
    for (let date = '2023-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      expect(kind(date).working, date).toBe(isWorkday(date))
      expect(kind(date).certain, date).toBe(true)
      days += 1
    }
    expect(days).toBe(1461)
  })

  it('says why a day is worked or not', () => {
    expect(kind('2026-10-01')).toEqual({ working: false, restDay: true, why: '国庆节放假', certain: true })
    expect(kind('2026-10-17')).toEqual({ working: false, restDay: true, why: '周六', certain: true })
    expect(kind('2026-10-18').why).toBe('周日')
    expect(kind('2026-10-10')).toEqual({ working: true, restDay: false, why: '调休上班', certain: true })
    expect(kind('2026-10-12')).toEqual({ working: true, restDay: false, why: '工作日', certain: true })
    expect(kind('2023-09-29').why).toBe('中秋节、国庆节放假')
  })

  it('judges a year without a list by weekends and the holidays of a fixed date, and says that it is not certain', () => {
    expect(kind('2027-10-04')).toEqual({ working: true, restDay: false, why: '工作日', certain: false })
    expect(kind('2027-10-01')).toEqual({ working: false, restDay: true, why: '国庆节放假', certain: false })
    expect(kind('2027-01-01').why).toBe('元旦放假')
    expect(kind('2028-05-02').working).toBe(false)
    expect(kind('2022-05-02').working).toBe(true)
    expect(kind('2027-10-09')).toEqual({ working: false, restDay: true, why: '周六', certain: false })
  })

  it('does not take 2022 for covered because the list of 2023 begins with its last day', () => {
    expect(kind('2022-12-31')).toEqual({ working: false, restDay: true, why: '元旦放假', certain: false })
    expect(kind('2022-12-30').certain).toBe(false)
    expect(shippedCalendar.years.has(2022)).toBe(false)
  })

  it('names the notice of each year', () => {
    for (const [year, { source }] of shippedCalendar.years) {
      expect(source).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`)
      expect(source).toContain('https://www.gov.cn/')
    }
  })
})

describe('a list that is imported', () => {
  const days = [{ date: '2027-01-01', name: '元旦', isOffDay: true }]

  it('covers its year from then on, and leaves the old calendar as it was', () => {
    const parsed = parseCalendarYear({ year: 2027, source: '通知', days })
    if (!parsed.ok) throw new Error(parsed.error)
    const calendar = withYear(shippedCalendar, parsed.value)
    expect(dayKind(calendar, '2027-01-01')).toMatchObject({ why: '元旦放假', certain: true })
    expect(dayKind(calendar, '2027-03-01').certain).toBe(true)
    expect(kind('2027-01-01').certain).toBe(false)
  })

  it('replaces the list of the same year', () => {
    const calendar = withYear(shippedCalendar, { year: 2026, source: '更正', days: list2026.days.slice(1) })
    expect(dayKind(calendar, '2026-01-01').working).toBe(true)
    expect(dayKind(calendar, '2026-10-01').working).toBe(false)
  })

  it('may change the last days of the year before, whichever of the two was loaded first', () => {
    const next = {
      year: 2027,
      source: '',
      days: [{ date: '2026-12-31', name: '元旦', isOffDay: true }, ...days],
    }
    for (const calendar of [
      withYear(shippedCalendar, next),
      withYear(withYear(shippedCalendar, next), { ...list2026 }),
    ]) {
      expect(dayKind(calendar, '2026-12-31').working).toBe(false)
    }
  })

  it('may give the address of the notice as papers', () => {
    const result = parseCalendarYear({ year: 2027, papers: ['https://www.gov.cn/a.htm'], days })
    expect(result).toMatchObject({ ok: true, value: { source: 'https://www.gov.cn/a.htm' } })
  })

  it('is refused with the place and the fault', () => {
    expect(said('x')).toBe('放假安排有误：不是放假安排文件')
    expect(said({ year: 2027, days: [] })).toContain('没有列出任何放假日期，可能当年安排尚未公布')
    expect(said({ year: '2027', days })).toContain('年份：应为四位年份')
    expect(said({ year: 2027 })).toContain('缺少放假和调休的日期')
    expect(said({ year: 2027, days: [{ ...days[0], date: '2027-02-30' }] })).toContain(
      '第1个日期：应为有效的日期',
    )
    expect(said({ year: 2027, days: [{ ...days[0], name: '' }] })).toContain('第1个日期：缺少节日名称')
    expect(said({ year: 2027, days: [{ ...days[0], isOffDay: 1 }] })).toContain('应为 true（放假）或 false')
    expect(said({ year: 2027, days: [days[0], days[0]] })).toContain('第2个日期：2027-01-01 重复列出')
    const wednesday = { date: '2027-03-03', name: '元旦', isOffDay: false }
    expect(said({ year: 2027, days: [wednesday] })).toContain('2027-03-03 是周三，本来就上班')
    expect(said({ year: 2028, days })).toContain('2027-01-01 不属于 2028 年的安排')
  })
})
