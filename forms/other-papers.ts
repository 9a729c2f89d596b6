/** What earlier papers of the case hold, so that a later one need not ask for it again. */
import type { CaseRecord, Paper } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { type Ordered, type RowMap, type RowWithId, rowsOf } from '../src-domain/rows'
import type { LooseValues } from './fields'

export interface OtherPaper {
  docNo: string | null
  issueDate: string | null
  /** All values of an issued paper; of a draft only what was typed on it. Row lists of a draft are row maps. */
  values: LooseValues
}

/**
 * The latest paper of a kind in the case, an issued one before a draft; null where there is none. A voided paper is
 * as if it had never been.
 */
export function latestPaper(record: CaseRecord, docKind: string): OtherPaper | null {
  const papers = papersOfKind(record, docKind)
  const paper = papers.findLast(({ status }) => status === 'issued') ?? papers.at(-1)
  if (!paper) return null
  return { docNo: paper.docNo ?? null, issueDate: paper.issueDate ?? null, values: frozenValues(paper) }
}

/**
 * The latest paper of a kind that none answers yet, so that the second of two is not begun from the first; the latest of
 * all where each is answered.
 * @param answer the kind that answers it, and the field in which that one names its number.
 */
export function unansweredPaper(
  record: CaseRecord,
  docKind: string,
  answer: { docKind: string; field: string },
): OtherPaper | null {
  const answered = papersOfKind(record, answer.docKind).map((paper) => frozenValues(paper)[answer.field])
  const open = papersOfKind(record, docKind).filter(({ docNo }) => !docNo || !answered.includes(docNo))
  const papers = Object.fromEntries(open.map((paper) => [paper.id, paper]))
  return latestPaper({ ...record, papers }, docKind) ?? latestPaper(record, docKind)
}

/** The paper of a kind with this number; null where there is none. */
export function paperNumbered(
  record: CaseRecord,
  docKind: string,
  docNo: string | null | undefined,
): OtherPaper | null {
  if (!docNo) return null
  const papers = Object.fromEntries(
    Object.entries(record.papers).filter(([, paper]) => paper.docNo === docNo),
  )
  return latestPaper({ ...record, papers }, docKind)
}

/** How many papers of a kind the case has issued. */
export function issuedCount(record: CaseRecord, docKind: string): number {
  return papersOfKind(record, docKind).filter(({ status }) => status === 'issued').length
}

/** The papers of a kind in their order, without voided ones. */
export function papersOfKind(record: CaseRecord, docKind: string): RowWithId<Paper>[] {
  return rowsOf(record.papers).filter((paper) => paper.docKind === docKind && paper.status !== 'voided')
}

/** The rows of a list on another paper, in their order. */
export function rowList(value: unknown): LooseValues[] {
  if (Array.isArray(value)) return value as LooseValues[]
  return rowsOf(value as RowMap<Ordered> | null | undefined)
}
