import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar-date'
import { type CaseRecord, emptyCase, type Fact, type Paper, type PlannedPenalty } from '../case-record'
import { shippedCalendar } from '../holiday-calendar'
import { surcharge } from '../penalty'
import { type FineRange, type Violation, violationOf } from '../violations'
import { fineAccounts } from './fine-account'
import { type Due, owedOn } from './owed'
import { paidFactEdits } from './paid-fact'
import {
  articlesOf,
  betweenOf,
  findViolations,
  personalFine,
  planFaults,
  plannedFaults,
  unitFine,
} from './plan'

function rigged(): CaseRecord {
  const record = emptyCase('c')
  record.case = { violationCodes: ['B01'] }
  record.project = { winningAmount: 368_000_000, contractAmount: 370_000_000 }
  record.respondents = {
    a: { order: 1, partyName: '甲公司', partyType: 'legalPerson' },
    b: { order: 2, partyName: '韩某某', partyType: 'natural' },
  }
  return record
}

const collusion = violationOf('B01') as Violation
const range = collusion.ranges[0] as FineRange
const unit = (more: Partial<PlannedPenalty> = {}): PlannedPenalty => ({
  ...unitFine(rigged(), collusion, range, '甲公司'),
  order: 1,
  ...more,
})
const messages = (row: PlannedPenalty, record = rigged()) =>
  plannedFaults(record, row).map(({ level, message }) => `${level} ${message}`)

describe('a planned penalty', () => {
  test('begins at the lower end of the range that the base gives', () => {
    expect(unit()).toMatchObject({ base: 368_000_000, ratio: 5, violationCode: 'B01' })
    expect(betweenOf(rigged(), unit())).toEqual({ min: 1_840_000, max: 3_680_000 })
    expect(messages(unit())).toEqual([])
    const fixed = violationOf('Z02') as Violation
    const flat = { ...unitFine(rigged(), fixed, fixed.ranges[0] as FineRange, '甲公司'), order: 1 }
    expect(betweenOf(rigged(), flat)).toEqual({ min: 1_000_000, max: 5_000_000 })
    expect(messages(flat)).toEqual(['error 罚款还没有金额'])
  })

  test('is told above and below the range; below wants a ground in the law', () => {
    expect(messages(unit({ ratio: 10.5 }))).toEqual(['error 高于法定上限36,800.00元'])
    expect(messages(unit({ ratio: 4 }))[0]).toMatch(/^error 低于法定下限18,400\.00元，须选“减轻”/)
    const mitigated = { ...rigged(), discretion: { level: '减轻', mitigation: '主动消除危害后果' } }
    expect(messages(unit({ ratio: 4 }), mitigated)).toEqual(['warning 低于法定下限18,400.00元，系减轻处罚'])
    expect(messages(unit({ amount: 2_000_000 }))).toEqual(['error 金额与基数乘以比例不符，应为18,400.00元'])
  })

  test('is refused where the law fines it on projects that must be put out to tender, and this one need not', () => {
    const told = (mandatoryTender: boolean) => {
      const record = rigged()
      record.project.mandatoryTender = mandatoryTender
      record.case.violationCodes = ['B03']
      const row = { order: 1, party: '甲公司', penaltyKind: '罚款', violationCode: 'B03', amount: 2_000_000 }
      return plannedFaults(record, row)
        .map(({ message }) => message)
        .join()
    }
    expect(told(false)).toContain('本项目不是')
    expect(told(true)).not.toContain('本项目不是')
  })

  test('of a person is measured by the unit’s fine, 5% to 10%', () => {
    const person = { ...personalFine(unit({ ratio: 7 }), '韩某某（直接负责的主管人员）'), order: 2 }
    expect(person).toMatchObject({ base: 2_576_000, ratioPct: 5 })
    expect(betweenOf(rigged(), person)).toEqual({ min: 128_800, max: 257_600 })
    expect(messages(person)).toEqual([])
    expect(messages({ ...person, ratioPct: 11 })).toEqual(['error 高于法定上限2,576.00元'])
  })

  test('misses its reasons, and the persons that the law fines too', () => {
    const record = { ...rigged(), plannedPenalties: { p: unit() } }
    expect(planFaults(record).map(({ message }) => message)).toEqual([
      '还没有选择裁量等级',
      '还没有写明裁量理由',
      expect.stringContaining('拟处罚中没有个人'),
    ])
  })
})

