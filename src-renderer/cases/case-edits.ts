/** The changes that the case page makes to a case beyond single fields: facts and papers. */
import type { FormDefinition } from '../../forms/form'
import type { CaseRecord } from '../../src-domain/case-record'
import type { Edit, Json } from '../../src-domain/edits'
import type { FactKind } from '../../src-domain/facts'
import { nextOrder } from '../../src-domain/rows'
import type { ExtraValues } from './fact-extras'

export interface NewFact {
  kind: FactKind
  /** ISO date. */
  date: string
  note: string | null
  byOfficerId: string | null
  /** 案号 taken with the decision to accept; null where none is to be set. */
  caseNo: string | null
  /** What the kind of fact asks beyond these. */
  extra?: ExtraValues
}

/** Records a fact; returns its id beside the edits. */
export function recordFact(
  record: CaseRecord,
  { caseNo, extra, ...fact }: NewFact,
): { id: string; edits: Edit[] } {
  const id = crypto.randomUUID()
  const edits: Edit[] = [
    { path: ['facts', id], value: { ...fact, ...extra, order: nextOrder(record.facts) } as Json },
    ...(caseNo === null ? [] : [{ path: ['case', 'caseNo'], value: caseNo }]),
  ]
  return { id, edits }
}

/**
 * Begins a paper with nothing typed on it but who fills it in: what the case knows fills it by itself.
 * @param at ISO instant.
 * @param factId the fact this paper belongs to, which then points at it; null where it belongs to none.
 * @param officerId who begins it.
 */
export function beginPaper(
  record: CaseRecord,
  form: FormDefinition,
  at: string,
  factId: string | null,
  officerId: string | null,
): { id: string; edits: Edit[] } {
  const id = crypto.randomUUID()
  const paper = {
    docKind: form.id,
    status: 'draft',
    order: nextOrder(record.papers),
    createdAt: at,
    values: form.filledBy && officerId ? { [form.filledBy]: officerId } : {},
  }
  const edits: Edit[] = [{ path: ['papers', id], value: paper as Json }]
  if (factId !== null) edits.push({ path: ['facts', factId, 'paperId'], value: id })
  return { id, edits }
}

/** Deletes a draft; facts that pointed at it no longer do. */
export function deleteDraft(record: CaseRecord, paperId: string): Edit[] {
  const pointing = Object.entries(record.facts).filter(([, fact]) => fact.paperId === paperId)
  return [
    { path: ['papers', paperId], value: undefined },
    ...pointing.map(([id]): Edit => ({ path: ['facts', id, 'paperId'], value: null })),
  ]
}
