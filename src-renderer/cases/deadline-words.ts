/** The nearest open time limit of a case, and how the screens put it: 还剩 2 个工作日 · 11月25日. */
import { type CaseDeadline, caseDeadlines, type DeadlineSource } from '../../src-domain/case-deadlines'
import { countedDaysLeft } from '../../src-domain/deadline'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import { isSettled, stageOf } from '../../src-domain/stage'
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

/** From this many days left on, a limit is no longer marked (D.2.10). */
const calmFrom = 3

/**
 * Every open limit, the nearest first. A limit that was extended or stopped keeps its first day of ending, is not
 * called overdue, and says why.
 */
export function openDeadlines(
  source: DeadlineSource,
  calendar: HolidayCalendar,
  today: string,
): OpenDeadline[] {
  if (isSettled(stageOf(source))) return []
  return caseDeadlines(source, calendar)
    .filter((deadline) => deadline.doneOn === null)
    .map((deadline) => inWords(deadline, calendar, today))
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1))
}

/** Why it ends then: the rule, the day it runs from, the days passed over and what moves it, in a few lines. */
export function reasonOf({ deadline }: OpenDeadline, today: string): string {
  const unit = deadline.unit === 'working-day' ? '个工作日' : '日'
  const passed = deadline.skipped.filter(({ why }) => why !== '周六' && why !== '周日')
  const lines = [
    `${deadline.title}：${deadline.add}${unit}`,
    `自${dayInWords(deadline.from, today)}起算，当日不计入`,
    passed.length > 0
      ? `其间不计：${passed.map(({ date, why }) => `${dayInWords(date, today)}${why}`).join('、')}`
      : '',
    `依据：${deadline.basis}`,
    deadline.moved ?? '',
    deadline.certain ? '' : '所涉年份的放假安排尚未载入，按周末估算',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function inWords(deadline: CaseDeadline, calendar: HolidayCalendar, today: string): OpenDeadline {
  const { due, unit } = deadline
  const { days, overdue } = countedDaysLeft(calendar, { today, due, unit })
  const late = overdue && deadline.moved === null
  const soon = late || overdue ? false : days < calmFrom
  return {
    deadline,
    left: days,
    urgency: late ? 'late' : soon ? 'soon' : 'calm',
    leftWords: leftWords(deadline, days, overdue),
    dueWords: overdue && deadline.moved !== null ? `原 ${dayInWords(due, today)}` : dayInWords(due, today),
  }
}

function leftWords({ unit, moved }: CaseDeadline, days: number, overdue: boolean): string {
  const counted = (count: number) => (unit === 'working-day' ? `${count} 个工作日` : `${count} 日`)
  if (overdue && moved !== null) return moved.includes('延长') ? '已批准延长' : '扣除鉴定时间'
  if (overdue) return days === 0 ? '已经届满' : `已超 ${counted(-days)}`
  return days === 0 ? '今天届满' : `还剩 ${counted(days)}`
}
