/** Which limits the facts of a case have set going, and from which day each runs (documents.md D.1 起算). */
import { addDays, datePartOf, type IsoDate, isIsoDate } from './calendar-date'
import type { DeadlineSource } from './case-deadlines'
import type { Fact } from './case-record'
import { creditForm, creditReceived } from './credit-received'
import type { DeadlineUnit, ExcludedPeriod } from './deadline'
import { type DeadlineCode, deadlineRules } from './deadline-rules'
import type { FactKind } from './facts'
import { lastHearingNotice } from './hearing'
import type { HolidayCalendar } from './holiday-calendar'
import type { LimitChoices } from './limit-choices'
import { daysTold } from './notice-days'
import { type PairedFact, pairedFacts } from './paired-facts'
import { decidesMoney } from './penalties/money-decided'
import { answeredNotices } from './relief'
import type { RowWithId } from './rows'
import { lastServedOn } from './service-receipts'
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
  /** The day it was settled, where that does not follow from the facts that end the rule; null while it is not. */
  doneOn?: IsoDate | null
  /** Facts that end it in this case beside those of the rule. */
  alsoEndedBy?: readonly FactKind[]
  excluded?: ExcludedPeriod[]
  /** What it is for in this case, where the rule's own title would mislead. */
  title?: string
  /** What is told of it beside what moved its end. */
  remark?: string
}

/**
 * Every start, in no promised order; T18 follows from T20 and is not among them.
 * @param choices what the office has settled where the rules leave it open.
 */
export function limitStarts(record: DeadlineSource, choices: LimitChoices = {}): Start[] {
  return [
    ...intakeStarts(record, choices),
    ...handlingStarts(record, choices),
    ...penaltyStarts(record, choices),
    ...reliefStarts(record),
    ...answerStarts(record),
    ...transferStarts(record),
    ...publicityStarts(record, choices),
  ]
}

function intakeStarts(record: DeadlineSource, { reportDays }: LimitChoices): Start[] {
  const { knownDate, objectionDate, objectionReplyDate, incomingDueDate } = record.intake ?? {}
  const complaint = record.case.clueCategory === 'complaint'
  const received = dayOf(record.case.receivedAt)
  const starts: Start[] = []
  if (received)
    starts.push(complaint ? { code: 'T01', from: received } : intakeStart(record, received, reportDays))
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

/**
 * T02, in the unit that the office counts it by. The plan sets it for reports; what was handed down or found on
 * inspection is held to the same, and told so.
 */
export function intakeStart(
  { case: { clueCategory } }: DeadlineSource,
  received: IsoDate,
  unit: LimitChoices['reportDays'],
): Start {
  const report = clueCategory === 'report' || !clueCategory
  return {
    code: 'T02',
    from: received,
    ...(unit ? { unit } : {}),
    ...(report ? {} : { title: '决定是否受理线索', remark: '交办、检查发现的线索没有另定期限，参照举报' }),
  }
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
  // The decision and the telling of it share one time (11号令第21条); before it is decided T06 speaks for both.
  if (
    category === 'complaint' &&
    received &&
    latest(record, 'complaintDeciding') &&
    latest(record, 'decided')
  ) {
    starts.push({ code: 'T38', from: received })
  }
  if (suspended) {
    const reviewed = latest(record, 'suspensionReviewed')
    const resumed = dateOf(record, 'tradingResumed')
    const again = reviewed && reviewed.date >= suspended.date && (!resumed || reviewed.date < resumed)
    starts.push(at('T09', again ? reviewed : suspended))
  }
  // Each order is looked after on its own: several units may be ordered to mend in one case, each by a day of its own.
  for (const start of startsOfPairs(
    'T32',
    pairedFacts(record, 'rectificationOrdered', 'rectificationReviewed'),
  )) {
    if (start.until) starts.push(start)
  }
  // Each preservation is decided on in a decision of its own, which names it.
  starts.push(...startsOfPairs('T30', pairedFacts(record, 'evidencePreserved', 'preservationSettled')))
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
    starts.push({ ...at('T11', noticed), ...withLength(told.statement ?? statementDays) })
    if (told.offered) starts.push({ ...at('T12', noticed), ...withLength(told.hearing) })
  }
  const hearing = latest(record, 'hearingNoticed')
  if (hearing?.until) {
    const day = hearing.until
    starts.push({
      code: 'T13',
      from: day,
      before: (calendar) => lastHearingNotice(calendar, day),
      doneOn: hearing.date,
    })
    starts.push({ ...at('T39', hearing), until: day, alsoEndedBy: ['statementWaived', 'decided'] })
  }
  const decided = latest(record, 'decided')
  const served = latest(record, 'served')
  if (decided && isPenalized(record)) {
    starts.push(at('T14', decided))
    if (served && decidesMoney(record.papers) !== false) {
      const instalment = latest(record, 'instalmentApproved')
      starts.push({ ...at('T15', served), ...(instalment?.until ? { until: instalment.until } : {}) })
    }
  }
  const demanded = latest(record, 'demandServed')
  if (demanded) starts.push(at('T17', demanded))
  return starts
}

/**
 * Review and suit are open against a decision in a penalty case, whatever it decides, and against one on a complaint
 * (《投诉处理办法》第二十五条), from its service. A talk that ends a minor case decides nothing upon anybody's rights. A refusal
 * to take a complaint up decides on it as well; no fact tells of its service, but the receipt does.
 */
