/** 询问（调查）笔录 (documents.md A.31): questions and answers, signed page by page. */

import { respondentsOf } from '../src-domain/case-record'
import { type CodeTable, idTypes } from '../src-domain/codes'
import { residentIdTells } from '../src-domain/identifiers'
import { frozenValues } from '../src-domain/paper-values'
import { caseFields } from './blocks'
import type { Block, Part } from './document-tree'
import { bool, choice, datetime, int, officer, officers, rows, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkHandlers } from './letter-fields'
import { issuedCount, papersOfKind } from './other-papers'
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

const genders = { 男: '男', 女: '女' } as const satisfies CodeTable

const qaColumns = { q: text('问', { required: true }), a: text('答', { required: true }) } as const

const inquiryFields = {
  issuingOrgId: recordOrganField,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  inquiryNo: int('第几次询问', { required: true, help: '对这个人的第几次' }),
  inquiryFrom: datetime('询问开始时间', { required: true, past: true }),
  inquiryTo: datetime('询问结束时间', { required: true, past: true }),
  inquiryPlace: text('询问地点', { required: true }),
  inquirerIds: officers('询问人', { required: true, help: '不少于两名，执法证在有效期内' }),
  recorderId: officer('记录人', { required: true }),
  inquireeName: text('被询问人', { required: true }),
  inquireeGender: choice('性别', genders, { required: true, width: 'third' }),
  inquireeAge: text('年龄', { required: true, width: 'third' }),
  inquireeIdType: choice('证件类型', idTypes, { required: true, width: 'third' }),
  inquireeIdNumber: text('证件号码', {
    required: true,
    check: 'residentId',
    checkWhen: (values) => values.inquireeIdType === 'resident',
  }),
  inquireeTitle: text('工作单位和职务', { required: true }),
  inquireeAddress: text('住址', { required: true }),
  inquireePhone: text('联系电话', { required: true, check: 'phone' }),
  inquireeRelation: text('与本案关系', { required: true, help: '如 被举报单位法定代表人、证人' }),
  rightsInformed: bool('已出示证件、告知权利', { required: true }),
  rightsAnswer: text('被询问人对告知的回答', { required: true, help: '照原话记录，写明是否申请回避' }),
  qaList: rows('问答', qaColumns, { required: true, help: '照原话记录，不归纳、不诱导' }),
  ...closingFields,
} as const
type Fields = typeof inquiryFields
type Values = ValuesOf<Fields>

export const inquiryRecord = defineForm({
  id: 'inquiryRecord',
  no: '31',
  title: '询问笔录',
  version: 2,
  style: 'transcript',
  issuer: 'authority',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十二条、第四十三条、第五十条、第五十五条',
    '《中华人民共和国招标投标法实施条例》第六十二条第一款',
    '《工程建设项目招标投标活动投诉处理办法》第十五条',
  ],
  stages: ['investigating', 'supplementing', 'evidenceReview'],
  fields: inquiryFields,
  groups: [
    { title: '案件', fields: ['issuingOrgId', 'caseNo', 'caseTitle'] },
    {
      title: '询问情况',
      fields: ['inquiryNo', 'inquiryFrom', 'inquiryTo', 'inquiryPlace', 'inquirerIds', 'recorderId'],
    },
    {
      title: '被询问人',
      fields: [
        'inquireeName',
        'inquireeGender',
        'inquireeAge',
        'inquireeIdType',
        'inquireeIdNumber',
        'inquireeTitle',
        'inquireeAddress',
        'inquireePhone',
        'inquireeRelation',
      ],
    },
    { title: '告知与问答', fields: ['rightsInformed', 'rightsAnswer', 'qaList'] },
    { title: '核对与签名', fields: ['readConfirmed', 'refusalNote', 'signatures'] },
  ],
  filledBy: 'recorderId',
  prefill: (context, known) => ({
    issuingOrgId: recordOrgan(context),
    inquiryNo: inquiriesOf(known.inquireeName, context) + 1,
    inquirerIds: context.record.case.handlerIds ?? null,
    recorderId: context.officerId,
    inquireeIdType: 'resident',
    ...personKnown(known, context),
  }),
  compose: inquiryParts,
  check: checkInquiry,
})

/** How many records of inquiries the case has of this person; none where nobody is named yet. */
function inquiriesOf(name: string | null | undefined, { record }: FormContext): number {
  const all = papersOfKind(record, 'inquiryRecord').filter(({ status }) => status === 'issued')
  return all.filter((paper) => name && frozenValues(paper).inquireeName === name).length
}

/** What the case and the card know of the one who is asked. */
function personKnown(known: Values, context: FormContext): Values {
  const name = known.inquireeName
  const party = name ? partyKnown(name, context) : {}
  const type = known.inquireeIdType ?? party.inquireeIdType ?? 'resident'
  const number = known.inquireeIdNumber ?? party.inquireeIdNumber
  const told = type === 'resident' ? cardTells(number, known, context) : null
  return { ...party, ...(told ? { inquireeGender: told.sex, inquireeAge: `${told.age}岁` } : {}) }
}

/** What the number of the identity card tells of the person on the day of the inquiry. */
function cardTells(number: string | null | undefined, { inquiryFrom }: Values, { today }: FormContext) {
  return residentIdTells(number, inquiryFrom?.slice(0, 10) ?? today)
}

