/** Which issued papers of a case still have to reach the one they are for (documents.md A.0.8, column 送达). */
import type { CaseRecord, Paper } from './case-record'
import type { FactKind } from './facts'
import { type RowWithId, rowsOf } from './rows'
import { receiptOf } from './service-receipts'

/**
 * Papers that go to a party and are proven by a receipt of service, each with the fact that tells of its service too;
 * null where none does.
 */
const servedKinds: Readonly<Record<string, FactKind | null>> = {
  acceptanceNotice: null,
  nonAcceptanceNotice: null,
  correctionNotice: null,
  suspensionNotice: null,
  resumptionNotice: null,
  extensionNotice: null,
  complaintDecision: 'served',
  withdrawalNotice: null,
  inspectionNotice: null,
  rectificationOrder: 'rectificationOrdered',
  rectificationReview: null,
  evidencePreservation: null,
  preservationDecision: null,
  penaltyAdvanceNotice: 'noticed',
  hearingRightsNotice: 'noticed',
  hearingNotice: 'hearingNoticed',
  penaltyDecision: 'served',
  noPenaltyDecision: 'served',
  paymentDemand: 'demandServed',
  resultNotice: 'feedbackDone',
}

/** A paper that waits to be served; small enough for a list to keep. */
export interface AwaitingService {
  readonly paperId: string
  /** The receipt that names it and does not yet say when it was served; null where there is none. */
  readonly receiptId: string | null
}

/** The issued papers that neither a completed receipt nor a fact says have been served, in the order of the case. */
export function papersAwaitingService(record: CaseRecord): AwaitingService[] {
  const issued = rowsOf(record.papers).filter(
    ({ status, docKind, docNo }) => status === 'issued' && docKind in servedKinds && Boolean(docNo),
  )
  if (issued.length === 0) return []
  const receipts = rowsOf(record.papers).flatMap((paper) => {
    const receipt = receiptOf(paper)
    return receipt ? [{ ...receipt, id: paper.id }] : []
  })
  return issued.flatMap((paper) => {
    const naming = receipts.filter(({ docNos }) => docNos.includes(paper.docNo))
    if (naming.some(({ servedOn }) => servedOn !== null) || isToldServed(record, paper)) return []
    return [{ paperId: paper.id, receiptId: naming.at(-1)?.id ?? null }]
  })
}

function isToldServed({ facts }: CaseRecord, { docKind, issueDate }: RowWithId<Paper>): boolean {
  const kind = servedKinds[docKind]
  return Object.values(facts).some((fact) => fact.kind === kind && fact.date >= (issueDate ?? ''))
}
