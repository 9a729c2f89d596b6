/** Records that come to be as a whole: a case just registered, or the samples. */

import { type CaseRecord, caseRecord } from '../../src-domain/case-record'
import { type CaseSummary, summarise } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { OfficeRecord } from '../../src-domain/office'
import type { ChangeMeta } from '../../src-domain/record-doc'
import { createRecord, headsOf, type RecordDoc, saveRecord } from '../../src-domain/record-doc'
import { type RecordWrite, sealWrite } from './record-rows'
import type { Sealer } from './sealing'
import type { Standing } from './standing'

/** A record ready to be written for the first time. */
export interface NewRecord {
  write: RecordWrite
  /** Null for the office record. */
  summary: CaseSummary | null
  /** How it stands once it is written. */
  standing: Standing
}

/**
 * A new case.
 * @throws RangeError naming path and fault where it is no case record.
 */
export function newCase(
  sealer: Sealer,
  record: CaseRecord,
  meta: ChangeMeta,
  actor: string,
): Promise<NewRecord> {
  refuseOther(record)
  return seal(sealer, 'case', record.id, document(record, meta, actor), meta.at, summarise(record, meta.at))
}

/**
 * How a new case stands before it is stored.
 * @throws RangeError naming path and fault where it is no case record.
 */
export function begunCase(record: CaseRecord, meta: ChangeMeta, actor: string): Standing {
  refuseOther(record)
  return begun(document(record, meta, actor), meta)
}

/** How a new meeting stands before it is stored. */
export function begunMeeting(record: MeetingRecord, meta: ChangeMeta, actor: string): Standing {
  return begun(document(record, meta, actor), meta)
}

function begun(doc: RecordDoc, { at }: ChangeMeta): Standing {
  return { doc, version: 0, foldedAt: 0, updatedAt: at, begun: true }
}

function refuseOther(record: CaseRecord): void {
  const issue = caseRecord.safeParse(record).error?.issues[0]
  if (issue) throw new RangeError(`${issue.path.join('/')}：${issue.message}`)
}

/** The office record, where there is none yet. */
export function newOffice(
  sealer: Sealer,
  record: OfficeRecord,
  meta: ChangeMeta,
  actor: string,
): Promise<NewRecord> {
  return seal(sealer, 'office', record.id, document(record, meta, actor), meta.at, null)
}

/** The document of a record that stands in no store yet. */
export function document(
  record: CaseRecord | OfficeRecord | MeetingRecord,
  meta: ChangeMeta,
  actor: string,
): RecordDoc {
  return createRecord(record as unknown as JsonMap, meta, actor)
}

async function seal(
  sealer: Sealer,
  kind: 'case' | 'office',
  id: string,
  doc: RecordDoc,
  updatedAt: string,
  summary: CaseSummary | null,
): Promise<NewRecord> {
  const content = { summary, heads: headsOf(doc) }
  const body = { snapshot: saveRecord(doc) }
  const write = await sealWrite(sealer, { id, kind, updatedAt, base: 0, content, body })
  return { write, summary, standing: { doc, version: 1, foldedAt: 1, updatedAt } }
}