/** What the case knows of him, where he is a party or the head of one. */
function partyKnown(name: string, { record }: FormContext): Values {
  const all = respondentsOf(record)
  const self = all.find((one) => one.partyType === 'natural' && one.partyName === name)
  const unit = all.find((one) => one.legalRepName === name)
  const relation = record.case.clueCategory === 'complaint' ? '被投诉' : '被反映'
  return {
    inquireeIdNumber: self?.idNumber ?? null,
    inquireeIdType: self?.idType ?? 'resident',
    inquireeTitle: unit ? `${unit.partyName ?? ''}${unit.legalRepTitle ?? ''}` : null,
    inquireeAddress: self?.address ?? unit?.address ?? null,
    inquireePhone: self?.contactPhone ?? unit?.contactPhone ?? null,
    inquireeRelation: unit ? `${relation}单位负责人` : self ? `${relation}人` : null,
  }
}

function inquiryParts(fill: Fill<Fields>, context: FormContext): Part[] {
  const serial = issuedCount(context.record, 'inquiryRecord') + 1
  return [
    transcriptPart({
      organ: fill.organs('issuingOrgId'),
      name: '询问笔录',
      number: recordNumber(fill.text('caseNo'), '询问笔录', { text: String(serial) }),
      who: '被询问人',
      blocks: [...head(fill, context), ...rightsBlocks(fill, context), ...dialogue(fill, context)],
      closing: closingBlocks(fill, context, {
        who: '被询问人',
        officers: '询问人',
        names: {
          who: fill.values.inquireeName,
          officers: fill.values.inquirerIds,
          recorder: fill.values.recorderId,
        },
      }),
    }),
  ]
}

function head(fill: Fill<Fields>, { office }: FormContext): Block[] {
  return [
    headLine(say`案由：${fill.text('caseTitle')}`),
    headLine(say`时间：${fill.period('inquiryFrom', 'inquiryTo')}`),
    headLine(say`地点：${fill.text('inquiryPlace')}　　第${fill.text('inquiryNo')}次询问`),
    headLine(say`询问人：${certified(fill, 'inquirerIds', office, 4)}`),
    headLine(say`记录人：${fill.officers('recorderId')}`),
    headLine(
      say`被询问人：${fill.text('inquireeName')}　　性别：${fill.words('inquireeGender')}　　年龄：${fill.text('inquireeAge')}`,
    ),
    headLine(say`证件号码：${fill.words('inquireeIdType')} ${fill.text('inquireeIdNumber')}`),
    headLine(say`工作单位及职务：${fill.text('inquireeTitle')}`),
    headLine(say`住址：${fill.text('inquireeAddress')}　　电话：${fill.text('inquireePhone')}`),
    headLine(say`与本案关系：${fill.text('inquireeRelation')}`),
  ]
}

/** The showing of certificates and the telling of rights and duties, before any question (第五十五条). */
function rightsBlocks(fill: Fill<Fields>, context: FormContext): Block[] {
  return [
    asked(
      say`我们是${fill.organs('issuingOrgId')}办理本案的执法人员${introduced(fill, 'inquirerIds', context.office, fill.values.issuingOrgId)}，这是我们的执法证件，请你看清。现依法就${fill.text('caseTitle')}向你${fill.run('rightsInformed', '询问并告知')}：你应当如实回答询问、协助调查，不得拒绝、阻挠或者作虚假陈述；你有权进行陈述和申辩；认为我们与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；对与本案无关的问题，有权拒绝回答；我们对在调查中知悉的国家秘密、商业秘密和个人隐私依法保密。以上内容听清楚了吗？是否申请回避？`,
    ),
    answered([fill.text('rightsAnswer')]),
  ]
}

function dialogue(fill: Fill<Fields>, { office }: FormContext): Block[] {
  const all = rowFills('qaList', qaColumns, fill.values.qaList, office)
  if (all.length === 0) return [asked([fill.run('qaList', null)]), answered([{ text: '＿＿＿＿＿' }])]
  return all.flatMap((one) => [asked([one.text('q')]), answered([one.text('a')])])
}

/** Sex as typed against the card that was shown. */
function checkCard(values: Values, context: FormContext): Finding[] {
  const { inquireeIdType, inquireeIdNumber, inquireeGender } = values
  const told = inquireeIdType === 'resident' ? cardTells(inquireeIdNumber, values, context) : null
  if (!told || !inquireeGender || told.sex === inquireeGender) return []
  const message = `按公民身份号码应为“${told.sex}”，请对照身份证核对`
  return [{ field: 'inquireeGender', level: 'warning', message }]
}

function checkInquiry(values: Values, context: FormContext): Finding[] {
  const { inquiryFrom, inquiryTo, inquireeName } = values
  const informant = context.record.reporter?.partyName
  const self = informant && inquireeName && informant.includes(inquireeName)
  return [
    ...checkHandlers('inquirerIds', values.inquirerIds, context, 'error', '询问人'),
    ...checkTimes('inquiryTo', inquiryFrom, inquiryTo, '询问'),
    ...checkInformed('rightsInformed', values.rightsInformed),
    ...checkCard(values, context),
    ...checkClosing(values),
    // He who is asked reads and signs every page of it.
    ...(self ? [] : checkSecrecy(values, context)),
  ]
}
