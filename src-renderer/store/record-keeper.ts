/**
 * Keeps one record: holds its document, saves every change in the order made, and takes in what other windows have
 * saved. Whatever goes wrong on disk, the document in memory stays whole and saving is tried again.
 */
import type { CaseRecord } from '../../src-domain/case-record'
import { type Edit, type JsonMap, shareParts } from '../../src-domain/edits'
import { guardedMattersOf } from '../../src-domain/guarded-matters'
import type { GuardedMatter } from '../../src-domain/package/package-format'
import { mattersEver } from '../../src-domain/package/travelling'
import {
  type ChangeMeta,
  type Conflict,
  changeRecord,
  changesSince,
  conflictsOf,
  hasChanges,
  headsOf,
  mergeChanges,
  recordAt,
  saveRecord,
  tellingConflicts,
  toJson,
} from '../../src-domain/record-doc'
import { type HistoryEntry, historyOf } from '../../src-domain/record-history'
import type { Database } from './database'
import { saveFailure } from './failures'
import { type RecordWrite, readRecord, StaleError, sealWrite } from './record-rows'
import { rowContent } from './row-content'
import type { SaveStates } from './save-states'
import type { Sealer } from './sealing'
import { assemble, type Standing } from './standing'
import type { RecordKind } from './types'

/** What a keeper works with. */
export interface KeeperHost {
  db: Database
  sealer: Sealer
  /** Writes all saves or none, durably. @throws StaleError, and whatever the disk refuses with. */
  write: (writes: readonly RecordWrite[]) => Promise<void>
  states: SaveStates
  now: () => Date
  /** A fresh actor for a document: 32 hexadecimal digits. */
  newActor: () => string
  /** The record was saved: other windows should hear of it. */
  onSaved: (id: string) => void
  /** Its row had gone, or an old one had come back; what is held here is written anew. */
  onVanished: (id: string) => void
}

export interface Keeper {
  /** The record as its document has it. */
  json(): JsonMap
  updatedAt(): string
  /** Makes the edits one change and begins to save it. */
  commit(edits: readonly Edit[], meta: ChangeMeta): void
  /** Tries to save what waits; resolves when the try is over, with whether all of it is on disk. */
  save(): Promise<boolean>
  /** Takes in what other windows have saved. */
  catchUp(): Promise<void>
  isSaved(): boolean
  history(): HistoryEntry[]
  /** The record right after the change with this hash; null where there is none. */
  recordAt(hash: string): JsonMap | null
  conflicts(): Conflict[]
  /** Gives up trying again. */
  stop(): void
}

export interface KeeperEvents {
  /** Called before changes of others are merged: what is being typed has to become a change of its own first. */
  beforeMerge: () => void
  /** Called after changes of others were merged. */
  merged: () => void
  /** Whether something is being typed that is no change yet. */
  isTyping: () => boolean
}

/** After so many saves the whole document is written anew and the single changes go. */
const foldEvery = 50
const firstRetry = 2_000
const lastRetry = 30_000

