/** 调查报告 (documents.md A.6): what the team found, how it judges it, and what it proposes. */
import type { CodeTable } from '../src-domain/codes'
import { type EvidenceKind, evidenceNoOf, listedEvidence } from '../src-domain/evidence'
import { caseFields, partyColumns, projectFields } from './blocks'
import {
  choice,
  date,
  type LooseValues,
  multi,
  multiline,
  officers,
  type RowValue,
  rows,
  text,
  texts,
} from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { reportParts } from './investigation-report-layout'
import { checkCitations, checkHandlers } from './letter-fields'
import { penaltyColumns } from './penalty-approval-fields'
import { checkSecrecy } from './secrecy'

const phases = { preliminary: '初查', final: '复核终结' } as const satisfies CodeTable

/** 证据种类 (《中华人民共和国行政处罚法》第四十六条). */
const evidenceKinds = {
  书证: '书证',
  物证: '物证',
  视听资料: '视听资料',
  电子数据: '电子数据',
  证人证言: '证人证言',
  当事人陈述: '当事人的陈述',
  鉴定意见: '鉴定意见',
  勘验现场笔录: '勘验笔录、现场笔录',
} as const satisfies CodeTable

const findings = {
  属实: '属实',
  部分属实: '部分属实',
  不属实: '不属实',
  无法查实: '无法查实',
} as const satisfies CodeTable

const proposals = {
  dismissComplaint: '驳回投诉',
  orderRectify: '责令整改',
  talk: '谈话提醒',
  fileCase: '立案',
  penalize: '处罚',
  noPenalty: '不予处罚',
  toDiscipline: '移送纪检监察机关',
  toPolice: '移送公安机关',
  refer: '转其他部门',
  resume: '恢复交易',
  terminate: '终止',
} as const satisfies CodeTable

export const evidenceColumns = {
  no: text('证据编号', { required: true }),
  kind: choice('种类', evidenceKinds, { required: true }),
  name: text('名称', { required: true }),
  source: text('来源', { required: true, help: '不写举报人' }),
  proves: text('证明内容', { required: true }),
  pages: text('页码'),
} as const
export const allegationColumns = {
  issue: text('反映问题', { required: true }),
  finding: choice('认定结果', findings, { required: true }),
  reason: text('理由', { required: true }),
} as const

/** Something of what was reported was found true, if only in part. */
export const isTrue = (values: LooseValues) =>
  ((values.allegationFindings ?? []) as LooseValues[]).some(
    ({ finding }) => finding === '属实' || finding === '部分属实',
  )

const reportFields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  tendereeName: projectFields.tendereeName,
  agencyName: projectFields.agencyName,
  respondents: rows('当事人', partyColumns, { bind: 'respondents', required: true }),
  teamMemberIds: officers('调查组成员', {
    bind: 'case.teamMemberIds',
    required: true,
    help: '组长在前，不少于两名',
  }),
  reportPhase: choice('报告阶段', phases, { required: true }),
  reportDate: date('报告日期', { required: true, past: true }),
  caseOrigin: multiline('案件来源与受理', { required: true, help: '不写举报人身份' }),
  investigationProcess: multiline('调查经过', { required: true, help: '时间、人员和采取的措施' }),
  factsFound: multiline('查明事实', { required: true, help: '时间、地点、人物、经过、后果' }),
  evidenceItems: rows('证据目录', evidenceColumns, { required: true }),
  respondentStatement: multiline('陈述申辩及复核', { required: true, help: '没有的写“未提出”' }),
  allegationFindings: rows('逐项认定', allegationColumns, { required: true }),
  violatedProvisions: texts('违反条款', [], { requiredWhen: isTrue }),
  penaltyProvisions: texts('处罚条款', [], { requiredWhen: isTrue }),
  discretionFactors: texts('裁量情节', ['首次违法', '主动配合调查', '主动消除或者减轻危害后果'], {
    requiredWhen: isTrue,
  }),
  recommendation: multi('处理建议', proposals, { required: true }),
  proposedPenalties: rows('建议处罚内容', penaltyColumns, {
    requiredWhen: (values) => ((values.recommendation ?? []) as string[]).includes('penalize'),
  }),
} as const
export type ReportFields = typeof reportFields

