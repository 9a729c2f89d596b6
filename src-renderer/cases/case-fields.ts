/**
 * The fields of the case record as the case page shows them: where each stands in the record, what it is called and
 * how it is filled in. The intake takes its fields from here too, and the history its words.
 */

import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import {
  biddingRoles,
  clueCategories,
  confidentialities,
  idTypes,
  partyTypes,
  qualificationMethods,
  receiptChannels,
  sectors,
  sourceTypes,
  tenderMethods,
  tradingStages,
} from '../../src-domain/codes'

export type MetaMap<Key extends string = string> = Readonly<Record<Key, FieldMeta>>

function metas<Key extends string>(map: Record<Key, fields.Field>): MetaMap<Key> {
  return Object.fromEntries(
    Object.entries<fields.Field>(map).map(([key, { meta }]) => [key, meta]),
  ) as MetaMap<Key>
}

const channelTable = Object.fromEntries(receiptChannels.map((channel) => [channel, channel]))

/** 块 CASE. Numbers and names stand on lines of their own: cut off, they are of no use. */
export const caseMetas = metas({
  clueNo: fields.text('线索编号', { width: 'full', max: 20 }),
  caseNo: fields.docNo('案号', { width: 'full' }),
  caseTitle: fields.text('案由', { max: 60 }),
  sourceType: fields.choice('线索来源', sourceTypes, { required: true }),
  receivedAt: fields.datetime('收件时间', { required: true, past: true, width: 'half' }),
  clueCategory: fields.choice('线索类别', clueCategories, { required: true }),
  authorityOrgId: fields.organ('有权部门', { width: 'full' }),
  handlerIds: fields.officers('承办人', { required: true }),
  teamLeaderId: fields.officer('调查组组长', { width: 'full' }),
  teamMemberIds: fields.officers('调查组成员'),
  confidentiality: fields.choice('知悉范围', confidentialities),
})

/** 块 PROJ */
export const projectMetas = metas({
  projectName: fields.text('项目名称', { required: true, max: 100 }),
  tenderProjectNo: fields.text('招标项目编号', { check: 'tenderProjectNo', width: 'full' }),
  investmentProjectCode: fields.text('投资项目代码', { check: 'investmentProjectCode', width: 'full' }),
  sectionName: fields.text('标段名称', { max: 60, width: 'full' }),
  sectionNo: fields.text('标段编号', { check: 'tenderProjectNo', width: 'full' }),
  tendereeName: fields.organ('招标人', { width: 'full' }),
  agencyName: fields.organ('代理机构', { width: 'full' }),
  sector: fields.choice('行业类别', sectors),
  tradingStage: fields.choice('交易阶段', tradingStages),
  tenderMethod: fields.choice('招标方式', tenderMethods, { width: 'full' }),
  qualificationMethod: fields.choice('资格审查', qualificationMethods, { width: 'full' }),
  mandatoryTender: fields.bool('依法必招', { width: 'half' }),
  announcedDate: fields.date('公告日期', { width: 'half' }),
  bidOpeningAt: fields.datetime('开标时间', { width: 'half' }),
  awardNoticeDate: fields.date('中标通知', { width: 'half' }),
  publicityStart: fields.date('公示开始', { width: 'half' }),
  publicityEnd: fields.date('公示结束', { width: 'half' }),
  winnerName: fields.organ('中标人', { width: 'full' }),
  ceilingPrice: fields.money('最高限价', { width: 'full' }),
  winningAmount: fields.money('中标金额', { width: 'full' }),
  contractAmount: fields.money('合同金额', { width: 'full' }),
  tradingVenue: fields.text('交易场所', { max: 80, width: 'full' }),
})

/** 块 PARTY */
export const partyMetas = metas({
  partyType: fields.choice('主体类型', partyTypes),
  biddingRole: fields.choice('招投标角色', biddingRoles),
  partyName: fields.text('名称（姓名）', { max: 80 }),
  uscc: fields.text('信用代码', { check: 'uscc', width: 'full' }),
  idType: fields.choice('证件类型', idTypes, { width: 'full' }),
  idNumber: fields.text('证件号码', { width: 'full' }),
  legalRepName: fields.text('法定代表人', { max: 30, width: 'half' }),
  legalRepTitle: fields.text('职务', { max: 30, width: 'half' }),
  address: fields.text('住所（住址）', { max: 100 }),
  contactName: fields.text('联系人', { max: 30, width: 'half' }),
  contactPhone: fields.text('联系电话', { check: 'phone', width: 'half' }),
  postcode: fields.text('邮政编码', { check: 'postcode', width: 'half' }),
  agentName: fields.text('委托代理人', { max: 30, width: 'half' }),
  agentAuthorization: fields.text('授权委托书', { max: 60 }),
})

/** What the registration records beyond the shared blocks (A.1). */
export const intakeMetas = metas({
  registeredAt: fields.datetime('登记时间', { width: 'half', past: true }),
  receiptChannel: fields.choice('收件方式', channelTable),
  registrarId: fields.officer('登记人', { width: 'half' }),
  incomingRef: fields.text('来文单位及文号', { max: 60, width: 'half' }),
  incomingDueDate: fields.date('交办反馈期限', { width: 'half' }),
  realName: fields.bool('实名', { width: 'half' }),
  confidentialRequested: fields.bool('要求保密', { width: 'half' }),
  allegationSummary: fields.multiline('主要问题', { required: true, max: 800 }),
  requests: fields.multiline('请求及主张', { max: 300 }),
  objectionRequired: fields.bool('属异议前置事项', { width: 'half' }),
  objectionDate: fields.date('提出异议日期', { width: 'half', past: true }),
  objectionReplyDate: fields.date('异议答复日期', { width: 'half', past: true }),
  knownDate: fields.date('知道或应当知道之日', { width: 'half', past: true }),
  preliminaryJudgment: fields.multiline('初步研判', { max: 800 }),
})

/** A natural person shows a certificate, everyone else a credit code; nobody shows both. */
export function partyKeys(partyType: unknown): string[] {
  const keys = Object.keys(partyMetas)
  if (partyType === 'anonymous') return ['partyType', 'contactPhone', 'biddingRole']
  const unwanted =
    partyType === 'natural' ? ['uscc', 'legalRepName', 'legalRepTitle'] : ['idType', 'idNumber']
  return keys.filter((key) => !unwanted.includes(key))
}

/** What a path of the record is called and how its value reads; null where it is no field of a form. */
export function metaAt(path: readonly string[]): FieldMeta | null {
  const [block, key, inner] = path
  const blocks: Readonly<Record<string, MetaMap>> = {
    case: caseMetas,
    project: projectMetas,
    intake: intakeMetas,
    complainant: partyMetas,
    reporter: partyMetas,
  }
  if (block === 'respondents') return (inner !== undefined && (partyMetas as MetaMap)[inner]) || null
  return (block !== undefined && key !== undefined && blocks[block]?.[key]) || null
}
