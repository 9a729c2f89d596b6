/** 行政处罚决定书 (documents.md A.12): the decision itself, for one party, with payment, delay and remedies. */
import { daysBetween, formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { CaseRecord } from '../src-domain/case-record'
import { fineTotal } from '../src-domain/penalty'
import { dateOf } from '../src-domain/stage'
import { defenceWords } from './defence-words'
import { defineForm, type ValuesOf } from './form'
import { letterClosing, letterPrefill } from './letter-fields'
import { latestPaper } from './other-papers'
import { filingNoIn, fromApproval } from './penalty-advance-notice'
import { checkDecision } from './penalty-decision-check'
import { type PenaltyDecisionFields, penaltyDecisionFields } from './penalty-decision-fields'
import { decisionParts } from './penalty-decision-layout'
import { paperAbout, partyOf, penaltiesFor, proposedIn, rowsIn, youOf } from './penalty-party'
import { reliefGroup, reliefPrefill } from './relief'
import { servedDateOf } from './served-date'

type Values = ValuesOf<PenaltyDecisionFields>

const surcharge = '每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额'

export const penaltyDecision = defineForm({
  id: 'penaltyDecision',
  no: '12',
  title: '行政处罚决定书',
  version: 3,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '罚决',
  basis: [
    '《中华人民共和国行政处罚法》第五十七条、第五十九条、第六十条、第六十一条',
    '《中华人民共和国行政处罚法》第六十六条、第六十七条、第七十二条、第七十三条',
    '《罚款决定与罚款收缴分离实施办法》第七条',
  ],
  stages: ['statementReview', 'decided'],
  fields: penaltyDecisionFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'filingNo', 'filedDate'] },
    { title: '当事人', fields: ['party'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '事实与证据',
      fields: ['factsFound', 'evidenceItems'],
    },
    { title: '告知情况', fields: ['noticeDocNo', 'noticeServedDate', 'noticeAndStatement'] },
    {
      title: '处罚决定',
      fields: [
        'violatedProvisions',
        'penaltyProvisions',
        'discretionReason',
        'penalties',
        'fineTotal',
        'disqualifyFrom',
        'disqualifyTo',
      ],
    },
    { title: '缴款', fields: ['paymentDays', 'payeeBank', 'payeeAccount', 'paymentCode', 'surcharge'] },
    reliefGroup,
    { title: '承办与期限', fields: ['handlerIds', 'daysSinceFiling', 'penaltyDeadlineBasis'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const about = partyOf(record, 'penaltyDecision', known)
    const name = about?.partyName
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: known.party?.partyName ?? name,
      copies: 3,
    })
    const issuing = known.issuingOrgId ?? letter.issuingOrgId
    const approval = fromApproval(record)
    const notice = paperAbout(record, 'penaltyAdvanceNotice', name)
    const told = notice?.values as Values | undefined
    const penalties = penaltiesFor(proposedIn(record), name)
    const served = servedDateOf(record, notice?.docNo) ?? dateOf(record, 'noticed')
    const filed = known.filedDate ?? dateOf(record, 'filed')
    const decided = known.issueDate ?? letter.issueDate
    const earlier = latestPaper(record, 'penaltyDecision')?.values as Values | undefined
    const organ = office.organs[issuing ?? '']
    return {
      ...letter,
      filingNo: filingNoIn(context),
      filedDate: filed ?? null,
      party: about,
      noticeDocNo: notice?.docNo ?? null,
      noticeServedDate: served,
      noticeAndStatement: toldWords(record, known, { docNo: notice?.docNo, served, about }),
      factsFound: told?.factsFound ?? approval.factsFound,
      evidenceItems: rowsIn<object>(latestPaper(record, 'investigationReport')?.values.evidenceItems),
      violatedProvisions: told?.violatedProvisions ?? approval.violatedProvisions,
      penaltyProvisions: told?.penaltyProvisions ?? approval.penaltyProvisions,
      discretionReason: told?.discretionReason ?? approval.discretionReason,
      penalties,
      fineTotal: fineTotal(known.penalties ?? penalties),
      paymentDays: 15,
      payeeBank: organ?.payeeBank ?? earlier?.payeeBank ?? null,
      payeeAccount: organ?.payeeAccount ?? earlier?.payeeAccount ?? null,
      surcharge,
      daysSinceFiling:
        filed && decided && isIsoDate(filed) && isIsoDate(decided) ? daysBetween(filed, decided) : null,
      ...reliefPrefill(context, issuing),
      reliefApplicable: true,
      executionNotSuspended: true,
    }
  },
  compose: decisionParts,
  check: checkDecision,
})

/** How the party was told, and what it said in its defence. */
function toldWords(
  record: CaseRecord,
  known: Values,
  told: { docNo: string | null | undefined; served: string | null; about: Values['party'] },
): string | null {
  const docNo = known.noticeDocNo ?? told.docNo
  const served = known.noticeServedDate ?? told.served
  if (!docNo || !served || !isIsoDate(served)) return null
  const you = youOf(told.about)
  return `本机关于${formatChineseDate(served)}向${you}送达《行政处罚告知书》（${docNo}），告知拟作出处罚的内容、事实、理由、依据和依法享有的权利。${defenceWords(record, told.about)}`
}
