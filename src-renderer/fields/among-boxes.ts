/** Arrow keys within a group of boxes to tick, as within radio buttons; the group is one stop for Enter (`field-scope`). */
import type { KeyboardEvent } from 'react'

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Moves the focus to the next or the previous box that can be ticked, round the ends. */
export function moveAmongBoxes(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not([disabled])')]
  const at = boxes.indexOf(event.target as HTMLInputElement)
  event.preventDefault()
  boxes[(at + step + boxes.length) % boxes.length]?.focus()
}
