/** Which limits the facts of a case have set going, and from which day each runs (documents.md D.1 起算). */
import { addDays, datePartOf, dayNumber, type IsoDate, isIsoDate } from './calendar-date'
import type { DeadlineSource } from './case-deadlines'
import type { Fact } from './case-record'
import { creditForm, creditReceived } from './credit-received'
import { type DeadlineUnit, type ExcludedPeriod, workingDaysBetween } from './deadline'
import type { DeadlineCode } from './deadline-rules'
import type { FactKind } from './facts'
import { type HolidayCalendar, isWorkingDayNumber } from './holiday-calendar'
import type { LimitChoices } from './limit-choices'
import { daysTold } from './notice-days'
import type { RowWithId } from './rows'
import { dateOf, factsInOrder } from './stage'

export interface Start {
  code: DeadlineCode
  /** The day it runs from, itself not counted. */
  from: IsoDate
  /** The order of the fact that starts it: what was recorded before it on the same day does not end it. */
  order?: number
  /** The length, where a notice or the office has settled another than the rule's. */
  add?: number
  /** The unit, where the office counts by another than the rule's. */
  unit?: DeadlineUnit
  /** The last day, where a paper sets it. */
  until?: IsoDate
  /** Counts back from `from` instead: the last day on which the matter is still in time. */
  before?: (calendar: HolidayCalendar) => IsoDate
  /** The time of day, for a limit in hours. */
  time?: string | undefined
  /** What ended it, where no fact does. */
  doneOn?: IsoDate
  excluded?: ExcludedPeriod[]
}

/** Working days a hearing must be told beforehand (《中华人民共和国行政处罚法》第六十四条第二项、第八十五条). */
const hearingNotice = 7

/**
 * Every start, in no promised order; T18 follows from T20 and is not among them.
 * @param choices what the office has settled where the rules leave it open.
 */
export function limitStarts(record: DeadlineSource, choices: LimitChoices = {}): Start[] {
  return [
    ...intakeStarts(record, choices),
    ...handlingStarts(record, choices),
    ...penaltyStarts(record, choices),
    ...transferStarts(record),
    ...publicityStarts(record, choices),
  ]
}

function intakeStarts(record: DeadlineSource, { reportDays }: LimitChoices): Start[] {
  const { knownDate, objectionDate, objectionReplyDate, incomingDueDate } = record.intake ?? {}
  const complaint = record.case.clueCategory === 'complaint'
  const received = dayOf(record.case.receivedAt)
  const starts: Start[] = []
  if (received) starts.push(complaint ? { code: 'T01', from: received } : reportStart(received, reportDays))
  if (complaint && dayOf(knownDate)) {
    starts.push({
      code: 'T07',
      from: knownDate as IsoDate,
      ...(received ? { doneOn: received } : {}),
      excluded: objectionTime(objectionDate, objectionReplyDate),
    })
  }
  if (dayOf(objectionDate)) {
    const doneOn = dayOf(objectionReplyDate)
    starts.push({ code: 'T08', from: objectionDate as IsoDate, ...(doneOn ? { doneOn } : {}) })
  }
  if (received && dayOf(incomingDueDate)) {
    starts.push({ code: 'T34', from: received, until: incomingDueDate as IsoDate })
  }
  return starts
}

/** T02, in the unit that the office counts it by. */
export function reportStart(received: IsoDate, unit: LimitChoices['reportDays']): Start {
  return { code: 'T02', from: received, ...(unit ? { unit } : {}) }
}

/** The time for answering an objection is not counted (《中华人民共和国招标投标法实施条例》第六十条第二款). */
function objectionTime(asked: string | null | undefined, answered: string | null | undefined) {
  if (!asked || !answered || answered <= asked) return []
  return [{ from: addDays(asked, 1), to: answered, why: '异议答复期间，不计入' }]
}

function handlingStarts(record: DeadlineSource, choices: LimitChoices): Start[] {
  const category = record.case.clueCategory
  const received = dayOf(record.case.receivedAt)
  const accepted = latest(record, 'accepted')
  const suspended = latest(record, 'tradingSuspended')
  const starts: Start[] = []
  if (accepted) {
    if (category === 'complaint') starts.push(at('T03', accepted))
    if (category === 'report') starts.push(at('T04', accepted))
    starts.push(at('T05', investigationStart(record, accepted, choices)))
    // From receipt, the cautious reading: an accepted complaint counts as accepted when it came in (11号令第11条).
    if (category === 'complaint' && received) starts.push({ code: 'T06', from: received })
  }
  if (suspended) {
    const reviewed = latest(record, 'suspensionReviewed')
    const resumed = dateOf(record, 'tradingResumed')
    const again = reviewed && reviewed.date >= suspended.date && (!resumed || reviewed.date < resumed)
    starts.push(at('T09', again ? reviewed : suspended))
  }
  for (const fact of all(record, 'rectificationOrdered')) {
    if (fact.until) starts.push({ ...at('T32', fact), until: fact.until })
  }
  for (const fact of all(record, 'evidencePreserved')) starts.push(at('T30', fact))
  return starts
}