export const investigationReport = defineForm({
  id: 'investigationReport',
  no: '06',
  title: '调查报告',
  version: 3,
  style: 'letter',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（二）项、第（四）项',
    '《中华人民共和国行政处罚法》第四十条、第四十六条、第五十四条、第五十七条',
    '《工程建设项目招标投标活动投诉处理办法》第十四条至第十六条',
  ],
  stages: ['investigating', 'supplementing', 'evidenceReview'],
  fields: reportFields,
  groups: [
    { title: '案件', fields: ['caseNo', 'caseTitle', 'reportPhase', 'reportDate', 'teamMemberIds'] },
    {
      title: '项目与当事人',
      fields: ['projectName', 'tenderProjectNo', 'tendereeName', 'agencyName', 'respondents'],
    },
    { title: '来源与经过', fields: ['caseOrigin', 'investigationProcess'] },
    {
      title: '事实与证据',
      fields: ['factsFound', 'evidenceItems', 'respondentStatement', 'allegationFindings'],
    },
    { title: '定性与裁量', fields: ['violatedProvisions', 'penaltyProvisions', 'discretionFactors'] },
    { title: '处理建议', fields: ['recommendation', 'proposedPenalties'] },
  ],
  prefill: ({ record, today }) => ({
    reportPhase:
      record.case.caseNo && Object.values(record.facts).some(({ kind }) => kind === 'filed')
        ? 'final'
        : 'preliminary',
    reportDate: today,
    teamMemberIds: record.case.handlerIds ?? null,
    evidenceItems: itemsOf(record),
  }),
  compose: reportParts,
  check: checkReport,
})

/** How the report names the kinds. */
const kindInReport: Readonly<Record<EvidenceKind, keyof typeof evidenceKinds>> = {
  documentary: '书证',
  physical: '物证',
  audiovisual: '视听资料',
  electronic: '电子数据',
  testimony: '证人证言',
  statement: '当事人陈述',
  expertOpinion: '鉴定意见',
  siteRecord: '勘验现场笔录',
}

/** The evidence of the case, where it is listed there; null where it is not. */
function itemsOf(record: FormContext['record']): RowValue<typeof evidenceColumns>[] | null {
  const items = listedEvidence(record)
  if (items.length === 0) return null
  return items.map((item) => ({
    id: item.id,
    no: evidenceNoOf(record, item),
    kind: item.kind ? kindInReport[item.kind] : null,
    name: item.name ?? null,
    source: item.source ?? null,
    proves: item.proves ?? null,
    pages: item.pages ?? null,
  }))
}

/** The team, the facts against what is proposed, and an informant who is never named (documents.md I). */
function checkReport(values: ValuesOf<ReportFields>, context: FormContext): Finding[] {
  const list: Finding[] = []
  const asked = values.recommendation ?? []
  if (
    !isTrue(values) &&
    asked.some((one) => one === 'penalize' || one === 'fileCase') &&
    values.allegationFindings?.length
  ) {
    list.push({ field: 'recommendation', level: 'error', message: '反映问题均未查实，不能建议立案或者处罚' })
  }
  if (asked.includes('penalize') && asked.includes('noPenalty')) {
    list.push({
      field: 'recommendation',
      level: 'warning',
      message: '同时建议处罚和不予处罚的，请分别写明对象',
    })
  }
  return [
    ...list,
    ...checkHandlers('teamMemberIds', values.teamMemberIds, context, 'error', '调查组成员'),
    ...checkCitations('factsFound', values.factsFound),
    ...checkSecrecy(values, context, { always: true }),
  ]
}
