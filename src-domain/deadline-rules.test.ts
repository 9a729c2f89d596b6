/** The table of documents.md D.1, row by row: what starts each limit, how long it is, whether it rolls over, what it is called. */
import { describe, expect, test } from 'vitest'
import { addDays } from './calendar-date'
import { type CaseDeadline, caseDeadlines } from './case-deadlines'
import { type CaseRecord, emptyCase, type Fact } from './case-record'
import { summarise } from './case-summary'
import { type DeadlineCode, deadlineRules } from './deadline-rules'
import type { FactKind } from './facts'
import { dayKind, shippedCalendar } from './holiday-calendar'
import type { LimitChoices } from './limit-choices'
import { officeDuties } from './office-duties'
import { openLimits } from './open-limits'
import { overdueLimits } from './overdue-limits'

interface Row {
  /** As D.1 writes it: W 工作日, C 日, H 小时, M 月; null where a paper sets the day. */
  length: string | null
  of?: 'complaint' | 'report' | 'assignment'
  receivedOn?: string
  intake?: CaseRecord['intake']
  facts?: readonly (readonly [FactKind, string, Partial<Fact>?])[]
  /** The day it runs from, and its last day, worked out by hand. */
  from: string
  due: string
  /** What a reminder says of it, one day late by its own unit; null for what is only told of. */
  late: string | null
}

const filed = ['filed', '2026-03-06'] as const
const decided = ['decided', '2026-04-16'] as const
const served = ['served', '2026-04-17'] as const

