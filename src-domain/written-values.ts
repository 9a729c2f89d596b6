/**
 * Values of a document as documents.md and files from outside write them, brought into the fields that the forms
 * have: there approvals are one list, here each column of the paper is a field of its own.
 */

type Values = Readonly<Record<string, unknown>>

/** The field that holds the approval of each role. */
const approvalOfRole: Readonly<Record<string, string>> = {
  handler: 'approvalHandler',
  teamLeader: 'approvalTeamLeader',
  director: 'approvalDirector',
  authorityUnit: 'approvalAuthorityUnit',
  principal: 'approvalPrincipal',
  legalReviewer: 'approvalLegalReviewer',
  authorityHead: 'approvalAuthorityHead',
}

/**
 * The values of one document in the fields of its form. The list `approvals` is taken apart by role; the
 * registration's `handlerOpinion`, written as a text, takes its signature from the handler's entry. Values that
 * already are in the form's own fields stay as they are.
 */
export function paperValuesOf(docKind: string, written: Values): Record<string, unknown> {
  const { approvals, ...rest } = written
  const columns = Array.isArray(approvals) ? approvals.flatMap((entry) => columnOf(docKind, entry)) : []
  const result: Record<string, unknown> = { ...rest, ...Object.fromEntries(columns) }
  if (docKind === 'rectificationOrder' && (result.foundBy === '投诉' || result.foundBy === '举报')) {
    return { ...result, foundBy: '投诉举报' }
  }
  if (docKind === 'drawRecord' && Array.isArray(result.results)) {
    return { ...result, results: result.results.map(drawnRow) }
  }
  if (docKind !== 'caseRegistration') return result
  const { approvalHandler, handlerOpinion, ...others } = result
  const opinion = typeof handlerOpinion === 'string' ? { opinion: handlerOpinion } : handlerOpinion
  if (!approvalHandler && !opinion) return others
  return { ...others, handlerOpinion: { ...asObject(approvalHandler), ...asObject(opinion) } }
}

/** On the penalty's form the director signs for the review meeting over which he presides (A.10). */
function columnOf(docKind: string, entry: unknown): [string, unknown][] {
  const { roleCode, stepCode: _step, ...approval } = asObject(entry)
  const forMeeting = docKind === 'penaltyApprovalForm' && roleCode === 'director'
  const key = forMeeting ? 'approvalReviewMeeting' : approvalOfRole[String(roleCode)]
  return key ? [[key, approval]] : []
}

/** What was drawn: there its number is called `id`, which here names the row; the place follows from the order. */
function drawnRow(row: unknown): Values {
  const { no: _no, id, ...rest } = asObject(row)
  return id === undefined || 'itemNo' in rest ? asObject(row) : { ...rest, itemNo: id }
}

function asObject(value: unknown): Values {
  return value !== null && typeof value === 'object' ? (value as Values) : {}
}
