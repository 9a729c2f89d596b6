/** Small notices at the foot of the window: what was just done, and a way to take it back. They never ask anything. */
import { CloseButton } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import classes from './notices.module.css'

export interface Notice {
  text: string
  /** A refusal or a failure: stays until closed and is spoken at once. */
  tone?: 'plain' | 'late'
  action?: { label: string; run: () => void }
}

const shownFor = 8000
let current: (Notice & { id: number }) | null = null
let counter = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Shows a notice in place of the one before; a plain one goes away by itself after eight seconds. */
export function showNotice(notice: Notice): void {
  counter += 1
  set({ ...notice, id: counter })
  clearTimeout(timer)
  if (notice.tone !== 'late') timer = setTimeout(() => set(null), shownFor)
}

/** Where the notices appear; stands once in the frame. */
export function Notices() {
  const notice = useSyncExternalStore(subscribe, () => current)
  // Whoever unlocks next is perhaps somebody else, who did none of this and must not take it back.
  useEffect(() => () => set(null), [])
  return (
    <div className={classes.place}>
      <div role="status" aria-live={notice?.tone === 'late' ? 'assertive' : 'polite'}>
        {notice && (
          <div key={notice.id} className={classes.notice} data-tone={notice.tone ?? 'plain'}>
            <span>{notice.text}</span>
            {notice.action && (
              <button
                type="button"
                className={classes.action}
                onClick={() => {
                  set(null)
                  notice.action?.run()
                }}
              >
                {notice.action.label}
              </button>
            )}
            <CloseButton size="sm" className={classes.close} onClick={() => set(null)} />
          </div>
        )}
      </div>
    </div>
  )
}

function set(notice: (Notice & { id: number }) | null): void {
  current = notice
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
