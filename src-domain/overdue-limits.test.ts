import { describe, expect, it } from 'vitest'
import { emptyCase } from './case-record'
import type { FactKind } from './facts'
import { shippedCalendar } from './holiday-calendar'
import { overdueLimits } from './overdue-limits'

function inquiry(...facts: [FactKind, string][]) {
  const record = emptyCase('a')
  record.case = { clueCategory: 'discovery' }
  facts.forEach(([kind, date], order) => {
    record.facts[`f${order}`] = { kind, date, order }
  })
  return record
}

const overdue = (today: string, ...facts: [FactKind, string][]) =>
  overdueLimits(inquiry(...facts), shippedCalendar, today).map(({ limit, days, words }) => ({
    code: limit.code,
    due: limit.due,
    days,
    words,
  }))

describe('overdue limits', () => {
  it('say by how many working days, in the words of the rule', () => {
    expect(overdue('2026-11-24', ['accepted', '2026-10-16'])).toEqual([
      { code: 'T05', due: '2026-11-06', days: 12, words: '调查超期12个工作日，未见延长批准' },
    ])
  })

  it('of an extended limit do not say that it was not extended', () => {
    const record = inquiry(['accepted', '2026-10-16'], ['extended', '2026-11-05'])
    record.facts.f1 = { kind: 'extended', date: '2026-11-05', order: 1, days: 5 }
    expect(overdueLimits(record, shippedCalendar, '2026-11-16').map(({ words }) => words)).toEqual([
      '超过延长后的调查期限1个工作日',
    ])
  })

  it('are none on the last day, once kept, while the clock stands still, or in a closed case', () => {
    expect(overdue('2026-11-06', ['accepted', '2026-10-16'])).toEqual([])
    expect(overdue('2026-11-24', ['accepted', '2026-10-16'], ['reportSubmitted', '2026-11-05'])).toEqual([])
    expect(overdue('2026-11-24', ['accepted', '2026-10-16'], ['clockPaused', '2026-10-20'])).toEqual([])
    expect(overdue('2026-11-24', ['accepted', '2026-10-16'], ['closed', '2026-11-10'])).toEqual([])
  })

  it('of a case that is over are those that outlive it', () => {
    const codes = (today: string, ...facts: [FactKind, string][]) =>
      overdue(today, ...facts).map(({ code, words }) => `${code} ${words}`)
    const takenBack: [FactKind, string][] = [
      ['accepted', '2026-04-30'],
      ['tradingSuspended', '2026-04-30'],
      ['withdrawn', '2026-05-06'],
    ]
    expect(codes('2026-05-25', ...takenBack)).toEqual([])
    expect(codes('2026-05-26', ...takenBack)).toEqual(['T09 暂停已满15个工作日，请复核是否恢复'])
    expect(codes('2026-05-26', ...takenBack, ['tradingResumed', '2026-05-07'])).toEqual([])
    const setAside: [FactKind, string][] = [
      ['decided', '2026-04-16'],
      ['closed', '2026-05-12'],
      ['archived', '2026-05-20'],
      ['decisionRevoked', '2026-08-03'],
    ]
    expect(codes('2026-08-07', ...setAside)).toEqual(['T29 撤回公示超期1个工作日'])
    const handedDown = inquiry(['notAccepted', '2026-06-01'])
    handedDown.case = { clueCategory: 'assignment', receivedAt: '2026-05-28T09:00:00+08:00' }
    handedDown.intake = { incomingDueDate: '2026-06-10' }
    const late = overdueLimits(handedDown, shippedCalendar, '2026-06-11').map(({ words }) => words)
    expect(late).toEqual(['交办件反馈逾期1日'])
  })
})
