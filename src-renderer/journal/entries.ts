/** What the entries of the journal say. Bodies are the store's own sealed bytes, so a row is restored as it was. */
import type { BesideRow } from '../store/database'
import type { Bytes } from '../store/sealing'
import type { RecordKind } from '../store/types'
import type { Tally } from './tally'

/** Raised when entries change their meaning; a program refuses a journal of a higher format and leaves it untouched. */
export const journalFormat = 1

interface Saved {
  id: string
  kind: RecordKind
  updatedAt: string
  /** The version that this save brought about; it never falls. */
  version: number
  /** The latest changes of the record after it. */
  heads: readonly string[]
  /** The sealed body of the record's row. */
  content: Bytes
}

/** A record as a whole: the document as it was last folded, and the changes since. */
export interface SavedWhole extends Saved {
  foldedAt: number
  snapshot: Bytes
  changes: readonly { version: number; body: Bytes }[]
}

/** One save that builds on the version before. */
export interface SavedChange extends Saved {
  base: number
  change: Bytes
}

export type SavedRecord = SavedWhole | SavedChange

/** An entry of a log. */
export type LogEntry =
  | {
      op: 'begin'
      format: number
      /** The seal of the last entry of the log before; null where this one begins anew. */
      previous: string | null
      tally: Tally
    }
  | {
      op: 'save'
      records: readonly SavedRecord[]
      beside: readonly BesideRow[]
      tally: Tally
      /** So many `part` entries right before it belong to the same save. */
      parts?: number
    }
  /** Records of a save too large for one entry. Without the `save` that counts it, it tells nothing. */
  | { op: 'part'; records: readonly SavedRecord[]; tally: Tally }
  /** The save before was refused by the store, and told so: it does not count. */
  | { op: 'void'; tally: Tally }

/** An entry of a snapshot. */
export type SnapshotEntry =
  | { op: 'begin'; format: number }
  | { op: 'rows'; records: readonly SavedWhole[]; beside: readonly BesideRow[] }
  | { op: 'end'; records: number }

/** Whether it holds the whole record, not only changes that build on what was there. */
export function isWhole(record: SavedRecord): record is SavedWhole {
  return 'snapshot' in record
}
