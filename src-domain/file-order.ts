/** The order of papers in a bound case file: what the case was concluded with first, then as the case went on. */
import type { Paper } from './case-record'
import { type RowWithId, rowsOf } from './rows'

/** Papers that conclude a case stand first in its file (结论性文书在前). */
const conclusions: readonly string[] = [
  'penaltyDecision',
  'noPenaltyDecision',
  'complaintDecision',
  'nonAcceptanceNotice',
]

/**
 * The papers that belong into the file in their customary order: conclusions first, the others by date. Voided papers
 * stay outside; drafts are left out unless asked for.
 */
export function papersInFileOrder(
  papers: Record<string, Paper>,
  options: { drafts: boolean },
): RowWithId<Paper>[] {
  const bound = rowsOf(papers).filter(
    ({ status }) => status === 'issued' || (options.drafts && status === 'draft'),
  )
  const rank = ({ docKind }: Paper) => {
    const place = conclusions.indexOf(docKind)
    return place < 0 ? conclusions.length : place
  }
  const date = ({ issueDate, createdAt }: Paper) => issueDate ?? createdAt.slice(0, 10)
  return bound.sort((a, b) => rank(a) - rank(b) || (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0))
}
