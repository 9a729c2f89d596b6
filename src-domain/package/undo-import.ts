/** Taking an import back at any later time: as a change, so that the history keeps what was brought and by whom. */
import { type Undoing, undoOf } from '../edits'
import { type RecordDoc, recordAt, toJson } from '../record-doc'
import { editsBetween } from './differences'

/**
 * The edits that take back what an import brought to a record, leaving alone what somebody has changed since; null
 * for a record that the import brought as a whole.
 * @param headsBefore the latest changes before the import. @param headsAfter those right after it.
 */
export function importUndo(
  doc: RecordDoc,
  headsBefore: readonly string[],
  headsAfter: readonly string[],
): Undoing | null {
  if (headsBefore.length === 0) return null
  const before = recordAt(doc, headsBefore)
  const after = recordAt(doc, headsAfter)
  return undoOf(toJson(doc), before, after, editsBetween(before, after))
}
