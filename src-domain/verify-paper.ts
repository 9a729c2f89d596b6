/** Whether an issued paper still is what was issued, and which paper of a case a code belongs to. */
import type { CaseRecord, Paper } from './case-record'
import type { PaperCode } from './paper-code'
import { type RowWithId, rowsOf } from './rows'

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal; the way to compute it is handed in. */
export type Sha256 = (text: string) => Promise<string>

export type PaperVerdict =
  /** The record holds it as it was issued; `unread` where the words of its file could not be compared. */
  | { state: 'valid'; paper: RowWithId<Paper>; unread?: true }
  /** As it was issued, but voided since. */
  | { state: 'voided'; paper: RowWithId<Paper>; unread?: true }
  /** Number, date or digest differ from the record; `ofRecord` where its own frozen copy no longer fits its digest. */
  | { state: 'altered'; paper: RowWithId<Paper>; what: string; ofRecord?: true }
  | { state: 'unknown' }

/** The issued paper of a case whose digest begins as the code says, or that bears its number; null where there is none. */
function paperOfCode(record: CaseRecord, code: PaperCode): RowWithId<Paper> | null {
  const issued = rowsOf(record.papers).filter((paper) => paper.issued)
  return (
    issued.find((paper) => paper.issued?.digest.startsWith(code.digest)) ??
    issued.find((paper) => code.docNo !== '' && paper.docNo === code.docNo) ??
    null
  )
}

/** Checks a code against the record of a case. */
export async function verifyCode(record: CaseRecord, code: PaperCode, sha256: Sha256): Promise<PaperVerdict> {
  const paper = paperOfCode(record, code)
  if (!paper) return { state: 'unknown' }
  if (!paper.issued?.digest.startsWith(code.digest)) {
    return { state: 'altered', paper, what: '文号相同，但内容与签发时不一致' }
  }
  if ((paper.docNo ?? '') !== code.docNo) return { state: 'altered', paper, what: '文号与记录不一致' }
  if (paper.issueDate !== code.issueDate) return { state: 'altered', paper, what: '成文日期与记录不一致' }
  return verifyFrozen(paper, sha256)
}

/** Checks the frozen copy of a paper against its own digest; a draft is `unknown`. */
export async function verifyFrozen(paper: RowWithId<Paper>, sha256: Sha256): Promise<PaperVerdict> {
  if (!paper.issued) return { state: 'unknown' }
  if ((await sha256(paper.issued.tree)) !== paper.issued.digest) {
    return { state: 'altered', paper, what: '记录中固定的内容与校验码不符，记录被改动过', ofRecord: true }
  }
  return { state: paper.status === 'voided' ? 'voided' : 'valid', paper }
}
