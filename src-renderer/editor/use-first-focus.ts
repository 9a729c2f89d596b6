/** Where the focus goes when a paper is opened or has just been issued, so that it is never lost. */
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { focusField } from '../fields/field-scope'

/** To the field named, the first that is to be filled; where all are, to the form as a whole if nothing has it yet. */
export function useFirstFocus(scope: RefObject<HTMLElement | null>, field: string | null) {
  const focusFirst = useEffectEvent(() => {
    if (!scope.current) return
    if (field !== null && focusField(scope.current, field)) return
    if (document.activeElement === document.body) scope.current.focus({ preventScroll: true })
  })
  useEffect(() => {
    // A dialog that closes gives the focus back first, perhaps to what is no longer there.
    const timer = setTimeout(focusFirst, 0)
    return () => clearTimeout(timer)
  }, [])
}
