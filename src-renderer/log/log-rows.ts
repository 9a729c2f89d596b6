/** The log in the words of the office: who did what, when, to which case and paper. */
import { type AccessKind, accessKinds, type ChainedEntry } from '../../src-domain/access-log'
import type { CaseSummary } from '../../src-domain/case-summary'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { beijingMinute } from '../clock'
import type { AccountInfo } from '../vault/types'

export interface LogRow {
  id: string
  seq: number
  /** `2026-11-23 09:30`, by Beijing time. */
  at: string
  kind: AccessKind
  /** The account that did it; null where nobody was signed in. */
  byAccountId: string | null
  who: string
  workstation: string
  what: string
  caseId: string | null
  /** Number and title of the case; null where there is none or it may not be seen. */
  caseName: string | null
  /** The case, and the paper where there is one. */
  about: string
  /** Copies, informant, remarks. */
  detail: string
}

/** What of the log is wanted; null and empty for all. */
export interface LogFilter {
  kind: AccessKind | null
  byAccountId: string | null
  caseId: string | null
  /** ISO dates, both included. */
  from: string
  to: string
}

export const everything: LogFilter = { kind: null, byAccountId: null, caseId: null, from: '', to: '' }

export interface LogNames {
  accounts: readonly AccountInfo[]
  office: OfficeRecord
  /** The cases that may be seen: of others the log tells nothing more than that there was one. */
  cases: ReadonlyMap<string, CaseSummary>
}

/** The entries as rows, newest first. */
export function logRows(entries: readonly ChainedEntry[], names: LogNames): LogRow[] {
  return entries.map((entry) => logRow(entry, names)).reverse()
}

function logRow(entry: ChainedEntry, { accounts, office, cases }: LogNames): LogRow {
  const { id, seq, at, kind, accountId, byAccountId, workstation, caseId, paperId } = entry
  const nameOf = (account: string | null) => accountName(account, accounts, office)
  const about = caseId ? cases.get(caseId) : undefined
  const caseName = about ? `${numberOf(about)} ${titleOf(about)}` : null
  const paper = about?.papers.find((one) => one.id === paperId)
  const details = [
    entry.copies ? `${entry.copies} 联` : '',
    entry.withInformant ? '含举报人信息' : '',
    accountId !== byAccountId && accountId !== null ? `账号：${nameOf(accountId)}` : '',
    entry.note ?? '',
  ]
  return {
    ...{ id, seq, kind, byAccountId, at: beijingMinute(at) },
    who: nameOf(byAccountId),
    workstation: workstation ?? '',
    what: accessKinds[kind],
    caseId: caseId ?? null,
    caseName,
    about: caseId
      ? [caseName ?? '限制知悉的案件', paper && `《${paperTitle(paper.docKind)}》`].filter(Boolean).join(' ')
      : '',
    detail: details.filter(Boolean).join('，'),
  }
}

/** Who an account belongs to. */
function accountName(
  accountId: string | null,
  accounts: readonly AccountInfo[],
  office: OfficeRecord,
): string {
  const account = accounts.find((one) => one.accountId === accountId)
  if (!account) return accountId === null ? '未登录' : '已不在的账号'
  const known = office.officers[account.officerId] !== undefined
  return (known && officerName(office, account.officerId)) || account.loginName
}

/** The rows that fit. */
export function filteredLog(rows: readonly LogRow[], filter: LogFilter): LogRow[] {
  const { kind, byAccountId, caseId, from, to } = filter
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (byAccountId === null || row.byAccountId === byAccountId) &&
      (caseId === null || row.caseId === caseId) &&
      (from === '' || row.at.slice(0, 10) >= from) &&
      (to === '' || row.at.slice(0, 10) <= to),
  )
}

/** What was chosen, in words for the head of a printed list. */
export function chosenInWords(
  { kind, byAccountId, caseId, from, to }: LogFilter,
  rows: readonly LogRow[],
): string {
  const words = [
    kind === null ? '' : accessKinds[kind],
    byAccountId === null ? '' : rows.find((row) => row.byAccountId === byAccountId)?.who,
    caseId === null ? '' : rows.find((row) => row.caseId === caseId)?.caseName,
    from || to ? `${from || '最早'}至${to || '最近'}` : '',
  ]
  return words.filter(Boolean).join('，') || '全部记录'
}
