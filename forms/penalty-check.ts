/** What may be wrong across the fields of the penalty approval form: amounts, ratios, those who sign, the order of days. */

import { formatChineseDate } from '../src-domain/calendar-date'
import { penaltyDeadline } from '../src-domain/case-deadlines'
import { formatMoney } from '../src-domain/money-input'
import { amountByRule, amountOf, needsHearing, type PenaltyRow, ratioRange } from '../src-domain/penalty'
import type { Approval } from './fields'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkCitations, checkHandlers } from './letter-fields'
import type { PenaltyApprovalFields } from './penalty-approval-fields'

type Values = ValuesOf<PenaltyApprovalFields>

/** All findings across the fields of an approval form. */
export function checkPenalty(values: Values, context: FormContext): Finding[] {
  return [
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error'),
    ...(values.proposedPenalties ?? []).flatMap((row, index) =>
      checkRow(row, `proposedPenalties.${row.id ?? index}`, values),
    ),
    ...checkScope(values),
    ...checkSigners(values),
    ...checkTime(values, context),
    ...checkCitations('factsAndEvidence', values.factsAndEvidence),
  ]
}

function checkRow(row: PenaltyRow, path: string, values: Values): Finding[] {
  const findings: Finding[] = []
  const worked = amountByRule(row)
  if (worked !== null && typeof row.amount === 'number' && row.amount !== worked) {
    findings.push(
      error(`${path}.amount`, `金额与基数乘以比例不符，应为${formatMoney(worked)}元；另有依据的，请删去比例`),
    )
  }
  if (row.penaltyKind === '罚款' && amountOf(row) === null) {
    findings.push(error(`${path}.amount`, '罚款没有金额，请填写金额，或填写基数和比例'))
  }
  if (typeof row.ratio === 'number' && typeof row.ratioPct === 'number') {
    findings.push(error(`${path}.ratioPct`, '千分比和百分比只填一项：单位填千分比，个人填百分比'))
  }
  const names = [values.party?.partyName, ...(values.otherParties ?? []).map((one) => one.partyName)]
  if (row.party && !names.some((name) => name && row.party?.startsWith(name))) {
    findings.push(warning(`${path}.party`, `“${row.party}”不在当事人之中，请补充当事人信息`))
  }
  return [
    ...findings,
    ...outOfRange(row.ratio, `${path}.ratio`, '‰'),
    ...outOfRange(row.ratioPct, `${path}.ratioPct`, '%'),
  ]
}

/** 5‰ to 10‰, 5% to 10%: the usual range, but other laws have others, and mitigation goes below (《中华人民共和国行政处罚法》第三十二条). */
function outOfRange(ratio: number | null | undefined, field: string, unit: string): Finding[] {
  if (typeof ratio !== 'number' || (ratio >= ratioRange.min && ratio <= ratioRange.max)) return []
  const range = `${ratioRange.min}${unit}至${ratioRange.max}${unit}`
  const advice = ratio < ratioRange.min ? '低于下限的须写明减轻处罚的理由' : '高于上限的请核对处罚依据'
  return [warning(field, `比例不在${range}之间，${advice}`)]
}

function checkScope(values: Values): Finding[] {
  const findings: Finding[] = []
  if (needsHearing(values.proposedPenalties ?? []) && values.hearingApplicable === false) {
    findings.push(warning('hearingApplicable', '拟处罚达到较大数额或者属于较重处罚，应当告知听证权利'))
  }
  if (values.hearingApplicable && !values.collectiveDiscussionDate) {
    findings.push(
      warning('collectiveDiscussionDate', '情节复杂或者重大违法行为，应当由有权部门负责人集体讨论决定'),
    )
  }
  return findings
}

const order = [
  ['approvalHandler', '承办人意见'],
  ['approvalReviewMeeting', '案审会意见'],
  ['approvalLegalReviewer', '法制审核意见'],
  ['approvalDeputyHead', '分管负责人意见'],
  ['approvalAuthorityHead', '主要负责人审批'],
] as const

/** The reviewer of legality must not be a handler (A.10), and nobody signs before those below him (V-SEQ). */
function checkSigners(values: Values): Finding[] {
  const reviewer = values.approvalLegalReviewer?.signerId
  const own = reviewer && values.handlerIds?.includes(reviewer)
  const signed = order.flatMap(([key, name]) => {
    const date = (values[key] as Approval | null | undefined)?.signedAt
    return date ? [{ key, name, date }] : []
  })
  const backward = signed.flatMap(({ key, name, date }, index) => {
    const earlier = signed.slice(0, index).find((other) => other.date > date)
    return earlier ? [error(key, `${name}的日期早于${earlier.name}的日期`)] : []
  })
  return [...(own ? [error('approvalLegalReviewer', '法制审核人员不得是本案承办人')] : []), ...backward]
}

/** T10: ninety days from filing to the decision (《中华人民共和国行政处罚法》第六十条). */
function checkTime(values: Values, context: FormContext): Finding[] {
  const last = penaltyDeadline(context.record, context.calendar)
  const on = values.approvalAuthorityHead?.signedAt ?? context.today
  if (!last || last.doneOn || values.approvalStage !== 'decision' || on <= last.due) return []
  const due = formatChineseDate(last.due)
  return [warning('filedDate', `立案后九十日于${due}届满，逾期作出决定须有延长依据`)]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function warning(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
