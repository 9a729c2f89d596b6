/** How saving goes over all records together, as the mark at the top of the window shows it. */
import type { SaveState, Unsubscribe } from './types'

export interface SaveStates {
  state(): SaveState
  subscribe(listener: () => void): Unsubscribe
  /** Something of the record waits to be saved. */
  waiting(id: string): void
  /** What was to be saved is on disk. @param at ISO instant. @param more whether something else waits already. */
  saved(id: string, at: string, more: boolean): void
  /** The last try did not go through. @param message what is wrong, in Chinese. */
  failed(id: string, message: string): void
  /** What seemed to wait has come to nothing new. */
  settled(id: string): void
}

/** A state with nothing waiting. */
export function createSaveStates(): SaveStates {
  const open = new Map<string, string | null>()
  const listeners = new Set<() => void>()
  let lastSaved: string | undefined
  let current: SaveState = { state: 'saved' }

  function update(): void {
    const message = [...open.values()].find((value) => value !== null)
    const at = lastSaved === undefined ? {} : { at: lastSaved }
    const next: SaveState =
      message != null
        ? { state: 'failed', ...at, message }
        : { state: open.size > 0 ? 'saving' : 'saved', ...at }
    if (next.state === current.state && next.at === current.at && next.message === current.message) return
    current = next
    for (const listener of listeners) listener()
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    waiting(id) {
      // A record that has failed stays failed until it is saved, or the warning would flicker with every key.
      if (!open.has(id)) open.set(id, null)
      update()
    },
    saved(id, at, more) {
      if (more) open.set(id, null)
      else open.delete(id)
      lastSaved = at
      update()
    },
    failed(id, message) {
      open.set(id, message)
      update()
    },
    settled(id) {
      open.delete(id)
      update()
    },
  }
}
