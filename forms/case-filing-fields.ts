/** What the form of filing asks (documents.md A.9). */
import type { CodeTable } from '../src-domain/codes'
import { approvalFields, caseFields, penalizedColumns, penalizedProjectFields } from './blocks'
import {
  approval,
  date,
  docNo,
  type LooseValues,
  multi,
  multiline,
  officers,
  rows,
  text,
  texts,
} from './fields'
import { usualDuties } from './penalty-approval-fields'

/** What must be so before a case may be filed (《中华人民共和国行政处罚法》第五十四条第二款、第三十六条、第二十二条). */
export const filingConditions = {
  clearParty: '有明确的当事人',
  factExists: '有违法事实',
  punishable: '应当给予行政处罚',
  jurisdiction: '属于本机关管辖',
  inTime: '未超过追责时效',
} as const satisfies CodeTable

const isApproved = (values: LooseValues) =>
  (values.approvalAuthorityHead as { decision?: string } | null | undefined)?.decision === 'agree'

/** The project as far as the filing rests on it. */
export const filingParticulars = [
  'tenderProjectNo',
  'sectionName',
  'sector',
  'mandatoryTender',
  'tenderMethod',
  'tendereeName',
  'tradingStage',
  'winnerName',
  'winningAmount',
] as const

export const filingFields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  sourceType: caseFields.sourceType,
  acceptedDate: date('受理日期', { past: true, help: '检查发现、移送的没有受理日期' }),
  authorityOrgId: caseFields.authorityOrgId,
  ...penalizedProjectFields,
  party: rows('当事人', penalizedColumns, { required: true, help: '一并立案的单位和个人，逐一写明' }),
  reviewMeetingDate: date('案审会日期', { required: true, past: true }),
  reviewMinutesNo: text('会议纪要号', { required: true, help: '纪要结论须同意立案' }),
  violationStart: date('违法行为发生日', { required: true, past: true }),
  violationEnd: date('违法行为终了日', {
    required: true,
    past: true,
    help: '有连续或者继续状态的，从终了之日起算',
  }),
  limitationReason: multiline('超过二年仍可追责的理由', {
    help: '距发现超过二年的必须写明，如涉及公民生命健康安全',
  }),
  caseSummary: multiline('案情摘要', { required: true, max: 800 }),
  violatedProvisions: texts('涉嫌违反条款', usualDuties, { required: true }),
  filingChecklist: multi('立案条件核对', filingConditions, { required: true, help: '五项全部符合才能送批' }),
  assignedOfficers: officers('指定办案人员', { required: true, help: '不少于两名' }),
  approvalHandler: approvalFields.approvalHandler,
  approvalDirector: approval('监管办主任意见', { required: true }),
  approvalAuthorityUnit: approval('有权部门承办机构意见'),
  approvalAuthorityHead: approval('有权部门负责人审批', { required: true, help: '同意的日期就是立案日期' }),
  filingNo: docNo('立案编号', { requiredWhen: isApproved, help: '有权部门的立案号，如 川住建立〔2026〕1号' }),
  penaltyDeadline: date('处罚决定期限', { computed: true, help: '自立案之日起九十日' }),
} as const
export type FilingFields = typeof filingFields
