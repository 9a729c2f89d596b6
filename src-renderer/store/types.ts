/** What the screens may ask of the store: the cases of the office, the one being worked on, and how saving goes. */
import type { CaseRecord } from '../../src-domain/case-record'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { Edit, JsonMap, Path } from '../../src-domain/edits'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { NumberedCase } from '../../src-domain/number-register'
import type { OfficeRecord } from '../../src-domain/office'
import type { Conflict } from '../../src-domain/record-doc'
import type { HistoryEntry } from '../../src-domain/record-history'
import type { AttachmentFiles } from '../attachments/attachment-files'
import type { Attachments } from '../attachments/attachments'
import type { Incident } from '../journal/incident'
import type { JournalFiles } from '../journal/journal-files'
import type { AccessLog } from './access-log'
import type { BesideRow, Database, RecordRow } from './database'
import type { RowContent } from './record-rows'
import type { Sealer } from './sealing'
import type { StagedRecord } from './staging'
import type { WholeCheck } from './whole-check'

export type Unsubscribe = () => void

/**
 * How saving goes. `saving` includes what is still waiting for the officer to pause in typing. After `failed`
 * everything typed is still held in memory and tried again; `message` says in Chinese what is wrong.
 */
export interface SaveState {
  state: 'saved' | 'saving' | 'failed'
  /** When something was last saved, as an ISO instant; absent where nothing has been yet. */
  at?: string
  message?: string
}

/** A row that could not be opened. It is listed and left untouched, never dropped. */
export interface DamagedRecord {
  id: string
  kind: RecordKind
  /** ISO instant of its last save. */
  updatedAt: string
  /** What is wrong, in Chinese. */
  message: string
}

export type RecordKind = 'case' | 'office' | 'meeting'

/** A record's row with what it says; null where that cannot be decrypted. */
export interface StoredRow {
  row: RecordRow
  content: RowContent | null
}

/** Outside the browser's storage, so that it outlives it; inside, but apart from its databases; or nowhere. */
export type JournalPlace = 'outside' | 'inside' | null

/** What became of an undo or redo: the places left alone because someone else has changed them since. */
export interface UndoResult {
  /** Whether anything was changed. */
  done: boolean
  skipped: readonly Path[]
}

/** One record being worked on. All windows and screens that open the same record in one window share the session. */
export interface RecordSession<T> {
  readonly id: string
  /** The record as it stands, immutable; the same reference until something changes. */
  record(): T
  /** Called after every change of the record or of what can be undone. */
  subscribe(listener: () => void): Unsubscribe
  /**
   * Changes the record at once in memory and saves soon after. Rapid edits of the same places for the same
   * purpose become one entry of the history.
   * @param purpose what it is done for, in Chinese, as the history and the undo button show it.
   * @param options.final the step cannot be taken back, nor anything before it (a paper is issued).
   * @throws Error where the edits would make the record something else than a record; nothing is changed then.
   */
  change(edits: readonly Edit[], purpose: string, options?: { final?: boolean }): void
  /**
   * Saves what is waiting. The answer is `saved` once all that this record held at the call is on disk, whatever
   * else is still being typed; else it says what is wrong.
   */
  flush(): Promise<SaveState>
  /**
   * @param check throws where what taking back would change must not be changed any more; nothing is taken back then.
   */
  undo(check?: (edits: readonly Edit[]) => void): UndoResult
  redo(check?: (edits: readonly Edit[]) => void): UndoResult
  canUndo(): boolean
  canRedo(): boolean
  /** The purpose of what `undo` would take back; null where there is nothing. */
  undoLabel(): string | null
  redoLabel(): string | null
  /** Every change of the record, newest last. */
  history(): HistoryEntry[]
  /** The record as it stood right after a change of its history; null where there is no such change. */
  recordAt(hash: string): T | null
  /** What is wrong with the chain of its changes, in Chinese; the record is then read only. Null where it is whole. */
  fault(): string | null
  /** Places where two workstations wrote different values while apart, with all the values. */
  conflicts(): Conflict[]
}

export type CaseSession = RecordSession<CaseRecord>
export type MeetingSession = RecordSession<MeetingRecord>

