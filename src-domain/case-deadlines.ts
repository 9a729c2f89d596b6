/**
 * The time limits of a case, worked out from its dated facts: what ends when, under which rule, what moved it, and
 * whether it has been kept (documents.md D.1; the rules themselves stand in `deadline-rules.ts`).
 */
import { addDays, datePartOf, dayNumber, formatChineseDate, type IsoDate, isIsoDate } from './calendar-date'
import type { CaseRecord, Fact, Paper } from './case-record'
import { type DeadlineUnit, type ExcludedPeriod, type LastDay, lastDay } from './deadline'
import { type DeadlineCode, type DeadlineRule, ruleOf } from './deadline-rules'
import { intakeStart, limitStarts, type Start } from './deadline-starts'
import type { FactKind } from './facts'
import { coversDayNumbers, dayKind, type HolidayCalendar } from './holiday-calendar'
import { excludedPeriods, openPauseOf } from './pauses'
import { reliefSpells } from './relief'
import type { RowWithId } from './rows'
import { dateOf, type FactSource, factsInOrder, withFactsSorted } from './stage'

export type { DeadlineCode } from './deadline-rules'

/** The papers on which limits rest. */
export const decisionKinds: readonly string[] = ['penaltyDecision', 'noPenaltyDecision', 'creditScoreForm']

/** The parts of a case that its time limits rest on. */
export interface DeadlineSource extends FactSource {
  readonly case: Pick<CaseRecord['case'], 'clueCategory' | 'receivedAt'>
  readonly intake?: Pick<
    CaseRecord['intake'],
    'knownDate' | 'objectionDate' | 'objectionReplyDate' | 'incomingDueDate'
  >
  /**
   * Papers of `decisionKinds` and `noticeKinds` at least: a decision without a penalty, or without one in money, starts
   * no limit for paying, and no credit form none for reporting. What is only told of rests on receipts too.
   */
  readonly papers?: Readonly<
    Record<string, Pick<Paper, 'docKind' | 'status'> & Partial<Pick<Paper, 'docNo' | 'values' | 'issued'>>>
  >
}

/** An extension that counted: approved in time, it runs on from where the limit would have ended. */
export interface Extension {
  readonly approvedOn: IsoDate
  readonly days: number
  readonly unit: DeadlineUnit
  /** The last day before it, itself not counted, and the last day after it. */
  readonly from: IsoDate
  readonly due: IsoDate
}

export interface CaseDeadline extends LastDay {
  readonly code: DeadlineCode
  readonly title: string
  readonly basis: string
  readonly whose: DeadlineRule['whose']
  /** The day it runs from, itself not counted. */
  readonly from: IsoDate
  /** The length before any extension; null where a paper sets the last day itself. */
  readonly add: number | null
  readonly unit: DeadlineUnit | 'hour'
  /** The time of day at which it ends, such as `15:00`; null where the whole day is left. */
  readonly dueTime: string | null
  /** The day the matter was settled; null while it is open. */
  readonly doneOn: IsoDate | null
  /** Where it would have ended had nothing been extended. */
  readonly originalDue: IsoDate
  /**
   * How the last day was found: `counted` on from the first, counted `back` from a day to come, by the `clock`, or
   * `set` by a paper.
   */
  readonly how: 'counted' | 'back' | 'clock' | 'set'
  /** The periods left out of the count. */
  readonly excluded: readonly ExcludedPeriod[]
  readonly extensions: readonly Extension[]
  /**
   * Why the last day is not settled, so that `due` is only the earliest it can be: the clock stands still now, or an
   * extension does not say by how many days. Null where it is settled.
   */
  readonly unsettled: 'paused' | 'extended' | null
  /** What moved the end, failed to, or must be known of it, as sentences; null where there is nothing to tell. */
  readonly moved: string | null
}

/**
 * The last day for deciding on acceptance: T01 for a complaint, else T02 (a lead handed down or found is treated as
 * a report). Null while the day of receipt is not known.
 */
export function acceptDeadline(record: DeadlineSource, calendar: HolidayCalendar): CaseDeadline | null {
  const received = receivedOn(record)
  if (!received) return null
  const complaint = record.case.clueCategory === 'complaint'
  const start: Start = complaint
    ? { code: 'T01', from: received }
    : intakeStart(record, received, calendar.choices?.reportDays)
  return limitOf(record, calendar, start, null)
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
  const code = category === 'complaint' ? 'T03' : 'T04'
  return limitOf(record, calendar, { code, from: acceptedOn }, null)
}

