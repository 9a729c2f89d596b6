/** The edits of a signature, with the fact that follows from the last one where it is wanted. */
import { approvalEdits, type NewApproval } from '../../src-domain/approval-entry'
import { factOfApproval } from '../../src-domain/approval-facts'
import type { CaseRecord, Fact } from '../../src-domain/case-record'
import { applyEdits, type Edit, type Json, type JsonMap } from '../../src-domain/edits'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import type { PaperStep } from '../../src-domain/issue-paper'
import type { OfficeRecord } from '../../src-domain/office'
import { nextOrder } from '../../src-domain/rows'
import { nowMinute } from '../clock'

export interface Around {
  office: OfficeRecord
  calendar: HolidayCalendar
  /** ISO date. */
  today: string
}

type Entry = Omit<NewApproval, 'at'>

/** The fact that this signature would bring about; null where it brings none, or is refused. */
export function followingFact(record: CaseRecord, entry: Entry, around: Around) {
  if (entry.decision !== 'agree') return null
  const step = edits(record, entry, around)
  if (!step.ok) return null
  const after = applyEdits(record as unknown as JsonMap, step.edits) as unknown as CaseRecord
  return factOfApproval(after, entry.paperId, around)
}

/** The edits that record a signature. @param withFact also the fact it brings about, where there is one. */
export function approvalStep(record: CaseRecord, entry: Entry, around: Around, withFact: boolean): PaperStep {
  const step = edits(record, entry, around)
  const fact = withFact ? followingFact(record, entry, around) : null
  if (!step.ok || !fact) return step
  const value: Fact = {
    ...fact,
    ...{ date: entry.signedAt, byOfficerId: entry.signerId, paperId: entry.paperId, note: null },
    order: nextOrder(record.facts),
  }
  const recording: Edit = { path: ['facts', crypto.randomUUID()], value: value as unknown as Json }
  return { ok: true, edits: [...step.edits, recording] }
}

function edits(record: CaseRecord, entry: Entry, { office, today }: Around): PaperStep {
  const at = nowMinute()
  return approvalEdits(record, office, { ...entry, at }, { id: crypto.randomUUID(), today })
}
