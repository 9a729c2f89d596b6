/**
 * The lock screen over an office that is still at work: nothing behind it can be read or used, and the work goes on to
 * its end. What it covers stays where it is, so that whoever unlocks again finds it.
 */
import { type ReactNode, useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import classes from './entrance.module.css'
import { longWorks, underWayInWords } from './long-work'

let covered = 0

/** Keys that what is covered would answer. It is asked before anybody else: this file is loaded with the entrance. */
window.addEventListener(
  'keydown',
  (event) => {
    const others = event.ctrlKey || event.altKey || event.metaKey || /^(F\d+|Escape)$/.test(event.key)
    if (covered === 0 || !others) return
    event.stopImmediatePropagation()
    if (event.key === 'Escape') event.preventDefault()
  },
  true,
)

interface Props {
  /** Called once nothing is under way any more. */
  onDone: () => void
  /** @param words what is under way. */
  children: (words: string) => ReactNode
}

export function Cover({ onDone, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const works = useSyncExternalStore(longWorks.subscribe, longWorks.all)
  const done = works.length === 0
  const finish = useEffectEvent(onDone)

  useEffect(() => {
    covered += 1
    const shown = dialog.current
    shown?.showModal()
    return () => {
      covered -= 1
      shown?.close()
    }
  }, [])
  useEffect(() => {
    if (done) finish()
  }, [done])

  return (
    <dialog
      ref={dialog}
      className={classes.cover}
      aria-modal="true"
      aria-label="已锁定"
      onCancel={(event) => event.preventDefault()}
    >
      {done ? null : children(underWayInWords(works))}
    </dialog>
  )
}
