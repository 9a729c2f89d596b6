/** Buttons under a form that can be pressed while a field above still has something to say. */
import type { MouseEvent } from 'react'

/**
 * Pressing the button leaves the focus in the field. Otherwise the field would speak at the press, grow by a line,
 * and push the button from under the mouse before it is let go.
 */
export const keepFocus = {
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
}
