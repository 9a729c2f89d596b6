/** The amounts of penalties against the catalogue of violations, and whether they were paid. */
import { formatMoney } from '../money-input'
import { amountByRule, amountOf, type PenaltyRow } from '../penalty'
import { fineRangeOf, isForMandatoryOnly, personalFineBetween } from '../violations'
import type { ReviewContext, ReviewedPaper, ReviewRule } from './types'
import { penaltiesIn, textIn } from './values'

const papersWithFines = ['penaltyApprovalForm', 'penaltyAdvanceNotice', 'penaltyDecision']

export const penaltyRules: readonly ReviewRule[] = [
  {
    id: 'fine-in-range',
    title: '罚款在法定幅度以内',
    basis: '《行政处罚法》第三十二条；法律责任库',
    check: (context) =>
      finesOf(context, (row) => row.ratioPct == null).flatMap(({ paper, row }) => {
        const amount = amountOf(row)
        const between = fineRangeOf(context.record, row)
        if (amount === null || !between) return []
        if (amount > between.max)
          return [outside(paper, row, amount, `高于上限${formatMoney(between.max)}元`)]
        if (amount >= between.min || isMitigated(paper)) return []
        return [outside(paper, row, amount, `低于下限${formatMoney(between.min)}元，没有写明减轻处罚的理由`)]
      }),
  },
  {
    id: 'fine-for-mandatory-tender',
    title: '只对依法必须招标项目规定的罚款没有用于其他项目',
    basis: '《行政处罚法》第四条；《招标投标法》第五十二条、第五十四条',
    check: (context) =>
      isForMandatoryOnly(context.record)
        ? finesOf(context, () => true).map(({ paper, row }) => ({
            message: `《${paper.title}》对${row.party ?? '当事人'}拟处罚款，所列违法行为只对依法必须招标的项目规定了罚款，本项目不是`,
            at: { paper: paper.id },
          }))
        : [],
  },
  {
    id: 'personal-fine-in-range',
    title: '个人罚款为单位罚款的百分之五至百分之十',
    basis: '《招标投标法》第五十条、第五十三条、第五十四条；《建设工程质量管理条例》第七十三条',
    check: (context) =>
      finesOf(context, (row) => row.ratioPct != null && row.base != null).flatMap(({ paper, row }) => {
        const amount = amountOf(row)
        const between = personalFineBetween(row.base ?? 0)
        if (amount === null || (amount >= between.min && amount <= between.max)) return []
        return [
          outside(paper, row, amount, `不在${formatMoney(between.min)}元至${formatMoney(between.max)}元之间`),
        ]
      }),
  },
  {
    id: 'fine-by-its-ratio',
    title: '罚款等于基数乘以比例',
    basis: '《行政处罚法》第五条',
    check: (context) =>
      finesOf(context, (row) => row.amount != null && amountByRule(row) !== null)
        .filter(({ row }) => row.amount !== amountByRule(row))
        .map(({ paper, row }) =>
          outside(
            paper,
            row,
            row.amount ?? 0,
            `与基数乘以比例所得${formatMoney(amountByRule(row) ?? 0)}元不符`,
          ),
        ),
  },
  {
    id: 'paid-before-closing',
    title: '结案前罚款缴清或者已申请执行',
    basis: '《行政处罚法》第七十二条',
    check: ({ of, on }) =>
      on('closed') !== null &&
      of('penaltyDecision').some((paper) => penaltiesIn(paper).some((row) => (amountOf(row) ?? 0) > 0)) &&
      on('finePaid') === null &&
      on('enforcementApplied') === null
        ? [{ message: '罚款没有缴清，也没有申请强制执行就结案', at: { path: 'facts' } }]
        : [],
  },
]

function finesOf({ of }: ReviewContext, wanted: (row: PenaltyRow) => boolean) {
  return papersWithFines
    .flatMap((kind) => of(kind))
    .flatMap((paper) => penaltiesIn(paper).map((row) => ({ paper, row })))
    .filter(({ row }) => row.penaltyKind === '罚款' && wanted(row))
}

function isMitigated(paper: ReviewedPaper): boolean {
  return textIn(paper, 'discretionLevel') === '减轻' && textIn(paper, 'discretionReason') !== null
}

function outside(paper: ReviewedPaper, row: PenaltyRow, amount: number, words: string) {
  return {
    message: `《${paper.title}》对${row.party ?? '当事人'}的罚款${formatMoney(amount)}元${words}`,
    at: { paper: paper.id },
  }
}
