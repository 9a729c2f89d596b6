/** Opens the office's store: every case in memory as lists need it, each record opened when it is worked on. */
import { type CaseRecord, caseRecord } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import type { JsonMap } from '../../src-domain/edits'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { type NumberedCase, numberedMeetings } from '../../src-domain/number-register'
import { type OfficeRecord, officeRecord } from '../../src-domain/office'
import type { ChangeMeta, Conflict } from '../../src-domain/record-doc'
import { caseMigrations, officeMigrations } from '../../src-domain/record-migrations'
import { createAccessLog } from './access-log'
import { createCaseList } from './case-list'
import { databaseName, type RecordRow } from './database'
import { refusedStep } from './failures'
import { openKept } from './kept'
import { createMeetings } from './meetings'
import { begunCase, begunMeeting, document, type NewRecord, newCase } from './new-records'
import { onDisk } from './on-disk'
import { type Preferences, preferencesRow, readPreferences } from './preferences'
import { openContent, type RowContent, StaleError, sizeOf } from './record-rows'
import { newSamples } from './samples'
import { createSaveStates } from './save-states'
import { createSession, type OpenSession, type SessionHost } from './session'
import { createShelf } from './shelf'
import { stagedBatch } from './staging'
import { loadStanding } from './standing'
import {
  DamagedRecordError,
  MissingRecordError,
  NewerRecordError,
  type OpenStore,
  type StoreOptions,
} from './types'
import { checkAll } from './whole-check'
import { linkWindows } from './windows'

/** So many rows are looked at in one go. */
const rereadAtOnce = 200

const caseShape = { kind: 'case', schema: caseRecord, migrations: caseMigrations } as const

/** An office with nothing in it, as it is before the first organ is entered. */
export const emptyOffice: OfficeRecord = {
  schemaVersion: 1,
  id: 'office',
  officeOrgId: '',
  organs: {},
  officers: {},
}