/** Those that roll over end on a Saturday or in a holiday here, as do those that must not. */
const rows: Readonly<Partial<Record<DeadlineCode, Row>>> = {
  T01: {
    length: '3W',
    of: 'complaint',
    ...{ receivedOn: '2026-04-28', from: '2026-04-28', due: '2026-05-06' },
    late: '受理审查超期1个工作日，请立即作出决定并说明原因',
  },
  T02: {
    length: '5C',
    ...{ receivedOn: '2026-10-12', from: '2026-10-12', due: '2026-10-19' },
    late: '受理审查超期1日，请立即作出决定并说明原因',
  },
  T03: {
    length: '15W',
    of: 'complaint',
    facts: [['accepted', '2026-04-30']],
    ...{ from: '2026-04-30', due: '2026-05-25' },
    late: '投诉办理超本市时限1个工作日',
  },
  T04: {
    length: '30C',
    facts: [['accepted', '2026-10-16']],
    ...{ from: '2026-10-16', due: '2026-11-16' },
    late: '举报办理超时限1日',
  },
  T05: {
    length: '15W',
    facts: [['accepted', '2026-02-03']],
    ...{ from: '2026-02-03', due: '2026-03-02' },
    late: '调查超期1个工作日，未见延长批准',
  },
  T06: {
    length: '30W',
    of: 'complaint',
    receivedOn: '2026-04-28',
    facts: [['accepted', '2026-04-30']],
    ...{ from: '2026-04-28', due: '2026-06-11' },
    late: '已超法定上限1个工作日，存在复议诉讼风险，报主要负责人',
  },
  T07: {
    length: '10C',
    of: 'complaint',
    intake: { knownDate: '2026-10-07' },
    ...{ from: '2026-10-07', due: '2026-10-19', late: null },
  },
  T08: {
    length: '3C',
    of: 'complaint',
    intake: { objectionDate: '2026-10-14' },
    ...{ from: '2026-10-14', due: '2026-10-19', late: null },
  },
  T09: {
    length: '15W',
    facts: [['tradingSuspended', '2026-04-30']],
    ...{ from: '2026-04-30', due: '2026-05-25' },
    late: '暂停已满15个工作日，请复核是否恢复',
  },
  T10: {
    length: '90C',
    facts: [['filed', '2026-07-05']],
    ...{ from: '2026-07-05', due: '2026-10-08' },
    late: '超过九十日已1日，须有延长依据',
  },
  T11: {
    length: '5W',
    facts: [filed, ['noticed', '2026-03-31']],
    ...{ from: '2026-03-31', due: '2026-04-08' },
    late: '陈述申辩期已满',
  },
  T12: {
    length: '5W',
    facts: [filed, ['noticed', '2026-03-31']],
    ...{ from: '2026-03-31', due: '2026-04-08' },
    late: '听证申请期已满',
  },
  T13: {
    length: '7W',
    facts: [filed, ['hearingNoticed', '2026-04-10', { until: '2026-04-20' }]],
    // 9, 10 and 13 to 17 April lie between: neither the day of service nor that of the hearing counts.
    ...{ from: '2026-04-20', due: '2026-04-08', late: null },
  },
  T14: {
    length: '7W',
    facts: [filed, decided],
    ...{ from: '2026-04-16', due: '2026-04-27' },
    late: '送达超期1个工作日',
  },
  T15: {
    length: '15C',
    facts: [filed, decided, served],
    ...{ from: '2026-04-17', due: '2026-05-06' },
    late: '缴纳罚款逾期1日，可以每日按罚款数额的百分之三加处罚款',
  },
  T17: {
    length: '10W',
    facts: [filed, ['demandServed', '2026-06-12']],
    ...{ from: '2026-06-12', due: '2026-06-29' },
    late: '催告期已满，可以申请法院强制执行',
  },
  T18: {
    length: '3M',
    facts: [filed, decided, served],
    // From the end of T20.
    ...{ from: '2026-10-19', due: '2027-01-19' },
    late: '申请强制执行的期限已过1日',
  },
  T19: {
    length: '60C',
    facts: [filed, decided, ['served', '2026-08-04']],
    ...{ from: '2026-08-04', due: '2026-10-08', late: null },
  },
  T20: {
    length: '6M',
    facts: [filed, decided, served],
    ...{ from: '2026-04-17', due: '2026-10-19', late: null },
  },
  T21: {
    length: '3C',
    facts: [['policeReported', '2026-10-14']],
    ...{ from: '2026-10-14', due: '2026-10-17' },
    late: '移送审批逾期1日',
  },
  T22: {
    length: '24H',
    facts: [['policeApproved', '2026-10-16', { time: '15:00' }]],
    ...{ from: '2026-10-16', due: '2026-10-17' },
    late: '移送逾期1日（该规定第十六条追究责任）',
  },
  T23: {
    length: '3C',
    facts: [['policeSent', '2026-10-14']],
    ...{ from: '2026-10-14', due: '2026-10-17' },
    late: '公安审查已超1日，请催询',
  },
  T24: {
    length: '3C',
    facts: [['policeNotFiled', '2026-10-14']],
    ...{ from: '2026-10-14', due: '2026-10-17' },
    late: '提请复议逾期1日',
  },
  T25: {
    length: '3C',
    facts: [['policeFiled', '2026-10-14']],
    ...{ from: '2026-10-14', due: '2026-10-17' },
    late: '移交物品材料逾期1日',
  },
  T26: {
    length: '10W',
    facts: [['publicityApproved', '2026-06-12']],
    ...{ from: '2026-06-12', due: '2026-06-29' },
    late: '公示超期1个工作日',
  },
  T27: {
    length: '1W',
    facts: [filed, decided, served],
    ...{ from: '2026-04-17', due: '2026-04-20' },
    late: '信用填报超期1个工作日',
  },
  T28: {
    length: '7W',
    facts: [filed, decided],
    ...{ from: '2026-04-16', due: '2026-04-27' },
    late: '公示超期1个工作日',
  },
  T29: {
    length: '3W',
    facts: [['decisionRevoked', '2026-09-28']],
    ...{ from: '2026-09-28', due: '2026-10-08' },
    late: '撤回公示超期1个工作日',
  },
  T30: {
    length: '7W',
    facts: [['evidencePreserved', '2026-04-16']],
    ...{ from: '2026-04-16', due: '2026-04-27' },
    late: '登记保存已满，须作出处理决定',
  },
  T31: {
    length: '24M',
    facts: [['violationEnded', '2024-10-17']],
    ...{ from: '2024-10-17', due: '2026-10-17', late: null },
  },
  T32: {
    length: null,
    facts: [['rectificationOrdered', '2026-10-09', { until: '2026-10-17' }]],
    ...{ from: '2026-10-09', due: '2026-10-17' },
    late: '整改逾期1日',
  },
  T34: {
    length: null,
    of: 'assignment',
    ...{ receivedOn: '2026-10-09', intake: { incomingDueDate: '2026-10-17' } },
    ...{ from: '2026-10-09', due: '2026-10-19' },
    late: '交办件反馈逾期1日',
  },
  T36: {
    length: '10W',
    facts: [filed, decided, served, ['reviewNoticed', '2026-06-12', { reviewProcedure: 'ordinary' }]],
    ...{ from: '2026-06-12', due: '2026-06-29' },
    late: '行政复议答复逾期1个工作日；不答复、不举证的，视为没有证据、依据（《行政复议法》第七十条）',
  },
  T37: {
    length: '15C',
    facts: [filed, decided, served, ['suitNoticed', '2026-10-02']],
    // 17 October is a Saturday.
    ...{ from: '2026-10-02', due: '2026-10-19' },
    late: '答辩举证逾期1日；逾期不提供证据的，视为没有相应证据（《行政诉讼法》第三十四条第二款）',
  },
  T38: {
    length: '30W',
    of: 'complaint',
    receivedOn: '2026-04-28',
    facts: [
      ['accepted', '2026-04-30'],
      ['complaintDeciding', '2026-05-21'],
      ['decided', '2026-05-22'],
    ],
    ...{ from: '2026-04-28', due: '2026-06-11' },
    late: '书面通知投诉处理决定超期1个工作日，请立即送达投诉人、被投诉人',
  },
  T39: {
    length: null,
    facts: [filed, ['hearingNoticed', '2026-04-08', { until: '2026-04-20' }]],
    ...{ from: '2026-04-08', due: '2026-04-20' },
    late: '通知的听证日期已过1日，尚未登记举行听证',
  },
}

