/**
 * Issuing a paper and voiding it. Issuing freezes what was composed; from then on it is printed from the frozen
 * copy. A mistake is voided with a reason, keeps its number, and the paper is made anew (documents.md B.3).
 */
import { paperVersion } from './approval-version'
import { isIsoDate } from './calendar-date'
import type { CaseRecord, Paper } from './case-record'
import { parseDocNo } from './document-number'
import type { Edit } from './edits'
import { entryFor, entryKinds } from './number-entries'
import { rangeFault } from './number-ranges'
import { docNoTaken, type NumberedCase } from './number-register'
import type { OfficeRecord } from './office'

/** The edits to make, or why the step is refused, in Chinese. */
export type PaperStep = { ok: true; edits: Edit[] } | { ok: false; error: string }

export interface Issuing {
  record: CaseRecord
  paperId: string
  /** All cases, to see that the number is free. */
  cases: readonly NumberedCase[]
  /** 文号; null for internal forms, which bear none. */
  docNo: string | null
  /** Who gave the number where another organ did (外部文号); null where it is from the office's own series. */
  givenBy: string | null
  /** The office's ranges and entries, and the machine that issues. */
  office: Pick<OfficeRecord, 'numberRanges' | 'numberEntries'>
  workstation: string
  /** ISO date. */
  issueDate: string
  /** The composed document tree and the values it was made from, as JSON text. */
  tree: string
  values: string
  /** SHA-256 of `tree`, in lower-case hexadecimal. */
  digest: string
  definitionVersion: number
  /** The last change of the kind's standing texts; null where it has the shipped ones. */
  wordingVersion: string | null
  /** ISO instant. */
  at: string
  officerId: string | null
}

/** The edits that issue a draft. */
export function issueEdits(issuing: Issuing): PaperStep {
  const { record, paperId, docNo, issueDate } = issuing
  const paper = record.papers[paperId]
  if (!paper) return refuse('没有找到这份文书。')
  if (paper.status === 'issued') return refuse('这份文书已经签发，不能再次签发。')
  if (paper.status === 'voided') return refuse('这份文书已经作废，请重新制作。')
  if (!isIsoDate(issueDate)) return refuse('请填写成文日期。')
  const numberFault = docNo === null ? null : faultOfNumber(docNo, paperId, issuing)
  if (numberFault) return refuse(`文号不能用：${numberFault}。`)
  if (!/^[0-9a-f]{64}$/.test(issuing.digest)) throw new RangeError('the digest is no SHA-256')
  const { at, officerId, definitionVersion, wordingVersion, tree, values, digest } = issuing
  const givenBy = docNo === null ? null : issuing.givenBy?.trim() || null
  return {
    ok: true,
    edits: [
      // All of it is written, also what stands already: where two workstations issue one draft while apart, number, date
      // and frozen copy that show must stem from one of them.
      ...placed(paperId, {
        status: 'issued',
        docNo: docNo?.trim() ?? null,
        numberGivenBy: givenBy,
        issueDate,
      }).map((edit) => ({
        ...edit,
        always: true as const,
      })),
      {
        path: ['papers', paperId, 'issued'],
        value: {
          ...{ at, officerId, definitionVersion, tree, values, digest },
          // Said also where there is none: of two copies issued apart, no part of the one may stand in the other.
          wordingVersion,
          version: paperVersion(record, paperId),
        },
      },
    ],
  }
}

/** The edits that void an issued paper. @param reason why, in the officer's words. */
export function voidEdits(record: CaseRecord, paperId: string, reason: string): PaperStep {
  const paper = record.papers[paperId]
  if (!paper) return refuse('没有找到这份文书。')
  if (paper.status === 'draft') return refuse('草稿没有签发，不必作废，可以直接删除。')
  if (paper.status === 'voided') return refuse('这份文书已经作废。')
  if (reason.trim() === '') return refuse('请填写作废原因。')
  return { ok: true, edits: placed(paperId, { status: 'voided', voidReason: reason.trim() }) }
}

/**
 * Why a number cannot be given to a paper, with the remedy; null where it can. A number of another organ is not bound to
 * the ranges of this machine.
 */
export function faultOfNumber(
  docNo: string,
  paperId: string,
  { cases, office, workstation, givenBy }: Pick<Issuing, 'cases' | 'office' | 'workstation' | 'givenBy'>,
): string | null {
  const parsed = parseDocNo(docNo)
  if (!parsed.ok) return parsed.suggestion ? `${parsed.error}，应写作“${parsed.suggestion}”` : parsed.error
  if (docNoTaken(cases, docNo, paperId)) return '这个文号已经用于另一份文书，请取新号'
  const entry = entryFor(office.numberEntries, docNo)
  // An external number is often entered in the register before the paper that bears it is issued here.
  if (entry && !(entry.kind === 'external' && givenBy !== null)) {
    return `发文登记里已把这个号登记为${entryKinds[entry.kind]}，请取新号`
  }
  return givenBy === null ? rangeFault(docNo, office, workstation) : null
}

function placed(paperId: string, values: Partial<Record<keyof Paper, string | null>>): Edit[] {
  return Object.entries(values).map(([key, value]) => ({ path: ['papers', paperId, key], value }))
}

function refuse(error: string): PaperStep {
  return { ok: false, error }
}
