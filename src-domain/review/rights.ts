/** The rights of the party: to be told, to be heard, to be told of remedies, and not to fare worse for speaking up. */
import { formatChineseDate } from '../calendar-date'
import { allFollowed } from '../paired-facts'
import { isHeavier, needsHearing } from '../penalty'
import { rightsRunning } from '../rights-running'
import type { ReviewContext, ReviewedPaper, ReviewRule } from './types'
import { penaltiesIn, rowsIn, textIn } from './values'

const penaltyLaw = '《行政处罚法》'
/** Papers whose service starts a limit or a right. */
const toServe = [
  'acceptanceNotice',
  'nonAcceptanceNotice',
  'suspensionNotice',
  'penaltyAdvanceNotice',
  'penaltyDecision',
  'noPenaltyDecision',
  'complaintDecision',
  'rectificationOrder',
  'hearingNotice',
]

/** A party asked for a hearing and did not take it back. */
export function wantsHearing({ on }: Pick<ReviewContext, 'on'>): boolean {
  const [asked, waived] = [on('hearingRequested'), on('statementWaived')]
  return asked !== null && (waived === null || waived < asked)
}

export const rightsRules: readonly ReviewRule[] = [
  {
    id: 'served-with-receipt',
    title: '对外文书都有送达回证',
    basis: `${penaltyLaw}第六十一条；《民事诉讼法》第八十七条`,
    check: ({ papers, of, on }) => {
      if (on('archived') === null && on('closed') === null) return []
      const served = new Set(
        of('serviceReceipt').flatMap((paper) =>
          rowsIn<{ docNo?: string }>(paper, 'servedDocs').map(({ docNo }) => docNo),
        ),
      )
      return papers
        .filter(({ docKind, status }) => status === 'issued' && toServe.includes(docKind))
        .filter(({ docNo }) => docNo !== null && !served.has(docNo))
        .map(({ id, title, docNo }) => ({
          message: `《${title}》（${docNo}）没有送达回证`,
          at: { paper: id },
        }))
    },
  },
  {
    id: 'defence-told',
    title: '处罚前告知陈述、申辩的权利',
    basis: `${penaltyLaw}第四十四条、第六十二条`,
    check: ({ of }) =>
      of('penaltyAdvanceNotice').flatMap((paper) =>
        lacks(paper, /陈述.{0,6}申辩/, '没有告知陈述、申辩的权利'),
      ),
  },
  {
    id: 'hearing-right-told',
    title: '属于听证范围的告知听证的权利',
    basis: `${penaltyLaw}第六十三条、第六十四条`,
    check: ({ of }) =>
      of('penaltyAdvanceNotice')
        .filter((paper) => needsHearing(penaltiesIn(paper)) === true)
        .flatMap((paper) => lacks(paper, /听证/, '拟处罚属于听证范围，没有告知听证的权利')),
  },
  {
    id: 'defence-waited-for',
    title: '等陈述申辩和听证申请期满才作决定',
    basis: `${penaltyLaw}第四十五条、第六十四条第一项`,
    check({ limits, on }) {
      const decided = on('decided')
      if (decided === null) return []
      return rightsRunning(limits, on, decided)
        .slice(0, 1)
        .map(({ title, due }) => ({
          message: `决定（${formatChineseDate(decided)}）早于${title}期限届满（${formatChineseDate(due)}）`,
          at: { path: 'facts' },
        }))
    },
  },
  {
    id: 'hearing-held',
    title: '当事人要求听证的举行听证',
    basis: `${penaltyLaw}第六十四条`,
    check: (context) =>
      wantsHearing(context) && context.on('decided') !== null && context.on('hearingHeld') === null
        ? [{ message: '当事人申请了听证，没有举行就作出决定', at: { path: 'facts' } }]
        : [],
  },
  {
    id: 'no-heavier',
    title: '不因申辩加重处罚',
    basis: `${penaltyLaw}第四十五条第二款`,
    check: ({ of }) =>
      of('penaltyDecision').flatMap((decision) => {
        const notices = of('penaltyAdvanceNotice').flatMap(penaltiesIn)
        if (notices.length === 0 || !isHeavier(notices, penaltiesIn(decision))) return []
        return [{ message: `《${decision.title}》的处罚重于告知的处罚`, at: { paper: decision.id } }]
      }),
  },
  {
    id: 'relief-told',
    title: '决定书告知复议和诉讼的途径、期限',
    basis: `${penaltyLaw}第五十九条第一款第五项`,
    check: ({ of }) =>
      ['penaltyDecision', 'noPenaltyDecision', 'complaintDecision', 'nonAcceptanceNotice']
        .flatMap((kind) => of(kind))
        .flatMap((paper) =>
          lacks(
            paper,
            /行政复议[\s\S]*行政诉讼|行政诉讼[\s\S]*行政复议/,
            '没有告知行政复议和行政诉讼的途径、期限',
          ),
        ),
  },
  {
    id: 'resumed-before-closing',
    title: '结案前恢复招标投标',
    basis: '《招标投标法实施条例》第六十二条第一款',
    check({ on }) {
      const [suspended, resumed] = [on('tradingSuspended'), on('tradingResumed')]
      if (!suspended || !(on('closed') ?? on('archived')) || (resumed !== null && resumed >= suspended))
        return []
      return [{ message: '招标投标暂停后没有恢复', at: { path: 'facts' } }]
    },
  },
  {
    id: 'rectified-before-closing',
    title: '结案前完成整改复查',
    basis: '《行政处罚法》第二十八条第一款',
    check: ({ record, on }) =>
      on('closed') !== null && !allFollowed(record, 'rectificationOrdered', 'rectificationReviewed')
        ? [{ message: '责令整改后没有复查就结案', at: { path: 'facts' } }]
        : [],
  },
]

function lacks(paper: ReviewedPaper, wanted: RegExp, message: string) {
  const said = wanted.test(paper.text) || textIn(paper, 'reliefApplicable') === 'false'
  return said ? [] : [{ message: `《${paper.title}》${message}`, at: { paper: paper.id } }]
}
