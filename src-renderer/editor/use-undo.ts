/** Ctrl+Z and Ctrl+Y take steps on the case back and forth, unless a text is just being typed: then they are its own. */
import { redoWithNotice, undoWithNotice } from '../cases/use-case-undo'
import { useKey } from '../frame/use-key'
import type { CaseSession } from '../store/types'

/** Answers the keys while the paper is shown. */
export function useUndoKeys(session: CaseSession) {
  useKey('Mod+z', (event) => !isTyping(event) && undoWithNotice(session))
  useKey('Mod+y', (event) => !isTyping(event) && redoWithNotice(session))
  useKey('Mod+Shift+z', (event) => !isTyping(event) && redoWithNotice(session))
}

/** A field marks itself while it holds text typed since it was entered. */
function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.closest('[data-typing]') !== null
}
