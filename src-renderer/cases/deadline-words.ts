/** The open time limits of a case, and how the screens put them: 还剩 2 个工作日 · 11月25日 届满. */
import type { CaseDeadline, DeadlineSource } from '../../src-domain/case-deadlines'
import { countedDaysLeft } from '../../src-domain/deadline'
import { daysPassed } from '../../src-domain/deadline-account'
import { ruleOf } from '../../src-domain/deadline-rules'
import type { Stage } from '../../src-domain/facts'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import { openLimits } from '../../src-domain/open-limits'
import { dayInWords } from '../clock'

export type Urgency = 'late' | 'soon' | 'calm'

export interface OpenDeadline {
  deadline: CaseDeadline
  urgency: Urgency
  /** Days left in the unit of the limit, negative when overdue; what a list is sorted by is `deadline.due`. */
  left: number
  /** 还剩 2 个工作日 */
  leftWords: string
  /** 11月25日 */
  dueWords: string
}

/** What names a limit among those of its case: some run several times, even from the same day. */
export function limitKey({ deadline: { code, from, title } }: OpenDeadline): string {
  return `${code} ${from} ${title}`
}

/** From this many days left on, a limit is no longer marked (D.2.10). */
const calmFrom = 3

/**
 * Every open limit that somebody has to act on, the nearest first. One whose end is not settled (the clock stands
 * still, or an extension names no days) is not called overdue, and says why.
 * @param stage the state of the case, where it is known.
 */
export function openDeadlines(
  source: DeadlineSource,
  calendar: HolidayCalendar,
  today: string,
  stage?: Stage,
): OpenDeadline[] {
  return openLimits(source, calendar, today, stage)
    .map((deadline) => inWords(deadline, calendar, today))
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1))
}

/** The reason in a few words: 11月18日起 3 个工作日, or 由文书载明. */
export function shortReason({ deadline }: OpenDeadline, today: string): string {
  const { add, unit, from, how, extensions } = deadline
  if (how === 'set' || add === null) return '由文书载明'
  const start = how === 'back' ? `${dayInWords(from, today)}前` : `${dayInWords(from, today)}起`
  const more = extensions.length > 0 ? '，已延长' : ''
  return `${start} ${add} ${unitWords[unit]}${more}`
}

/** Why it ends then: the rule, the day it runs from, the days passed over and what moves it, in a few lines. */
export function reasonOf({ deadline }: OpenDeadline, calendar: HolidayCalendar, today: string): string {
  const passed = daysPassed(deadline, calendar, false)
  const lines = [
    deadline.add === null ? deadline.title : `${deadline.title}：${deadline.add}${unitWords[deadline.unit]}`,
    deadline.add === null ? '' : `自${dayInWords(deadline.from, today)}起算，当日不计入`,
    passed.length > 0
      ? `其间不计：${passed.map(({ date, why }) => `${dayInWords(date, today)}${why}`).join('、')}`
      : '',
    `依据：${deadline.basis}`,
    deadline.moved ?? '',
    deadline.certain ? '' : '所涉年份的放假安排尚未载入，按周末和元旦、劳动节、国庆节估算',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/**
 * How a limit stands, whether it is kept, runs or has passed: 5月22日已办, 未届满, 期限已满. A time that a party may use, and
 * need not, is never late.
 */
export function standingInWords(
  { code, from, due, doneOn, unsettled, whose }: CaseDeadline,
  today: string,
): string {
  const mayPass = whose === 'reference' || ruleOf(code).ripens === true
  if (doneOn !== null && doneOn < from) return `${dayInWords(doneOn, today)}已了结`
  if (doneOn !== null && !(mayPass && doneOn > due)) {
    return `${dayInWords(doneOn, today)}已办${doneOn > due && unsettled === null ? '，超过期限' : ''}`
  }
  if (unsettled !== null) return unsettled === 'extended' ? '已批准延长，天数未记明' : '期限中止计算'
  if (doneOn === null && due >= today) return '未届满'
  return mayPass ? '期限已满' : '已逾期，未办'
}

function inWords(deadline: CaseDeadline, calendar: HolidayCalendar, today: string): OpenDeadline {
  const { due, unit, unsettled } = deadline
  const counted = unit === 'working-day' ? unit : 'calendar-day'
  const { days, overdue } = countedDaysLeft(calendar, { today, due, unit: counted })
  const ripe = overdue && ruleOf(deadline.code).ripens === true
  const late = overdue && unsettled === null && !ripe
  const soon = ripe || (!overdue && days < calmFrom)
  return {
    deadline,
    left: days,
    urgency: late ? 'late' : soon ? 'soon' : 'calm',
    leftWords: leftWords(deadline, days, overdue, ripe),
    dueWords:
      unsettled === null ? momentWords(deadline, today) : `原 ${dayInWords(deadline.originalDue, today)}`,
  }
}

const unitWords = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月', hour: '小时' } as const

function momentWords({ due, dueTime }: CaseDeadline, today: string): string {
  return dueTime === null ? dayInWords(due, today) : `${dayInWords(due, today)} ${dueTime}`
}

function leftWords({ unit, unsettled }: CaseDeadline, days: number, overdue: boolean, ripe: boolean): string {
  const counted = (count: number) => (unit === 'working-day' ? `${count} 个工作日` : `${count} 日`)
  if (unsettled !== null) return unsettled === 'extended' ? '已批准延长' : '期限中止'
  if (overdue) return days === 0 ? '已经届满' : `${ripe ? '已满' : '已超'} ${counted(-days)}`
  return days === 0 ? '今天届满' : `还剩 ${counted(days)}`
}
