/** What comes of laying an incoming record, or a whole package, beside what is here. */
import type { Paper } from '../case-record'
import type { PaperSummary } from '../case-summary'
import type { Json, Path } from '../edits'
import type { Authorship } from '../record-changes'
import type { RecordDoc } from '../record-doc'

export type { Authorship }

/** Where a value was known before the two were brought together. */
export type Side = 'here' | 'there' | 'both'

/** A field that what arrives changes, and nobody here did. */
export interface FieldChange {
  path: Path
  /** As it stands here; undefined where nothing does. */
  before: Json | undefined
  /** As it will stand; undefined where it goes. */
  after: Json | undefined
  by: Authorship | null
}

/** One of the values of a place written apart; undefined: it was cleared or taken out. */
export interface ContestedValue {
  value: Json | undefined
  side: Side
  by: Authorship | null
}

/**
 * A place where different values stand. `values[0]` is the one that shows.
 * `written`: both wrote; `removed`: one took it out while another changed it, and the change shows;
 * `issued`: one paper issued twice while apart.
 */
export interface FieldConflict {
  path: Path
  kind: 'written' | 'removed' | 'issued'
  values: readonly ContestedValue[]
  /** Whether it stood here before, or came to be by bringing the two together. */
  standing: 'before' | 'new'
}

/** A row added to a list while apart (facts, papers, respondents, materials…). */
export interface RowAddition {
  /** The list: `['facts']`. */
  path: Path
  id: string
  value: Json
  side: Exclude<Side, 'both'>
  by: Authorship | null
}

/** A draft was changed on one side while the other issued it: the issued paper stands, this is what it lacks. */
export interface LateDraftEdit {
  paperId: string
  path: Path
  value: Json | undefined
  by: Authorship
}

/**
 * `new`: not here at all; `changed`: something arrives; `unchanged`: nothing does; `ahead`: the same, and here
 * something stands that the sender does not have.
 */
export type RecordState = 'new' | 'changed' | 'unchanged' | 'ahead'

export interface RecordComparison {
  record: string
  id: string
  state: RecordState
  /** Whether the two were changed apart, so that something was brought together. */
  apart: boolean
  changes: readonly FieldChange[]
  conflicts: readonly FieldConflict[]
  added: readonly RowAddition[]
  lateDraftEdits: readonly LateDraftEdit[]
  /** Clocks that cannot be right, by the changes that arrive. */
  clocks: readonly ClockReport[]
  /** The document to keep; null where there is nothing to keep. Nothing is to be written under its actor. */
  merged: RecordDoc | null
  /** The latest changes here before; empty for a new record. To undo the import these and the heads of `merged` suffice. */
  headsHere: readonly string[]
}

/** Two papers that bear one number, over all cases as they will stand. */
export interface NumberClash {
  docNo: string
  papers: readonly {
    caseId: string
    paperId: string
    docKind: string
    status: 'draft' | 'issued' | 'voided'
    /** False: it was issued twice, and the copy with this number does not show until one is chosen. */
    shows: boolean
    /** Whether it was here before, or arrives. */
    side: 'here' | 'there'
  }[]
}

/** A clock that cannot be right. It is told and stops nothing. */
export interface ClockReport {
  workstation: string
  /** What that clock says, and what it is held against, as ISO instants. */
  theirs: string
  ours: string
  /** Minutes by which theirs is ahead; negative: behind. */
  minutes: number
}

/** What is needed of a case to look for numbers. */
export interface NumberedRecord {
  id: string
  papers: Readonly<
    Record<string, Pick<Paper, 'order' | 'docKind' | 'status' | 'docNo'> & Pick<PaperSummary, 'otherNos'>>
  >
}
