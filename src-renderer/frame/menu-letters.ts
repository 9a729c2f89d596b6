/** Going to an item of a long menu by the first letters of its pinyin, as the libraries and the search do. */
import { type KeyboardEvent, useRef } from 'react'
import { matcher, searchable } from '../search'

/** Letters further apart than this, in milliseconds, begin a new word. */
const apart = 1000

/** Answers the keys of a `Menu.Dropdown`: `xwbl` goes to 询问笔录. What is no letter is left to the menu. */
export function useMenuLetters(): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ letters: '', at: 0 })
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[a-z]$/i.test(event.key)) return
    const { letters, at } = typed.current
    const now = (event.timeStamp - at < apart ? letters : '') + event.key
    typed.current = { letters: now, at: event.timeStamp }
    event.preventDefault()
    // A single letter is read in too many ways to go anywhere by it.
    if (now.length < 2) return
    const fits = matcher(now)
    const items = event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])')
    ;[...items].find((item) => fits(searchable([item.textContent])))?.focus()
  }
}
