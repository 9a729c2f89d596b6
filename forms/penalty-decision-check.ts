/** What the law has to say against a decision on a penalty: not told, not waited for, heavier than told, too late. */
import { addDays, addMonths, formatChineseDate } from '../src-domain/calendar-date'
import { deadline } from '../src-domain/deadline'
import { fineTotal, type PenaltyRow } from '../src-domain/penalty'
import { dateOf } from '../src-domain/stage'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkCitations, checkHandlers, checkLetter } from './letter-fields'
import { latestPaper, type OtherPaper } from './other-papers'
import { hasTimed, type PenaltyDecisionFields } from './penalty-decision-fields'
import { paperAbout, penaltiesFor, rowsIn } from './penalty-party'
import { checkPenaltyRows } from './penalty-row-check'
import { checkRelief } from './relief'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<PenaltyDecisionFields>

/** All findings across the fields of the decision. */
export function checkDecision(values: Values, context: FormContext): Finding[] {
  const notice = paperAbout(context.record, 'penaltyAdvanceNotice', values.party?.partyName)
  return [
    ...checkLetter(values, context, {
      title: '行政处罚决定书',
      curtailsRights: true,
      decidedOn: values.filedDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error'),
    ...checkPenaltyRows('penalties', values.penalties, context, values.discretionReason),
    ...checkWaited(values, notice, context),
    ...checkNoHeavier(values, notice),
    ...checkReviewed(context),
    ...checkPayment(values),
    ...checkTerm(values),
    ...checkRelief(values, '行政处罚决定书必须告知复议和诉讼途径', 'error'),
    ...checkCitations('factsFound', values.factsFound),
    ...checkSecrecy(values, context),
  ]
}

/**
 * T11, T12: nothing is decided before the party could be heard (《中华人民共和国行政处罚法》第六十二条、第六十四条), unless it
 * has waived both rights.
 */
function checkWaited(values: Values, notice: OtherPaper | null, context: FormContext): Finding[] {
  const { noticeServedDate: served, issueDate } = values
  const findings: Finding[] = []
  const replies = rowsOfText(notice?.values.partyReply)
  const hearing = notice?.values.noticeVariant === 'hearing'
  const waived =
    dateOf(context.record, 'statementWaived') !== null ||
    (replies.includes('放弃陈述申辩') && (!hearing || replies.includes('放弃听证')))
  const days = Math.max(
    numberOr(notice?.values.statementDays, 5),
    hearing && !replies.includes('放弃听证') ? numberOr(notice?.values.hearingRequestDays, 5) : 0,
  )
  if (served && notice?.issueDate && served < notice.issueDate) {
    findings.push(error('noticeServedDate', '告知书送达日期早于其成文日期'))
  }
  if (served && issueDate && !waived) {
    const last = deadline(context.calendar, { from: served, add: days, unit: 'working-day' })
    if (issueDate <= last.due) {
      const due = formatChineseDate(last.due)
      findings.push(error('issueDate', `陈述申辩（听证申请）期限至${due}届满，届满前不得作出处罚决定`))
    }
    if (!last.certain) {
      findings.push(warning('issueDate', '当年放假安排尚未导入，陈述申辩期限按周末估算，请核对'))
    }
  }
  const heard =
    dateOf(context.record, 'hearingHeld') !== null ||
    paperAbout(context.record, 'hearingNotice', values.party?.partyName) !== null
  if (replies.includes('要求听证') && !heard) {
    findings.push(
      error('noticeAndStatement', '当事人要求听证，本案没有《听证通知书》，未经听证不得作出处罚决定'),
    )
  }
  if (values.noticeDocNo && values.noticeAndStatement?.includes(values.noticeDocNo) === false) {
    findings.push(warning('noticeAndStatement', '没有写明告知书文号，请补充'))
  }
  return findings
}

/** 《中华人民共和国行政处罚法》第四十五条第二款: no heavier penalty for having spoken; any heavier one must be told anew. */
function checkNoHeavier(values: Values, notice: OtherPaper | null): Finding[] {
  if (!notice || !values.penalties?.length) return []
  const told = penaltiesFor(rowsIn<PenaltyRow>(notice.values.proposedPenalties), values.party?.partyName)
  if (told.length === 0) return []
  const kinds = told.map(({ penaltyKind }) => penaltyKind)
  const added = values.penalties.find(({ penaltyKind }) => penaltyKind && !kinds.includes(penaltyKind))
  const more = (fineTotal(values.penalties) ?? 0) > (fineTotal(told) ?? 0)
  if (!added && !more) return []
  const what = more ? '罚款数额高于告知书' : `“${added?.penaltyKind}”没有在告知书中告知`
  return [error('penalties', `${what}；不得因陈述申辩加重处罚，确需变更的应当重新告知`)]
}

/** 《中华人民共和国行政处罚法》第五十八条: without review of its legality no decision, where the law asks for one. */
function checkReviewed({ record }: FormContext): Finding[] {
  const approval = latestPaper(record, 'penaltyApprovalForm')
  if (!approval) return [warning(null, '本案没有《行政处罚审批表》，决定前应当先经审批')]
  const findings: Finding[] = []
  if (approval.values.approvalStage === 'preNotice') {
    findings.push(warning(null, '没有决定前的《行政处罚审批表》，陈述申辩复核后应当再次审批'))
  }
  const reviewed = Object.values(record.papers).some(
    ({ docKind, status, values }) =>
      status !== 'voided' &&
      (docKind === 'legalReviewForm' ||
        (docKind === 'penaltyApprovalForm' && hasSigner(values.approvalLegalReviewer))),
  )
  if (approval.values.legalReviewRequired === true && !reviewed) {
    findings.push(warning(null, '属于法制审核范围，没有见到法制审核意见，未经审核不得作出决定'))
  }
  return findings
}

function checkPayment({ paymentDays, surcharge }: Values): Finding[] {
  const findings: Finding[] = []
  if (typeof paymentDays === 'number' && paymentDays !== 15) {
    findings.push(error('paymentDays', '缴款期限法定为十五日；延期、分期缴纳须另行审批'))
  }
  if (surcharge && !(surcharge.includes('百分之三') && /不(?:得)?超/.test(surcharge))) {
    findings.push(warning('surcharge', '加处罚款应写明每日百分之三，且不超出罚款数额'))
  }
  return findings
}

function checkTerm(values: Values): Finding[] {
  const { disqualifyFrom: from, disqualifyTo: to, issueDate } = values
  if (!hasTimed(values) || !from || !to) return []
  if (to <= from) return [error('disqualifyTo', '资格限制的截止日期不晚于起始日期')]
  const findings: Finding[] = []
  if (issueDate && from < issueDate) {
    findings.push(error('disqualifyFrom', '资格限制起始日期早于成文日期，不得溯及既往'))
  }
  if (addDays(to, 1) < addMonths(from, 12)) {
    findings.push(warning('disqualifyTo', '资格限制不足一年，请核对法定年限'))
  }
  if (to > addMonths(from, 60)) findings.push(warning('disqualifyTo', '资格限制超过五年，请核对法定年限'))
  return findings
}

function hasSigner(approval: unknown): boolean {
  return Boolean((approval as { signerId?: string | null } | null | undefined)?.signerId)
}

function rowsOfText(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function numberOr(value: unknown, usual: number): number {
  return typeof value === 'number' ? value : usual
}

function error(field: string | null, message: string): Finding {
  return { field, level: 'error', message }
}

function warning(field: string | null, message: string): Finding {
  return { field, level: 'warning', message }
}
