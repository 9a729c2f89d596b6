/** What befell store or journal: told on the screen, never passed over. */
import type { BesideRow } from '../store/database'

/**
 * `storeEmptied`: the store was empty on a machine that had data. `storeRolledBack`: it stood where it had stood
 * before. `recordsRestored`: single records were gone, older or unreadable. `recordsRewritten`: a row went or an old
 * one came back while its record was open, and what the window held was written anew. `rowsRestored`: entries of the log
 * or other rows beside the records were gone or altered. The other kinds tell of the journal, with the store whole.
 * `attachmentsRestored`: files kept with the cases were brought back from beside the journal; `attachmentFilesMissing`:
 * they were missing there and were written anew. `storeReset`: the browser says that it threw the store away, and
 * nothing was restored.
 */
export type IncidentKind =
  | 'storeEmptied'
  | 'storeRolledBack'
  | 'recordsRestored'
  | 'recordsRewritten'
  | 'rowsRestored'
  | 'storeReset'
  | 'journalMissing'
  | 'journalDamaged'
  | 'journalRolledBack'
  | 'journalForeign'
  | 'attachmentsRestored'
  | 'attachmentFilesMissing'

export interface Incident {
  kind: IncidentKind
  /** ISO instant at which it was noticed. */
  at: string
  /** How many cases were brought back. */
  restoredCases: number
  /** Whether organs and officers were brought back. */
  restoredOffice: boolean
  /** How many entries of the log were brought back, and how many other rows beside the records. */
  restoredEntries?: number
  restoredRows?: number
  /** This shell keeps no files of attachments beside the journal: they went with the store. */
  withoutAttachments?: boolean
  /** Records that could not be brought back to where they stood. */
  lost: readonly string[]
  /** The journal was damaged too, so that something of what was saved last may be missing. */
  incomplete: boolean
  /** Of files kept with the cases: how many were made good, and how many can be read nowhere. */
  attachments?: { files: number; lost: number }
}

/** What came of repairing, as an incident. @param restored ids of records that were written. */
export function incidentOf(
  kind: IncidentKind,
  at: string,
  restored: Iterable<string> = [],
  lost: Iterable<string> = [],
  incomplete = false,
): Incident {
  const ids = [...restored]
  const cases = ids.filter((id) => id !== officeId)
  return {
    kind,
    at,
    restoredCases: cases.length,
    restoredOffice: cases.length < ids.length,
    lost: [...lost],
    incomplete,
  }
}

/** Rows beside the records were put back. */
export function rowsIncident(at: string, rows: readonly BesideRow[]): Incident {
  const restoredEntries = rows.filter(({ table }) => table === 'accessLog').length
  const restoredRows = rows.length - restoredEntries
  return { ...incidentOf('rowsRestored', at), restoredEntries, restoredRows }
}

const officeId = 'office'
