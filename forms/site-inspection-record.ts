/** 现场检查（勘验）笔录: what officers saw and took on a place, in the presence of its holder (《中华人民共和国行政处罚法》第四十六条、第五十五条). */
import { caseFields } from './blocks'
import type { Block, Part } from './document-tree'
import { bool, datetime, multiline, officer, officers, rows, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { paragraph, paragraphs } from './letter'
import { checkHandlers } from './letter-fields'
import { issuedCount } from './other-papers'
import { label, value } from './pieces'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'
import {
  answered,
  asked,
  certified,
  checkClosing,
  checkInformed,
  checkTimes,
  closingBlocks,
  closingFields,
  headLine,
  introduced,
  recordNumber,
  recordOrgan,
  recordOrganField,
  transcriptPart,
} from './transcript'

const takenColumns = {
  name: text('名称', { required: true }),
  method: text('提取方式', { required: true, help: '如 拍照、录像、复制、抽样' }),
  quantity: text('数量', { required: true }),
  place: text('提取位置'),
} as const

const siteFields = {
  issuingOrgId: recordOrganField,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  siteFrom: datetime('开始时间', { required: true, past: true }),
  siteTo: datetime('结束时间', { required: true, past: true }),
  sitePlace: text('检查（勘验）地点', { required: true, width: 'full' }),
  siteParty: text('被检查单位（人）', { required: true, width: 'full' }),
  siteHead: text('现场负责人及职务', { required: true, help: '无人到场的写明情况，并请见证人' }),
  siteHeadPhone: text('联系电话', { check: 'phone' }),
  witness: text('见证人及身份', { help: '当事人不在场或者拒绝到场的，应当有见证人' }),
  inspectorIds: officers('检查人员', { required: true, help: '不少于两名，执法证在有效期内' }),
  recorderId: officer('记录人', { required: true }),
  rightsInformed: bool('已出示证件、告知权利', { required: true }),
  rightsAnswer: text('在场人对告知的回答', { required: true, help: '照原话记录，写明是否申请回避' }),
  siteContent: multiline('现场情况', { required: true, help: '客观记录方位、状态、数量，不写分析和结论' }),
  takenItems: rows('现场提取的证据', takenColumns),
  partyOpinion: multiline('在场人意见', { required: true }),
  ...closingFields,
} as const
type Fields = typeof siteFields

export const siteInspectionRecord = defineForm({
  id: 'siteInspectionRecord',
  no: '31附',
  title: '现场检查（勘验）笔录',
  version: 2,
  style: 'transcript',
  issuer: 'authority',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十二条、第四十三条、第四十六条、第五十五条',
    '《工程建设项目招标投标活动投诉处理办法》第十四条、第十五条',
  ],
  stages: ['investigating', 'supplementing', 'evidenceReview'],
  fields: siteFields,
  groups: [
    { title: '案件', fields: ['issuingOrgId', 'caseNo', 'caseTitle'] },
    {
      title: '时间地点与人员',
      fields: [
        'siteFrom',
        'siteTo',
        'sitePlace',
        'siteParty',
        'siteHead',
        'siteHeadPhone',
        'witness',
        'inspectorIds',
        'recorderId',
      ],
    },
    { title: '告知', fields: ['rightsInformed', 'rightsAnswer'] },
    { title: '现场情况', fields: ['siteContent', 'takenItems', 'partyOpinion'] },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
  ],
  filledBy: 'recorderId',
  prefill: (context) => ({
    issuingOrgId: recordOrgan(context),
    inspectorIds: context.record.case.handlerIds ?? null,
    recorderId: context.officerId,
  }),
  compose: siteParts,
  check: checkSite,
})

function siteParts(fill: Fill<Fields>, context: FormContext): Part[] {
  const serial = issuedCount(context.record, 'siteInspectionRecord') + 1
  return [
    transcriptPart({
      organ: fill.organs('issuingOrgId'),
      name: '现场检查（勘验）笔录',
      number: recordNumber(fill.text('caseNo'), '现场笔录', { text: String(serial) }),
      who: '在场人',
      blocks: [
        ...head(fill, context),
        asked(
          say`我们是${fill.organs('issuingOrgId')}办理本案的执法人员${introduced(fill, 'inspectorIds', context.office, fill.values.issuingOrgId)}，这是我们的执法证件，请你看清。现依法对${fill.text('sitePlace')}进行检查（勘验），${fill.run('rightsInformed', '并告知你')}：你应当协助检查，不得拒绝或者阻挠；有权陈述、申辩；认为我们与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避。以上内容听清楚了吗？是否申请回避？`,
        ),
        answered([fill.text('rightsAnswer')]),
        { kind: 'heading', level: 1, runs: [{ text: '现场情况' }] },
        ...paragraphs(fill.text('siteContent')),
        ...taken(fill, context),
        paragraph(say`在场人意见：${fill.text('partyOpinion')}`),
      ],
      closing: closingBlocks(fill, context, {
        who: '在场人',
        officers: '检查人员',
        ...(fill.values.witness ? { others: ['见证人'] } : {}),
        names: { officers: fill.values.inspectorIds, recorder: fill.values.recorderId },
      }),
    }),
  ]
}

function head(fill: Fill<Fields>, { office }: FormContext): Block[] {
  return [
    headLine(say`案由：${fill.text('caseTitle')}`),
    headLine(say`时间：${fill.period('siteFrom', 'siteTo')}`),
    headLine(say`地点：${fill.text('sitePlace')}`),
    headLine(say`被检查单位（人）：${fill.text('siteParty')}`),
    headLine(say`现场负责人：${fill.text('siteHead')}　　电话：${fill.text('siteHeadPhone')}`),
    headLine(say`见证人：${fill.text('witness')}`),
    headLine(say`检查人员：${certified(fill, 'inspectorIds', office, 5)}`),
    headLine(say`记录人：${fill.officers('recorderId')}`),
  ]
}

/** What was taken, as a table; nothing where nothing was. */
function taken(fill: Fill<Fields>, { office }: FormContext): Block[] {
  const all = rowFills('takenItems', takenColumns, fill.values.takenItems, office)
  if (all.length === 0) return [paragraph(say`现场提取的证据：${fill.run('takenItems', null)}`)]
  return [
    { kind: 'heading', level: 1, runs: [{ text: '现场提取的证据' }] },
    {
      kind: 'table',
      columns: [14, 58, 28, 22, 34],
      headerRows: 1,
      rows: [
        { cells: ['序号', '名称', '提取方式', '数量', '提取位置'].map((words) => label(words)) },
        ...all.map((one, index) => ({
          cells: [
            value(String(index + 1), { align: 'center' as const }),
            value(one.text('name')),
            value(one.text('method')),
            value(one.text('quantity')),
            value(one.text('place')),
          ],
        })),
      ],
    },
  ]
}

function checkSite(values: ValuesOf<Fields>, context: FormContext): Finding[] {
  const absent = /未到场|不在场|无人|拒绝/.test(values.siteHead ?? '') && !values.witness?.trim()
  const unwitnessed: Finding[] = absent
    ? [{ field: 'witness', level: 'error', message: '当事人不在场或者拒绝到场的，应当请见证人到场并写明' }]
    : []
  return [
    ...checkHandlers('inspectorIds', values.inspectorIds, context, 'error', '检查人员'),
    ...checkTimes('siteTo', values.siteFrom, values.siteTo, '检查'),
    ...checkInformed('rightsInformed', values.rightsInformed),
    ...unwitnessed,
    ...checkClosing(values),
    ...checkSecrecy(values, context),
  ]
}
