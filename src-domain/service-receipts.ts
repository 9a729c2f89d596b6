/** What the receipts of service (送达回证) of a case tell: which papers were served, and when. */
import type { IsoDate } from './calendar-date'
import type { Paper } from './case-record'
import { frozenValues } from './paper-values'
import { effectiveServiceDate, type Service } from './service'

/** A paper as far as receipts are read. */
export type ReceiptSource = Pick<Paper, 'docKind' | 'status'> &
  Partial<Pick<Paper, 'docNo' | 'values' | 'issued'>>

export interface Receipt {
  /** Of the papers that it names. */
  docNos: readonly (string | null | undefined)[]
  /** The day from which later limits run; null while the receipt does not say it. */
  servedOn: IsoDate | null
}

/** What a receipt says; null where the paper is none that stands. */
export function receiptOf(paper: ReceiptSource): Receipt | null {
  if (paper.docKind !== 'serviceReceipt' || paper.status === 'voided') return null
  const held = frozenValues(paper) as Service & Record<string, unknown>
  const docs = (held.servedDocs ?? {}) as Readonly<Record<string, { docNo?: string } | null>>
  const day = effectiveServiceDate(held) ?? held.effectiveServiceDate
  return {
    docNos: Object.values(docs).map((row) => row?.docNo),
    servedOn: typeof day === 'string' && day !== '' ? day : null,
  }
}

/** The latest day on which an issued paper of a kind was served, as its receipts say; null where none says it. */
export function lastServedOn(
  papers: Readonly<Record<string, ReceiptSource>>,
  docKind: string,
): IsoDate | null {
  const all = Object.values(papers)
  const numbers = all.flatMap((paper) =>
    paper.docKind === docKind && paper.status === 'issued' && paper.docNo ? [paper.docNo] : [],
  )
  if (numbers.length === 0) return null
  const days = all.flatMap((paper) => {
    const receipt = receiptOf(paper)
    const names = receipt?.docNos.some((docNo) => docNo && numbers.includes(docNo))
    return names && receipt?.servedOn ? [receipt.servedOn] : []
  })
  return days.sort().at(-1) ?? null
}
