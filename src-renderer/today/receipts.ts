/** The receipt of service for a paper that waits to be served, begun in one step. */
import { formById } from '../../forms/catalogue'
import type { LooseValues } from '../../forms/fields'
import { partyValue } from '../../forms/penalty-party'
import { partyNamed } from '../../forms/unserved-paper'
import type { CaseRecord } from '../../src-domain/case-record'
import type { Edit, Json } from '../../src-domain/edits'
import { frozenValues } from '../../src-domain/paper-values'
import { beginPaper } from '../cases/case-edits'
import { paperTitle } from '../cases/case-words'
import type { GuardedStore } from '../store/guarded-store'

/**
 * Begins a receipt that names the paper and whom it is for.
 * @returns the id of the receipt. @throws Error with a Chinese message where who is signed in may not.
 */
export async function beginReceipt(store: GuardedStore, caseId: string, paperId: string): Promise<string> {
  const form = formById('serviceReceipt')
  if (!form) throw new Error('程序里没有送达回证')
  const session = await store.openCase(caseId)
  const record = session.record()
  const permission = store.may('paper.draft:serviceReceipt', record)
  if (!permission.allowed) throw new Error(permission.why)
  const { id, edits } = beginPaper(record, form, new Date().toISOString(), null, null)
  session.change(
    [...edits, ...receiptValues(record, paperId, ['papers', id, 'values'])],
    `起草《${form.title}》`,
  )
  return id
}

function receiptValues(record: CaseRecord, paperId: string, base: readonly string[]): Edit[] {
  const paper = record.papers[paperId]
  if (!paper) return []
  const { docKind, docNo } = paper
  const held: LooseValues = frozenValues(paper)
  const named = held.party as { partyName?: string | null } | null | undefined
  const recipient = partyValue(partyNamed(record, (held.addressee as string | undefined) ?? named?.partyName))
  const row = { name: paperTitle(docKind), docNo: docNo ?? null, copies: 1, order: 1 }
  return [
    { path: [...base, 'servedDocs', crypto.randomUUID()], value: row },
    ...(recipient ? [{ path: [...base, 'recipient'], value: recipient as Json }] : []),
    ...(typeof held.issuingOrgId === 'string'
      ? [{ path: [...base, 'issuingOrgId'], value: held.issuingOrgId }]
      : []),
  ]
}
