/** What the dialog of an entry in 发文登记 begins with. */
import { formatDocNo } from '../../src-domain/document-number'
import type { NumberEntry, TypedEntry } from '../../src-domain/number-entries'
import type { Stretch } from '../../src-domain/number-series'

export interface EntryStart {
  /** Null for a new entry. */
  id: string | null
  typed: TypedEntry
}

/** A new entry with nothing said yet. */
export const blankEntry: EntryStart = {
  id: null,
  typed: { kind: 'gap', docNo: '', until: null, reason: '', source: '', title: '', issueDate: null },
}

/** A new entry for numbers that the register lists as left out. */
export function startOfGap(prefix: string, year: number, { from, to }: Stretch): EntryStart {
  const docNo = formatDocNo(prefix, year, from)
  return { id: null, typed: { ...blankEntry.typed, docNo, until: to > from ? to : null } }
}

/** An entry that is there. */
export function startFrom(id: string, entry: NumberEntry): EntryStart {
  const { kind, reason, source, title, issueDate = null } = entry
  const { docNo, until } = startOfGap(entry.prefix, entry.year, entry).typed
  return {
    id,
    typed: { kind, docNo, until, reason: reason ?? '', source: source ?? '', title: title ?? '', issueDate },
  }
}
