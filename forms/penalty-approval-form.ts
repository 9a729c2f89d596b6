/** 行政处罚审批表 (documents.md A.10): what penalty is proposed and why, and who approves it, before notice and before decision. */
import { respondentsOf } from '../src-domain/case-record'
import { formatMoney } from '../src-domain/money-input'
import { amountOf, needsHearing } from '../src-domain/penalty'
import { dateOf } from '../src-domain/stage'
import { defineForm, type ValuesOf } from './form'
import {
  type PenaltyApprovalFields,
  penaltyApprovalFields,
  penaltyParticulars,
} from './penalty-approval-fields'
import { penaltySheets } from './penalty-approval-layout'
import { checkPenalty } from './penalty-check'
import { isPunished, partyValue } from './penalty-party'
import { plannedValues } from './planned-values'

type Values = ValuesOf<PenaltyApprovalFields>

export const penaltyApprovalForm = defineForm({
  id: 'penaltyApprovalForm',
  no: '10',
  title: '行政处罚审批表',
  version: 2,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十条、第四十四条、第五十七条、第五十八条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（四）项第3点',
  ],
  stages: ['evidenceReview', 'penaltyReview', 'noticed', 'statementReview'],
  fields: penaltyApprovalFields,
  groups: [
    {
      title: '案件',
      fields: [
        'approvalStage',
        'caseTitle',
        'caseNo',
        'filingNo',
        'filedDate',
        'authorityOrgId',
        'handlerIds',
      ],
    },
    { title: '当事人', fields: ['party', 'otherParties'] },
    {
      title: '违法事实与依据',
      fields: ['factsAndEvidence', 'violatedProvisions', 'penaltyProvisions'],
    },
    {
      title: '裁量与拟处罚',
      fields: [
        'discretionLevel',
        'discretionReason',
        'penaltyBase',
        'proposedPenalties',
        'illegalGains',
        'hearingApplicable',
        'legalReviewRequired',
        'collectiveDiscussionDate',
        'statementReview',
      ],
    },
    {
      title: '项目',
      fields: ['projectName', ...penaltyParticulars],
    },
    {
      title: '审批',
      fields: [
        'approvalHandler',
        'approvalReviewMeeting',
        'approvalLegalReviewer',
        'approvalDeputyHead',
        'approvalAuthorityHead',
      ],
    },
  ],
  prefill: ({ record }, known) => {
    const planned = plannedValues(record)
    const penalties = known.proposedPenalties ?? planned.proposedPenalties ?? []
    const hearing = needsHearing(penalties)
    const parties = respondentsOf(record)
    const punished = parties.filter((one) => isPunished(one, penalties))
    const [first = parties[0], ...others] = punished
    const decision = dateOf(record, 'noticed') !== null
    return {
      ...planned,
      filedDate: dateOf(record, 'filed'),
      party: first ? partyValue(first) : null,
      otherParties: others.map((one) => ({ id: one.id, ...partyValue(one) })),
      approvalStage: decision ? 'decision' : 'preNotice',
      penaltyBase: known.winningAmount ?? known.contractAmount ?? null,
      hearingApplicable: hearing,
      legalReviewRequired: hearing,
      approvalHandler: proposal(known),
    }
  },
  compose: penaltySheets,
  check: checkPenalty,
})

/**
 * The handler's opinion where none is typed (A.10 骨架). Facts, articles and reasons stand in the rows above it, so that
 * it only refers to them.
 */
function proposal({ proposedPenalties: penalties }: Values): { opinion: string } | null {
  if (!penalties?.length) return null
  const parties = new Map<string, string[]>()
  for (const row of penalties) {
    const amount = amountOf(row)
    const words = `${row.penaltyKind ?? ''}${amount === null ? '' : `${formatMoney(amount)}元`}`
    parties.set(row.party ?? '', [...(parties.get(row.party ?? '') ?? []), words])
  }
  const listed = [...parties].map(([name, words]) => `${name}${words.join('、')}`)
  return {
    opinion: `经调查，当事人违法事实清楚，证据充分，其行为违反上列条款。依据上列规定，结合裁量理由，拟给予${listed.join('，')}。请审批。`,
  }
}
