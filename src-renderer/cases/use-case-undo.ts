/** Ctrl+Z and Ctrl+Y on a case: what was taken back is said in a small notice, with the way back. */
import { useCallback } from 'react'
import { showNotice } from '../frame/notices'
import { isTextField, useKey } from '../frame/use-key'
import type { RecordSession, UndoResult } from '../store/types'

/** Answers the keys while the case is shown. In a text field with something typed they belong to the field. */
export function useCaseUndo(session: RecordSession<unknown>): void {
  const undo = useCallback(() => undoWithNotice(session), [session])
  const redo = useCallback(() => redoWithNotice(session), [session])
  useKey('Mod+z', (event) => !isTextField(event.target) && undo(), { inFields: true })
  useKey('Mod+y', (event) => !isTextField(event.target) && redo(), { inFields: true })
  useKey('Mod+Shift+z', (event) => !isTextField(event.target) && redo(), { inFields: true })
}

/** Takes back the last step of the case and says so. */
export function undoWithNotice(session: RecordSession<unknown>): void {
  const label = session.undoLabel()
  if (label === null) {
    showNotice({ text: '没有可撤销的改动' })
    return
  }
  moveWithNotice(() => ({
    text: `已撤销：${label}${leftAlone(session.undo())}`,
    action: { label: '恢复', run: () => redoWithNotice(session) },
  }))
}

/** Does the step taken back last once more and says so. */
export function redoWithNotice(session: RecordSession<unknown>): void {
  const label = session.redoLabel()
  if (label === null) {
    showNotice({ text: '没有可恢复的改动' })
    return
  }
  moveWithNotice(() => ({
    text: `已恢复：${label}${leftAlone(session.redo())}`,
    action: { label: '撤销', run: () => undoWithNotice(session) },
  }))
}

/** Says what was done, or why it must not be. */
function moveWithNotice(move: () => Parameters<typeof showNotice>[0]): void {
  try {
    showNotice(move())
  } catch (error) {
    showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有撤销' })
  }
}

/**
 * Says what was just done, with a way to take it back for as long as it is the last step.
 * @param purpose the purpose the step was recorded with.
 */
export function noticeWithUndo(session: RecordSession<unknown>, text: string, purpose: string): void {
  showNotice({
    text,
    action: {
      label: '撤销',
      run: () => {
        if (session.undoLabel() === purpose) undoWithNotice(session)
        else showNotice({ text: '此后又有改动，请用 Ctrl+Z 逐步撤销' })
      },
    },
  })
}

function leftAlone({ skipped }: UndoResult): string {
  return skipped.length > 0 ? `；有 ${skipped.length} 处此后另有改动，没有动` : ''
}