/** T09: when a suspension that began on this day must be looked at again. */
export function suspensionReview(
  record: DeadlineSource,
  calendar: HolidayCalendar,
  suspendedOn: IsoDate,
): CaseDeadline {
  return limitOf(record, calendar, { code: 'T09', from: suspendedOn }, null)
}

/** T10: when the decision on a penalty must be made, counted from filing; null while the case is not filed. */
export function penaltyDeadline(record: DeadlineSource, calendar: HolidayCalendar): CaseDeadline | null {
  const filed = dateOf(record, 'filed')
  return filed ? limitOf(record, calendar, { code: 'T10', from: filed }, null) : null
}

/**
 * Every limit that the facts of the case have set going, in the order of their codes.
 * @param today ISO date, up to which a clock that was stopped is known to have stood still; without it an open stop
 * counts for its first day only.
 */
export function caseDeadlines(
  source: DeadlineSource,
  calendar: HolidayCalendar,
  today: IsoDate | null = null,
): CaseDeadline[] {
  const record = withFactsSorted(source)
  const limits = limitStarts(record, calendar.choices).map((start) => limitOf(record, calendar, start, today))
  const litigation = limits.find(({ code }) => code === 'T20')
  // Only what is to be paid is enforced: a time for paying runs with it (T15).
  if (litigation && limits.some(({ code }) => code === 'T15')) {
    const from = enforceableFrom(record, litigation)
    // A fine paid at any time leaves nothing to enforce.
    const doneOn = dateOf(record, 'finePaid') ?? dateOf(record, 'enforcementApplied')
    if (from)
      limits.push(limitOf(record, calendar, { code: 'T18', from, ...(doneOn ? { doneOn } : {}) }, today))
  }
  return limits.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/**
 * From when on the court may be asked to enforce: once the time for going to court has run out (行政强制法第五十三条), or
 * that of an approved plan (行政处罚法第七十二条第二款). Null while the decision is under review or before the court; after
 * that from its end, the earliest reading: a party who is told the outcome of a review has fifteen days more to sue.
 */
function enforceableFrom(record: DeadlineSource, litigation: CaseDeadline): IsoDate | null {
  // What was under review before the decision was served, such as a suspension, ends before there is anything to enforce.
  const last = reliefSpells(record).findLast(({ to }) => to === null || to >= litigation.from)
  if (last?.to === null) return null
  return lastUntil(record, 'instalmentApproved') ?? last?.to ?? litigation.due
}

/** The day the lead was received; null where it is missing or no date. */
export function receivedOn(record: Pick<DeadlineSource, 'case'>): IsoDate | null {
  const received = record.case.receivedAt
  if (!received || !isIsoDate(received.slice(0, 10))) return null
  return datePartOf(received)
}

function limitOf(
  record: DeadlineSource,
  calendar: HolidayCalendar,
  start: Start,
  today: IsoDate | null,
): CaseDeadline {
  const rule = ruleFor(start)
  const { title, basis, whose, add, unit } = rule
  const doneOn = start.doneOn === undefined ? endOf(record, rule, start) : start.doneOn
  const pause = rule.pausable && doneOn === null ? openPauseOf(record) : null
  const excluded = [
    ...(rule.pausable ? excludedPeriods(record, today ?? pause?.from ?? null) : []),
    ...(start.excluded ?? []),
  ]
  const counted = firstEnd(calendar, rule, start, excluded)
  const extended = withExtensions(record, calendar, rule, start, counted, excluded)
  const rolled =
    start.until && counted.due !== start.until ? [rolledWords(calendar, start.until, counted)] : []
  const waits = pause ? ['期限已中止计算，恢复后届满日相应后延'] : []
  const without = excluded.length > 0 && !pause ? ['不计入期限的期间已经扣除'] : []
  const told = start.remark ? [start.remark] : []
  const moved = [...told, ...rolled, ...extended.remarks, ...waits, ...without]
  return {
    ...{ code: start.code, title: start.title ?? title, basis, whose, add, unit, from: start.from, excluded },
    due: extended.end.due,
    certain: extended.end.certain,
    how: start.before ? 'back' : start.until ? 'set' : rule.unit === 'hour' ? 'clock' : 'counted',
    extensions: extended.extensions,
    dueTime: start.time ?? null,
    doneOn,
    originalDue: counted.due,
    unsettled: pause ? 'paused' : extended.vague ? 'extended' : null,
    moved: moved.length > 0 ? moved.join('；') : null,
  }
}

/** The rule with the length and unit that a notice or the office has settled. */
function ruleFor({ code, add, unit }: Start): DeadlineRule {
  const rule = ruleOf(code)
  return add === undefined && unit === undefined
    ? rule
    : { ...rule, add: add ?? rule.add, unit: unit ?? rule.unit }
}

function rolledWords(calendar: HolidayCalendar, set: IsoDate, { due }: LastDay): string {
  return `载明的${formatChineseDate(set)}是休息日（${dayKind(calendar, set).why}），顺延至${formatChineseDate(due)}`
}

function firstEnd(
  calendar: HolidayCalendar,
  rule: DeadlineRule,
  { from, until, before }: Start,
  excluded: readonly ExcludedPeriod[],
): LastDay {
  if (before) return backFrom(calendar, from, before(calendar))
  if (until) return rule.setDayRolls ? rolledOn(calendar, until) : { due: until, certain: true }
  const unit = rule.unit === 'hour' ? 'calendar-day' : rule.unit
  // Twenty-four hours end at the same time of the next day, whatever day that is (D.2.8).
  if (rule.unit === 'hour') return lastDay(calendar, { from, add: 1, unit, rollOver: false })
  return lastDay(calendar, { from, add: rule.add ?? 1, unit, excluded, ...rolls(rule) })
}

/** A day counted back from one to come is as certain as the working days between them. */
function backFrom(calendar: HolidayCalendar, day: IsoDate, due: IsoDate): LastDay {
  return { due, certain: coversDayNumbers(calendar, dayNumber(due), dayNumber(day)) }
}

/** A day that a paper sets, moved on from a rest day (民法典第203条). */
function rolledOn(calendar: HolidayCalendar, set: IsoDate): LastDay {
  return lastDay(calendar, { from: addDays(set, -1), add: 1, unit: 'calendar-day' })
}

function rolls(rule: DeadlineRule): { rollOver?: boolean } {
  return rule.rollOver === false ? { rollOver: false } : {}
}

/** The end after each extension in turn: approved in time, it counts on from where the limit would have ended. */
function withExtensions(
  record: DeadlineSource,
  calendar: HolidayCalendar,
  rule: DeadlineRule,
  { from }: Start,
  first: LastDay,
  excluded: readonly ExcludedPeriod[],
): { end: LastDay; extensions: Extension[]; remarks: string[]; vague: boolean } {
  const remarks: string[] = []
  const extensions: Extension[] = []
  let vague = false
  let end = first
  if (!rule.extendedBy) return { end, extensions, remarks, vague }
  const unit: DeadlineUnit = rule.extendedBy === 'penaltyExtended' ? 'calendar-day' : 'working-day'
  for (const fact of factsInOrder(record)) {
    if (fact.kind !== rule.extendedBy || fact.date < from) continue
    if (fact.date > end.due) remarks.push(`${formatChineseDate(fact.date)}的延长在届满后才批准，没有计入`)
    else if (!fact.days) {
      vague = true
      remarks.push('已批准延长，没有记明延长的天数，以《延长调查时限通知书》载明的日期为准')
    } else {
      const next = lastDay(calendar, { from: end.due, add: fact.days, unit, excluded })
      extensions.push({ approvedOn: fact.date, days: fact.days, unit, from: end.due, due: next.due })
      end = { due: next.due, certain: end.certain && next.certain }
      remarks.push(`经批准延长${fact.days}${unit === 'working-day' ? '个工作日' : '日'}`)
    }
  }
  return { end, extensions, remarks, vague }
}

function endOf(record: DeadlineSource, rule: DeadlineRule, start: Start): IsoDate | null {
  const after = (fact: RowWithId<Fact>) =>
    fact.date > start.from || (fact.date === start.from && fact.order > (start.order ?? 0))
  const ends = [...rule.endedBy, ...(start.alsoEndedBy ?? [])]
  const end = factsInOrder(record).find((fact) => ends.includes(fact.kind) && after(fact))
  return end?.date ?? null
}

function lastUntil(record: DeadlineSource, kind: FactKind): IsoDate | null {
  return factsInOrder(record).findLast((fact) => fact.kind === kind)?.until ?? null
}
