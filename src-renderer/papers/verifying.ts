/** 验证: which paper of the store a code, a number or a file belongs to, and whether it is what was issued. */
import { type VerifyTools, verifyFile } from '../../forms/verify-file'
import type { PaperSummary } from '../../src-domain/case-summary'
import { parseDocNo } from '../../src-domain/document-number'
import type { NumberedCase } from '../../src-domain/number-register'
import { type PaperCode, parsePaperCodes } from '../../src-domain/paper-code'
import { type PaperVerdict, verifyCode, verifyFrozen } from '../../src-domain/verify-paper'
import type { OfficeStore } from '../store/types'

/**
 * What a check came to; `named` found the number only, `unissued` on a paper that was not issued with this program, and
 * `hidden` stands in a case that must not be seen here. `unread` where the words of a file could not be compared.
 */
export type Finding =
  | { state: 'valid' | 'voided'; paper: PaperSummary; unread?: true }
  | { state: 'named' | 'unissued'; paper: PaperSummary }
  | { state: 'altered'; paper: PaperSummary; what: string }
  | { state: 'hidden' | 'unknown' }

export interface Checked {
  /** The number and the date that the code or the officer named; null where none was. */
  docNo: string | null
  issueDate: string | null
  finding: Finding
}

type Store = Pick<OfficeStore, 'cases' | 'numbers' | 'openCase'>

/** What was typed or scanned: the codes in it, else a 文号. */
export type Typed =
  | { ok: true; codes: PaperCode[] }
  | { ok: true; docNo: string }
  | { ok: false; error: string }

/** Reads what was typed into the box. */
export function readTyped(text: string): Typed {
  const codes = parsePaperCodes(text)
  if (codes.length > 0) return { ok: true, codes }
  const parsed = parseDocNo(text)
  if (parsed.ok) return { ok: true, docNo: text.trim() }
  if (/文书验证/.test(text)) {
    return { ok: false, error: '验证码不完整，应含文号、成文日期和 16 位校验码，请重新扫描' }
  }
  return {
    ok: false,
    error: parsed.suggestion ? `${parsed.error}，应写作“${parsed.suggestion}”` : parsed.error,
  }
}

/**
 * Checks a code against the record it belongs to.
 * @param file it was read from, `bound` where it holds several papers; null where it was typed or scanned from paper.
 */
export async function checkCode(
  store: Store,
  code: PaperCode,
  file: { bytes: Uint8Array; bound: boolean } | null,
  tools: VerifyTools,
): Promise<Checked> {
  const said = { docNo: code.docNo || null, issueDate: code.issueDate }
  const find = (cases: readonly NumberedCase[]) => paperOf(cases, code)
  const paper = find(store.cases()) ?? (await unlistedPaper(store, code))
  if (!paper) return { ...said, finding: { state: find(store.numbers()) ? 'hidden' : 'unknown' } }
  const record = (await store.openCase(paper.caseId)).record()
  const verdict = file
    ? await verifyFile(record, { ...file, code }, tools)
    : await verifyCode(record, code, tools.sha256)
  return { ...said, finding: findingOf(verdict, paper) }
}

/** What the records say of a number; the paper itself is then to be compared by eye. */
export async function checkNumber(store: Store, docNo: string, { sha256 }: VerifyTools): Promise<Checked> {
  const bears = (cases: readonly NumberedCase[]) =>
    cases.flatMap(({ papers }) => papers).find((paper) => paper.docNo === docNo)
  const paper = bears(store.cases())
  if (!paper)
    return { docNo, issueDate: null, finding: { state: bears(store.numbers()) ? 'hidden' : 'unknown' } }
  if (paper.status === 'draft') {
    return { docNo, issueDate: paper.issueDate, finding: { state: 'unissued', paper } }
  }
  const kept = (await store.openCase(paper.caseId)).record().papers[paper.id]
  const verdict = kept ? await verifyFrozen({ ...kept, id: paper.id }, sha256) : { state: 'unknown' as const }
  const finding = findingOf(verdict, paper)
  return {
    docNo,
    issueDate: paper.issueDate,
    finding: finding.state === 'valid' ? { state: 'named', paper } : finding,
  }
}

/** By its digest, else by its number: a paper that was written anew under the same number is told as altered. */
function paperOf(cases: readonly NumberedCase[], { digest, docNo }: PaperCode): PaperSummary | null {
  const papers = cases.flatMap((one) => one.papers).filter(({ status }) => status !== 'draft')
  return (
    papers.find((paper) => paper.digest === digest) ??
    papers.find((paper) => docNo !== '' && paper.docNo === docNo) ??
    null
  )
}

/**
 * An internal paper, which bears no number, in a list written before lists held digests: looked for in the records of
 * the cases that issued one on this day.
 */
async function unlistedPaper(
  store: Store,
  { digest, docNo, issueDate }: PaperCode,
): Promise<PaperSummary | null> {
  if (docNo !== '') return null
  for (const { id, papers } of store.cases()) {
    const likely = papers.filter(
      (paper) => paper.status !== 'draft' && paper.digest === undefined && paper.issueDate === issueDate,
    )
    if (likely.length === 0) continue
    const record = (await store.openCase(id)).record()
    const paper = likely.find((each) => record.papers[each.id]?.issued?.digest.startsWith(digest))
    if (paper) return paper
  }
  return null
}

function findingOf(verdict: PaperVerdict, paper: PaperSummary): Finding {
  if (verdict.state === 'unknown') return { state: 'unknown' }
  if (verdict.state === 'altered') return { state: 'altered', paper, what: verdict.what }
  return { state: verdict.state, paper, ...(verdict.unread && { unread: true }) }
}
