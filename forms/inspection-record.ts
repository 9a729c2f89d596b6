/** 检查记录表 (documents.md A.20): one sheet for one project, all matters at one visit, signed page by page. */
import { respondentsOf } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { inspectionItems } from '../src-domain/inspection-items'
import { type PartyColumns, partyColumns, projectFields } from './blocks'
import { bool, choice, datetime, int, multiline, officers, type RowValue, rows, text } from './fields'
import { defineForm, type Finding, type ValuesOf } from './form'
import { recordParts } from './inspection-record-layout'
import { inspectionSource } from './inspection-source'
import { checkHandlers } from './letter-fields'
import { latestPaper } from './other-papers'
import { checkSecrecy } from './secrecy'
import {
  checkClosing,
  checkInformed,
  checkTimes,
  closingFields,
  recordOrgan,
  recordOrganField,
} from './transcript'

const results = {
  符合: '符合',
  不符合: '不符合',
  不适用: '不适用',
  待核: '待核',
} as const satisfies CodeTable
const conclusions = {
  noIssue: '未发现问题',
  fixedOnSite: '当场改正',
  talk: '谈话提醒',
  rectify: '责令整改',
  suspectedViolation: '涉嫌违法',
  disciplineClue: '涉嫌违纪线索',
  crimeClue: '涉嫌犯罪线索',
} as const satisfies CodeTable

export const itemColumns = {
  code: choice('检查事项', inspectionItems, { required: true }),
  item: text('事项写法', { help: '不填的按清单打印' }),
  basis: text('依据', { required: true }),
  method: text('方法', { required: true, help: '线上、现场、书面' }),
  result: choice('结果', results, { required: true }),
  problem: text('问题描述', { requiredWhen: ({ result }) => result === '不符合' }),
  evidenceNo: text('证据编号'),
} as const
export const collectedColumns = {
  name: text('名称', { required: true }),
  copies: int('份数', { required: true }),
} as const

export const recordFields = {
  issuingOrgId: recordOrganField,
  inspectionNo: text('检查编号', { required: true, help: '如 JC2026-1' }),
  planTitle: text('检查方案', { required: true, width: 'full' }),
  drawNo: text('抽取编号', { required: true, help: '抽取记录的编号；定向检查的写“定向”' }),
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  sector: projectFields.sector,
  inspectedParties: rows('被检查单位', partyColumns, { required: true }),
  inspectFrom: datetime('检查开始时间', { required: true, past: true }),
  inspectTo: datetime('检查结束时间', { required: true, past: true }),
  inspectPlace: text('检查地点', { required: true }),
  inspectorIds: officers('检查人员', { required: true, help: '不少于两名，执法证在有效期内' }),
  certShown: bool('已出示执法证件', { required: true }),
  rightsInformed: bool('已告知申请回避等权利', { required: true }),
  itemResults: rows('逐项检查结果', itemColumns, { required: true }),
  collectedMaterials: rows('现场材料', collectedColumns, { help: '复印件由提供人注明与原件一致' }),
  overallConclusion: choice('总体结论', conclusions, { required: true }),
  inspectedOpinion: multiline('被检查单位意见', { required: true, help: '拒绝签名的注明情况和见证人' }),
  ...closingFields,
} as const
type Values = ValuesOf<typeof recordFields>

export const inspectionRecord = defineForm({
  id: 'inspectionRecord',
  no: '20',
  title: '检查记录表',
  version: 1,
  style: 'transcript',
  issuer: 'office',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十二条、第五十五条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第二部分第（二）项',
  ],
  stages: ['clueReceived', 'registered', 'investigating', 'executing'],
  fields: recordFields,
  groups: [
    { title: '检查', fields: ['issuingOrgId', 'inspectionNo', 'planTitle', 'drawNo'] },
    {
      title: '项目与单位',
      fields: ['projectName', 'tenderProjectNo', 'sectionName', 'sector', 'inspectedParties'],
    },
    {
      title: '时间与人员',
      fields: ['inspectFrom', 'inspectTo', 'inspectPlace', 'inspectorIds', 'certShown', 'rightsInformed'],
    },
    { title: '逐项结果', fields: ['itemResults', 'collectedMaterials'] },
    { title: '结论', fields: ['overallConclusion', 'inspectedOpinion'] },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
  ],
  prefill: (context) => {
    const { record } = context
    const { inspectionNo, planTitle } = inspectionSource(record)
    const notice: Values = latestPaper(record, 'inspectionNotice')?.values ?? {}
    const drawn: Values = latestPaper(record, 'drawRecord')?.values ?? {}
    return {
      issuingOrgId: recordOrgan(context),
      inspectionNo,
      planTitle,
      drawNo: drawn.drawNo ?? null,
      inspectedParties: respondentsOf(record) as RowValue<PartyColumns>[],
      inspectFrom: notice.inspectFrom ?? null,
      inspectTo: notice.inspectTo ?? null,
      inspectPlace: notice.inspectPlace ?? null,
      inspectorIds: notice.inspectorIds ?? record.case.handlerIds ?? null,
    }
  },
  compose: recordParts,
  check: (values, context) => [
    ...checkTimes('inspectTo', values.inspectFrom, values.inspectTo, '检查'),
    ...checkHandlers('inspectorIds', values.inspectorIds, context, 'error', '检查人员'),
    ...checkInformed('certShown', values.certShown),
    ...checkInformed('rightsInformed', values.rightsInformed),
    ...checkConclusion(values),
    ...checkClosing(values),
    ...checkSecrecy(values, context),
  ],
})

/** The conclusion follows from the matters: no fault cannot stand beside one that was found. */
function checkConclusion({ itemResults, overallConclusion }: Values): Finding[] {
  if (!overallConclusion || !itemResults?.length) return []
  const faults = itemResults.filter(({ result }) => result === '不符合').length
  if (faults > 0 && overallConclusion === 'noIssue') {
    return [
      { field: 'overallConclusion', level: 'error', message: `有${faults}项不符合，不能写“未发现问题”` },
    ]
  }
  if (faults > 0 || overallConclusion === 'noIssue') return []
  return [{ field: 'overallConclusion', level: 'warning', message: '没有不符合的事项，请核对总体结论' }]
}