function reliefStarts(record: DeadlineSource): Start[] {
  const served = latest(record, 'served')
  const open = (['filed', 'complaintDeciding'] as const).some((kind) => latest(record, kind))
  if (served && open && latest(record, 'decided')) return [at('T19', served), at('T20', served)]
  if (record.case.clueCategory !== 'complaint' || !latest(record, 'notAccepted')) return []
  const refused = lastServedOn(record.papers ?? {}, 'nonAcceptanceNotice')
  return refused
    ? [
        { code: 'T19', from: refused },
        { code: 'T20', from: refused },
      ]
    : []
}

/** A review by the simple procedure leaves less time to answer (《行政复议法》第五十四条第一款). */
const simpleReview = {
  add: deadlineRules.T36.alternatives.simple.add,
  remark: '适用简易程序，五个工作日内答复',
} as const satisfies Partial<Start>

/**
 * The answer to a review and to a suit (《行政复议法》第四十八条、第五十四条; 《行政诉讼法》第六十七条), each from the receipt of the
 * copy of its application or complaint.
 */
function answerStarts(record: DeadlineSource): Start[] {
  const reviews = answeredNotices(record, 'reviewNoticed')
  return [
    ...startsOfPairs('T36', reviews).map((start, index) =>
      reviews[index]?.asking.reviewProcedure === 'simple' ? { ...start, ...simpleReview } : start,
    ),
    ...startsOfPairs('T37', answeredNotices(record, 'suitNoticed')),
  ]
}

/** A limit for each of several facts of one kind, told apart by their number where there is more than one. */
function startsOfPairs(code: DeadlineCode, pairs: readonly PairedFact[]): Start[] {
  return pairs.map(({ asking, doneOn }, index) => ({
    ...at(code, asking),
    doneOn,
    ...(asking.until ? { until: asking.until } : {}),
    ...(pairs.length > 1 ? { title: `${deadlineRules[code].title}（第${index + 1}件）` } : {}),
  }))
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
  return limitation === 'five' ? { add: deadlineRules.T31.alternatives.five.add } : {}
}

/** The three days of the rule, or as many as the police told they need. */
function policeReviewOf({ policeReview }: Fact): { add?: number } {
  if (policeReview !== 'verify' && policeReview !== 'major') return {}
  return { add: deadlineRules.T23.alternatives[policeReview].add }
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
    ['T24', 'policeNotFiled'],
    ['T25', 'policeFiled'],
  ]
  const starts = each.flatMap(([code, kind]): Start[] => {
    const fact = latest(record, kind)
    if (!fact) return []
    return [code === 'T22' ? { ...at(code, fact), time: fact.time ?? undefined } : at(code, fact)]
  })
  return [...starts, ...policeReviewStart(record)]
}

/**
 * T23 from the day the police signed the receipt for what was handed to them (《行政执法机关移送涉嫌犯罪案件的规定》第七条、
 * 第八条), which may be later than its sending; until that day is recorded from the sending, and told so.
 */
function policeReviewStart(record: DeadlineSource): Start[] {
  const sent = latest(record, 'policeSent')
  if (!sent) return []
  const received = all(record, 'policeReceived').findLast(({ date }) => date >= sent.date)
  if (!received) {
    return [
      { ...at('T23', sent), ...policeReviewOf(sent), remark: '公安机关签收的日期尚未登记，暂自移送之日起算' },
    ]
  }
  return [{ ...at('T23', received), ...policeReviewOf(received.policeReview ? received : sent) }]
}

/** Whether there is something to report to the credit system: a penalty, or a form of marks that was begun. */
function isReportable(record: DeadlineSource): boolean {
  if (latest(record, 'filed') && isPenalized(record)) return true
  return Object.values(record.papers ?? {}).some(
    ({ docKind, status }) => docKind === creditForm && status !== 'voided',
  )
}

/**
 * A decision that is no penalty has longer to be made public, and the published results of an inspection do it: they
 * name the organ, whom it concerns, what was found and what was decided, which is what 国办发〔2018〕118号 asks for.
 */
const otherDecision = {
  add: deadlineRules.T28.alternatives.other.add,
  alsoEndedBy: ['publicityPosted'],
} as const satisfies Partial<Start>

/** The law sets three days for penalties; other decisions are to be taken down 及时, which is held to the same. */
const otherRevoked = {
  title: '撤回公示的执法决定',
  remark: '国办发〔2018〕118号要求及时撤下，没有另定期限，参照行政处罚决定',
} as const satisfies Partial<Start>

/** What was kept from the public on purpose, and never published, cannot be taken down. */
function isWithheld(record: DeadlineSource): boolean {
  return Boolean(latest(record, 'publicityWithheld')) && !latest(record, 'decisionPublished')
}

function publicityStarts(record: DeadlineSource, choices: LimitChoices): Start[] {
  const approved = latest(record, 'publicityApproved')
  const revoked = latest(record, 'decisionRevoked')
  const decided = latest(record, 'decided')
  const penal = latest(record, 'filed') !== undefined && isPenalized(record)
  return [
    ...(approved ? [at('T26', approved)] : []),
    ...creditStart(record, choices),
    ...(decided ? [{ ...at('T28', decided), ...(penal ? {} : otherDecision) }] : []),
    ...(revoked && !isWithheld(record) ? [{ ...at('T29', revoked), ...(penal ? {} : otherRevoked) }] : []),
  ]
}

/**
 * The credit information is due from its receipt, as its form notes it, or from the service of the decision: until then
 * the decision binds nobody, and there is nothing to report.
 */
function creditStart(record: DeadlineSource, { creditFrom }: LimitChoices): Start[] {
  if (!isReportable(record)) return []
  const received = creditFrom === 'effective' ? null : creditReceived(record.papers)
  if (received) return [{ code: 'T27', from: received }]
  const served = latest(record, 'served')
  return served ? [at('T27', served)] : []
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
