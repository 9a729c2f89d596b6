/** Which paper of a case waits to be served, and on whom. */
import { type CaseRecord, type Party, respondentsOf } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { rowsOf } from '../src-domain/rows'
import { paperName } from './paper-names'
import { rowsIn } from './penalty-party'

export interface UnservedPaper {
  name: string
  docNo: string
  issuingOrgId: string | null
  addressee: string | null
}

/** Papers of the office's own dealings, which bear a number but go to no party. */
const neverServed = [
  'meetingNotice',
  'meetingMinutes',
  'inspectionPlan',
  'inspectionReport',
  'inspectionPublicity',
]

/**
 * The earliest numbered paper of the case that no receipt names; null where all are served.
 * @param addressee only papers to this one, where given.
 */
export function unservedPaper(record: CaseRecord, addressee?: string | null): UnservedPaper | null {
  const papers = rowsOf(record.papers).filter(({ status }) => status !== 'voided')
  const served = new Set(
    papers
      .filter(({ docKind }) => docKind === 'serviceReceipt')
      .flatMap((paper) => rowsIn<{ docNo?: string | null }>(frozenValues(paper).servedDocs))
      .map(({ docNo }) => docNo),
  )
  const waiting = papers.flatMap((paper): UnservedPaper[] => {
    const { docKind, docNo } = paper
    const name = paperName(docKind)
    if (!docNo || !name || served.has(docNo) || neverServed.includes(docKind)) return []
    const held = frozenValues(paper)
    const party = held.party as { partyName?: string | null } | null | undefined
    const to = textOr(held.addressee) ?? party?.partyName ?? null
    return [{ name, docNo, issuingOrgId: textOr(held.issuingOrgId), addressee: to }]
  })
  return waiting.find((one) => !addressee || one.addressee === addressee) ?? null
}

/** Whoever of the case bears this name; null where nobody does. */
export function partyNamed(record: CaseRecord, name: string | null | undefined): Party | null {
  const all = [record.complainant, record.reporter, ...respondentsOf(record)]
  return all.find((one) => one?.partyName && one.partyName === name) ?? null
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null
}
