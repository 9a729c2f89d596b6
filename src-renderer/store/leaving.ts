/** Keeps a plain browser window from being left while something typed is not on disk yet. */
import type { OfficeStore, Unsubscribe } from './types'

/**
 * Lets the browser ask before the window is left while anything still waits to be saved, and saves it at once: who
 * stays finds it saved. While the question stands the page itself is halted, so leaving all the same may lose it.
 * Not for Electron, which has no such question and holds the window open by itself until everything is saved.
 */
export function askBeforeLeaving(store: Pick<OfficeStore, 'saveState' | 'flush'>, view: Window): Unsubscribe {
  const leave = (event: BeforeUnloadEvent) => {
    if (store.saveState().state === 'saved') return
    void store.flush()
    event.preventDefault()
  }
  view.addEventListener('beforeunload', leave)
  return () => view.removeEventListener('beforeunload', leave)
}