/**
 * Opens the store.
 * @throws StoreUnavailableError with a Chinese message; nothing on disk has been changed then.
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { now, newId, workstation, officerId, name = databaseName } = options
  const listeners = new Set<() => void>()
  const kept = await openKept(options, name, { changed, onRestored: (ids) => void rereadAll(ids) })
  const { db, sealer } = kept
  let preferences = await readPreferences(db, sealer)
  const states = createSaveStates()
  const list = createCaseList(changed)
  const author = () => ({ officerId, workstation })
  const newActor = () => newId().replaceAll('-', '').toLowerCase()
  const windows = linkWindows(name, (message) => {
    const work = 'records' in message ? reread(message.records) : rereadPreferences()
    // What cannot be read now is read by the next save, which also tells what is wrong.
    work.catch(() => undefined)
  })
  const onSaved = (record: string) => windows.tell({ records: [record] })
  const { write, vanished: onVanished } = kept
  const host = { db, sealer, write, states, now, newActor, author, onSaved, onVanished }
  const shelf = createShelf<CaseRecord>({ ...host, onChanged: listCase }, caseShape)
  const officeHost: SessionHost = { ...host, onChanged: () => undefined }
  const meetings = createMeetings(host, changed)

  const log = createAccessLog({ db, sealer, write, now, newId, workstation })

  list.put(...kept.rows.flatMap(({ row, content }) => listRow(row, content) ?? []))
  const savedBefore = latest(kept.rows.map(({ row }) => row.updatedAt))
  const office = await openOffice()
  // At every key, not only once it is a change of the history, or a field would fall back to what it said before.
  office?.subscribe(changed)

  let numbered: { of: readonly unknown[]; all: readonly NumberedCase[] } | null = null
  /** The same array until a case or a meeting changes. */
  function numbersOf(cases: readonly NumberedCase[], met: readonly MeetingRecord[]) {
    if (numbered?.of[0] !== cases || numbered.of[1] !== met) {
      numbered = { of: [cases, met], all: [...cases, ...numberedMeetings(met)] }
    }
    return numbered.all
  }

  function changed(): void {
    for (const listener of listeners) listener()
  }

  function metaFor(purpose: string): ChangeMeta {
    return { ...author(), purpose, at: now().toISOString() }
  }

  function listCase(_id: string, json: JsonMap, updatedAt: string, conflicts: readonly Conflict[]): void {
    list.put(summarise(json as unknown as CaseRecord, updatedAt, conflicts))
  }

  /** The summary in a row; null for what is no case, and for a row that cannot be read, which is listed as damaged. */
  function listRow(row: RecordRow, content: RowContent | null) {
    if (!content) list.putDamaged(damagedRow(row, '这条资料的存储内容已经损坏，无法解密。'))
    if (content?.meeting) meetings.put(content.meeting, content.conflicts)
    return content?.summary ?? null
  }

  async function openOffice(): Promise<OpenSession<OfficeRecord> | null> {
    const { id } = emptyOffice
    const record = { id, kind: 'office' as const, schema: officeRecord, migrations: officeMigrations }
    try {
      return await kept.orRestored(id, async () =>
        createSession(officeHost, record, await loadStanding(officeHost, id)),
      )
    } catch (error) {
      if (error instanceof MissingRecordError) {
        const doc = document(emptyOffice, metaFor('建立机构和人员资料'), newActor())
        return createSession(officeHost, record, { doc, version: 0, foldedAt: 0, updatedAt: '' })
      }
      await noteDamage(id, error)
      return null
    }
  }

  async function noteDamage(id: string, error: unknown): Promise<void> {
    const cannotOpen = error instanceof DamagedRecordError || error instanceof NewerRecordError
    const row = cannotOpen ? await db.records.get(id) : undefined
    if (row && error instanceof Error) list.putDamaged(damagedRow(row, error.message))
  }

  async function openCase(id: string): Promise<OpenSession<CaseRecord>> {
    try {
      return await kept.orRestored(id, () => shelf.open(id))
    } catch (error) {
      const salvaged =
        error instanceof DamagedRecordError && (await shelf.salvage(id, error).catch(() => null))
      if (salvaged) return salvaged
      await noteDamage(id, error)
      throw error
    }
  }

  /** Records were saved elsewhere: an open one takes the changes in, of all others the list is told. */
  async function reread(ids: readonly string[]): Promise<void> {
    const closed = ids.filter((id) => !openSession(id))
    for (let from = 0; from < closed.length; from += rereadAtOnce) {
      const rows = await db.records.bulkGet(closed.slice(from, from + rereadAtOnce))
      const read = rows.map(async (row) => {
        return row && listRow(row, await openContent(sealer, row).catch(() => null))
      })
      list.put(...(await Promise.all(read)).flatMap((summary) => summary ?? []))
    }
    for (const id of ids) await openSession(id)?.catchUp()
  }

  function openSession(id: string): OpenSession<unknown> | null {
    return id === emptyOffice.id ? office : (shelf.peek(id) ?? meetings.peek(id))
  }

  /** Records were brought back under the open office: what is shown follows. */
  async function rereadAll(ids: Iterable<string>): Promise<void> {
    for (const id of ids) await reread([id]).catch(() => undefined)
    await rereadPreferences()
  }

  async function rereadPreferences(): Promise<void> {
    preferences = await readPreferences(db, sealer)
    changed()
  }

  async function prefer(change: Partial<Preferences>): Promise<void> {
    preferences = { ...preferences, ...change }
    changed()
    await write([], [await preferencesRow(sealer, preferences)])
    windows.tell({ preferences: true })
  }

  /** Writes new records, all or none, and lists them. @param step what is refused where the disk refuses. */
  async function add(records: readonly NewRecord[], step: string): Promise<void> {
    try {
      await kept.ensureRoom(records.reduce((sum, record) => sum + sizeOf(record.write), 0))
      await write(records.map((record) => record.write))
    } catch (error) {
      if (error instanceof StaleError) throw new Error(`${step}：同样的资料已经存在。`)
      throw refusedStep(step, error)
    }
    states.saved(records[0]?.write.id ?? '', now().toISOString(), false)
    list.put(...records.flatMap(({ summary }) => summary ?? []))
    for (const record of records) onSaved(record.write.id)
  }

  function sessions(): OpenSession<unknown>[] {
    return [...(office ? [office] : []), ...shelf.all(), ...meetings.sessions()]
  }

  async function flush() {
    await Promise.all(sessions().map((session) => session.flush()))
    return states.state()
  }

  return {
    cases: list.cases,
    numbers: () => numbersOf(list.numbered(), meetings.all()),
    damaged: list.damaged,
    meetings: meetings.all,
    contestedMeetings: meetings.contested,
    beginMeeting(record, purpose) {
      const standing = begunMeeting(record, metaFor(purpose), newActor())
      meetings.put(record)
      return meetings.place(record.id, standing)
    },
    openMeeting: (id) => kept.orRestored(id, () => meetings.open(id)),
    peekMeeting: meetings.peek,
    office: () => office?.record() ?? emptyOffice,
    officeSession: () => office,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changeOffice(edits, purpose) {
      if (!office) throw new DamagedRecordError('机构和人员资料已经损坏，不能修改。')
      office.change(edits, purpose)
    },
    async createCase(record, purpose) {
      // What is typed meanwhile waits for the case to be there, and must not be told as saved.
      states.waiting(record.id)
      try {
        const created = await newCase(sealer, record, metaFor(purpose), newActor())
        await add([created], '新案件没有建立')
        return shelf.place(record.id, created.standing)
      } catch (error) {
        states.settled(record.id)
        throw error
      }
    },
    beginCase(record, purpose) {
      const standing = begunCase(record, metaFor(purpose), newActor())
      const session = shelf.place(record.id, standing)
      list.put(summarise(session.record(), standing.updatedAt))
      return session
    },
    openCase,
    peekCase: shelf.peek,
    async discardCase(id) {
      const session = await openCase(id)
      const { facts, papers } = session.record()
      if (Object.keys(facts).length > 0) throw new Error('案件已有办理记录，不能撤回登记。')
      if (Object.values(papers).some(({ status }) => status !== 'draft')) {
        throw new Error('案件已有签发的文书，不能撤回登记。')
      }
      const discarded = { at: now().toISOString(), officerId }
      session.change([{ path: ['discarded'], value: discarded }], '撤回误登记', { final: true })
      await onDisk(session)
    },
    lastSavedAt: () => latest([savedBefore, ...list.cases().map(({ updatedAt }) => updatedAt)]),
    saveState: states.state,
    subscribeSaveState: states.subscribe,
    flush,
    officerId: () => officerId,
    log,
    settings: () => preferences.settings,
    incidents: kept.incidents,
    settleIncidents: kept.settle,
    keepsJournal: () => kept.keepsJournal,
    tables: { db, sealer, key: options.key, files: options.attachmentFiles ?? null },
    attachments: kept.attachments,
    setSettings: (change) => prefer({ settings: { ...preferences.settings, ...change } }),
    async importSamples(json) {
      if (list.cases().length > 0 || Object.keys(office?.record().organs ?? {}).length > 0) {
        throw new Error('本机已有资料，样例只能在首次使用时导入。')
      }
      const samples = await newSamples(sealer, json, metaFor('导入样例'), newActor, newId)
      await add(samples, '样例没有导入')
      await office?.catchUp()
      return samples.filter(({ summary }) => summary).length
    },
    putBeside: (rows) => write([], rows),
    async takeIn(staging, records, beside, onProgress) {
      try {
        await kept.ensureRoom(records.reduce((sum, { bytes }) => sum + bytes, 0))
        await kept.writeBatch(stagedBatch(db, staging, records, onProgress), beside)
      } catch (error) {
        if (error instanceof StaleError) throw error
        throw refusedStep('交换包没有接收', error)
      }
      states.saved('exchange', now().toISOString(), false)
      list.put(...records.flatMap(({ summary }) => (summary && !shelf.peek(summary.id) ? [summary] : [])))
      // Of a case that is not open the list has been told.
      await reread(records.flatMap(({ id, kind }) => (kind !== 'case' || openSession(id) ? [id] : [])))
      windows.tell({ records: records.map(({ id }) => id) })
    },
    async checkAll(progress, signal) {
      await kept.verify()
      const { attachments, orRestored } = kept
      return checkAll({ ...host, log, attachments, orRestored }, progress, signal)
    },
    async close() {
      await flush()
      for (const session of sessions()) session.stop()
      windows.close()
      await log.settled()
      await kept.close()
    },
  }
}

/** The latest of several ISO instants; null where there is none. */
function latest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null)
}

function damagedRow({ id, kind, updatedAt }: RecordRow, message: string) {
  return { id, kind, updatedAt, message }
}
