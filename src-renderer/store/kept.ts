/**
 * Where the store's rows are kept: in the database, and where the shell has one in the journal beside it. One place
 * through which every save goes.
 */
import { type Attachments, openAttachments } from '../attachments/attachments'
import { type Incident, incidentOf } from '../journal/incident'
import { type Journal, openJournal } from '../journal/journal'
import { readRows } from '../journal/marks'
import { keepUnread, readUnread } from '../journal/unread'
import type { BesideRow, Database } from './database'
import { openFailure } from './failures'
import { isJournalOutdated, journalRenewed, migrateStore } from './migrations'
import { batchOf, type RecordWrite, type WriteBatch, writeRecords } from './record-rows'
import type { Sealer } from './sealing'
import {
  DamagedRecordError,
  type JournalPlace,
  MissingRecordError,
  type StoredRow,
  type StoreOptions,
  StoreUnavailableError,
} from './types'
import { unlock } from './unlock'

export interface Kept {
  db: Database
  sealer: Sealer
  /** Every row as it stands on opening. */
  rows: readonly StoredRow[]
  keepsJournal: JournalPlace
  attachments: Attachments
  /** Writes all saves or none, durably, the journal first. @throws StaleError, and whatever the disk refuses with. */
  write(writes: readonly RecordWrite[], beside?: readonly BesideRow[]): Promise<void>
  /** The same for saves that are read in portions. */
  writeBatch(batch: WriteBatch, beside: readonly BesideRow[]): Promise<void>
  /** @param bytes that are about to be written. @throws DOMException `QuotaExceededError` where the disk has no room. */
  ensureRoom(bytes: number): Promise<void>
  /** What `open` gives; a record that is damaged or gone is first brought back from the journal where it has it. */
  orRestored<Value>(id: string, open: () => Promise<Value>): Promise<Value>
  /** Looks through the journal where there is one; what the store lacks of the log and the like is put back and told. */
  verify(): Promise<void>
  /** A row went, or an old one came back, under an open record. */
  vanished(id: string): void
  incidents(): readonly Incident[]
  settle(): void
  close(): Promise<void>
}

/** Smaller saves are not worth asking the disk for its room: a refusal loses nothing. */
const largeWrite = 1_000_000
const reserve = 50_000_000
const verifyAfter = 1_000

/**
 * Opens the database and the journal, and brings both to agree.
 * @throws StoreUnavailableError with a Chinese message.
 */
export async function openKept(
  options: StoreOptions,
  name: string,
  events: { changed: () => void; onRestored: (ids: Iterable<string>) => void },
): Promise<Kept> {
  const { now, newId, key, journal: files = null, attachmentFiles = null } = options
  const { freeSpace = async () => null } = options
  const { db, sealer, dataLost } = await unlock(name, key)
  let incidents: readonly Incident[] = []
  let journal: Journal | null = null
  let keeping: Promise<void> = Promise.resolve()
  let verifying: ReturnType<typeof setTimeout> | undefined

  function tell(next: readonly Incident[]): void {
    incidents = next
    // They are on the screen now; where even this cannot be written, saving tells so.
    keeping = keeping.then(() => keepUnread(db, sealer, next)).catch(() => undefined)
    events.changed()
  }
  const writeBatch = (batch: WriteBatch, beside: readonly BesideRow[]) =>
    journal?.write(batch, beside) ?? writeRecords(db, batch, beside)
  const note = (incident: Incident) => tell([...incidents, incident])
  const withAttachments = (incident: Incident): Incident =>
    incident.kind === 'storeEmptied' && !attachmentFiles && files?.outside === false
      ? { ...incident, withoutAttachments: true }
      : incident

  try {
    const journalIsNew = !files || (await files.list()).files.length === 0
    if (files) {
      journal = await openJournal({
        ...{ db, sealer, files, now, dataLost, freeSpace },
        newActor: () => newId().replaceAll('-', '').toLowerCase(),
        onIncident: note,
        onRestored: events.onRestored,
      })
      // The first screen comes first.
      verifying = setTimeout(() => void journal?.verify(), verifyAfter)
    }
    const found =
      journal?.incidents.map(withAttachments) ??
      (dataLost ? [incidentOf('storeReset', now().toISOString())] : [])
    incidents = [...(await readUnread(db, sealer)), ...found]
    if (found.length > 0) await keepUnread(db, sealer, incidents)
    // Only now that store and journal agree: what the journal is ahead is in the format of before.
    await migrateStore(db, sealer)
    const rows = (await journalRows(db, journal)) ?? (await readRows(db, sealer))
    const attachments = openAttachments({
      ...{ db, sealer, key, files: attachmentFiles, now, newId, freeSpace, journalIsNew },
      onIncident: note,
    })
    return {
      attachments,
      ...{ db, sealer, rows },
      keepsJournal: files === null ? null : files.outside ? 'outside' : 'inside',
      write: (writes, beside = []) => writeBatch(batchOf(writes), beside),
      writeBatch,
      async ensureRoom(bytes) {
        if (bytes < largeWrite) return
        const free = await freeSpace()
        if (free !== null && free < 2 * bytes + reserve) {
          throw new DOMException('the disk is too full', 'QuotaExceededError')
        }
      },
      async orRestored(id, open) {
        try {
          return await open()
        } catch (error) {
          const gone = error instanceof DamagedRecordError || error instanceof MissingRecordError
          const restored = gone && journal ? await journal.restore([id]) : null
          if (!restored) throw error
          const value = await open()
          note(restored)
          return value
        }
      },
      verify: async () => journal?.verify(),
      vanished: (id) => note(incidentOf('recordsRewritten', now().toISOString(), [id])),
      incidents: () => incidents,
      settle: () => tell([]),
      async close() {
        clearTimeout(verifying)
        await attachments.close()
        await journal?.settled()
        await keeping
        db.close()
      },
    }
  } catch (error) {
    db.close()
    if (error instanceof StoreUnavailableError) throw error
    throw new StoreUnavailableError(openFailure(error), { cause: error })
  }
}

/** The rows as the journal has compared them, once it tells of them in their present format. */
async function journalRows(db: Database, journal: Journal | null): Promise<readonly StoredRow[] | null> {
  if (!journal || !(await isJournalOutdated(db))) return journal?.rows ?? null
  const rows = await journal.renew()
  await journalRenewed(db)
  return rows
}
