import { describe, expect, it } from 'vitest'
import type { DeadlineSource } from '../../src-domain/case-deadlines'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { openDeadlines, reasonOf } from './deadline-words'

/** A complaint received on Tuesday 28 April 2026: T01 ends on 6 May, after the holiday. */
const complaint: DeadlineSource = {
  case: { clueCategory: 'complaint', receivedAt: '2026-04-28T09:30:00+08:00' },
  facts: { f1: { kind: 'registered', date: '2026-04-28', order: 1 } },
}
const nearest = (today: string, source = complaint) => openDeadlines(source, shippedCalendar, today)[0]

describe('the next time limit of a case', () => {
  it('counts the working days left and marks the last two', () => {
    expect(nearest('2026-04-28')).toMatchObject({ leftWords: '还剩 3 个工作日', urgency: 'calm' })
    expect(nearest('2026-04-29')).toMatchObject({ leftWords: '还剩 2 个工作日', urgency: 'soon' })
    expect(nearest('2026-05-06')).toMatchObject({ leftWords: '今天届满', dueWords: '5月6日' })
  })
  it('is overdue the day after, and says by how much', () => {
    expect(nearest('2026-05-08')).toMatchObject({ leftWords: '已超 2 个工作日', urgency: 'late' })
  })
  it('tells the rule, the first day, the holidays between and the law', () => {
    const open = nearest('2026-04-29')
    const reason = open ? reasonOf(open, shippedCalendar, '2026-04-29') : ''
    expect(reason).toContain('决定是否受理投诉：3个工作日')
    expect(reason).toContain('自4月28日起算')
    expect(reason).toContain('5月1日劳动节放假')
    expect(reason).toContain('第六十一条第二款')
  })
  it('ends later by the days of an approved extension', () => {
    const extended: DeadlineSource = {
      case: { clueCategory: 'report', receivedAt: '2026-10-12T09:00:00+08:00' },
      facts: {
        a: { kind: 'accepted', date: '2026-10-16', order: 1 },
        b: { kind: 'extended', date: '2026-11-05', order: 2, days: 10 },
      },
    }
    expect(nearest('2026-11-19', extended)).toMatchObject({
      leftWords: '还剩 1 个工作日',
      dueWords: '11月20日',
    })
    expect(nearest('2026-11-24', extended)).toMatchObject({ leftWords: '已超 2 个工作日', urgency: 'late' })
  })
  it('is not settled while the clock stands still, nor by an extension that names no days', () => {
    const paused: DeadlineSource = {
      ...complaint,
      facts: {
        a: { kind: 'accepted', date: '2026-04-30', order: 1 },
        b: { kind: 'clockPaused', date: '2026-05-20', order: 2 },
      },
    }
    expect(nearest('2026-06-20', paused)).toMatchObject({ leftWords: '期限中止', urgency: 'calm' })
    const extended: DeadlineSource = {
      case: { clueCategory: 'report', receivedAt: '2026-10-12T09:00:00+08:00' },
      facts: {
        a: { kind: 'accepted', date: '2026-10-16', order: 1 },
        b: { kind: 'extended', date: '2026-11-05', order: 2 },
      },
    }
    expect(nearest('2026-11-23', extended)).toMatchObject({
      urgency: 'calm',
      leftWords: '已批准延长',
      dueWords: '原 11月6日',
    })
  })
  it('is nothing once the lead was refused', () => {
    const refused = {
      ...complaint,
      facts: { f: { kind: 'notAccepted' as const, date: '2026-05-20', order: 1 } },
    }
    expect(nearest('2026-06-20', refused)).toBeUndefined()
  })
})
