/**
 * Why a time limit of a case ends when it ends, day by day: what counted, what did not and why, what stopped the
 * clock, what extended it, which arrangement of holidays it was counted by (documents.md D.2.9). This is what is
 * printed where a limit is disputed; lists need none of it.
 */
import { addDays, type IsoDate } from './calendar-date'
import type { CaseDeadline } from './case-deadlines'
import { type DeadlineUnit, deadlineTrail, workingDaysBetween } from './deadline'
import { ruleOf } from './deadline-rules'
import { dayKind, type HolidayCalendar } from './holiday-calendar'
import { isEnteredYear } from './office-calendar'

export interface AccountDay {
  readonly date: IsoDate
  /** Which day of the stretch it was, from 1; null where it did not count. */
  readonly counted: number | null
  readonly why: string
  /** Why it did not count: a rest day, a stopped clock, or the last day moving on from a rest day. */
  readonly passed: 'rest' | 'stopped' | 'rolled' | null
}

/** The limit itself, or one extension of it. */
export interface Stretch {
  /** Null for the limit itself, else the day on which the extension was approved. */
  readonly approvedOn: IsoDate | null
  readonly add: number
  readonly unit: DeadlineUnit
  /** The day it runs from, not counted, and its last day. */
  readonly from: IsoDate
  readonly due: IsoDate
  readonly days: readonly AccountDay[]
}

/** The arrangement a year was counted by. */
export interface UsedYear {
  readonly year: number
  /** The notice; null where there is none yet, so that the year is judged by weekends. */
  readonly source: string | null
  /** Whether the office entered it, in place of what ships or beyond it. */
  readonly entered: boolean
}

export interface DeadlineAccount {
  /** Empty where a paper set the last day, or the clock did. */
  readonly stretches: readonly Stretch[]
  readonly years: readonly UsedYear[]
  /** How the count went, as sentences for the foot of the sheet. */
  readonly rules: readonly string[]
}

/** The account of a limit as `caseDeadlines` gave it, by the same calendar. */
export function deadlineAccount(limit: CaseDeadline, calendar: HolidayCalendar): DeadlineAccount {
  const stretches = stretchesOf(limit, calendar)
  const [first, last] = limit.how === 'back' ? [limit.due, limit.from] : [limit.from, limit.due]
  return { stretches, years: usedYears(calendar, first, last), rules: rulesOf(limit) }
}

/** The days that did not count, weekends apart where `weekends` is false: what a short reason names. */
export function daysPassed(limit: CaseDeadline, calendar: HolidayCalendar, weekends = true): AccountDay[] {
  return stretchesOf(limit, calendar)
    .flatMap(({ days }) => days)
    .filter(({ counted, why }) => counted === null && (weekends || (why !== '周六' && why !== '周日')))
}

function stretchesOf(limit: CaseDeadline, calendar: HolidayCalendar): Stretch[] {
  const { excluded } = limit
  const own = ownStretch(limit, calendar)
  const more = limit.extensions.map(({ approvedOn, days: add, unit, from, due }): Stretch => {
    const trail = deadlineTrail(calendar, { from, add, unit, excluded })
    return { ...{ approvedOn, add, unit, from, due }, days: accountDays(trail, limit, calendar) }
  })
  return [...own, ...more]
}

function ownStretch(limit: CaseDeadline, calendar: HolidayCalendar): Stretch[] {
  const { code, how, from, originalDue: due, excluded, unit } = limit
  if (how === 'set' || how === 'clock' || unit === 'hour') return []
  if (how === 'back') {
    // The day that is counted back from is not counted, as little as the last day on which the matter is in time.
    const eve = addDays(from, -1)
    const add = workingDaysBetween(calendar, due, eve)
    const trail = deadlineTrail(calendar, { from: due, add, unit })
    const days = accountDays(trail, limit, calendar)
    return [{ approvedOn: null, add, unit, from: due, due: days.at(-1)?.date ?? eve, days }]
  }
  const add = limit.add ?? 1
  const { rollOver = true } = ruleOf(code)
  const trail = deadlineTrail(calendar, { from, add, unit, excluded, rollOver })
  return [{ approvedOn: null, add, unit, from, due, days: accountDays(trail, limit, calendar) }]
}

function accountDays(
  trail: ReturnType<typeof deadlineTrail>,
  { excluded, unit }: CaseDeadline,
  calendar: HolidayCalendar,
): AccountDay[] {
  return trail.map(({ date, counted, why }): AccountDay => {
    if (counted !== null) return { date, counted, why, passed: null }
    const stopped = excluded.some(({ from, to }) => date >= from && date <= to)
    if (stopped) return { date, counted, why, passed: 'stopped' }
    const rolled = unit !== 'working-day' && dayKind(calendar, date).restDay
    return { date, counted, why, passed: rolled ? 'rolled' : 'rest' }
  })
}

function usedYears(calendar: HolidayCalendar, from: IsoDate, to: IsoDate): UsedYear[] {
  const years: UsedYear[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const source = calendar.years.get(year)?.source ?? null
    years.push({ year, source, entered: isEnteredYear(calendar, year) })
  }
  return years
}

/** The law by which it was counted, as far as this limit needed it. */
function rulesOf({ how, unit, code, excluded, extensions }: CaseDeadline): string[] {
  if (how === 'set' && ruleOf(code).setDayRolls) {
    return [
      '届满日由来文载明；载明的日期是休息日的，以休息日结束的次日为最后一日（《中华人民共和国民法典》第二百零三条）。',
    ]
  }
  if (how === 'set') return ['届满日由文书载明，不另行计算。']
  if (how === 'clock') {
    return [
      '以小时计算的期限，自批准的时刻起连续计算，不因休息日中断（《中华人民共和国民法典》第二百零一条）。',
    ]
  }
  if (how === 'back') {
    return [
      '自听证之日向前倒数，只数工作日（《中华人民共和国行政处罚法》第六十四条第二项、第八十五条）。',
      '从严掌握：听证当日和送达通知的当日都不计入，其间须有七个完整的工作日；届满日是可以送达听证通知的最后一日。',
    ]
  }
  const { rollOver = true } = ruleOf(code)
  const lines = [
    '开始的当日不计入，自次日起算（《中华人民共和国民法典》第二百零一条、《中华人民共和国民事诉讼法》第八十五条）。',
    unit === 'working-day'
      ? '只数工作日：周六、周日和放假日不计入，调休上班的周六、周日计入。'
      : rollOver
        ? '逐日计算，休息日也计入；最后一日是休息日的，以休息日结束的次日为最后一日，调休上班的周六、周日不是休息日（《中华人民共和国民法典》第二百零三条）。'
        : '逐日计算，休息日也计入；从严掌握，最后一日是休息日的不顺延。',
  ]
  if (unit === 'month') {
    lines.push(
      '按月计算的，以到期月的对应日为最后一日，没有对应日的，以月末日为最后一日（同法第二百零二条）。',
    )
  }
  if (excluded.length > 0)
    lines.push(`不计入的期间按日扣除：${[...new Set(excluded.map(({ why }) => why))].join('、')}。`)
  if (extensions.length > 0) lines.push('延长须在届满前批准，自原届满日的次日接续计算。')
  return lines
}
