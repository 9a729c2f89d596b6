/** Approvals and meetings: whether each paper went through all hands, and whether the case follows what was decided. */
import { type Column, columnNames } from '../approval-ladders'
import { type ApprovalRound, approvalsOf } from '../approvals'
import { mustStandAside } from '../handlers'
import { formatMoney } from '../money-input'
import { officerName } from '../office'
import { fineTotal } from '../penalty'
import { rowsOf } from '../rows'
import type { Fault, ReviewContext, ReviewRule } from './types'
import { penaltiesIn, rowsIn, textsIn } from './values'

const byLevels = '《实施方案》第二部分第（五）项第3点“严格执行行政层级审批制度”'

/** The rounds of all papers for which an approval was recorded. */
function roundsOf({ record, papers }: ReviewContext): { round: ApprovalRound; title: string }[] {
  const begun = new Set(rowsOf(record.approvals).map(({ paperId }) => paperId))
  return [...begun].flatMap((paperId) => {
    const round = approvalsOf(record, paperId)
    const title = papers.find(({ id }) => id === paperId)?.title
    return round && title ? [{ round, title }] : []
  })
}

/** Conclusions in the minutes of the case. */
function conclusionsIn({ of }: ReviewContext): string[] {
  return of('meetingMinutes').flatMap((paper) =>
    rowsIn<{ conclusion?: unknown }>(paper, 'decisions').map(({ conclusion }) => String(conclusion)),
  )
}

export const approvalRules: readonly ReviewRule[] = [
  {
    id: 'approved-by-all-levels',
    title: '审批逐级签署，没有缺漏',
    basis: byLevels,
    check: (context) =>
      roundsOf(context).flatMap(({ round, title }): Fault[] => {
        // Where the paper has no column for whoever drafted it, there is no signature of theirs to miss.
        const missing = round.rungs.filter(
          ({ state, optional, column }) => state === 'skipped' && !optional && column !== 'submission',
        )
        if (missing.length === 0) return []
        const names = missing.map(({ column }) => columnNames[column]).join('、')
        return [{ message: `《${title}》缺少${names}的签署`, at: { paper: round.paperId } }]
      }),
  },
  {
    id: 'approved-as-it-stands',
    title: '审批之后内容没有改动',
    basis: byLevels,
    check: (context) =>
      roundsOf(context)
        .filter(({ round }) => round.outdated && round.state !== 'agreed')
        .map(({ round, title }) => ({
          message: `《${title}》审批后内容有改动，没有重新审批`,
          at: { paper: round.paperId },
        })),
  },
  {
    id: 'approver-apart',
    title: '拟办人不审批自己送审的文书',
    basis: byLevels,
    check: (context) =>
      roundsOf(context).flatMap(({ round, title }): Fault[] => {
        const [first, ...rest] = round.rungs
        const own = (first?.given ?? []).map(({ signerId }) => signerId)
        const both = rest.flatMap(({ given }) => given.filter(({ signerId }) => own.includes(signerId)))
        return both.map(({ signerId, column }) => ({
          message: `《${title}》由拟办人${officerName(context.office, signerId)}自己以${columnNames[column as Column]}名义审批`,
          at: { paper: round.paperId },
        }))
      }),
  },
  {
    id: 'follows-the-meeting',
    title: '立案与案审会的结论相符',
    basis: '《操作规程》第三部分第（三）项第2点',
    check(context) {
      const all = conclusionsIn(context)
      if (context.on('filed') === null || !all.includes('不予立案') || all.includes('立案')) return []
      return [{ message: '案审会的结论是不予立案，卷内却有立案', at: { path: 'facts' } }]
    },
  },
  {
    id: 'recused-not-at-meeting',
    title: '应当回避的人员没有参加会审',
    basis: '《行政处罚法》第四十三条；《操作规程》第三部分第（三）项',
    check: ({ of, record, office }) =>
      of('meetingMinutes').flatMap((paper) =>
        textsIn(paper, 'attendees')
          .filter((id) => mustStandAside(id, office, record))
          .map((id) => ({
            message: `应当回避的${officerName(office, id)}出席了会审`,
            at: { paper: paper.id },
          })),
      ),
  },
  {
    id: 'payments-make-the-fine',
    title: '登记的缴款与罚款相符',
    basis: '《行政处罚法》第六十七条',
    check({ of, record, on }) {
      const paid = rowsOf(record.payments).reduce((sum, { amount }) => sum + (amount ?? 0), 0)
      const fine = of('penaltyDecision').reduce((sum, paper) => sum + (fineTotal(penaltiesIn(paper)) ?? 0), 0)
      if (on('finePaid') === null || paid === 0 || paid >= fine) return []
      return [
        {
          message: `已记缴清罚款，登记的缴款${formatMoney(paid)}元少于罚款${formatMoney(fine)}元`,
          at: { path: 'facts' },
        },
      ]
    },
  },
]
