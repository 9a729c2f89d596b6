/** When another paper of the case was served, as the receipt of its service tells. */
import type { CaseRecord } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { rowsOf } from '../src-domain/rows'
import { rowsIn } from './penalty-party'

/** The day on which the paper with this number counts as served (ISO date); null where no receipt names it. */
export function servedDateOf(record: CaseRecord, docNo: string | null | undefined): string | null {
  if (!docNo) return null
  const receipts = rowsOf(record.papers).filter(
    ({ docKind, status }) => docKind === 'serviceReceipt' && status !== 'voided',
  )
  const held = receipts.map(frozenValues)
  const receipt = held.findLast(({ servedDocs }) =>
    rowsIn<{ docNo?: string | null }>(servedDocs).some((one) => one.docNo === docNo),
  )
  const day = receipt?.effectiveServiceDate ?? receipt?.servedAt
  return typeof day === 'string' ? day.slice(0, 10) : null
}
