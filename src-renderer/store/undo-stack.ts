/** What can be taken back and done again on one record, in this window, since it was opened. */
import { type Edit, type JsonMap, type Undoing, undoOf } from '../../src-domain/edits'

/** One step: the record before and right after it, and the edits between. */
export interface Step {
  edits: readonly Edit[]
  before: JsonMap
  after: JsonMap
  purpose: string
}

export interface UndoStack {
  /** A new step; what was taken back before can no longer be done again. */
  did(step: Step): void
  /** Nothing before this moment can be taken back any more. */
  clear(): void
  label(direction: 'undo' | 'redo'): string | null
  /** The edits that take back the latest step, or do again the latest one taken back; null where there is none. */
  plan(direction: 'undo' | 'redo', present: JsonMap): { step: Step; undoing: Undoing } | null
  /** The planned step has been dealt with. @param done what was changed; null where every place was skipped. */
  settle(direction: 'undo' | 'redo', done: Step | null): void
}

const maximum = 200

/** A stack with nothing to take back. */
export function createUndoStack(): UndoStack {
  const steps: Record<'undo' | 'redo', Step[]> = { undo: [], redo: [] }
  return {
    did(step) {
      steps.undo.push(step)
      if (steps.undo.length > maximum) steps.undo.shift()
      steps.redo = []
    },
    clear() {
      steps.undo = []
      steps.redo = []
    },
    label: (direction) => steps[direction].at(-1)?.purpose ?? null,
    plan(direction, present) {
      const step = steps[direction].at(-1)
      if (!step) return null
      return { step, undoing: undoOf(present, step.before, step.after, step.edits) }
    },
    settle(direction, done) {
      steps[direction].pop()
      if (done) steps[direction === 'undo' ? 'redo' : 'undo'].push(done)
    },
  }
}
