/** 暂停招标投标活动通知书 (documents.md A.4): orders a tenderee to stop a procedure under way, and keeps the approval with the stub. */
import { isIsoDate } from '../src-domain/calendar-date'
import { suspensionReview } from '../src-domain/case-deadlines'
import { stagesInTrading, tradingStages } from '../src-domain/codes'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkCitations, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { checkSecrecy } from './secrecy'
import {
  dutyWords,
  type SuspensionFields,
  suspensionFields,
  suspensionParticulars,
  usualUntil,
} from './suspension-fields'
import { suspensionParts } from './suspension-layout'

type Values = ValuesOf<SuspensionFields>

/** Printed on the approval sheet only, which stays in the office. */
const insideOnly = [
  'suspendNecessity',
  'approvalHandler',
  'approvalPrincipal',
  'approvalAuthorityHead',
] as const

export const suspensionNotice = defineForm({
  id: 'suspensionNotice',
  no: '04',
  title: '暂停招标投标活动通知书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '停',
  basis: [
    '《中华人民共和国招标投标法》第七条',
    '《中华人民共和国招标投标法实施条例》第六十二条第一款',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（一）项第2点',
  ],
  stages: ['accepted', 'investigating'],
  fields: suspensionFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo'] },
    {
      title: '暂停决定',
      fields: [
        'tradingStage',
        'suspendReason',
        'suspendNecessity',
        'suspendScope',
        'suspendFrom',
        'suspendUntilDate',
        'suspendUntilText',
        'suspendReviewDate',
      ],
    },
    { title: '对招标人的要求', fields: ['suspendObligations', 'reportDays'] },
    {
      title: '项目',
      fields: ['projectName', 'tenderProjectNo', 'sectionName', 'tendereeName', ...suspensionParticulars],
    },
    letterClosing,
    { title: '审批', fields: ['approvalHandler', 'approvalPrincipal', 'approvalAuthorityHead'] },
  ],
  prefill: (context, known) => {
    const { record, calendar } = context
    const from = known.suspendFrom?.slice(0, 10)
    const copied = known.ccOrgIds?.length ?? 0
    return {
      ...letterPrefill(context, known, {
        issuer: 'authority',
        addressee: known.tendereeName,
        copies: 2 + Math.max(1, copied),
      }),
      suspendUntilText: usualUntil,
      suspendReviewDate: from && isIsoDate(from) ? suspensionReview(record, calendar, from).due : null,
      suspendObligations: Object.keys(dutyWords),
      reportDays: 3,
    }
  },
  compose: suspensionParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '暂停招标投标活动通知书', curtailsRights: true }),
    ...checkStage(values.tradingStage),
    ...checkMoments(values),
    ...checkPower(context),
    ...checkSecrecy(values, context, { inside: insideOnly }),
    ...checkCitations('suspendReason', values.suspendReason),
  ],
})

/** Before the announcement there is nothing to suspend, and after the contract no tender (《条例》第六十二条). */
function checkStage(stage: string | null | undefined): Finding[] {
  if (!stage || (stagesInTrading as readonly string[]).includes(stage)) return []
  const word = tradingStages[stage as keyof typeof tradingStages] ?? stage
  return [
    {
      field: 'tradingStage',
      level: 'error',
      message: `交易阶段为“${word}”，不在公告发布后、合同签订前，不得责令暂停`,
    },
  ]
}

function checkMoments(values: Values): Finding[] {
  const from = values.suspendFrom?.slice(0, 10)
  const findings: Finding[] = []
  if (from && values.issueDate && from < values.issueDate) {
    findings.push({ field: 'suspendFrom', level: 'error', message: '暂停起始时间早于成文日期，不得溯及既往' })
  }
  if (from && values.suspendUntilDate && values.suspendUntilDate < from) {
    findings.push({ field: 'suspendUntilDate', level: 'error', message: '暂停截止日期早于起始时间' })
  }
  return findings
}

/** 《条例》第六十二条 gives the power to those who handle a complaint; elsewhere another basis must be found. */
function checkPower({ record }: FormContext): Finding[] {
  if (record.case.clueCategory === 'complaint' || !record.case.clueCategory) return []
  return [
    {
      field: null,
      level: 'warning',
      message:
        '《招标投标法实施条例》第六十二条规定的责令暂停以处理投诉为前提，本件不是投诉，请有权部门核定依据',
    },
  ]
}
