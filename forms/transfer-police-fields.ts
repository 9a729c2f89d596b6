/** What the transfer of a suspected crime asks (documents.md A.16). */
import type { CodeTable } from '../src-domain/codes'
import { approvalFields, partyColumns } from './blocks'
import {
  approval,
  choice,
  date,
  datetime,
  type LooseValues,
  money,
  multiline,
  officers,
  rows,
  text,
  texts,
} from './fields'
import { goodsColumns } from './material-rows'
import { transferFields } from './transfer-fields'

/** 涉嫌罪名, and the articles of the criminal law they stand in. */
const crimes = {
  串通投标罪: '串通投标罪',
  对非国家工作人员行贿罪: '对非国家工作人员行贿罪',
  行贿罪: '行贿罪',
  单位行贿罪: '单位行贿罪',
  '伪造公司、企业、事业单位、人民团体印章罪': '伪造公司、企业、事业单位、人民团体印章罪',
  提供虚假证明文件罪: '提供虚假证明文件罪',
  其他: '其他',
} as const satisfies CodeTable

export const articleOfCrime: Readonly<Record<string, string>> = {
  串通投标罪: '第二百二十三条',
  对非国家工作人员行贿罪: '第一百六十四条',
  行贿罪: '第三百八十九条',
  单位行贿罪: '第三百九十三条',
  '伪造公司、企业、事业单位、人民团体印章罪': '第二百八十条第二款',
  提供虚假证明文件罪: '第二百二十九条',
}

/**
 * G.5: offered as a reminder; the office of legal affairs and the police decide. The amounts were raised in 2022 and may be
 * again, and are not said here, so that no letter goes out with those of another year.
 */
const criteria = [
  '造成直接经济损失的数额达到立案追诉标准',
  '违法所得的数额达到立案追诉标准',
  '中标项目金额达到立案追诉标准',
  '采取威胁、欺骗或者贿赂等非法手段',
  '二年内因串通投标受过二次以上行政处罚，又串通投标',
  '其他情节严重的情形',
]

const policeDecisions = {
  pending: '审查中',
  filed: '立案',
  notFiled: '不立案',
  returned: '退回',
} as const satisfies CodeTable

const furtherSteps = {
  // 《行政执法机关移送涉嫌犯罪案件的规定》第九条: 提请复议, and it is the police who reconsider.
  '3日内申请复议': '3日内提请公安机关复议',
  建议检察监督: '建议人民检察院立案监督',
  转行政处罚: '转行政处罚',
} as const satisfies CodeTable

const notFiled = (values: LooseValues) => values.policeDecision === 'notFiled'
const decided = (values: LooseValues) => Boolean(values.policeDecision) && values.policeDecision !== 'pending'
const otherCrime = (values: LooseValues) => values.suspectedCrime === '其他'

export const policeFields = {
  ...transferFields,
  suspects: rows('涉嫌人', partyColumns, { required: true, help: '与涉嫌犯罪无关的当事人请删去' }),
  suspectedCrime: choice('涉嫌罪名', crimes, { required: true }),
  otherCrime: text('其他罪名', { requiredWhen: otherCrime, visibleWhen: otherCrime }),
  prosecutionCriteria: texts('符合的追诉标准', criteria, {
    required: true,
    help: '数额和条、项请法制人员对照现行立案追诉标准核对后填写',
  }),
  amountInvolved: money('涉案金额', { required: true }),
  factsAndEvidence: multiline('主要事实与证据', { required: true, help: '不得出现举报人信息' }),
  specialTeamIds: officers('专案组成员', { required: true, help: '不少于两名，印为案件主办人' }),
  transferReportDate: date('移送报告日期', { required: true, past: true }),
  transferApprovedAt: datetime('批准移送时间', { required: true, past: true, help: '接到报告之日起3日内' }),
  transferredAt: datetime('移送时间', { required: true, help: '批准后24小时内' }),
  priorPenalties: texts('已作行政处罚', [], { help: '写明决定书文号，决定书随案移送' }),
  seizedItems: rows('涉案物品清单', goodsColumns),
  policeDecision: choice('公安机关反馈', policeDecisions),
  policeDocNo: text('反馈文书文号', { visibleWhen: decided, help: '立案决定书或不予立案通知书的文号' }),
  policeDecisionDate: date('收到反馈日期', { visibleWhen: decided, past: true }),
  afterNotFiled: choice('不立案后续', furtherSteps, { visibleWhen: notFiled, requiredWhen: notFiled }),
  approvalTeamLeader: approval('专案组报告意见', { required: true }),
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
} as const
export type PoliceFields = typeof policeFields
