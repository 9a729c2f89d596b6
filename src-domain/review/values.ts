/** Reading the values of papers, whose shapes the review does not know beforehand. */
import type { PenaltyRow } from '../penalty'
import type { ReviewedPaper } from './types'

/** A text, trimmed; null where there is none. */
export function textIn({ values }: ReviewedPaper, key: string): string | null {
  const value = values[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The texts of a list of ids or words. */
export function textsIn({ values }: ReviewedPaper, key: string): string[] {
  const value = values[key]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** The rows of a list or of a row map. */
export function rowsIn<Row extends object = Record<string, unknown>>(
  { values }: ReviewedPaper,
  key: string,
): Row[] {
  const value = values[key]
  const rows = value !== null && typeof value === 'object' ? Object.values(value) : []
  return rows.filter((row) => row !== null && typeof row === 'object') as Row[]
}

/** The penalties that a paper proposes or imposes. */
export function penaltiesIn(paper: ReviewedPaper): PenaltyRow[] {
  const proposed = rowsIn<PenaltyRow>(paper, 'proposedPenalties')
  return proposed.length > 0 ? proposed : rowsIn<PenaltyRow>(paper, 'penalties')
}

/** Whether an approval column says yes over a signature and a day. */
export function isApproved({ values }: ReviewedPaper, key: string): boolean {
  const approval = values[key] as
    | { decision?: string; signerId?: unknown; signedAt?: unknown }
    | null
    | undefined
  return Boolean(approval?.signerId && approval.signedAt && (approval.decision ?? 'agree') === 'agree')
}
