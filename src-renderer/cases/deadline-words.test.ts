import { describe, expect, it } from 'vitest'
import { caseDeadlines, type DeadlineSource } from '../../src-domain/case-deadlines'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { openDeadlines, reasonOf, standingInWords } from './deadline-words'

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

describe('how a limit stands', () => {
  const decided: DeadlineSource = {
    ...complaint,
    facts: {
      a: { kind: 'accepted', date: '2026-05-08', order: 1 },
      b: { kind: 'complaintDeciding', date: '2026-06-08', order: 2 },
      c: { kind: 'decided', date: '2026-06-09', order: 3 },
      d: { kind: 'served', date: '2026-06-10', order: 4 },
    },
  }
  const standing = (today: string, source = decided) =>
    Object.fromEntries(
      caseDeadlines(source, shippedCalendar, today).map((limit) => [
        limit.code,
        standingInWords(limit, today),
      ]),
    )

  it('tells the day on which it was met, and whether that was too late', () => {
    expect(standing('2026-06-12')).toMatchObject({
      T01: '5月8日已办，超过期限',
      T06: '6月9日已办',
      T38: '6月10日已办',
    })
  })
  it('tells what runs, what has passed, and what a party let pass', () => {
    expect(standing('2026-06-12').T19).toBe('未届满')
    expect(standing('2026-09-01').T19).toBe('期限已满')
    const heard = (kind: 'statementMade' | 'statementReview', date: string): DeadlineSource => ({
      ...complaint,
      facts: {
        a: { kind: 'filed', date: '2026-03-06', order: 1 },
        b: { kind: 'noticed', date: '2026-03-31', order: 2 },
        c: { kind, date, order: 3 },
      },
    })
    expect(standing('2026-06-12', heard('statementMade', '2026-04-03')).T11).toBe('4月3日已办')
    expect(standing('2026-06-12', heard('statementReview', '2026-04-09')).T11).toBe('期限已满')
    // Paid before there was anything to enforce.
    const paid: DeadlineSource = {
      ...complaint,
      facts: {
        a: { kind: 'filed', date: '2026-03-06', order: 1 },
        b: { kind: 'decided', date: '2026-04-16', order: 2 },
        c: { kind: 'served', date: '2026-04-17', order: 3 },
        d: { kind: 'finePaid', date: '2026-04-28', order: 4 },
      },
    }
    expect(standing('2026-06-12', paid).T18).toBe('4月28日已了结')
    expect(standing('2026-05-07', complaint).T01).toBe('已逾期，未办')
    const paused: DeadlineSource = {
      ...complaint,
      facts: {
        a: { kind: 'accepted', date: '2026-04-30', order: 1 },
        b: { kind: 'clockPaused', date: '2026-05-20', order: 2 },
      },
    }
    expect(standing('2026-06-12', paused).T05).toBe('期限中止计算')
  })
})
