/** Which issued papers of a case still have to reach the one they are for (documents.md A.0.8, column 送达). */
import type { CaseRecord, Paper } from './case-record'
import type { FactKind } from './facts'
import { frozenValues } from './paper-values'
import { type Ordered, type RowMap, type RowWithId, rowsOf } from './rows'
import { effectiveServiceDate, type Service } from './service'

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

interface Receipt {
  id: string
  docNos: readonly (string | null | undefined)[]
  served: boolean
}

/** The issued papers that neither a completed receipt nor a fact says have been served, in the order of the case. */
export function papersAwaitingService(record: CaseRecord): AwaitingService[] {
  const issued = rowsOf(record.papers).filter(
    ({ status, docKind, docNo }) => status === 'issued' && docKind in servedKinds && Boolean(docNo),
  )
  if (issued.length === 0) return []
  const receipts = receiptsOf(record)
  return issued.flatMap((paper) => {
    const naming = receipts.filter(({ docNos }) => docNos.includes(paper.docNo))
    if (naming.some(({ served }) => served) || isToldServed(record, paper)) return []
    return [{ paperId: paper.id, receiptId: naming.at(-1)?.id ?? null }]
  })
}

function receiptsOf({ papers }: CaseRecord): Receipt[] {
  return rowsOf(papers)
    .filter(({ docKind, status }) => docKind === 'serviceReceipt' && status !== 'voided')
    .map(({ id, ...paper }) => {
      const held = frozenValues(paper) as Service & Record<string, unknown>
      const docs = held.servedDocs as RowMap<Ordered & { docNo?: string }> | { docNo?: string }[] | undefined
      const rows = Array.isArray(docs) ? docs : rowsOf(docs)
      const day = effectiveServiceDate(held) ?? held.effectiveServiceDate
      return { id, docNos: rows.map(({ docNo }) => docNo), served: typeof day === 'string' && day !== '' }
    })
}

function isToldServed({ facts }: CaseRecord, { docKind, issueDate }: RowWithId<Paper>): boolean {
  const kind = servedKinds[docKind]
  return Object.values(facts).some((fact) => fact.kind === kind && fact.date >= (issueDate ?? ''))
}
