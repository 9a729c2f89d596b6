/** A dialog that is drawn only while it is open gives the focus back: Mantine's own does so only where it stays mounted. */
import { useEffect, useState } from 'react'

/** Once what uses it goes, the focus is where it was when it came, unless it has gone elsewhere by itself. */
export function useFocusBack(): void {
  const [from] = useState(() => [document.activeElement, openerOf(document.activeElement)])
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const there = from.find((element) => element instanceof HTMLElement && element.isConnected)
        // What opened it may have gone with what was done in it.
        const back = there ?? document.querySelector('main')
        if (back instanceof HTMLElement) back.focus()
      }, 0)
    },
    [from],
  )
}

/** The button of a menu: its entries are gone by the time the dialog that one of them opened is closed. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]')
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : null
}
