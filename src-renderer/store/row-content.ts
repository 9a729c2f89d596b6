/** What the row of a record says beside its document: as much of it as lists need. */
import type { CaseRecord } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { GuardedMatter } from '../../src-domain/package/package-format'
import type { Conflict } from '../../src-domain/record-doc'
import type { RowContent } from './record-rows'
import type { RecordKind } from './types'

/**
 * @param updatedAt ISO instant. @param conflicts the places that were written apart and are not yet settled.
 * @param ever what its history speaks against sending it away for.
 */
export function rowContent(
  kind: RecordKind,
  json: JsonMap,
  updatedAt: string,
  conflicts: readonly Conflict[],
  ever: readonly GuardedMatter[],
): Omit<RowContent, 'heads'> {
  if (kind === 'case')
    return { summary: summarise(json as unknown as CaseRecord, updatedAt, conflicts, ever) }
  if (kind === 'meeting')
    return { summary: null, meeting: json as unknown as MeetingRecord, conflicts: conflicts.length }
  return { summary: null }
}