function penaltyStarts(record: DeadlineSource, { statementDays }: LimitChoices): Start[] {
  const filed = latest(record, 'filed')
  const ended = latest(record, 'violationEnded')
  const starts: Start[] = ended ? [{ ...at('T31', ended), ...limitationOf(ended) }] : []
  if (!filed) return starts
  starts.push(at('T10', filed))
  const noticed = latest(record, 'noticed')
  if (noticed) {
    const told = daysTold(record.papers)
    starts.push(
      { ...at('T11', noticed), ...withLength(told.statement ?? statementDays) },
      { ...at('T12', noticed), ...withLength(told.hearing) },
    )
  }
  const hearing = latest(record, 'hearingNoticed')
  if (hearing?.until) {
    const day = hearing.until
    starts.push({
      code: 'T13',
      from: day,
      before: (calendar) => workingDaysBefore(calendar, day, hearingNotice),
      doneOn: hearing.date,
    })
  }
  const decided = latest(record, 'decided')
  const served = latest(record, 'served')
  if (decided && isPenalized(record)) {
    starts.push(at('T14', decided))
    if (served) {
      const instalment = latest(record, 'instalmentApproved')
      starts.push(
        { ...at('T15', served), ...(instalment?.until ? { until: instalment.until } : {}) },
        at('T19', served),
        at('T20', served),
      )
    }
  }
  const demanded = latest(record, 'demandServed')
  if (demanded) starts.push(at('T17', demanded))
  return starts
}

/** The investigation runs from acceptance, or from the first day of its group where the office counts so. */
function investigationStart(
  record: DeadlineSource,
  accepted: RowWithId<Fact>,
  { investigationFrom }: LimitChoices,
): RowWithId<Fact> {
  if (investigationFrom !== 'assigned') return accepted
  return all(record, 'investigating').find(({ date }) => date >= accepted.date) ?? accepted
}

function withLength(days: number | null | undefined): { add?: number } {
  return days ? { add: days } : {}
}

/** Five years where life, health or finance was harmed (《中华人民共和国行政处罚法》第三十六条第一款), else the two of the rule. */
function limitationOf({ limitation }: Fact): { add?: number } {
  return limitation === 'five' ? { add: 60 } : {}
}

/** A decision not to penalize starts nothing that follows a penalty. */
function isPenalized({ papers = {} }: DeadlineSource): boolean {
  const made = Object.values(papers).filter(({ status }) => status !== 'voided')
  const has = (kind: string) => made.some(({ docKind }) => docKind === kind)
  return has('penaltyDecision') || !has('noPenaltyDecision')
}

function transferStarts(record: DeadlineSource): Start[] {
  const each: [DeadlineCode, FactKind][] = [
    ['T21', 'policeReported'],
    ['T22', 'policeApproved'],
    ['T23', 'policeSent'],
    ['T24', 'policeNotFiled'],
    ['T25', 'policeFiled'],
  ]
  return each.flatMap(([code, kind]) => {
    const fact = latest(record, kind)
    return fact ? [{ ...at(code, fact), time: code === 'T22' ? (fact.time ?? undefined) : undefined }] : []
  })
}

/** Whether there is something to report to the credit system: a penalty, or a form of marks that was begun. */
function isReportable(record: DeadlineSource): boolean {
  if (latest(record, 'filed') && isPenalized(record)) return true
  return Object.values(record.papers ?? {}).some(
    ({ docKind, status }) => docKind === creditForm && status !== 'voided',
  )
}

/** Working days for making a decision public that is no penalty (国办发〔2018〕118号). */
const otherDecisionDays = 20

function publicityStarts(record: DeadlineSource, choices: LimitChoices): Start[] {
  const approved = latest(record, 'publicityApproved')
  const revoked = latest(record, 'decisionRevoked')
  const decided = latest(record, 'decided')
  const penal = latest(record, 'filed') !== undefined && isPenalized(record)
  return [
    ...(approved ? [at('T26', approved)] : []),
    ...creditStart(record, choices),
    ...(decided ? [{ ...at('T28', decided), ...withLength(penal ? null : otherDecisionDays) }] : []),
    ...(revoked ? [at('T29', revoked)] : []),
  ]
}

/** The credit information is due from its receipt, as its form notes it, or from the day the decision took effect. */
function creditStart(record: DeadlineSource, { creditFrom }: LimitChoices): Start[] {
  const settled = latest(record, 'served') ?? latest(record, 'decided')
  if (!settled || !isReportable(record)) return []
  const received = creditFrom === 'effective' ? null : creditReceived(record.papers)
  return [received ? { code: 'T27', from: received } : at('T27', settled)]
}

/** The last working day from which a day to come is this many working days away or more, the first day not counted. */
function workingDaysBefore(calendar: HolidayCalendar, day: IsoDate, count: number): IsoDate {
  let date = addDays(day, -1)
  while (workingDaysBetween(calendar, date, day) < count || !isWorkingDayNumber(calendar, dayNumber(date))) {
    date = addDays(date, -1)
  }
  return date
}

function at(code: DeadlineCode, { date, order }: RowWithId<Fact>): Start {
  return { code, from: date, order }
}

function all(record: DeadlineSource, kind: FactKind): RowWithId<Fact>[] {
  return factsInOrder(record).filter((fact) => fact.kind === kind)
}

function latest(record: DeadlineSource, kind: FactKind): RowWithId<Fact> | undefined {
  return factsInOrder(record).findLast((fact) => fact.kind === kind)
}

/** The day of a date or a moment; null where there is none on the calendar. */
function dayOf(text: string | null | undefined): IsoDate | null {
  return text && isIsoDate(text.slice(0, 10)) ? datePartOf(text) : null
}
