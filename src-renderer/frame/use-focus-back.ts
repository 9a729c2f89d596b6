/** A dialog that is drawn only while it is open gives the focus back: Mantine's own does so only where it stays mounted. */
import { useEffect, useState } from 'react'

/** Once what uses it goes, the focus is where it was when it came, unless it has gone elsewhere by itself. */
export function useFocusBack(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        if (from instanceof HTMLElement && from.isConnected) from.focus()
      }, 0)
    },
    [from],
  )
}
