/** What goes into a package, and what stays out of it. */
import type { GuardedMatter } from './package-format'

/** A record as choosing sees it. */
export interface TravellingRecord {
  record: string
  id: string
  heads: readonly string[]
  /** The ids of the cases that it tells of, a case's own among them. */
  about: readonly string[]
  /** SHA-256 of the attachments it refers to. */
  attachments: readonly string[]
  /** Why it stays out unless it is put in on purpose; empty where nothing speaks against it. */
  guarded: readonly GuardedMatter[]
}

/** What is to be sent. */
export type Wanted =
  | { kind: 'everything' }
  /** What the other side is not known to have. */
  | { kind: 'changes' }
  | { kind: 'cases'; caseIds: readonly string[] }

/** What the other side is known to have, from what went to it and came from it; nothing where it is a stranger. */
export interface KnownThere {
  /** Latest changes by record; it may have had several states of one. */
  heads: Readonly<Record<string, readonly string[]>>
  /** SHA-256. */
  attachments: readonly string[]
}

/** What is put in on purpose: matters for all records, or single records by id. */
export interface OnPurpose {
  matters: readonly GuardedMatter[]
  recordIds: readonly string[]
}

export interface Selection {
  records: readonly TravellingRecord[]
  /** What was wanted and stays out, for the sender alone to see: the package does not tell of it. */
  withheld: readonly TravellingRecord[]
  /** SHA-256 of attachments to be sent: those of the records that the other side is not known to have. */
  attachments: readonly string[]
  /** What the header tells as put in on purpose. */
  guarded: readonly GuardedMatter[]
}
