import { describe, expect, test } from 'vitest'
import { calendarDoubts, calendarOfRows, daysIn, rowsOfCalendar, rowsOfNotice } from './calendar-notice'
import { shippedCalendar } from './holiday-calendar'

/** The notice for 2026 as published, from its heading to the last feast. */
const notice = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

const said = (result: ReturnType<typeof daysIn>) => (result.ok ? result.value : result.error)

describe('days as a notice writes them', () => {
  test('are read in its words and in short', () => {
    expect(said(daysIn('1月1日（周四）至3日（周六）', 2026))).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
    ])
    expect(said(daysIn('1.1-1.3、1.5', 2026))).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-05',
    ])
    expect(said(daysIn('2026-02-14，2月28日', 2026))).toEqual(['2026-02-14', '2026-02-28'])
    expect(said(daysIn('9月30日至10月1日', 2026))).toEqual(['2026-09-30', '2026-10-01'])
    expect(said(daysIn('', 2026))).toEqual([])
  })

  test('may begin in the year before', () => {
    const first = ['2022-12-31', '2023-01-01', '2023-01-02']
    expect(said(daysIn('2022年12月31日至2023年1月2日', 2023))).toEqual(first)
    expect(said(daysIn('12月31日至1月2日', 2023))).toEqual(first)
  })

  test('are refused with the word that cannot be read, and where the weekday belies them', () => {
    expect(said(daysIn('元月三日', 2026))).toContain('“元月三日”看不懂')
    expect(said(daysIn('2月30日', 2026))).toContain('看不懂')
    expect(said(daysIn('1月4日（周六）', 2026))).toBe('2026-01-04 写作周六，日历上是周日，请核对')
    expect(said(daysIn('1月5日至3日', 2026))).toContain('后一日早于前一日')
  })
})

describe('a year that is entered', () => {
  test('pasted from the notice is the very list that ships', () => {
    const { year, source, rows } = rowsOfNotice(notice)
    expect([year, source, rows.length]).toEqual([2026, '国办发明电〔2025〕7号', 7])
    const read = calendarOfRows(2026, source ?? '', rows)
    if (!read.ok) throw new Error(read.error)
    const days = ({ days: all }: typeof read.value) =>
      all.map(({ date, isOffDay }) => `${date} ${isOffDay}`).sort()
    expect(days(read.value)).toEqual(days(shippedCalendar.years.get(2026) as typeof read.value))
    expect(calendarDoubts(read.value)).toEqual([])
  })

  test('feasts stand in the order in which they are kept, whatever day is worked for one beforehand', () => {
    const list = shippedCalendar.years.get(2026)
    const names = list && rowsOfCalendar(list).map(({ name }) => name)
    expect(names).toEqual(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'])
  })

  test('every year that ships comes back from its own rows', () => {
    for (const list of shippedCalendar.years.values()) {
      const read = calendarOfRows(list.year, list.source, rowsOfCalendar(list))
      expect(read.ok && read.value.days.map(({ date, isOffDay }) => `${date} ${isOffDay}`)).toEqual(
        [...list.days]
          .sort((a, b) => (a.date < b.date ? -1 : 1))
          .map(({ date, isOffDay }) => `${date} ${isOffDay}`),
      )
    }
  })

  test('is refused feast by feast, and doubted where a feast is missing', () => {
    const wrong = calendarOfRows(2027, '', [
      { name: '元旦', off: '1月1号', worked: '' },
      { name: '', off: '2月3日', worked: '' },
      { name: '春节', off: '', worked: '2月6日' },
      { name: '劳动节', off: '5月1日', worked: '5月6日' },
    ])
    expect(wrong.ok).toBe(false)
    const error = wrong.ok ? '' : wrong.error
    for (const words of ['文号', '元旦：“1月1号”看不懂', '没有写节日名称', '春节：写了上班的日子']) {
      expect(error).toContain(words)
    }
    const weekday = calendarOfRows(2027, '国办发明电〔2026〕9号', [
      { name: '劳动节', off: '5月1日', worked: '5月6日' },
    ])
    expect(weekday.ok ? '' : weekday.error).toContain('本来就上班')
    const thin = calendarOfRows(2027, '国办发明电〔2026〕9号', [{ name: '元旦', off: '1月1日', worked: '' }])
    expect(thin.ok && calendarDoubts(thin.value)[0]).toContain('没有列出春节、清明节')
  })
})
