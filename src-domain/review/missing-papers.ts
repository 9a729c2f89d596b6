/** Papers that a step of the procedure must leave in the file (documents.md E.3 产生文书). */

import { isAnonymous } from '../case-record'
import { type FactKind, stages } from '../facts'
import { wantsHearing } from './rights'
import type { ReviewContext, ReviewRule } from './types'

interface Wanted {
  fact: FactKind
  /** One of these. */
  papers: readonly [string, ...string[]]
  name: string
  basis: string
  /** Whether the paper is due in this case; it is where not said. */
  when?: (context: ReviewContext) => boolean
  /** It must have been issued, since it went out. */
  issued?: true
}

const procedure = '《操作规程》第三部分'
const named = ({ record }: ReviewContext) => !isAnonymous(record)
const told = ({ record }: ReviewContext) =>
  !isAnonymous(record) &&
  record.case.clueCategory !== 'discovery' &&
  record.case.clueCategory !== 'assignment'
const penalized = ({ on }: ReviewContext) => on('filed') !== null
/** The minutes are written after the meeting: they are missing once the case goes on from it. */
const wentOnFromReview = ({ facts }: ReviewContext) => {
  const held = facts.findLastIndex(({ kind }) => kind === 'underReview')
  return facts.slice(held + 1).some(({ kind }) => kind in stages)
}
const complained = ({ on }: ReviewContext) => on('complaintDeciding') !== null

const wanted: readonly Wanted[] = [
  {
    fact: 'registered',
    papers: ['caseRegistration'],
    name: '案件基本情况登记表',
    basis: `${procedure}第（一）项`,
  },
  {
    fact: 'accepted',
    papers: ['acceptanceNotice'],
    name: '受理告知书',
    basis: `${procedure}第（一）项第2点`,
    when: told,
    issued: true,
  },
  {
    fact: 'notAccepted',
    papers: ['nonAcceptanceNotice'],
    name: '不予受理通知书',
    basis: `${procedure}第（一）项第2点`,
    when: named,
    issued: true,
  },
  {
    fact: 'tradingSuspended',
    papers: ['suspensionNotice'],
    name: '暂停招标投标活动通知书',
    basis: `${procedure}第（一）项第2点`,
    issued: true,
  },
  {
    fact: 'tradingResumed',
    papers: ['resumptionNotice'],
    name: '恢复招标投标活动通知书',
    basis: '《招标投标法实施条例》第六十二条',
    issued: true,
  },
  {
    fact: 'extended',
    papers: ['extensionNotice', 'extensionApproval'],
    name: '延长调查时限的审批和通知书',
    basis: `${procedure}第（二）项第1点`,
  },
  {
    fact: 'clockPaused',
    papers: ['appraisalCommission'],
    name: '检验、检测、鉴定的委托书',
    basis: '《招标投标法实施条例》第六十一条第二款',
  },
  {
    fact: 'evidencePreserved',
    papers: ['evidencePreservation'],
    name: '先行登记保存通知书',
    basis: '《行政处罚法》第五十六条',
  },
  {
    fact: 'reportSubmitted',
    papers: ['investigationReport'],
    name: '调查报告',
    basis: `${procedure}第（二）项第2点`,
  },
  {
    fact: 'underReview',
    papers: ['meetingMinutes'],
    name: '案件会审的会议纪要',
    basis: `${procedure}第（三）项`,
    when: wentOnFromReview,
  },
  { fact: 'filed', papers: ['caseFilingForm'], name: '立案受理表', basis: `${procedure}第（三）项第2点` },
  {
    fact: 'noticed',
    papers: ['penaltyApprovalForm'],
    name: '行政处罚审批表',
    basis: `${procedure}第（四）项第3点`,
  },
  {
    fact: 'noticed',
    papers: ['penaltyAdvanceNotice'],
    name: '行政处罚告知书',
    basis: '《行政处罚法》第四十四条',
    issued: true,
  },
  {
    fact: 'hearingRequested',
    papers: ['hearingNotice'],
    name: '听证通知书',
    basis: '《行政处罚法》第六十四条',
    when: wantsHearing,
  },
  {
    fact: 'statementMade',
    papers: ['statementRecord'],
    name: '陈述申辩笔录及复核意见',
    basis: '《行政处罚法》第四十五条',
  },
  {
    fact: 'decided',
    papers: ['penaltyDecision', 'noPenaltyDecision'],
    name: '行政处罚决定书或者不予行政处罚决定书',
    basis: '《行政处罚法》第五十七条',
    when: penalized,
    issued: true,
  },
  {
    fact: 'decided',
    papers: ['complaintDecision'],
    name: '投诉处理决定书',
    basis: '《招标投标法实施条例》第六十一条第二款',
    when: complained,
    issued: true,
  },
  {
    fact: 'withdrawn',
    papers: ['withdrawalNotice'],
    name: '撤回投诉处理通知书',
    basis: '《工程建设项目招标投标活动投诉处理办法》第十九条',
    issued: true,
  },
  {
    fact: 'rectificationOrdered',
    papers: ['rectificationOrder'],
    name: '责令整改通知书',
    basis: '《行政处罚法》第二十八条第一款',
    issued: true,
  },
  {
    fact: 'rectificationReviewed',
    papers: ['rectificationReview'],
    name: '整改复查意见书',
    basis: `${procedure}第（四）项`,
  },
  {
    fact: 'disciplineSent',
    papers: ['transferDiscipline'],
    name: '问题线索移送书',
    basis: `${procedure}第（六）项`,
    issued: true,
  },
  {
    fact: 'policeSent',
    papers: ['transferPolice'],
    name: '涉嫌犯罪案件移送书',
    basis: '《行政执法机关移送涉嫌犯罪案件的规定》第六条',
    issued: true,
  },
  {
    fact: 'feedbackDone',
    papers: ['resultNotice'],
    name: '处理结果告知书',
    basis: `${procedure}第（四）项第4点`,
    when: told,
    issued: true,
  },
  { fact: 'closed', papers: ['closureForm'], name: '结案审批表', basis: `${procedure}第（四）项` },
  { fact: 'archived', papers: ['archiveCover'], name: '案卷封面', basis: '《行政处罚法》第四十七条' },
  { fact: 'archived', papers: ['archiveCatalog'], name: '卷内目录', basis: '《行政处罚法》第四十七条' },
]

/** One rule for each paper that a fact calls for. */
export const missingPapers: readonly ReviewRule[] = wanted.map(
  ({ fact, papers, name, basis, when, issued }) => ({
    id: `missing-${papers[0]}`,
    title: `卷内应有${name}`,
    basis,
    check(context) {
      if (context.on(fact) === null || when?.(context) === false) return []
      const standing = papers.flatMap((kind) => context.of(kind))
      if (standing.length === 0) return [{ message: `卷内没有${name}`, at: { missing: papers[0] } }]
      if (!issued || standing.some(({ status }) => status === 'issued')) return []
      return [{ message: `${name}尚未签发`, at: { paper: standing[0]?.id ?? '' } }]
    },
  }),
)
