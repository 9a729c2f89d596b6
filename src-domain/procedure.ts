/**
 * The procedure as steps (documents.md E.3): from which states a step may be taken, the fact that records it, the
 * papers it makes, and where the operating procedure says so. What a step still needs stands in `step-needs.ts`, who
 * may take it in `permission-table.ts`.
 */
import type { FactKind, Stage, StageFact } from './facts'

export interface Step {
  /** Its number in the table of documents.md E.3. */
  no: number
  from: readonly Stage[]
  /** The fact that records it; for a step of the main line the state it leads to. */
  fact: FactKind
  /** docKinds of the papers it makes or rests on. */
  papers: readonly string[]
  /** Of the operating procedure, or the law. */
  source: string
  /** Open to complaints only. */
  complaintsOnly?: true
}

const accept = '《操作规程》第三部分第（一）项'
const investigate = '《操作规程》第三部分第（二）项'
const review = '《操作规程》第三部分第（三）项'
const handle = '《操作规程》第三部分第（四）项'
const credit = '《操作规程》第三部分第（五）项'
const transfer = '《操作规程》第三部分第（六）项'
const archive = '《中华人民共和国行政处罚法》第四十七条'

/** A complaint may be taken back until it is decided, not only while it is investigated (《投诉处理办法》第十九条). */
const beforeComplaintDecision: readonly Stage[] = [
  'accepted',
  'investigating',
  'supplementing',
  'reportSubmitted',
  'underReview',
  'complaintDeciding',
]

/** The steps of the main line, the usual one of each state first. */
export const mainSteps: readonly (Step & { fact: StageFact })[] = [
  { no: 1, from: ['clueReceived'], fact: 'registered', papers: ['caseRegistration'], source: accept },
  { no: 2, from: ['registered'], fact: 'deliberating', papers: ['meetingNotice'], source: accept },
  {
    no: 4,
    from: ['deliberating', 'awaitingCorrection'],
    fact: 'accepted',
    papers: ['acceptanceNotice', 'serviceReceipt', 'meetingMinutes'],
    source: `${accept}第2点`,
  },
  {
    no: 5,
    from: ['deliberating', 'awaitingCorrection'],
    fact: 'notAccepted',
    papers: ['nonAcceptanceNotice'],
    source: `${accept}第2点`,
  },
  {
    no: 3,
    from: ['deliberating'],
    fact: 'awaitingCorrection',
    papers: ['correctionNotice'],
    source: '《工程建设项目招标投标活动投诉处理办法》第七条',
  },
  { no: 3, from: ['awaitingCorrection'], fact: 'deliberating', papers: [], source: accept },
  {
    no: 6,
    from: ['deliberating'],
    fact: 'referredOut',
    papers: ['caseReferral', 'transferDiscipline', 'transferPolice'],
    source: transfer,
  },
  { no: 9, from: ['accepted'], fact: 'investigating', papers: ['recusalForm'], source: investigate },
  {
    no: 13,
    from: ['investigating'],
    fact: 'reportSubmitted',
    papers: ['investigationReport'],
    source: `${investigate}第2点`,
  },
  {
    no: 14,
    from: ['reportSubmitted'],
    fact: 'underReview',
    papers: ['meetingNotice', 'meetingMinutes'],
    source: `${review}第1点`,
  },
  {
    no: 16,
    from: ['underReview'],
    fact: 'complaintDeciding',
    papers: ['complaintDecision'],
    source: `${investigate}第3点`,
    complaintsOnly: true,
  },
  {
    no: 19,
    from: ['underReview'],
    fact: 'filingPending',
    papers: ['caseFilingForm'],
    source: `${review}第2点`,
  },
  {
    no: 18,
    from: ['underReview'],
    fact: 'decided',
    papers: ['reminderTalkRecord', 'rectificationOrder'],
    source: '《操作规程》第二部分第（四）项',
  },
  {
    no: 15,
    from: ['underReview'],
    fact: 'supplementing',
    papers: ['meetingMinutes'],
    source: `${investigate}第3点`,
  },
  {
    no: 34,
    from: ['underReview'],
    fact: 'closed',
    papers: ['closureForm', 'resultNotice'],
    source: transfer,
  },
  { no: 15, from: ['supplementing'], fact: 'investigating', papers: [], source: `${investigate}第3点` },
  {
    no: 17,
    from: ['complaintDeciding'],
    fact: 'decided',
    papers: ['complaintDecision', 'rectificationOrder', 'resumptionNotice'],
    source: '《中华人民共和国招标投标法实施条例》第六十一条',
  },
  {
    no: 12,
    from: beforeComplaintDecision,
    fact: 'withdrawn',
    papers: ['withdrawalNotice'],
    source: '《工程建设项目招标投标活动投诉处理办法》第十九条',
    complaintsOnly: true,
  },
  { no: 20, from: ['filingPending'], fact: 'filed', papers: ['caseFilingForm'], source: `${handle}第1点` },
  { no: 20, from: ['filingPending'], fact: 'notFiled', papers: ['caseFilingForm'], source: `${handle}第1点` },
  {
    no: 21,
    from: ['filed'],
    fact: 'evidenceReview',
    papers: ['investigationReport'],
    source: `${handle}第2点`,
  },
  {
    no: 22,
    from: ['evidenceReview'],
    fact: 'penaltyReview',
    papers: ['meetingMinutes', 'penaltyApprovalForm', 'legalReviewForm'],
    source: `${review}第3点`,
  },
  {
    no: 23,
    from: ['penaltyReview'],
    fact: 'noticed',
    papers: ['penaltyApprovalForm', 'penaltyAdvanceNotice', 'serviceReceipt'],
    source: `${handle}第3点`,
  },
  {
    no: 24,
    from: ['noticed'],
    fact: 'statementReview',
    papers: ['statementRecord', 'hearingNotice'],
    source: '《中华人民共和国行政处罚法》第四十五条、第六十四条',
  },
  {
    no: 25,
    from: ['statementReview'],
    fact: 'decided',
    papers: ['penaltyApprovalForm', 'penaltyDecision', 'noPenaltyDecision'],
    source: `${handle}第3点`,
  },
  { no: 26, from: ['decided'], fact: 'served', papers: ['serviceReceipt'], source: `${handle}第3点` },
  {
    no: 27,
    from: ['served'],
    fact: 'executing',
    papers: ['rectificationReview', 'paymentDemand'],
    source: '《中华人民共和国行政处罚法》第六十六条、第七十二条',
  },
  {
    no: 28,
    from: ['served', 'executing', 'notFiled'],
    fact: 'feedbackDone',
    papers: ['resultNotice'],
    source: `${handle}第4点`,
  },
  { no: 29, from: ['feedbackDone'], fact: 'creditReported', papers: ['creditScoreForm'], source: credit },
  { no: 31, from: ['creditReported'], fact: 'closed', papers: ['closureForm'], source: handle },
  {
    no: 32,
    from: ['closed'],
    fact: 'archived',
    papers: ['archiveCover', 'archiveCatalog'],
    source: archive,
  },
  {
    no: 33,
    from: ['notAccepted', 'referredOut', 'withdrawn'],
    fact: 'archived',
    papers: ['archiveCover', 'archiveCatalog'],
    source: archive,
  },
]

