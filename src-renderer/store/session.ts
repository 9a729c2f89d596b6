/**
 * One record being worked on: what is typed stands in memory at once; what belongs together becomes one change
 * of the history, saved when the officer pauses; steps can be taken back and done again.
 */
import type { z } from 'zod'
import { applyEdits, type Edit, type JsonMap, sameJson, samePlaces } from '../../src-domain/edits'
import { type ChangeMeta, type Conflict, tellingConflicts } from '../../src-domain/record-doc'
import { migrationEdits, type RecordMigration } from '../../src-domain/record-migrations'
import { createKeeper, type Keeper, type KeeperHost } from './record-keeper'
import type { Standing } from './standing'
import {
  DamagedRecordError,
  NewerRecordError,
  type RecordKind,
  type RecordSession,
  type UndoResult,
} from './types'
import { createUndoStack } from './undo-stack'

/** A session with what the store alone needs of it. */
export interface OpenSession<T> extends RecordSession<T> {
  /** Whether a screen shows it or something in it still has to be saved. */
  inUse(): boolean
  /** Makes what is being typed a change, without waiting for a pause. */
  commitPending(): void
  catchUp(): Promise<void>
  stop(): void
}

export interface SessionHost extends KeeperHost {
  /** Who changes the record now, and where. */
  author: () => Pick<ChangeMeta, 'officerId' | 'workstation'>
  /** The record stands otherwise than before, saved or not. */
  onChanged: (id: string, json: JsonMap, updatedAt: string, conflicts: readonly Conflict[]) => void
}

interface Pending {
  edits: readonly Edit[]
  purpose: string
  before: JsonMap
  since: number
}

/** What follows for a record whose changes do not hold together. */
const readOnly = '现在只能查看，不能修改，以免盖掉尚能找回的内容。请报告主要负责人，用备份恢复。'

/** What kind of record it is. */
export interface RecordShape<T> {
  id: string
  kind: RecordKind
  schema: z.ZodType<T>
  /** How one of an earlier version of the schema becomes one of today's. */
  migrations: readonly RecordMigration[]
}

/** A pause in typing as long as this ends an entry of the history. */
const pause = 600
/** Typing without a pause is saved at least this often. */
const longest = 3_000

/**
 * Opens a session on a record.
 * @throws DamagedRecordError where what was stored is no such record.
 */
export function createSession<T>(
  host: SessionHost,
  record: RecordShape<T>,
  standing: Standing,
): OpenSession<T> {
  const { id, schema, migrations } = record
  const undoStack = createUndoStack()
  const listeners = new Set<() => void>()
  const keeper: Keeper = createKeeper(host, record, standing, {
    beforeMerge: commitPending,
    merged,
    isTyping: () => pending !== null,
  })
  // A broken record is not written to, not even to bring its format up to date.
  const upgrade = standing.fault ? [] : migrationEdits(keeper.json(), migrations)
  if (upgrade.length > 0) {
    const at = host.now().toISOString()
    keeper.commit(upgrade, {
      officerId: null,
      workstation: host.author().workstation,
      purpose: '升级资料格式',
      at,
    })
  }
  let json = keeper.json()
  let conflicts: readonly Conflict[] = keeper.conflicts()
  let pending: Pending | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const fault = faultOf(schema, json)
  if (fault?.startsWith('schemaVersion')) throw new NewerRecordError(newerRecord)
  if (fault) throw new DamagedRecordError(`这条资料的内容不合规定（${fault}）。`)

  function merged(): void {
    json = keeper.json()
    conflicts = keeper.conflicts()
    host.onChanged(id, json, keeper.updatedAt(), tellingConflicts(conflicts))
    notify()
  }

  function notify(): void {
    for (const listener of listeners) listener()
  }

  function commitPending(): void {
    clearTimeout(timer)
    if (!pending) return
    const { edits, before, purpose } = pending
    pending = null
    if (!sameJson(before, json)) undoStack.did({ edits, before, after: json, purpose })
    commit(edits, purpose)
  }

  function commit(edits: readonly Edit[], purpose: string): void {
    const at = host.now().toISOString()
    keeper.commit(edits, { ...host.author(), purpose, at })
    json = keeper.json()
    if (conflicts.length > 0) conflicts = keeper.conflicts()
    host.onChanged(id, json, keeper.updatedAt(), tellingConflicts(conflicts))
    notify()
  }

  function change(edits: readonly Edit[], purpose: string, options?: { final?: boolean }): void {
    if (standing.fault) throw new DamagedRecordError(`${standing.fault}${readOnly}`)
    const next = applyEdits(json, edits)
    if (next === json && !edits.some(settlesConflict)) return
    const wrong = faultOf(schema, next)
    if (wrong) throw new RangeError(wrong)
    if (!pending || pending.purpose !== purpose || !samePlaces(pending.edits, edits)) commitPending()
    const now = host.now().getTime()
    pending = { edits, purpose, before: pending?.before ?? json, since: pending?.since ?? now }
    json = next
    host.states.waiting(id)
    clearTimeout(timer)
    timer = setTimeout(commitPending, Math.max(0, Math.min(pause, pending.since + longest - now)))
    if (options?.final) {
      commitPending()
      undoStack.clear()
    }
    notify()
  }

  function settlesConflict({ path }: Edit): boolean {
    return conflicts.some((conflict) => sameJson(conflict.path, path))
  }

  function move(
    direction: 'undo' | 'redo',
    word: string,
    check?: (edits: readonly Edit[]) => void,
  ): UndoResult {
    commitPending()
    const plan = undoStack.plan(direction, json)
    if (!plan) return { done: false, skipped: [] }
    const { step, undoing } = plan
    const { edits, skipped } = undoing
    const done = edits.length > 0
    if (done) check?.(edits)
    const before = json
    if (done) commit(edits, `${word}：${step.purpose}`)
    undoStack.settle(direction, done ? { edits, before, after: json, purpose: step.purpose } : null)
    notify()
    return { done, skipped }
  }

  return {
    id,
    record: () => json as unknown as T,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change,
    async flush() {
      commitPending()
      const done = await keeper.save()
      return done ? { ...host.states.state(), state: 'saved' } : host.states.state()
    },
    undo: (check) => move('undo', '撤销', check),
    redo: (check) => move('redo', '恢复', check),
    canUndo: () => pending !== null || undoStack.label('undo') !== null,
    canRedo: () => pending === null && undoStack.label('redo') !== null,
    undoLabel: () => pending?.purpose ?? undoStack.label('undo'),
    redoLabel: () => (pending ? null : undoStack.label('redo')),
    history() {
      commitPending()
      return keeper.history()
    },
    recordAt: (hash) => keeper.recordAt(hash) as T | null,
    fault: () => standing.fault ?? null,
    conflicts: () => [...conflicts],
    inUse: () => listeners.size > 0 || pending !== null || !keeper.isSaved(),
    commitPending,
    catchUp: () => keeper.catchUp(),
    stop() {
      clearTimeout(timer)
      keeper.stop()
    },
  }
}

const newerRecord = '这条资料由更新版本的程序保存，这个版本打不开。内容没有改动，请安装新版本后再打开。'

/** The first thing that keeps the JSON from being such a record, by its path; null where nothing does. */
function faultOf(schema: z.ZodType, json: JsonMap): string | null {
  const issue = schema.safeParse(json).error?.issues[0]
  return issue ? `${issue.path.join('/')}：${issue.message}` : null
}
