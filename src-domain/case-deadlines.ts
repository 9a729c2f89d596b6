/**
 * The time limits of a case, worked out from its dated facts: what ends when, under which rule, and whether it has
 * been kept (documents.md D.1; the codes T01… are those of its table).
 */
import { datePartOf, type IsoDate, isIsoDate } from './calendar-date'
import type { CaseRecord } from './case-record'
import { type Deadline, type DeadlineUnit, deadline } from './deadline'
import type { FactKind } from './facts'
import type { HolidayCalendar } from './holiday-calendar'
import { dateOf, factsInOrder } from './stage'

/** The parts of a case that its time limits rest on. */
export type DeadlineSource = Pick<CaseRecord, 'case' | 'facts'>

export type DeadlineCode = 'T01' | 'T02' | 'T03' | 'T04' | 'T06' | 'T09' | 'T10'

interface Rule {
  title: string
  add: number
  unit: DeadlineUnit
  /** The law or the office's own rule that sets the limit. */
  basis: string
  /** Facts that end the limit, whichever comes first. */
  endedBy: readonly FactKind[]
}

const plan = '《汉川市公共资源交易综合监管联动执法工作实施方案》二、（五）2'
const regulation = '《中华人民共和国招标投标法实施条例》'

export const deadlineRules: Readonly<Record<DeadlineCode, Rule>> = {
  T01: {
    title: '决定是否受理投诉',
    add: 3,
    unit: 'working-day',
    basis: `${regulation}第六十一条第二款`,
    endedBy: ['accepted', 'notAccepted', 'referredOut'],
  },
  T02: {
    title: '决定是否受理举报',
    add: 5,
    unit: 'calendar-day',
    basis: plan,
    endedBy: ['accepted', 'notAccepted', 'referredOut'],
  },
  T03: { title: '办结投诉', add: 15, unit: 'working-day', basis: plan, endedBy: ['decided', 'withdrawn'] },
  T04: {
    title: '办结举报',
    add: 30,
    unit: 'calendar-day',
    basis: plan,
    // Filing settles a report: what follows is a penalty case with a limit of its own.
    endedBy: ['decided', 'filed', 'notFiled', 'closed'],
  },
  T06: {
    title: '投诉处理决定法定期限',
    add: 30,
    unit: 'working-day',
    basis: `${regulation}第六十一条第二款`,
    endedBy: ['decided', 'withdrawn'],
  },
  T09: {
    title: '复核是否恢复招标投标',
    add: 15,
    unit: 'working-day',
    basis: '监管办内部规定',
    endedBy: ['tradingResumed'],
  },
  T10: {
    title: '作出行政处罚决定',
    add: 90,
    unit: 'calendar-day',
    basis: '《中华人民共和国行政处罚法》第六十条',
    endedBy: ['decided'],
  },
}

export interface CaseDeadline extends Deadline {
  readonly code: DeadlineCode
  readonly title: string
  readonly basis: string
  /** The day it runs from, itself not counted. */
  readonly from: IsoDate
  readonly add: number
  readonly unit: DeadlineUnit
  /** The day the matter was settled; null while it is open. */
  readonly doneOn: IsoDate | null
  /** Why the true end may lie later than `due`: an approved extension, or days that do not count. Null where nothing says so. */
  readonly moved: string | null
}

/**
 * The last day for deciding on acceptance: T01 for a complaint, else T02 (a lead handed down or found is treated as
 * a report). Null while the day of receipt is not known.
 */
export function acceptDeadline(record: DeadlineSource, calendar: HolidayCalendar): CaseDeadline | null {
  const received = receivedOn(record)
  return received ? limit(record, calendar, isComplaint(record) ? 'T01' : 'T02', received) : null
}

/**
 * The last day for settling the matter, T03 for a complaint, T04 for a report; null for other leads.
 * @param acceptedOn the day of the decision to accept where the case does not hold it yet.
 */
export function handleDeadline(
  record: DeadlineSource,
  calendar: HolidayCalendar,
  acceptedOn: IsoDate | null = dateOf(record, 'accepted'),
): CaseDeadline | null {
  const category = record.case.clueCategory
  if (!acceptedOn || !isIsoDate(acceptedOn)) return null
  if (category !== 'complaint' && category !== 'report') return null
  return limit(record, calendar, category === 'complaint' ? 'T03' : 'T04', acceptedOn)
}

/** T09: when a suspension that began on this day must be looked at again. */
export function suspensionReview(
  record: DeadlineSource,
  calendar: HolidayCalendar,
  suspendedOn: IsoDate,
): CaseDeadline {
  return limit(record, calendar, 'T09', suspendedOn)
}

/** T10: when the decision on a penalty must be made, counted from filing; null while the case is not filed. */
export function penaltyDeadline(record: DeadlineSource, calendar: HolidayCalendar): CaseDeadline | null {
  const filed = dateOf(record, 'filed')
  return filed ? limit(record, calendar, 'T10', filed) : null
}

/**
 * Every limit that the facts of the case have set going, in the order of their codes. T06 runs from receipt, the
 * cautious reading: an accepted complaint counts as accepted when it came in (11号令第11条).
 */
export function caseDeadlines(record: DeadlineSource, calendar: HolidayCalendar): CaseDeadline[] {
  const received = receivedOn(record)
  const suspended = dateOf(record, 'tradingSuspended')
  const accepted = dateOf(record, 'accepted') !== null
  const all = [
    acceptDeadline(record, calendar),
    handleDeadline(record, calendar),
    accepted && isComplaint(record) && received ? limit(record, calendar, 'T06', received) : null,
    suspended ? suspensionReview(record, calendar, suspended) : null,
    penaltyDeadline(record, calendar),
  ]
  return all.filter((entry) => entry !== null)
}

/** The day the lead was received; null where it is missing or no date. */
export function receivedOn(record: Pick<CaseRecord, 'case'>): IsoDate | null {
  const received = record.case.receivedAt
  if (!received || !isIsoDate(received.slice(0, 10))) return null
  return datePartOf(received)
}

function limit(
  record: DeadlineSource,
  calendar: HolidayCalendar,
  code: DeadlineCode,
  from: IsoDate,
): CaseDeadline {
  const { endedBy, ...rule } = deadlineRules[code]
  const end = factsInOrder(record).find((fact) => endedBy.includes(fact.kind) && fact.date >= from)
  return {
    ...deadline(calendar, { from, add: rule.add, unit: rule.unit }),
    ...rule,
    code,
    from,
    doneOn: end?.date ?? null,
    moved: movedBy(record, code),
  }
}

function movedBy(record: DeadlineSource, code: DeadlineCode): string | null {
  const has = (kind: FactKind) => dateOf(record, kind) !== null
  if ((code === 'T03' || code === 'T04') && has('extended')) {
    return '已批准延长，以《延长调查时限通知书》载明的日期为准'
  }
  if ((code === 'T03' || code === 'T06') && has('clockPaused')) {
    return '检验、检测、鉴定、专家评审所需时间不计算在内，届满日相应后延'
  }
  return null
}

function isComplaint(record: DeadlineSource): boolean {
  return record.case.clueCategory === 'complaint'
}
