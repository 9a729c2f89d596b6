/**
 * Which papers need whose approval, in what order (documents.md A.0.8 审批/签署, the APPR columns of each paper, rule 0.2
 * for the competent department). Who may sign a column stands in `permission-table.ts`.
 */
import type { Paper } from './case-record'
import type { columnGrants } from './permission-table'

/** A column of approval, or the sending up of a paper that has none for those who drafted it. */
export type Column = keyof typeof columnGrants | 'submission'

/** Columns as the officers call them. */
export const columnNames: Readonly<Record<Column, string>> = {
  submission: '拟稿送审',
  handlerOpinion: '承办人拟办',
  approvalHandler: '承办人',
  approvalTeamLeader: '调查组组长',
  approvalReviewMeeting: '案审会',
  approvalLegalReviewer: '法制审核',
  approvalDeputyDirector: '监管办副主任',
  approvalDirector: '监管办主任',
  approvalPrincipal: '监管办主要负责人',
  approvalAuthorityUnit: '有权部门承办机构',
  approvalDeputyHead: '有权部门分管负责人',
  approvalAuthorityHead: '有权部门负责人',
}

export interface Rung {
  column: Column
  /** May be left out; once somebody after it has signed it is closed. */
  optional?: true
  /** How many different officers sign it; one where not said. */
  signers?: number
  /** Whether this paper needs it at all; it does where not said. */
  when?: (values: Paper['values']) => boolean
}

export interface Ladder {
  /** In the order in which they sign; the first proposes, all others decide. */
  rungs: readonly [Rung, ...Rung[]]
  /** The paper is a form that is kept with its signatures, so that it may be signed after it was issued too. */
  kept?: true
}

const submission: Rung = { column: 'submission' }
const handler: Rung = { column: 'approvalHandler' }
/** 承办人两签 (《行政处罚法》第四十二条). */
const handlers: Rung = { column: 'approvalHandler', signers: 2 }
const director: Rung = { column: 'approvalDirector' }
const principal: Rung = { column: 'approvalPrincipal' }
const authorityHead: Rung = { column: 'approvalAuthorityHead' }
const deputyHead: Rung = { column: 'approvalDeputyHead', optional: true }

const letter = (...rungs: Rung[]): Ladder => ({ rungs: [submission, ...rungs] })
const form = (first: Rung, ...rungs: Rung[]): Ladder => ({ rungs: [first, ...rungs], kept: true })
const suspension: Ladder = { rungs: [handler, principal, authorityHead] }
const extension: readonly Rung[] = [{ column: 'approvalDeputyDirector', optional: true }, principal]

/** By docKind; papers that are missing here need nobody's approval but the signature of who issues them. */
export const ladders: Readonly<Record<string, Ladder>> = {
  caseRegistration: form({ column: 'handlerOpinion' }, principal),
  acceptanceNotice: letter(principal),
  nonAcceptanceNotice: letter(principal, authorityHead),
  correctionNotice: letter(principal),
  suspensionNotice: suspension,
  resumptionNotice: suspension,
  extensionApproval: form({ column: 'approvalTeamLeader' }, ...extension),
  extensionNotice: { rungs: [{ column: 'approvalTeamLeader' }, ...extension] },
  caseFilingForm: form(
    handlers,
    director,
    { column: 'approvalAuthorityUnit', optional: true },
    authorityHead,
  ),
  penaltyApprovalForm: form(
    handlers,
    { column: 'approvalReviewMeeting' },
    { column: 'approvalLegalReviewer', when: ({ legalReviewRequired }) => legalReviewRequired !== false },
    deputyHead,
    authorityHead,
  ),
  penaltyAdvanceNotice: letter(authorityHead),
  hearingRightsNotice: letter(authorityHead),
  hearingNotice: letter(authorityHead),
  penaltyDecision: letter(authorityHead),
  noPenaltyDecision: letter(authorityHead),
  complaintDecision: letter(authorityHead),
  withdrawalNotice: letter(authorityHead),
  rectificationOrder: letter(authorityHead),
  paymentDemand: letter(authorityHead),
  instalmentApproval: form(handler, deputyHead, authorityHead),
  statementRecord: form(submission, authorityHead),
  evidencePreservation: { rungs: [handler, authorityHead] },
  preservationDecision: { rungs: [handler, authorityHead] },
  appraisalCommission: letter(principal),
  resultNotice: letter(principal),
  caseReferral: letter(principal),
  transferDiscipline: letter(principal, { ...authorityHead, optional: true }),
  transferPolice: { rungs: [{ column: 'approvalTeamLeader' }, authorityHead] },
  recusalForm: form(submission, principal),
  supervisionSlip: form(submission, director, { ...principal, optional: true }),
  leaveApproval: form(submission, { column: 'approvalDirector' }),
  inspectionPlan: letter(director),
  inspectionNotice: letter(director),
  inspectionReport: letter(director),
  inspectionPublicity: letter(principal),
  creditScoreForm: form(submission, principal),
  closureForm: form(handler, director, authorityHead),
}

/** Columns of officers who act with their certificates (《行政处罚法》第四十二条). */
export const certified: readonly Column[] = ['approvalHandler', 'handlerOpinion', 'approvalTeamLeader']

/** The rungs that a paper of this kind with these values has; null for a kind that needs no approval. */
export function rungsOf({ docKind, values }: Pick<Paper, 'docKind' | 'values'>): readonly Rung[] | null {
  const ladder = ladders[docKind]
  return ladder ? ladder.rungs.filter(({ when }) => when?.(values) !== false) : null
}
