/**
 * A year's holiday arrangement as it is typed or pasted from the notice of the State Council: a line for each feast with
 * its days off and the weekends worked for it, in the notice's own words. The weekday a notice writes in brackets is
 * checked, because a slip of one day would move every limit that crosses it.
 */
import { addDays, type IsoDate, makeDate, weekdayName } from './calendar-date'
import { type CalendarDay, type CalendarYear, parseCalendarYear } from './holiday-calendar'
import type { InputResult } from './text-normalise'

/** One feast as typed. */
export interface FeastRow {
  name: string
  /** 放假: `1月1日至3日`, also `1.1-1.3`; several stretches apart by 、. */
  off: string
  /** 调休上班: `1月4日`, several apart by 、; empty where nothing is made up for. */
  worked: string
}

/** The feasts of 《全国年节及纪念日放假办法》 in the order of the year. */
export const feasts = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

const bracketed = /[（(][^（）()]*[）)]/g
const weekdayIn = /(?:周|星期)([一二三四五六日天])/
const single = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日?(?:〔(.)〕)?'
const stretch = new RegExp(`^${single}(?:[-—–~～至到]+${single})?$`)

/** The arrangement that the rows tell; or every fault, each named by its feast. */
export function calendarOfRows(
  year: number,
  source: string,
  rows: readonly FeastRow[],
): InputResult<CalendarYear> {
  const faults: string[] = []
  const days: CalendarDay[] = []
  if (source.trim() === '') faults.push('请写明通知的文号，如“国办发明电〔2025〕7号”')
  for (const { name, off, worked } of rows) {
    if (name.trim() === '' && off.trim() === '' && worked.trim() === '') continue
    const label = name.trim() || '未写节日名称的一行'
    if (name.trim() === '') faults.push('有一行没有写节日名称')
    if (off.trim() === '' && worked.trim() !== '') faults.push(`${label}：写了上班的日子，没有写放假的日子`)
    for (const [text, isOffDay] of [
      [off, true],
      [worked, false],
    ] as const) {
      const read = daysIn(text, year)
      if (!read.ok) faults.push(`${label}：${read.error}`)
      else days.push(...read.value.map((date) => ({ date, name: label, isOffDay })))
    }
  }
  if (faults.length > 0) return { ok: false, error: faults.join('；') }
  days.sort((a, b) => (a.date < b.date ? -1 : 1))
  return parseCalendarYear({ year, source: source.trim(), days })
}

/** The days that a text names: `1月1日至3日、1月5日`. Empty text names none. */
export function daysIn(text: string, year: number): InputResult<IsoDate[]> {
  const parts = normalised(text)
    .split(/[、，,;；。\s]+/)
    .filter(Boolean)
  const days: IsoDate[] = []
  let month: number | null = null
  for (const part of parts) {
    const ends = endsOf(part, year, month)
    if (ends === null) return refused(part)
    for (const { date, weekday } of ends) {
      if (weekday && weekdayName(date) !== `周${weekday}`) {
        return { ok: false, error: `${date} 写作周${weekday}，日历上是${weekdayName(date)}，请核对` }
      }
    }
    const [first, last] = ends
    if (last.date < first.date) return { ok: false, error: `“${part}”的后一日早于前一日` }
    for (let date = first.date; date <= last.date; date = addDays(date, 1)) days.push(date)
    month = Number(last.date.slice(5, 7))
  }
  return { ok: true, value: days }
}

interface StretchEnd {
  date: IsoDate
  weekday: string | undefined
}

/**
 * The two ends of a stretch, the same for a single day; null where it cannot be read. A stretch from December into
 * January begins in the year before: the notice of a year tells of its own first days.
 */
function endsOf(part: string, year: number, month: number | null): [StretchEnd, StretchEnd] | null {
  const match = stretch.exec(part)
  if (!match) return null
  const [, firstYear, , , , lastYear, lastMonth, lastDay] = match
  const december = match[2] === '12' && lastMonth === '1'
  const begins = firstYear === undefined && december ? year - 1 : year
  const first = endOf(match.slice(1, 5), begins, month)
  if (!first) return null
  if (lastDay === undefined) return [first, first]
  const ends = Number(first.date.slice(0, 4)) + (december && lastYear === undefined ? 1 : 0)
  const last = endOf(match.slice(5, 9), ends, Number(first.date.slice(5, 7)))
  return last && [first, last]
}

