/** 听证笔录 (documents.md A.33; 《中华人民共和国行政处罚法》第六十四条): what was said at a hearing, in the order it was said. */
import { caseFields } from './blocks'
import type { Block, Part } from './document-tree'
import { bool, datetime, type LooseValues, multiline, officer, officers, rows, text, texts } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { paragraph, paragraphs } from './letter'
import { rowFills } from './row-fills'
import { checkSecrecy } from './secrecy'
import {
  answered,
  asked,
  checkClosing,
  checkInformed,
  checkTimes,
  closingBlocks,
  closingFields,
  headLine,
  recordNumber,
  recordOrgan,
  recordOrganField,
  transcriptPart,
} from './transcript'

const isClosed = (values: LooseValues) => values.hearingPublic === false

const speechColumns = {
  speaker: text('发言人', { required: true, help: '姓名和身份，如 韩某某（当事人）' }),
  words: multiline('发言内容', { required: true }),
} as const

const hearingFields = {
  issuingOrgId: recordOrganField,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  hearingAt: datetime('听证开始时间', { required: true, past: true }),
  hearingTo: datetime('听证结束时间', { required: true, past: true }),
  hearingPlace: text('听证地点', { required: true }),
  hearingPublic: bool('公开举行', { required: true, help: '涉及国家秘密、商业秘密、个人隐私的不公开' }),
  hearingClosedReason: text('不公开的理由', { requiredWhen: isClosed, visibleWhen: isClosed }),
  hearingHostId: officer('听证主持人', { required: true, help: '由非本案调查人员担任' }),
  hearingMemberIds: officers('听证员'),
  hearingRecorderId: officer('记录人', { required: true }),
  handlerIds: caseFields.handlerIds,
  partyName: text('当事人', { required: true, width: 'full' }),
  partyHead: text('到场的当事人或者负责人', { required: true, help: '姓名、职务；未到场的写“未到场”' }),
  partyAgents: texts('委托代理人', [], { help: '一至二人，写明姓名、身份' }),
  thirdParties: texts('第三人', []),
  witnesses: texts('证人、鉴定人等', []),
  rightsInformed: bool('已宣布纪律、告知权利', { required: true }),
  rightsAnswer: text('当事人对告知的回答', { required: true, help: '照原话记录，写明是否申请回避' }),
  proceedings: rows('听证经过', speechColumns, {
    required: true,
    help: '调查人员提出事实、证据和处罚建议，当事人申辩',
  }),
  evidenceDebate: multiline('质证情况', { required: true }),
  finalStatement: multiline('最后陈述', { required: true }),
  ...closingFields,
} as const
type Fields = typeof hearingFields
type Values = ValuesOf<Fields>

export const hearingRecord = defineForm({
  id: 'hearingRecord',
  no: '33附',
  title: '听证笔录',
  version: 1,
  style: 'transcript',
  issuer: 'authority',
  curtailsRights: false,
  docCode: null,
  basis: ['《中华人民共和国行政处罚法》第六十三条、第六十四条、第六十五条'],
  stages: ['noticed', 'statementReview'],
  fields: hearingFields,
  groups: [
    { title: '案件', fields: ['issuingOrgId', 'caseNo', 'caseTitle'] },
    {
      title: '听证情况',
      fields: [
        'hearingAt',
        'hearingTo',
        'hearingPlace',
        'hearingPublic',
        'hearingClosedReason',
        'hearingHostId',
        'hearingMemberIds',
        'hearingRecorderId',
      ],
    },
    {
      title: '参加人',
      fields: ['handlerIds', 'partyName', 'partyHead', 'partyAgents', 'thirdParties', 'witnesses'],
    },
    {
      title: '听证过程',
      fields: ['rightsInformed', 'rightsAnswer', 'proceedings', 'evidenceDebate', 'finalStatement'],
    },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
  ],
  prefill: (context) => ({ issuingOrgId: recordOrgan(context), hearingPublic: true }),
  compose: hearingParts,
  check: checkHearing,
})

