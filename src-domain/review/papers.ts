/** Each paper by itself: its number, whose it is, who approved it, and what it must not say. */
import { parseDocNo } from '../document-number'
import { informantWordIn } from '../informant'
import { organName } from '../office'
import type { ReviewContext, ReviewedPaper, ReviewRule } from './types'
import { isApproved, textIn } from './values'

/** Who must have approved a form before the step it stands for. */
const approvals: readonly { docKind: string; key: string; who: string }[] = [
  { docKind: 'caseFilingForm', key: 'approvalAuthorityHead', who: '有权部门负责人' },
  { docKind: 'penaltyApprovalForm', key: 'approvalAuthorityHead', who: '有权部门负责人' },
  { docKind: 'closureForm', key: 'approvalAuthorityHead', who: '有权部门负责人' },
]

const issuedOf = (papers: readonly ReviewedPaper[]) => papers.filter(({ status }) => status === 'issued')

export const paperRules: readonly ReviewRule[] = [
  {
    id: 'numbered',
    title: '对外文书都有文号',
    basis: 'GB/T 9704—2012 7.2.5',
    check: ({ papers }) =>
      issuedOf(papers)
        .filter(({ numbered, docNo }) => numbered && docNo === null)
        .map(({ id, title }) => ({ message: `《${title}》没有文号`, at: { paper: id } })),
  },
  {
    id: 'number-well-formed',
    title: '文号书写规范',
    basis: 'GB/T 9704—2012 7.2.5',
    check: ({ papers }) =>
      papers
        .filter(({ docNo, status }) => docNo !== null && status !== 'voided' && !parseDocNo(docNo).ok)
        .map(({ id, title, docNo }) => ({
          message: `《${title}》的文号“${docNo}”不合规范`,
          at: { paper: id },
        })),
  },
  {
    id: 'number-once',
    title: '文号不重复',
    basis: '《党政机关公文处理工作条例》第九条',
    check: ({ papers, numbersElsewhere }) =>
      papers
        .filter(({ docNo, id }) => {
          const twice = papers.some((other) => other.id !== id && other.docNo === docNo && other.id < id)
          return docNo !== null && (twice || numbersElsewhere.has(docNo))
        })
        .map(({ id, title, docNo }) => ({
          message: `《${title}》的文号${docNo}已被使用`,
          at: { paper: id },
        })),
  },
  {
    id: 'number-of-its-year',
    title: '文号的年份是成文的年份',
    basis: 'GB/T 9704—2012 7.2.5',
    check: ({ papers }) =>
      issuedOf(papers).flatMap(({ id, title, docNo, issueDate }) => {
        const parsed = docNo ? parseDocNo(docNo) : null
        if (!parsed?.ok || !issueDate || String(parsed.year) === issueDate.slice(0, 4)) return []
        return [{ message: `《${title}》的文号${docNo}与成文日期不是同一年`, at: { paper: id } }]
      }),
  },
  {
    id: 'competent-organ',
    title: '减损权益的文书由有权部门发出',
    basis: '《行政处罚法》第十七条、第三十八条',
    check: ({ papers, office }) =>
      papers
        .filter(({ curtailsRights, status }) => curtailsRights && status !== 'voided')
        .flatMap((paper) => {
          const issuer = textIn(paper, 'issuingOrgId')
          const organ = issuer ? office.organs[issuer] : undefined
          if (!issuer || organ?.hasPenaltyPower) return []
          return [
            {
              message: `《${paper.title}》以${organName(office, issuer)}名义发出，该机关没有行政处罚权`,
              at: { paper: paper.id },
            },
          ]
        }),
  },
  {
    id: 'approved',
    title: '审批表有负责人的签批',
    basis: '《行政处罚法》第五十四条、第五十七条',
    check: ({ of, on }) =>
      approvals.flatMap(({ docKind, key, who }) =>
        of(docKind)
          .filter(({ status }) => status === 'issued')
          .filter(
            (paper) =>
              !isApproved(paper, key) && !(docKind === 'caseFilingForm' && isRefusal(paper, key, on)),
          )
          .map(({ id, title }) => ({ message: `《${title}》没有${who}同意的签批`, at: { paper: id } })),
      ),
  },
  {
    id: 'legally-reviewed',
    title: '应当法制审核的经过审核',
    basis: '《行政处罚法》第五十八条',
    check: ({ of, on }) =>
      on('decided') !== null &&
      of('legalReviewForm').length === 0 &&
      of('penaltyApprovalForm').some(({ values }) => values.legalReviewRequired === true)
        ? [{ message: '本案属于法制审核范围，卷内没有审核意见', at: { missing: 'legalReviewForm' } }]
        : [],
  },
  {
    id: 'informant-unnamed',
    title: '对外文书不出现举报人',
    basis: '《行政处罚法》第五十条；《个人信息保护法》第三十四条',
    check: ({ papers, record }) =>
      papers
        .filter(
          ({ outgoing, status, docKind }) =>
            outgoing && status !== 'voided' && !toInformant.includes(docKind),
        )
        .filter(({ text }) => informantWordIn(record, text) !== null)
        .map(({ id, title }) => ({ message: `《${title}》出现了举报人的信息`, at: { paper: id } })),
  },
  {
    id: 'no-drafts-left',
    title: '归档时没有未签发的草稿',
    basis: '《行政处罚法》第四十七条',
    check: ({ papers, on }) =>
      on('archived') === null
        ? []
        : papers
            .filter(({ status }) => status === 'draft')
            .map(({ id, title }) => ({ message: `《${title}》仍是草稿`, at: { paper: id } })),
  },
]

/** The head's refusal is as good an answer where the case then was not filed (《行政处罚法》第五十四条). */
function isRefusal(paper: ReviewedPaper, key: string, on: ReviewContext['on']): boolean {
  const { decision, signerId } = (paper.values[key] ?? {}) as { decision?: string; signerId?: string }
  return decision === 'disagree' && Boolean(signerId) && on('notFiled') !== null && on('filed') === null
}

/** Papers addressed to the informant, who may be named to himself. */
const toInformant = [
  'acceptanceNotice',
  'nonAcceptanceNotice',
  'resultNotice',
  'serviceReceipt',
  'correctionNotice',
]
