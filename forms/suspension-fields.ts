/** What the notice of suspension asks (documents.md A.4). */
import type { CodeTable } from '../src-domain/codes'
import { approvalFields, caseFields, projectFields } from './blocks'
import { date, datetime, int, multi, multiline, text, texts } from './fields'
import { letterFields } from './letter-fields'

/** 暂停范围: what of the project, and which steps. Stored in Chinese as documents.md gives them. */
export const tradingScopes = {
  整个项目: '整个项目',
  标段: '标段',
  文件发售: '文件发售',
  开标: '开标',
  评标: '评标',
  定标公示: '定标公示',
  发中标通知书: '发中标通知书',
  签订合同: '签订合同',
} as const satisfies CodeTable

/** 招标人义务 as listed, and as the order words them. */
export const dutyWords: Readonly<Record<string, string>> = {
  停止后续程序: '停止后续程序',
  平台发布暂停公告: '在交易平台发布暂停公告',
  保存资料: '妥善保存全部资料',
  投标有效期与保证金顺延处理: '依法办理投标有效期和投标保证金顺延',
  通知投标人和评委: '通知投标人和评标委员会成员',
}

/** The project as far as the order and its approval speak of it. */
export const suspensionParticulars = [
  'sector',
  'mandatoryTender',
  'tenderMethod',
  'agencyName',
  'announcedDate',
  'bidOpeningAt',
  'ceilingPrice',
] as const

export const usualUntil = '至收到恢复通知之日'

export const suspensionFields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  tendereeName: projectFields.tendereeName,
  tradingStage: projectFields.tradingStage,
  sector: projectFields.sector,
  mandatoryTender: projectFields.mandatoryTender,
  tenderMethod: projectFields.tenderMethod,
  agencyName: projectFields.agencyName,
  announcedDate: projectFields.announcedDate,
  bidOpeningAt: projectFields.bidOpeningAt,
  ceilingPrice: projectFields.ceilingPrice,
  suspendReason: multiline('暂停原因', {
    required: true,
    help: '接在“发现”之后，对外公开，不得出现举报人信息',
  }),
  suspendNecessity: multiline('必要性说明', {
    required: true,
    help: '只印在存根的审批表上：说明不暂停则难以补救的理由',
  }),
  suspendScope: multi('暂停范围', tradingScopes, {
    required: true,
    help: '先选整个项目或标段，再选暂停的环节',
  }),
  suspendFrom: datetime('暂停起始时间', { required: true, help: '不早于送达的时间' }),
  suspendUntilDate: date('暂停截止日期', { help: '只在定有期限时填写' }),
  suspendUntilText: text('暂停截止条件', {
    requiredWhen: (values) => !values.suspendUntilDate,
    visibleWhen: (values) => !values.suspendUntilDate,
  }),
  suspendReviewDate: date('复核日', { required: true, help: '自暂停起15个工作日，到期复核是否恢复' }),
  suspendObligations: texts('招标人义务', Object.keys(dutyWords), { required: true }),
  reportDays: int('报告落实情况期限（工作日）', { required: true }),
  approvalHandler: approvalFields.approvalHandler,
  approvalPrincipal: approvalFields.approvalPrincipal,
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
} as const
export type SuspensionFields = typeof suspensionFields