function hearingParts(fill: Fill<Fields>, context: FormContext): Part[] {
  return [
    transcriptPart({
      organ: fill.organs('issuingOrgId'),
      name: '听证笔录',
      number: recordNumber(fill.text('caseNo'), '听证笔录'),
      who: '当事人',
      blocks: [...head(fill), ...opening(fill), ...proceedings(fill, context)],
      closing: closingBlocks(fill, context, {
        who: '当事人',
        officers: '调查人员',
        others: ['听证主持人'],
        names: { recorder: fill.values.hearingRecorderId },
      }),
    }),
  ]
}

function head(fill: Fill<Fields>): Block[] {
  const open = fill.values.hearingPublic
  const publicly = fill.run('hearingPublic', open === false ? '不公开' : open ? '公开' : null)
  const reason = open === false ? say`（${fill.text('hearingClosedReason')}）` : []
  return [
    headLine(say`案由：${fill.text('caseTitle')}`),
    headLine(say`时间：${fill.period('hearingAt', 'hearingTo')}`),
    headLine(say`地点：${fill.text('hearingPlace')}`),
    headLine(say`举行方式：${publicly}${reason}`),
    headLine(
      say`主持人：${fill.officers('hearingHostId')}　　听证员：${fill.officers('hearingMemberIds')}　　记录人：${fill.officers('hearingRecorderId')}`,
    ),
    headLine(say`案件调查人员：${fill.officers('handlerIds')}`),
    headLine(say`当事人：${fill.text('partyName')}（${fill.text('partyHead')}）`),
    headLine(say`委托代理人：${fill.joined('partyAgents')}`),
    headLine(say`第三人：${fill.joined('thirdParties')}　　证人、鉴定人等：${fill.joined('witnesses')}`),
  ]
}

function opening(fill: Fill<Fields>): Block[] {
  return [
    paragraph(
      say`主持人核对参加人身份，${fill.run('rightsInformed', '宣布听证纪律并告知')}：当事人有权申请回避，有权委托一至二人代理，有权陈述、申辩和质证；应当如实陈述、遵守听证纪律，无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，终止听证；听证不收取费用。`,
    ),
    asked([{ text: '（主持人）以上内容是否听清？是否申请回避？' }]),
    answered([fill.text('rightsAnswer')]),
  ]
}

function proceedings(fill: Fill<Fields>, { office }: FormContext): Block[] {
  const all = rowFills('proceedings', speechColumns, fill.values.proceedings, office)
  const said =
    all.length > 0
      ? all.map((one) => paragraph(say`${one.text('speaker')}：${one.text('words')}`))
      : [paragraph([fill.run('proceedings', null)])]
  return [
    ...said,
    ...labelled('质证情况：', paragraphs(fill.text('evidenceDebate'))),
    ...labelled('当事人最后陈述：', paragraphs(fill.text('finalStatement'))),
  ]
}

/** Puts a label before the first of several paragraphs. */
function labelled(label: string, blocks: ReturnType<typeof paragraphs>): Block[] {
  return blocks.map((block, index) =>
    index === 0 ? { ...block, runs: [{ text: label, bold: true }, ...block.runs] } : block,
  )
}

function checkHearing(values: Values, context: FormContext): Finding[] {
  const { hearingHostId: host, hearingMemberIds, handlerIds, partyAgents } = values
  const findings: Finding[] = []
  if (host && handlerIds?.includes(host)) {
    findings.push(error('hearingHostId', '听证由非本案调查人员主持，主持人不得是本案承办人'))
  }
  if (hearingMemberIds?.some((id) => handlerIds?.includes(id))) {
    findings.push(error('hearingMemberIds', '听证员不得是本案承办人'))
  }
  if ((partyAgents?.length ?? 0) > 2) {
    findings.push(error('partyAgents', '当事人可以委托一至二人代理，不得超过二人'))
  }
  return [
    ...findings,
    ...checkTimes('hearingTo', values.hearingAt, values.hearingTo, '听证'),
    ...checkInformed('rightsInformed', values.rightsInformed),
    ...checkClosing(values),
    ...checkSecrecy(values, context),
  ]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