/** Begins to keep a record. A standing of version 0 is written as a whole at the first change. */
export function createKeeper(
  host: KeeperHost,
  record: { id: string; kind: RecordKind },
  standing: Standing,
  events: KeeperEvents,
): Keeper {
  const { id, kind } = record
  let { doc, version, foldedAt, updatedAt } = standing
  /** The highest version ever written or seen: versions go on from there even after rows have gone. */
  let highest = version
  let json = toJson(doc)
  /** Hashes which, with all before them, are on disk. */
  let stored = version > 0 ? headsOf(doc) : []
  let made = standing.begun ? 1 : 0
  let saved = 0
  let queue: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let retryDelay = firstRetry
  /** What its history speaks against sending it away for; null until it is read. */
  let ever: readonly GuardedMatter[] | null = null

  /** Reading and writing go one after the other, or a save might build on a version that is being replaced. */
  function enqueue(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work, work)
    return queue
  }

  /** The whole history is read once; afterwards each change is seen before another can take it out again. */
  function everGuarded(): readonly GuardedMatter[] {
    if (kind !== 'case') return []
    const now = guardedMattersOf(json as unknown as CaseRecord).filter((matter) => matter !== 'restricted')
    ever = [...new Set([...(ever ?? mattersEver(doc)), ...now])]
    return ever
  }

  async function writeOnce(): Promise<void> {
    const upTo = made
    const heads = headsOf(doc)
    const whole = version === 0 || version - foldedAt >= foldEvery
    const write = await sealWrite(host.sealer, {
      id,
      kind,
      updatedAt,
      base: version,
      version: highest + 1,
      content: {
        ...rowContent(kind, json, updatedAt, tellingConflicts(conflictsOf(doc)), everGuarded()),
        heads,
      },
      body: whole ? { snapshot: saveRecord(doc) } : { changes: changesSince(doc, stored) },
    })
    await host.write([write])
    version = write.version
    highest = version
    if (whole) foldedAt = version
    stored = heads
    saved = upTo
  }

  async function mergeStored(): Promise<void> {
    const found = await readRecord(host.db, host.sealer, id, version)
    if (!found || found.version < version) {
      // The row is gone from under us, or an old one has been put back: what we hold is written anew as a whole.
      version = found?.version ?? 0
      foldedAt = version - foldEvery
      stored = []
      host.onVanished(id)
      return
    }
    if (found.version === version) return
    events.beforeMerge()
    if (version === 0 && made === 0) {
      doc = assemble(found, host.newActor())
      stored = headsOf(doc)
    } else {
      for (const piece of found.pieces) {
        const merged = mergeChanges(doc, piece)
        doc = merged.doc
        stored = [...stored, ...merged.added]
      }
    }
    version = found.version
    highest = Math.max(highest, version)
    foldedAt = found.foldedAt
    if (found.updatedAt > updatedAt) updatedAt = found.updatedAt
    json = shareParts(json, toJson(doc))
    ever = null
    events.merged()
  }

  async function saveAll(): Promise<void> {
    clearTimeout(retryTimer)
    waiting = null
    while (saved !== made) {
      try {
        await writeOnce()
        host.onSaved(id)
      } catch (error) {
        if (error instanceof StaleError && (await tried(mergeStored))) continue
        host.states.failed(id, saveFailure(error))
        retryTimer = setTimeout(() => void save(), retryDelay)
        retryDelay = Math.min(retryDelay * 2, lastRetry)
        return
      }
    }
    retryDelay = firstRetry
    host.states.saved(id, host.now().toISOString(), events.isTyping())
  }

  async function save(): Promise<boolean> {
    const upTo = made
    if (saved !== made) waiting ??= enqueue(saveAll)
    await (waiting ?? queue)
    return saved >= upTo
  }

  if (standing.begun) {
    host.states.waiting(id)
    void save()
  }

  return {
    json: () => json,
    updatedAt: () => updatedAt,
    commit(edits, meta) {
      const before = headsOf(doc).join()
      doc = changeRecord(doc, edits, meta)
      json = shareParts(json, toJson(doc))
      if (headsOf(doc).join() === before) {
        if (saved === made) host.states.settled(id)
        return
      }
      made += 1
      if (ever) everGuarded()
      updatedAt = meta.at
      host.states.waiting(id)
      void save()
    },
    save,
    catchUp: () => enqueue(async () => void (await tried(mergeStored))),
    isSaved: () => saved === made,
    history: () => historyOf(doc),
    recordAt: (hash) => (hasChanges(doc, [hash]) ? recordAt(doc, [hash]) : null),
    conflicts: () => conflictsOf(doc),
    stop: () => clearTimeout(retryTimer),
  }
}

/** Whether the work went through; a fault here is met again, and told, by the next save. */
async function tried(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch {
    return false
  }
}