test('violations are found by code and by words, and give their articles', () => {
  expect(findViolations('b01').map(({ code }) => code)).toEqual(['B01'])
  expect(findViolations('串通 第五十三条').map(({ code }) => code)).toContain('B01')
  expect(findViolations('没有这样的行为')).toEqual([])
  expect(articlesOf(rigged()).provisions).toContain('《中华人民共和国招标投标法》第五十三条')
})

describe('what is owed', () => {
  const whole: Due[] = [{ due: '2026-05-06', amount: 2_576_000 }]

  test('until the last day the fine, and from the day after 3% a day up to the fine', () => {
    expect(owedOn('2026-05-06', whole, [])).toMatchObject({ surcharge: 0, owed: 2_576_000, daysLate: 0 })
    expect(owedOn('2026-05-16', whole, [])).toMatchObject({ surcharge: 772_800, daysLate: 10 })
    expect(owedOn('2026-07-06', whole, [])).toMatchObject({ surcharge: 2_576_000, owed: 5_152_000 })
  })

  test('what is paid stops the surcharge on it, and reconsideration stops all of it', () => {
    const paid = [{ date: '2026-05-11', amount: 1_576_000 }]
    // Five days on all of it, five more on what is left.
    expect(owedOn('2026-05-16', whole, paid)).toMatchObject({
      surcharge: 386_400 + 150_000,
      unpaid: 1_000_000,
    })
    const spells = [{ from: '2026-05-09', to: '2026-05-14' }]
    expect(owedOn('2026-05-16', whole, [], spells).daysLate).toBe(4)
    expect(owedOn('2026-05-16', whole, [], [{ from: '2026-05-07', to: null }]).surcharge).toBe(0)
  })

  test('of a plan each part is late by itself, and the next one is told', () => {
    const plan: Due[] = [
      { due: '2026-05-29', amount: 1_000_000 },
      { due: '2026-06-30', amount: 1_576_000 },
    ]
    const first = [{ date: '2026-05-29', amount: 1_000_000 }]
    expect(owedOn('2026-06-08', plan, first)).toMatchObject({
      surcharge: 0,
      next: { due: '2026-06-30', amount: 1_576_000 },
    })
    expect(owedOn('2026-06-08', plan, [])).toMatchObject({ surcharge: 300_000, daysLate: 10 })
    // A part costs for being late no more than itself, however long.
    const long = owedOn('2026-12-31', plan, first)
    expect(long).toMatchObject({ surcharge: 1_576_000, overdue: 3_152_000, daysLate: 184 })
    expect(long.late).toMatchObject([{ due: '2026-06-30', unpaid: 1_576_000, surcharge: 1_576_000 }])
    expect(owedOn('2026-07-01', plan, [{ date: '2026-06-30', amount: 2_576_000 }]).next).toBeNull()
  })

  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-05-01', days))
  const payments = fc.array(fc.record({ date: day, amount: fc.integer({ min: 1, max: 900_000 }) }), {
    maxLength: 5,
  })

  test('unpaid it is what the law’s own sum says; the surcharge never passes the fine and never falls with time', () => {
    fc.assert(
      fc.property(day, day, payments, (one, other, paid) => {
        const [early, late] = [one, other].sort() as [string, string]
        const before = owedOn(early, whole, paid)
        const after = owedOn(late, whole, paid)
        expect(after.surcharge).toBeGreaterThanOrEqual(before.surcharge)
        expect(after.surcharge).toBeLessThanOrEqual(after.fine)
        expect(after.surcharge).toBeLessThanOrEqual(owedOn(late, whole, []).surcharge)
        const bare = owedOn(late, whole, [])
        expect(bare.surcharge).toBe(surcharge(bare.fine, bare.daysLate))
      }),
    )
  })
})

