/** What the penalty approval form asks (documents.md A.10). */
import type { CodeTable } from '../src-domain/codes'
import { penaltyKinds } from '../src-domain/penalty'
import { approvalFields, caseFields, penalizedColumns, penalizedProjectFields, projectFields } from './blocks'
import {
  approval,
  bool,
  choice,
  date,
  decimal,
  docNo,
  type LooseValues,
  money,
  multiline,
  party,
  rows,
  text,
  texts,
} from './fields'

const stagesOfApproval = { preNotice: '告知前审批', decision: '决定前审批' } as const satisfies CodeTable
const levels = { 减轻: '减轻', 从轻: '从轻', 一般: '一般', 从重: '从重' } as const satisfies CodeTable

const law = '《中华人民共和国招标投标法》'
const regulation = '《中华人民共和国招标投标法实施条例》'

/** The articles most often broken, offered where a paper cites what was broken. */
export const usualDuties = [
  `${law}第三十二条第一款`,
  `${law}第三十三条`,
  `${law}第十八条第二款`,
  `${law}第四十八条第二款`,
  `${regulation}第三十二条第二款`,
  `${regulation}第三十九条第二款`,
  `${regulation}第四十条`,
  `${regulation}第四十二条`,
] as const

/** The articles that set the penalties for them. */
export const usualPenalties = [
  `${law}第五十三条`,
  `${law}第五十四条第二款`,
  `${law}第五十一条`,
  `${law}第五十八条`,
  `${regulation}第六十七条第一款`,
  `${regulation}第六十八条第一款`,
  `${regulation}第七十六条`,
] as const

/** The project as far as the penalty rests on it. */
export const penaltyParticulars = [
  'tenderProjectNo',
  'sectionName',
  'sector',
  'mandatoryTender',
  'tenderMethod',
  'tendereeName',
  'tradingStage',
  'winnerName',
  'winningAmount',
  'contractAmount',
] as const

/** The parts of one penalty on a paper. */
export const penaltyColumns = {
  party: text('处罚对象', { required: true, help: '单位名称或姓名；个人写明职务' }),
  penaltyKind: choice('种类', penaltyKinds, { required: true }),
  base: money('基数', { help: '单位按中标金额或合同金额；个人按单位罚款数额' }),
  ratio: decimal('比例（‰）', { help: '单位 5 至 10' }),
  ratioPct: decimal('比例（%）', { help: '个人 5 至 10' }),
  amount: money('金额', { help: '有基数和比例的自动计算，不必填写' }),
  term: text('期限', { help: '取消资格、停业整顿的期限' }),
} as const

export const penaltyApprovalFields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  filingNo: docNo('立案号', { help: '有权部门的立案编号，如 川住建立〔2026〕1号' }),
  filedDate: date('立案日期', { required: true, past: true, help: '有权部门批准立案之日' }),
  authorityOrgId: caseFields.authorityOrgId,
  handlerIds: caseFields.handlerIds,
  ...penalizedProjectFields,
  contractAmount: projectFields.contractAmount,
  party: party('处罚当事人', penalizedColumns, { required: true }),
  otherParties: rows('其他处罚当事人', penalizedColumns, { help: '一并处罚的其他单位和责任人员' }),
  approvalStage: choice('审批阶段', stagesOfApproval, { required: true, help: '一案两次使用' }),
  factsAndEvidence: multiline('违法事实与证据摘要', { required: true, help: '写明查明的事实和主要证据' }),
  violatedProvisions: texts('违反条款', usualDuties, { required: true }),
  penaltyProvisions: texts('处罚依据', usualPenalties, { required: true }),
  penaltyBase: money('计罚基数', {
    requiredWhen: hasRatio,
    help: '中标金额；未中标的按招标项目合同金额',
  }),
  discretionLevel: choice('裁量等级', levels, { required: true }),
  discretionReason: multiline('裁量理由', { required: true, help: '写明所适用裁量基准的名称' }),
  proposedPenalties: rows('拟处罚内容', penaltyColumns, { required: true }),
  illegalGains: money('违法所得', { required: true, help: '没有的填 0' }),
  hearingApplicable: bool('属于听证范围', { required: true }),
  legalReviewRequired: bool('属于法制审核范围', { required: true }),
  statementReview: multiline('陈述申辩、听证及复核情况', {
    requiredWhen: (values) => values.approvalStage === 'decision',
    help: '不得因当事人申辩而加重处罚',
  }),
  collectiveDiscussionDate: date('集体讨论日期', {
    past: true,
    help: '情节复杂或者重大违法行为，应当集体讨论',
  }),
  approvalHandler: approvalFields.approvalHandler,
  approvalReviewMeeting: approvalFields.approvalReviewMeeting,
  approvalLegalReviewer: approval('法制审核意见', {
    requiredWhen: (values) => values.legalReviewRequired === true,
  }),
  approvalDeputyHead: approval('分管负责人意见'),
  approvalAuthorityHead: approval('主要负责人审批', { required: true }),
} as const
export type PenaltyApprovalFields = typeof penaltyApprovalFields

function hasRatio(values: LooseValues): boolean {
  const penalties = values.proposedPenalties
  return Array.isArray(penalties) && penalties.some((row) => typeof row?.ratio === 'number')
}