/** States from acceptance to the report, in which bidding may be suspended. */
const beforeReport: readonly Stage[] = ['accepted', 'investigating', 'supplementing']
const investigating: readonly Stage[] = ['investigating', 'supplementing']
/** An investigation has begun and the case is not over: what is found may have to be handed over. */
const fromInvestigation: readonly Stage[] = [
  'investigating',
  'reportSubmitted',
  'underReview',
  'supplementing',
  'complaintDeciding',
  'filingPending',
  'notFiled',
  'filed',
  'evidenceReview',
  'penaltyReview',
  'noticed',
  'statementReview',
  'decided',
  'served',
  'executing',
  'feedbackDone',
  'creditReported',
]

/** The steps beside the main line that have papers and needs of their own. */
export const sideSteps: readonly Step[] = [
  {
    no: 7,
    from: beforeReport,
    fact: 'tradingSuspended',
    papers: ['suspensionNotice'],
    source: `${accept}第2点`,
  },
  {
    no: 8,
    // Bidding must go on also where the complaint for which it was suspended was taken back.
    from: [...new Set([...beforeReport, ...fromInvestigation, 'withdrawn' as const])],
    fact: 'tradingResumed',
    papers: ['resumptionNotice'],
    source: '《中华人民共和国招标投标法实施条例》第六十二条',
  },
  {
    no: 10,
    from: investigating,
    fact: 'extended',
    papers: ['extensionApproval', 'extensionNotice'],
    source: `${investigate}第1点`,
  },
  {
    no: 11,
    from: investigating,
    fact: 'clockPaused',
    papers: ['appraisalCommission', 'evidenceList'],
    source: '《中华人民共和国招标投标法实施条例》第六十一条第二款',
  },
  {
    no: 30,
    from: fromInvestigation,
    fact: 'disciplineSent',
    papers: ['transferDiscipline', 'evidenceList'],
    source: transfer,
  },
  {
    no: 30,
    from: fromInvestigation,
    fact: 'policeSent',
    papers: ['transferPolice', 'evidenceList'],
    source: transfer,
  },
]
