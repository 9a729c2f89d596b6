/** What waits for one officer's signature, over all cases; and signing many at once. */
import { type Column, columnNames } from '../../src-domain/approval-ladders'
import { isWaitingFor } from '../../src-domain/approvals'
import { accessOfSummary, type CaseSummary } from '../../src-domain/case-summary'
import type { OfficeRecord } from '../../src-domain/office'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { stepFailure } from '../editor/step-failure'
import type { GuardedStore } from '../store/guarded-store'
import { onDisk } from '../store/on-disk'
import { type Around, approvalStep } from './give-approval'

export interface WaitingRow {
  /** Tells this signature from all others. */
  id: string
  caseId: string
  paperId: string
  column: Column
  title: string
  caseTitle: string
  caseNumber: string
  /** ISO date. */
  since: string
}

/** What waits for this officer, the longest first. */
export function waitingRows(
  cases: readonly CaseSummary[],
  office: OfficeRecord,
  officerId: string,
): WaitingRow[] {
  return cases
    .flatMap((summary) =>
      (summary.openApprovals ?? [])
        .filter((open) => isWaitingFor(open, accessOfSummary(summary), office, officerId))
        .map((open) => ({
          id: `${open.paperId} ${open.column}`,
          ...{ caseId: summary.id, paperId: open.paperId, column: open.column, since: open.since },
          ...{ caseTitle: titleOf(summary), caseNumber: numberOf(summary), title: paperTitle(open.docKind) },
        })),
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1))
}

export interface BatchResult {
  done: number
  /** What was refused, or is not on disk yet, and why, in Chinese. */
  refused: { row: WaitingRow; told: string }[]
}

/** Agrees to each of the rows under one's own name; what one refuses stays open and does not hold up the others. */
export async function agreeToAll(
  store: GuardedStore,
  rows: readonly WaitingRow[],
  officerId: string,
  opinion: string,
  around: Around,
): Promise<BatchResult> {
  const refused: BatchResult['refused'] = []
  for (const row of rows) {
    try {
      const session = await store.openCase(row.caseId)
      const entry = {
        ...{ paperId: row.paperId, column: row.column, opinion, decision: 'agree' as const },
        ...{ signerId: officerId, enteredById: officerId, signedAt: around.today },
      }
      const step = approvalStep(session.record(), entry, around, true)
      if (!step.ok) {
        refused.push({ row, told: `没有登记：${step.error}` })
        continue
      }
      session.change(step.edits, `${columnNames[row.column]}同意：《${row.title}》`)
      await onDisk(session)
    } catch (error) {
      refused.push({ row, told: stepFailure(error, { done: '已登记', undone: '没有登记', kept: '' }).text })
    }
  }
  return { done: rows.length - refused.length, refused }
}
