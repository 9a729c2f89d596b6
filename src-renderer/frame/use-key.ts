/**
 * Keys that work anywhere on a screen. A screen names the keys it answers; nothing is answered while an input
 * method is composing a word, since Enter and Esc then belong to it.
 */
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent } from 'react'

export interface KeyOptions {
  /** Also while the cursor stands in a text field; for single keys that would be typed, leave it out. */
  inFields?: boolean
  /** Not while a dialog or an open list has the keyboard. */
  notInDialogs?: boolean
  /** Before whatever it stands in: what was opened last is left first. */
  first?: boolean
}

/**
 * Answers a key on the whole window while the component is shown.
 * @param combo such as `F1`, `Escape`, `Mod+k`, `Alt+1`, `Mod+Shift+z`; `Mod` is Ctrl (⌘ on a Mac).
 * @param handler returning `false` leaves the key to others.
 */
export function useKey(combo: string, handler: (event: KeyboardEvent) => unknown, options: KeyOptions = {}) {
  const {
    inFields = combo.includes('+') || combo.startsWith('F'),
    notInDialogs = true,
    first = false,
  } = options
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event) || !matches(event, combo)) return
    if (!inFields && isTextField(event.target)) return
    if (notInDialogs && ofDialogs.has(event)) return
    if (isHeld(event) || handler(event) !== false) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event)
    window.addEventListener('keydown', listen, first)
    return () => window.removeEventListener('keydown', listen, first)
  }, [first])
}

/**
 * Key presses that began while a dialog or an open list had the keyboard. It is noted before anybody answers: the
 * dialog that Esc closes is gone again by the time the press arrives here.
 */
const ofDialogs = new WeakSet<Event>()
window.addEventListener(
  'keydown',
  (event) => {
    if (isDialogOpen(event.target)) ofDialogs.add(event)
  },
  true,
)

/** Whether this is Ctrl+Enter, pressed anew: in a dialog it does what its first button does. */
export function isGoAhead(event: ReactKeyboardEvent): boolean {
  return event.key === 'Enter' && event.ctrlKey && !event.repeat && !isComposing(event.nativeEvent)
}

/**
 * A key that goes on or back goes one step a press: held down a moment too long, it would record the step whose
 * dialog it has just opened, and the next one.
 */
function isHeld(event: KeyboardEvent): boolean {
  return event.repeat && (event.key === 'Enter' || event.key === 'Escape')
}

/** Whether an input method is still composing, so that the key is its own. */
export function isComposing(event: { isComposing?: boolean; keyCode?: number }): boolean {
  // Chromium reports the key that ends a composition with key code 229 and `isComposing` already false.
  return event.isComposing === true || event.keyCode === 229
}

/** Whether typing goes into this element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
const notTyped = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file'])

/** Whether a dialog is open, or the element has opened a list of its own that Esc and Enter belong to. */
function isDialogOpen(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true
  return (
    target instanceof HTMLElement &&
    target.closest('[aria-expanded="true"], [role="menu"], [role="listbox"]') !== null
  )
}

function matches(event: KeyboardEvent, combo: string): boolean {
  const parts = combo.split('+')
  const key = parts.pop() ?? ''
  const mod = event.ctrlKey || event.metaKey
  if (mod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false
  if (parts.length > 0 && event.shiftKey !== parts.includes('Shift')) return false
  // On some layouts Alt with a digit gives another character, so digits are told by the key's place.
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.key === key
  return event.key.toLowerCase() === key.toLowerCase()
}