/**
 * The rows that a notice tells, from its text as published: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`
 * Sentences that name no day are passed over; the year is read from its heading where it has one.
 */
export function rowsOfNotice(text: string): { year: number | null; source: string | null; rows: FeastRow[] } {
  const rows: FeastRow[] = []
  for (const line of text.split(/\n+/)) {
    const match =
      /^\s*(?:[一二三四五六七八九十]+、)?\s*([^：:，。、\d]{2,12}(?:、[^：:，。、\d]{2,6})?)\s*[：:]\s*(.+)$/.exec(
        line,
      )
    if (!match?.[1] || !match[2]) continue
    const sentences = match[2].split('。')
    const off = sentences.filter((sentence) => sentence.includes('放假')).map(datesOnly)
    const worked = sentences.filter((sentence) => sentence.includes('上班')).map(datesOnly)
    const row = { name: match[1].trim(), off: off.join('、'), worked: worked.join('、') }
    if (row.off !== '') rows.push(row)
  }
  const year = /(20\d{2})年(?:部分)?节假日/.exec(text)?.[1]
  const source = /国办发明电〔\d{4}〕\d+号/.exec(text)?.[0] ?? null
  return { year: year === undefined ? null : Number(year), source, rows }
}

/** What one would expect in a year's arrangement and does not find: doubts, not faults. */
export function calendarDoubts({ days }: CalendarYear): string[] {
  const named = days.map(({ name }) => name).join()
  const missing = feasts.filter((feast) => !named.includes(feast.replace('节', '')))
  return missing.length > 0 ? [`没有列出${missing.join('、')}，请核对通知`] : []
}

/** The rows that tell an arrangement, to be shown or mended: `10月1日至7日`. */
export function rowsOfCalendar({ year, days }: Pick<CalendarYear, 'year' | 'days'>): FeastRow[] {
  // In the order in which they are kept, whatever day is worked for them beforehand.
  const inOrder = days.toSorted(
    (a, b) => Number(b.isOffDay) - Number(a.isOffDay) || (a.date < b.date ? -1 : 1),
  )
  const names = [...new Set(inOrder.map(({ name }) => name))]
  return names.map((name) => {
    const of = (isOffDay: boolean) =>
      days.filter((day) => day.name === name && day.isOffDay === isOffDay).map(({ date }) => date)
    return { name, off: inWords(of(true), year), worked: inWords(of(false), year) }
  })
}

function inWords(dates: readonly IsoDate[], year: number): string {
  const stretches: [IsoDate, IsoDate][] = []
  for (const date of [...dates].sort()) {
    const last = stretches.at(-1)
    if (last && addDays(last[1], 1) === date) last[1] = date
    else stretches.push([date, date])
  }
  const day = (date: IsoDate) => {
    const words = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
    return Number(date.slice(0, 4)) === year ? words : `${date.slice(0, 4)}年${words}`
  }
  return stretches.map(([from, to]) => (from === to ? day(from) : `${day(from)}至${day(to)}`)).join('、')
}

/** The part of a sentence that names days: up to 放假 or 上班. */
function datesOnly(sentence: string): string {
  return sentence.replace(/(?:放假|上班).*$/, '').trim()
}

/** Brackets go, but for the weekday in them; `1.1` and `2027-01-01` become `1月1日`. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(bracketed, (words) => {
      const weekday = weekdayIn.exec(words)?.[1]
      return weekday ? `〔${weekday === '天' ? '日' : weekday}〕` : ''
    })
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})/g, '$1年$2月$3日')
    .replace(/(\d{1,2})[./](\d{1,2})/g, '$1月$2日')
}

function endOf(
  [yearText, monthText, dayText, weekday]: readonly (string | undefined)[],
  year: number,
  month: number | null,
): StretchEnd | null {
  const inMonth = monthText === undefined ? month : Number(monthText)
  if (inMonth === null || dayText === undefined) return null
  const date = makeDate(yearText === undefined ? year : Number(yearText), inMonth, Number(dayText))
  return date === null ? null : { date, weekday }
}

function refused(part: string): { ok: false; error: string } {
  return { ok: false, error: `“${part}”看不懂，应写作“1月1日至3日”或“1月4日”` }
}