/** The office's store, open. */
export interface OfficeStore {
  /** Every case that can be read; the same reference until one changes. No order is promised. */
  cases(): readonly CaseSummary[]
  /** Every meeting that can be read; the same reference until one changes. */
  meetings(): readonly MeetingRecord[]
  /** By meeting, how many of its places were written apart and wait to be settled; the same map until that changes. */
  contestedMeetings(): ReadonlyMap<string, number>
  /** Opens a new meeting at once; it is saved soon after, as any change is. */
  beginMeeting(record: MeetingRecord, purpose: string): MeetingSession
  /** The session of a meeting, one for each id. @throws MissingRecordError, DamagedRecordError */
  openMeeting(id: string): Promise<MeetingSession>
  /** The session of a meeting that is open already; null where it is not. */
  peekMeeting(id: string): MeetingSession | null
  /** Every case with its numbers, also those that who is signed in may not see: a number is given once. */
  numbers(): readonly NumberedCase[]
  /** Records that cannot be read; the same reference until that changes. */
  damaged(): readonly DamagedRecord[]
  office(): OfficeRecord
  /** The session of the office's own record; null where that cannot be read. */
  officeSession(): RecordSession<OfficeRecord> | null
  /** Called after any change of cases, damaged records, office or settings. */
  subscribe(listener: () => void): Unsubscribe
  changeOffice(edits: readonly Edit[], purpose: string): void
  /**
   * Stores a new case durably and opens it.
   * @throws Error with a Chinese message where it cannot be saved or the id is taken.
   */
  createCase(record: CaseRecord, purpose: string): Promise<CaseSession>
  /**
   * A new case, worked on at once and saved like any change from now on: where the disk refuses, it is held and tried
   * again. Listed from the start.
   * @throws RangeError naming path and fault where it is no case record.
   */
  beginCase(record: CaseRecord, purpose: string): CaseSession
  /**
   * The session of a case, one for each id.
   * @throws MissingRecordError, DamagedRecordError
   */
  openCase(id: string): Promise<CaseSession>
  /** The session of a case that is open already; null where it is not. */
  peekCase(id: string): CaseSession | null
  /**
   * Takes back a registration begun by mistake: the case leaves all lists, its history stays.
   * @throws Error with a Chinese message once the case has facts or papers that left the draft, or cannot be saved.
   */
  discardCase(id: string): Promise<void>
  /** When any record was last changed, as an ISO instant; null where nothing was ever saved. */
  lastSavedAt(): string | null
  saveState(): SaveState
  subscribeSaveState(listener: () => void): Unsubscribe
  /** Saves everything that waits in any record; resolves when the try is over, whether or not it went well. */
  flush(): Promise<SaveState>
  /** Whose account is unlocked, by the id of the officer; the office's own library may not know that officer yet. */
  officerId(): string | null
  /** What was looked at, printed and the like. */
  readonly log: AccessLog
  /** Small choices such as the colour scheme; absent keys were never set. The same reference until changed. */
  settings(): JsonMap
  /** Sets the given keys, leaving the others. */
  setSettings(change: JsonMap): Promise<void>
  /** What befell store and journal and was not yet confirmed; the same reference until that changes. */
  incidents(): readonly Incident[]
  /** Drops the reports: the officer has read them. */
  settleIncidents(): void
  /** Where every save is also kept in a journal. */
  keepsJournal(): JournalPlace
  /** Takes in the sample office and its cases, all or nothing. Returns how many cases were added. */
  importSamples(json: unknown): Promise<number>
  /**
   * Checks the chain of every record and of the log, a little at a time. What the journal can put right is put right
   * first, and told.
   * @param progress called with how many records are done, of how many.
   * @returns null where it was given up.
   */
  checkAll(progress: (done: number, all: number) => void, signal: AbortSignal): Promise<WholeCheck | null>
  /** Saves what waits, then lets go of the database. */
  close(): Promise<void>
}

/** The store as who opens it has it, before a guard stands before it. */
export interface OpenStore extends OfficeStore {
  /** The tables, what opens them and the files beside the journal: for a backup or a package, which take rows as they lie. */
  readonly tables: { db: Database; sealer: Sealer; key: CryptoKey; files: AttachmentFiles | null }
  /** Every file kept with any case. */
  readonly attachments: Attachments
  /** Writes rows beside the records, durably. @throws whatever the disk refuses with. */
  putBeside(rows: readonly BesideRow[]): Promise<void>
  /**
   * Makes saves that were put aside, and writes rows beside them: all of it or none, in one save. What is open takes
   * it in.
   * @param staging what they were put aside for. @param onProgress called with the part that is written, from 0 to 1.
   * @throws StaleError where one of them was saved since it was read; Error with a Chinese message where the disk refuses.
   */
  takeIn(
    staging: string,
    records: readonly StagedRecord[],
    beside: readonly BesideRow[],
    onProgress?: (part: number) => void,
  ): Promise<void>
}

/** What the store is told from outside, since it reads neither clock nor chance itself. */
export interface StoreOptions {
  now: () => Date
  /** A new random UUID. */
  newId: () => string
  /** The name of this workstation, for the history. */
  workstation: string
  /** The name of the database; the office's own by default. */
  name?: string
  /** The store's AES-256-GCM key, as unlocking gives it. */
  key: CryptoKey
  /** The officer whose account is unlocked: every change is made under that name. */
  officerId: string | null
  /** The journal outside the browser's storage; null or absent in a shell that keeps none. */
  journal?: JournalFiles | null
  /** The files of attachments beside the journal; null or absent in a shell that keeps none. */
  attachmentFiles?: AttachmentFiles | null
  /** How many bytes the disk still takes; null where nobody knows. */
  freeSpace?: () => Promise<number | null>
}

/** The store cannot be opened; the message says why in Chinese. Nothing on disk was changed. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError'
}

/** There is no record with this id. */
export class MissingRecordError extends Error {
  override name = 'MissingRecordError'
}

/** The record was last saved by a later version of the program: it is whole, and must be left as it is. */
export class NewerRecordError extends Error {
  override name = 'NewerRecordError'
}

/** The record is there but cannot be opened; the message says why in Chinese. */
export class DamagedRecordError extends Error {
  override name = 'DamagedRecordError'
}
