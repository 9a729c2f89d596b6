/** What may be wrong across the fields of the penalty approval form: amounts, ratios, those who sign, the order of days. */

import { formatChineseDate } from '../src-domain/calendar-date'
import { penaltyDeadline } from '../src-domain/case-deadlines'
import { needsHearing } from '../src-domain/penalty'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkCitations, checkHandlers } from './letter-fields'
import type { PenaltyApprovalFields } from './penalty-approval-fields'
import { checkPenaltyRows } from './penalty-row-check'
import { checkSignedInOrder } from './table-sheet'

type Values = ValuesOf<PenaltyApprovalFields>

/** All findings across the fields of an approval form. */
export function checkPenalty(values: Values, context: FormContext): Finding[] {
  return [
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error'),
    ...checkPenaltyRows('proposedPenalties', values.proposedPenalties, context, reasonsOf(values)),
    ...checkNames(values),
    ...checkScope(values),
    ...checkSigners(values),
    ...checkTime(values, context),
    ...checkCitations('factsAndEvidence', values.factsAndEvidence),
  ]
}

function reasonsOf({ discretionLevel, discretionReason }: Values): string | null {
  return discretionLevel === '减轻' && discretionReason ? `减轻：${discretionReason}` : null
}

/** Whoever is penalized must be among the parties, with all that identifies them. */
function checkNames(values: Values): Finding[] {
  const names = [values.party?.partyName, ...(values.otherParties ?? []).map((one) => one.partyName)]
  return (values.proposedPenalties ?? []).flatMap((row, index) =>
    row.party && !names.some((name) => name && row.party?.startsWith(name))
      ? [
          warning(
            `proposedPenalties.${row.id ?? index}.party`,
            `“${row.party}”不在当事人之中，请补充当事人信息`,
          ),
        ]
      : [],
  )
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
  { key: 'approvalHandler', name: '承办人意见' },
  { key: 'approvalReviewMeeting', name: '案审会意见' },
  { key: 'approvalLegalReviewer', name: '法制审核意见' },
  { key: 'approvalDeputyHead', name: '分管负责人意见' },
  { key: 'approvalAuthorityHead', name: '主要负责人审批' },
] as const

/** The reviewer of legality must not be a handler (A.10), and nobody signs before those below him (V-SEQ). */
function checkSigners(values: Values): Finding[] {
  const reviewer = values.approvalLegalReviewer?.signerId
  const own = reviewer && values.handlerIds?.includes(reviewer)
  return [
    ...(own ? [error('approvalLegalReviewer', '法制审核人员不得是本案承办人')] : []),
    ...checkSignedInOrder(values, order),
  ]
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