test('a fine told to be paid is owed no more, though no payment was entered apart', () => {
  const record = rigged()
  record.facts = {
    served: { kind: 'served', date: '2026-04-17', order: 1 },
    paid: { kind: 'finePaid', date: '2026-04-28', order: 2 },
  }
  const values = {
    addressee: '甲公司',
    penalties: { r: { order: 1, penaltyKind: '罚款', amount: 2_576_000 } },
  }
  record.papers = { d: { docKind: 'penaltyDecision', status: 'draft', order: 1, createdAt: '', values } }
  const [account] = fineAccounts(record, shippedCalendar, '2026-11-23')
  expect(account).toMatchObject({ party: '甲公司', due: '2026-05-06', owed: { surcharge: 0, owed: 0 } })
  delete record.facts.paid
  expect(fineAccounts(record, shippedCalendar, '2026-05-16')[0]?.owed).toMatchObject({ surcharge: 772_800 })
})

test('a fine put off without a form in the file is due on the day that was recorded', () => {
  const record = rigged()
  record.facts = {
    served: { kind: 'served', date: '2026-04-17', order: 1 },
    later: { kind: 'instalmentApproved', date: '2026-04-30', until: '2026-06-30', order: 2 },
  }
  const values = {
    addressee: '甲公司',
    penalties: { r: { order: 1, penaltyKind: '罚款', amount: 2_576_000 } },
  }
  record.papers = { d: { docKind: 'penaltyDecision', status: 'draft', order: 1, createdAt: '', values } }
  const [account] = fineAccounts(record, shippedCalendar, '2026-07-05')
  expect(account).toMatchObject({ due: '2026-06-30', deferred: true, inParts: false, owed: { daysLate: 5 } })
})

test('the payment that settles all fines brings 缴清罚款, and what unsettles them takes it away again', () => {
  const record = rigged()
  record.facts = { served: { kind: 'served', date: '2026-04-17', order: 1 } }
  const decision = (party: string, amount: number, order: number): Paper => ({
    ...{ docKind: 'penaltyDecision', status: 'draft', order, createdAt: '' },
    values: { addressee: party, penalties: { r: { order: 1, penaltyKind: '罚款', amount } } },
  })
  record.papers = { d: decision('甲公司', 2_576_000, 1), e: decision('韩某某', 154_560, 2) }
  const around = { calendar: shippedCalendar, today: '2026-04-30', byOfficerId: 'off-03', newId: () => 'new' }
  const unit = { party: '甲公司', date: '2026-04-28', amount: 2_576_000, order: 1 }
  const person = { party: '韩某某', date: '2026-04-29', amount: 154_560, order: 2 }

  record.payments = { a: unit }
  expect(paidFactEdits(record, around)).toEqual([])
  record.payments = { a: unit, b: person }
  const [edit] = paidFactEdits(record, around)
  expect(edit).toMatchObject({ path: ['facts', 'new'], value: { kind: 'finePaid', date: '2026-04-29' } })

  record.facts.new = edit?.value as unknown as Fact
  expect(paidFactEdits(record, around)).toEqual([])
  record.payments = { a: unit, b: { ...person, date: '2026-04-30' } }
  expect(paidFactEdits(record, around)).toEqual([{ path: ['facts', 'new', 'date'], value: '2026-04-30' }])
  record.payments = { a: unit }
  expect(paidFactEdits(record, around)).toEqual([{ path: ['facts', 'new'], value: undefined }])
  // What an officer recorded by hand is left alone.
  record.facts.new = { kind: 'finePaid', date: '2026-04-30', order: 2 }
  expect(paidFactEdits(record, around)).toEqual([])
})
