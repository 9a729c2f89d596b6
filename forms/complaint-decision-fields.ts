/** What the decision on a complaint asks (documents.md A.27; 《工程建设项目招标投标活动投诉处理办法》第二十二条). */
import type { CodeTable } from '../src-domain/codes'
import { caseFields, partyColumns, projectFields, reliefFields } from './blocks'
import { choice, date, int, multi, multiline, party, rows, text, texts } from './fields'
import { letterFields } from './letter-fields'

const findings = { 成立: '成立', 部分成立: '部分成立', 不成立: '不成立' } as const satisfies CodeTable

const outcomes = {
  dismissed: '驳回投诉',
  upheldRectify: '投诉成立，责令改正',
  upheldReEvaluate: '投诉成立，重新评标',
  upheldReTender: '投诉成立，重新招标',
  voidAward: '中标无效',
  filePenalty: '另行立案查处',
  terminated: '撤回终止',
} as const satisfies CodeTable
export type Outcome = keyof typeof outcomes

const law = '《中华人民共和国招标投标法》'
const regulation = '《中华人民共和国招标投标法实施条例》'
const measures = '《工程建设项目招标投标活动投诉处理办法》'

/** The articles that every decision on a complaint rests on. */
export const decisionArticles = [`${regulation}第六十一条`, `${measures}第二十条`] as const

export const complaintDecisionFields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  handlerIds: caseFields.handlerIds,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  complainant: party('投诉人', partyColumns, { bind: 'complainant', required: true }),
  respondents: rows('被投诉人', partyColumns, { bind: 'respondents', required: true }),
  receivedAt: date('收到投诉日期', { required: true, past: true }),
  acceptedDate: date('受理日期', { required: true, past: true }),
  complaintMatters: rows(
    '投诉事项及主张',
    {
      no: int('序号'),
      matter: text('投诉事项', { required: true }),
      claim: text('主张'),
    },
    { required: true },
  ),
  respondentDefense: multiline('被投诉人答辩', {
    required: true,
    help: '写明答辩和请求；没有答辩的写“未答辩”',
  }),
  factsFound: multiline('查明事实', { required: true, help: '接在“经调查查明：”之后' }),
  allegationFindings: rows(
    '逐项认定',
    {
      issue: text('投诉事项', { required: true }),
      finding: choice('认定', findings, { required: true }),
      reason: text('理由', { required: true }),
    },
    { required: true },
  ),
  excludedPeriods: rows(
    '不计入期限的时间',
    {
      reason: text('事由', { required: true, help: '检验、检测、鉴定、专家评审' }),
      from: date('起', { required: true }),
      to: date('止', { required: true }),
      voucher: text('凭证', { required: true }),
    },
    { help: '依法需要检验、检测、鉴定、专家评审的时间' },
  ),
  complaintOutcome: multi('处理决定', outcomes, { required: true }),
  outcomeDetail: multiline('决定的具体要求', { help: '责令何人在何时前改正什么，评标或招标如何重做' }),
  decisionBasis: texts(
    '依据',
    [
      ...decisionArticles,
      `${measures}第二十一条`,
      `${law}第十八条第二款`,
      `${law}第六十四条`,
      `${regulation}第三十二条第二款`,
      `${regulation}第八十一条`,
      `${regulation}第八十二条`,
    ],
    { required: true },
  ),
  handleDeadline: date('办结期限', { required: true, help: '自受理之日起15个工作日' }),
  statutoryDeadline: date('法定期限', { required: true, help: '自收到之日起30个工作日，保守计算' }),
  ...reliefFields,
} as const
export type ComplaintDecisionFields = typeof complaintDecisionFields