function caseOf({
  of = 'report',
  receivedOn,
  intake,
  facts = [],
}: Pick<Row, 'of' | 'receivedOn' | 'intake' | 'facts'>): CaseRecord {
  return {
    ...emptyCase('c'),
    case: { clueCategory: of, receivedAt: receivedOn ? `${receivedOn}T09:00:00+08:00` : null },
    intake: intake ?? {},
    facts: Object.fromEntries(
      facts.map(([kind, date, more], index) => [`f${index}`, { kind, date, order: index + 1, ...more }]),
    ),
  }
}

const limitOf = (record: CaseRecord, code: DeadlineCode, choices?: LimitChoices): CaseDeadline | undefined =>
  caseDeadlines(record, choices ? { ...shippedCalendar, choices } : shippedCalendar).find(
    (limit) => limit.code === code,
  )

const letters = { 'working-day': 'W', 'calendar-day': 'C', month: 'M', hour: 'H' } as const

/** The first day on which a limit is one day late by its own unit. */
function dayLate({ due, unit }: CaseDeadline): string {
  let day = addDays(due, 1)
  while (unit === 'working-day' && !dayKind(shippedCalendar, day).working) day = addDays(day, 1)
  return day
}

describe('the table of limits', () => {
  test('has every code from T01 to T39, in a case or for the whole office; T16 is a surcharge', () => {
    const codes = Array.from({ length: 39 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
    const ofOffice = Object.values(officeDuties).map(({ code }) => code)
    expect(Object.keys(deadlineRules).sort()).toEqual(codes.filter((code) => code !== 'T16'))
    expect([...new Set([...Object.keys(rows), ...ofOffice])].sort()).toEqual(
      Object.keys(deadlineRules).sort(),
    )
  })

  test.each(Object.entries(rows))('%s starts, lasts and ends as the table says', (code, row) => {
    const limit = limitOf(caseOf(row), code as DeadlineCode)
    expect(limit).toMatchObject({ from: row.from, due: row.due })
    const { add = null, unit = 'calendar-day' } = limit ?? {}
    expect(add === null ? null : `${add}${letters[unit]}`).toBe(row.length)
    expect(limit?.basis).toMatch(/《|国办发|载明|内部/)
  })

  test.each(Object.entries(rows).filter(([, { late }]) => late !== null))(
    '%s is called what the table calls it once it has run out',
    (code, row) => {
      const record = caseOf(row)
      const limit = limitOf(record, code as DeadlineCode)
      if (!limit) throw new Error('does not run')
      const over = overdueLimits(record, shippedCalendar, dayLate(limit)).find(
        (one) => one.limit.code === code,
      )
      expect(over?.words).toBe(row.late)
      expect(overdueLimits(record, shippedCalendar, limit.due).map((one) => one.limit.code)).not.toContain(
        code,
      )
    },
  )

  test('a day that an incoming paper sets is shown with the rest day it moved on from', () => {
    const row = rows.T34 as Row
    expect(limitOf(caseOf(row), 'T34')).toMatchObject({
      how: 'set',
      moved: '载明的2026年10月17日是休息日（周六），顺延至2026年10月19日',
      certain: true,
    })
    const friday = { ...row, intake: { incomingDueDate: '2026-10-16' } }
    expect(limitOf(caseOf(friday), 'T34')).toMatchObject({ due: '2026-10-16', moved: null })
    const worked = { ...row, intake: { incomingDueDate: '2026-10-10' } }
    expect(limitOf(caseOf(worked), 'T34')?.due).toBe('2026-10-10')
    const nextYear = { ...row, intake: { incomingDueDate: '2027-01-02' } }
    expect(limitOf(caseOf(nextYear), 'T34')?.certain).toBe(false)
  })
})

describe('a length that hangs on the case', () => {
  test('a decision that is no penalty is made public within twenty working days, unless it may not be', () => {
    const complaint = (...more: readonly (readonly [FactKind, string])[]) =>
      limitOf(
        caseOf({ ...(rows.T28 as Row), of: 'complaint', facts: [['decided', '2026-04-16'], ...more] }),
        'T28',
      )
    // 17 (1), 20 to 24 (6) and 27 to 30 April (10); 6 to 8 (13), Saturday the 9th worked (14), 11 to 15 (19) and 18 May.
    expect(complaint()).toMatchObject({ add: 20, due: '2026-05-18', doneOn: null })
    expect(complaint(['publicityWithheld', '2026-04-20'])).toMatchObject({ doneOn: '2026-04-20' })
    const spared = caseOf(rows.T28 as Row)
    const draft = { status: 'draft', order: 1, createdAt: '', values: {} } as const
    spared.papers = { p: { docKind: 'noPenaltyDecision', ...draft } }
    expect(limitOf(spared, 'T28')).toMatchObject({ add: 20, due: '2026-05-18' })
  })

  test('a violation that harmed life, health or finance may be penalized for five years', () => {
    const ended = (limitation?: 'two' | 'five') =>
      limitOf(
        caseOf({ ...(rows.T31 as Row), facts: [['violationEnded', '2024-02-29', { limitation }]] }),
        'T31',
      )
    // No 29 February in 2026 and 2029: the last day of the month.
    expect(ended()).toMatchObject({ due: '2026-02-28' })
    expect(ended('two')).toMatchObject({ due: '2026-02-28' })
    expect(ended('five')).toMatchObject({ add: 60, due: '2029-02-28' })
  })

  test('the police have three days, or as many as they told they need', () => {
    const sent = (policeReview?: 'usual' | 'verify' | 'major') =>
      limitOf(
        caseOf({ ...(rows.T23 as Row), facts: [['policeSent', '2026-07-08', { policeReview }]] }),
        'T23',
      )
    expect(sent()).toMatchObject({ add: 3, due: '2026-07-11' })
    expect(sent('usual')).toMatchObject({ due: '2026-07-11' })
    expect(sent('verify')).toMatchObject({ add: 7, due: '2026-07-15' })
    expect(sent('major')).toMatchObject({ add: 30, due: '2026-08-07' })
  })

  test('the police have them from the day they signed for what was handed over, once that is known', () => {
    const answered = (...more: [FactKind, string, Partial<Fact>?][]) =>
      limitOf(caseOf({ facts: [['policeSent', '2026-07-08', { policeReview: 'verify' }], ...more] }), 'T23')
    expect(answered()).toMatchObject({ from: '2026-07-08', due: '2026-07-15' })
    expect(answered()?.moved).toContain('签收的日期尚未登记')
    const received = answered(['policeReceived', '2026-07-10'])
    expect(received).toMatchObject({ from: '2026-07-10', due: '2026-07-17', moved: null, doneOn: null })
    expect(answered(['policeReceived', '2026-07-10', { policeReview: 'major' }])?.due).toBe('2026-08-09')
    expect(answered(['policeReceived', '2026-07-10'], ['policeFiled', '2026-07-13'])?.doneOn).toBe(
      '2026-07-13',
    )
  })

  test('a refusal of the head ends the time for deciding, a renunciation that for asking for another look', () => {
    const declined = caseOf({
      facts: [
        ['policeReported', '2026-10-14'],
        ['policeDeclined', '2026-10-15'],
      ],
    })
    expect(limitOf(declined, 'T21')?.doneOn).toBe('2026-10-15')
    const waived = caseOf({
      facts: [
        ['policeNotFiled', '2026-10-14'],
        ['policeReviewWaived', '2026-10-16'],
      ],
    })
    expect(limitOf(waived, 'T24')?.doneOn).toBe('2026-10-16')
  })

  test('review and suit are open against decisions on complaints and in penalty cases, not against a talk', () => {
    const open = (of: NonNullable<Row['of']>, facts: NonNullable<Row['facts']>, docKind?: string) => {
      const record = caseOf({ of, facts })
      const draft = { status: 'draft', order: 1, createdAt: '', values: {} } as const
      if (docKind) record.papers = { p: { docKind, ...draft } }
      const codes = caseDeadlines(record, shippedCalendar).map(({ code }) => code)
      return codes.filter((code) => ['T14', 'T15', 'T18', 'T19', 'T20'].includes(code))
    }
    const answer = [['complaintDeciding', '2026-04-14'], decided, served] as NonNullable<Row['facts']>
    expect(open('complaint', answer)).toEqual(['T19', 'T20'])
    expect(open('report', [filed, decided, served], 'noPenaltyDecision')).toEqual(['T19', 'T20'])
    expect(open('report', [['underReview', '2026-04-14'], decided, served])).toEqual([])
  })

  test('the decision on a complaint is told within the time for deciding, tests and appraisals left out of both', () => {
    const row = rows.T38 as Row
    const paused = [
      ['accepted', '2026-04-30'],
      ['clockPaused', '2026-05-07'],
      ['clockResumed', '2026-05-14'],
      ['complaintDeciding', '2026-05-21'],
      ['decided', '2026-05-22'],
    ] as const
    const record = caseOf({ ...row, facts: paused })
    expect(limitOf(record, 'T38')?.due).toBe(limitOf(record, 'T06')?.due)
    expect(limitOf(record, 'T38')).toMatchObject({ doneOn: null })
    expect(limitOf(caseOf({ ...row, facts: [...paused, ['served', '2026-05-25']] }), 'T38')).toMatchObject({
      doneOn: '2026-05-25',
    })
    expect(limitOf(caseOf({ ...row, facts: paused.slice(0, 4) }), 'T38')).toBeUndefined()
    const penal = [['accepted', '2026-04-30'], filed, decided] as const
    expect(limitOf(caseOf({ ...row, facts: penal }), 'T38')).toBeUndefined()
  })

  test('a refusal may be contested from the day that its receipt tells', () => {
    const record = caseOf({ of: 'complaint', facts: [['notAccepted', '2026-04-15']] })
    const paper = { status: 'issued', order: 1, createdAt: '', values: {} } as const
    const docNo = '川公管监不受〔2026〕1号'
    record.papers = { n: { ...paper, docKind: 'nonAcceptanceNotice', docNo } }
    expect(limitOf(record, 'T19')).toBeUndefined()
    const values = { servedDocs: [{ docNo }], serviceMethod: 'direct', servedAt: '2026-04-17T09:30:00+08:00' }
    record.papers.r = { ...paper, order: 2, docKind: 'serviceReceipt', status: 'draft', values }
    expect(limitOf(record, 'T19')).toMatchObject({ from: '2026-04-17', due: '2026-06-16' })
    expect(limitOf(record, 'T20')).toMatchObject({ from: '2026-04-17', due: '2026-10-19' })
    expect(limitOf(record, 'T18')).toBeUndefined()
    // Who only reports has no right of their own that is refused.
    record.case.clueCategory = 'report'
    expect(limitOf(record, 'T19')).toBeUndefined()
  })

  test('the day of a hearing is waited for until it is held, renounced or too late', () => {
    const told = ['hearingNoticed', '2026-04-08', { until: '2026-04-20' }] as const
    const day = (...facts: NonNullable<Row['facts']>[number][]) =>
      limitOf(caseOf({ facts: [filed, told, ...facts] }), 'T39')
    expect(day()).toMatchObject({ how: 'set', doneOn: null })
    for (const kind of ['hearingHeld', 'statementWaived', 'decided'] as const) {
      expect(day([kind, '2026-04-20'])?.doneOn, kind).toBe('2026-04-20')
    }
    // Put off to another day.
    expect(day(['hearingNoticed', '2026-04-10', { until: '2026-04-28' }])).toMatchObject({
      due: '2026-04-28',
    })
  })

  test('each unit that was ordered to mend has a day and a review of its own', () => {
    const until = (...reviews: string[]) =>
      caseDeadlines(
        caseOf({
          facts: [
            ['rectificationOrdered', '2026-05-20', { until: '2026-07-02' }],
            ['rectificationOrdered', '2026-05-22', { until: '2026-06-05' }],
            ...reviews.map((day) => ['rectificationReviewed', day] as const),
          ],
        }),
        shippedCalendar,
      ).flatMap(({ code, due, doneOn }) => (code === 'T32' ? [[due, doneOn]] : []))
    // The review belongs to the order whose day comes first.
    expect(until('2026-06-04')).toEqual([
      ['2026-07-02', null],
      ['2026-06-05', '2026-06-04'],
    ])
    expect(until('2026-06-04', '2026-07-01')).toEqual([
      ['2026-07-02', '2026-07-01'],
      ['2026-06-05', '2026-06-04'],
    ])
  })

  test('evidence preserved twice is decided on twice', () => {
    const kept = (...facts: NonNullable<Row['facts']>[number][]) =>
      caseDeadlines(
        caseOf({
          facts: [['evidencePreserved', '2026-04-16'], ['evidencePreserved', '2026-04-20'], ...facts],
        }),
        shippedCalendar,
      ).flatMap(({ code, due, doneOn }) => (code === 'T30' ? [[due, doneOn]] : []))
    expect(kept(['preservationSettled', '2026-04-22'])).toEqual([
      ['2026-04-27', '2026-04-22'],
      ['2026-04-29', null],
    ])
    expect(kept(['preservationSettled', '2026-04-22'], ['preservationSettled', '2026-04-22'])).toEqual([
      ['2026-04-27', '2026-04-22'],
      ['2026-04-29', '2026-04-22'],
    ])
  })

  test('each notice of a review or a suit is owed an answer of its own, also once the case is closed', () => {
    const owed = (...facts: NonNullable<Row['facts']>[number][]) => {
      const before = [filed, decided, served, ['closed', '2026-05-29'], ['archived', '2026-06-01']] as const
      return openLimits(caseOf({ facts: [...before, ...facts] }), shippedCalendar, '2026-06-15').map(
        ({ code, due, title }) => [code, due, title],
      )
    }
    const unit = ['reviewNoticed', '2026-06-12', { reviewProcedure: 'ordinary' }] as const
    const person = ['reviewNoticed', '2026-06-12', { reviewProcedure: 'simple' }] as const
    expect(owed(unit)).toEqual([['T36', '2026-06-29', '答复行政复议']])
    // 15 to 18 June, the holiday of 19 to 21 passed over, and the 22nd.
    expect(owed(unit, person)).toEqual([
      ['T36', '2026-06-29', '答复行政复议（第1件）'],
      ['T36', '2026-06-22', '答复行政复议（第2件）'],
    ])
    expect(owed(unit, person, ['reviewAnswered', '2026-06-15'])).toEqual([
      ['T36', '2026-06-22', '答复行政复议（第2件）'],
    ])
    expect(owed(unit, person, ['reliefEnded', '2026-06-15'])).toEqual([])
    expect(owed(['suitNoticed', '2026-06-12'], ['reviewAnswered', '2026-06-15'])).toEqual([
      ['T37', '2026-06-29', '答辩举证'],
    ])
    expect(owed(['suitNoticed', '2026-06-12'], ['suitAnswered', '2026-06-15'])).toEqual([])
  })

  test('a notice to answer tells that the case is contested: nothing is enforced, nor are the rights told of any more', () => {
    const noticed = caseOf({ facts: [filed, decided, served, ['suitNoticed', '2026-05-09']] })
    expect(limitOf(noticed, 'T18')).toBeUndefined()
    expect(limitOf(noticed, 'T20')?.doneOn).toBe('2026-05-09')
    // A suspension that was under review before the decision keeps nothing from being enforced later.
    const earlier = caseOf({
      facts: [['reviewNoticed', '2026-03-02'], ['reliefEnded', '2026-03-20'], filed, decided, served],
    })
    expect(limitOf(earlier, 'T18')).toMatchObject({ from: '2026-10-19' })
  })

  test('what was never published need not be taken down, and what is no penalty is told by its own name', () => {
    const setAside = (...facts: NonNullable<Row['facts']>[number][]) =>
      limitOf(caseOf({ facts: [...facts, ['decisionRevoked', '2026-09-28']] }), 'T29')
    expect(setAside(filed, decided, ['publicityWithheld', '2026-04-20'])).toBeUndefined()
    expect(setAside(filed, decided, ['decisionPublished', '2026-04-20'])).toMatchObject({
      title: '撤回公示的处罚决定',
      due: '2026-10-08',
    })
    expect(setAside(decided, ['decisionPublished', '2026-04-20'])).toMatchObject({
      title: '撤回公示的执法决定',
      due: '2026-10-08',
    })
  })

  test('the court may be asked to enforce once nothing is before it or under review any more', () => {
    const enforcing = (...more: readonly (readonly [FactKind, string])[]) =>
      limitOf(caseOf({ ...(rows.T18 as Row), facts: [filed, decided, served, ...more] }), 'T18')
    expect(enforcing()).toMatchObject({ from: '2026-10-19' })
    expect(enforcing(['reliefStarted', '2026-05-09'])).toBeUndefined()
    expect(enforcing(['reliefStarted', '2026-05-09'], ['reliefEnded', '2026-08-10'])).toMatchObject({
      from: '2026-08-10',
      due: '2026-11-10',
    })
  })

  test('a decision that asks for no money starts no time for paying, nor for enforcing', () => {
    const codes = (...kinds: string[]) => {
      const record = caseOf({ ...(rows.T15 as Row), facts: [filed, decided, served] })
      const penalties = Object.fromEntries(
        kinds.map((penaltyKind, order) => [`r${order}`, { order, party: '甲公司', penaltyKind }]),
      )
      const draft = { status: 'draft', order: 1, createdAt: '', values: { penalties } } as const
      record.papers = { p: { docKind: 'penaltyDecision', ...draft } }
      const inCase = caseDeadlines(record, shippedCalendar).map(({ code }) => code)
      // The list of cases, which keeps no papers, knows it as well.
      const { deadlineSource } = summarise(record, '')
      expect(caseDeadlines(deadlineSource, shippedCalendar).map(({ code }) => code)).toEqual(inCase)
      return inCase.filter((code) => ['T15', 'T18', 'T19', 'T20'].includes(code))
    }
    expect(codes('警告', '取消投标资格')).toEqual(['T19', 'T20'])
    expect(codes('警告', '罚款')).toEqual(['T15', 'T18', 'T19', 'T20'])
    expect(codes('没收违法所得')).toEqual(['T15', 'T18', 'T19', 'T20'])
    expect(codes()).toEqual(['T15', 'T18', 'T19', 'T20'])
  })

  test('a lead that is no report is told to be held to the days of a report', () => {
    const handedDown = limitOf(caseOf({ ...(rows.T02 as Row), of: 'assignment' }), 'T02')
    expect(handedDown).toMatchObject({
      title: '决定是否受理线索',
      due: '2026-10-19',
      moved: '交办、检查发现的线索没有另定期限，参照举报',
    })
    expect(limitOf(caseOf({ ...(rows.T02 as Row), of: 'report' }), 'T02')).toMatchObject({
      title: '决定是否受理举报',
      moved: null,
    })
  })

  test('a fine that is not paid is reminded of with the surcharge of the day', () => {
    const record = caseOf(rows.T15 as Row)
    const penalties = { a: { order: 1, party: '甲公司', penaltyKind: '罚款', amount: 2_576_000 } }
    const values = { party: { partyName: '甲公司' }, penalties }
    const decision = { docKind: 'penaltyDecision', status: 'draft', order: 1, createdAt: '', values } as const
    record.papers = { p: decision }
    const words = (today: string) =>
      overdueLimits(record, shippedCalendar, today).find(({ limit }) => limit.code === 'T15')?.words
    // 3% of 25,760 yuan is 772.80 for each day after 6 May.
    expect(words('2026-05-07')).toBe('缴纳罚款逾期1日，可加处罚款772.80元')
    expect(words('2026-05-16')).toBe('缴纳罚款逾期10日，可加处罚款7,728.00元')
    // Never more than the fine, reached on the 34th day.
    expect(words('2026-06-30')).toBe('缴纳罚款逾期55日，可加处罚款25,760.00元')
    record.facts.relief = { kind: 'reliefStarted', date: '2026-05-09', order: 9 }
    // The 7th and 8th alone: from the application on, nothing is added.
    expect(words('2026-05-16')).toBe('缴纳罚款逾期10日，可加处罚款1,545.60元')
  })
})

describe('what the office has settled', () => {
  test('counts an investigation from the day its group was made', () => {
    const row = {
      ...(rows.T05 as Row),
      facts: [
        ['accepted', '2026-04-28'],
        ['investigating', '2026-04-30'],
      ] as const,
    }
    expect(limitOf(caseOf(row), 'T05')).toMatchObject({ from: '2026-04-28' })
    expect(limitOf(caseOf(row), 'T05', { investigationFrom: 'assigned' })).toMatchObject({
      from: '2026-04-30',
      due: '2026-05-25',
    })
    const waiting = { ...row, facts: [['accepted', '2026-04-28']] as const }
    expect(limitOf(caseOf(waiting), 'T05', { investigationFrom: 'assigned' })?.from).toBe('2026-04-28')
  })

  test('counts the five days of a report in working days', () => {
    expect(limitOf(caseOf(rows.T02 as Row), 'T02', { reportDays: 'working-day' })).toMatchObject({
      unit: 'working-day',
      due: '2026-10-19',
    })
    const across = { ...(rows.T02 as Row), receivedOn: '2026-09-29' }
    expect(limitOf(caseOf(across), 'T02')?.due).toBe('2026-10-08')
    expect(limitOf(caseOf(across), 'T02', { reportDays: 'working-day' })?.due).toBe('2026-10-12')
  })

  test('counts the credit information from its receipt, as its form notes it, or from when the decision took effect', () => {
    const record = caseOf(rows.T27 as Row)
    const values = { infoReceivedAt: '2026-04-20T09:30:00+08:00' }
    record.papers = { p: { docKind: 'creditScoreForm', status: 'draft', order: 1, createdAt: '', values } }
    // Received on Monday the 20th; served, and so in effect, on Friday the 17th.
    expect(limitOf(record, 'T27')).toMatchObject({ from: '2026-04-20', due: '2026-04-21' })
    const effective = { creditFrom: 'effective' } as const
    expect(limitOf(record, 'T27', effective)).toMatchObject({ from: '2026-04-17', due: '2026-04-20' })
    // Kept in the list of cases as well.
    const { deadlineSource } = summarise(record, '')
    const inList = caseDeadlines(deadlineSource, shippedCalendar).find(({ code }) => code === 'T27')
    expect(inList).toMatchObject({ from: '2026-04-20', due: '2026-04-21' })
  })

  test('reports no decision that has not taken effect, but counts from a receipt that was noted before its service', () => {
    const row = rows.T27 as Row
    const record = caseOf({ ...row, facts: (row.facts ?? []).filter(([kind]) => kind !== 'served') })
    expect(limitOf(record, 'T27')).toBeUndefined()
    expect(limitOf(record, 'T27', { creditFrom: 'effective' })).toBeUndefined()
    const values = { infoReceivedAt: '2026-04-16T09:30:00+08:00' }
    record.papers = { p: { docKind: 'creditScoreForm', status: 'draft', order: 1, createdAt: '', values } }
    expect(limitOf(record, 'T27')).toMatchObject({ from: '2026-04-16', due: '2026-04-17' })
    expect(limitOf(record, 'T27', { creditFrom: 'effective' })).toBeUndefined()
  })

  test('gives a party as many days to be heard as the notice it was sent says, else as the office gives', () => {
    const told = (values: Record<string, unknown>, docKind = 'penaltyAdvanceNotice') => {
      const record = caseOf(rows.T11 as Row)
      const issued = { values: JSON.stringify(values) } as NonNullable<CaseRecord['papers'][string]['issued']>
      record.papers = { p: { docKind, status: 'issued', order: 1, createdAt: '', values: {}, issued } }
      return record
    }
    const choices = { statementDays: 3 }
    const none = caseOf(rows.T11 as Row)
    expect(limitOf(none, 'T11', choices)).toMatchObject({ add: 3, due: '2026-04-03' })
    expect(limitOf(told({ statementDays: 7 }), 'T11', choices)).toMatchObject({ add: 7, due: '2026-04-10' })
    expect(limitOf(told({ hearingRequestDays: 6 }, 'hearingRightsNotice'), 'T12')).toMatchObject({ add: 6 })
    // Where the notice tells of 陈述申辩 alone nobody can ask for a hearing; an offer in a notice of its own counts.
    expect(limitOf(told({ noticeVariant: 'statement', hearingRequestDays: 5 }), 'T12')).toBeUndefined()
    expect(limitOf(told({ noticeVariant: 'hearing', hearingRequestDays: 5 }), 'T12')).toBeDefined()
    expect(limitOf(told({ noticeVariant: 'statement' }, 'hearingRightsNotice'), 'T12')).toBeDefined()
    // No notice may cut the time for asking for a hearing short.
    expect(limitOf(told({ hearingRequestDays: 3 }), 'T12')).toMatchObject({ add: 5, due: '2026-04-08' })
  })
})
