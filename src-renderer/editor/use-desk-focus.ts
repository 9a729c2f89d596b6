/** F6 or Ctrl+. moves the focus from the form to the pages and back to the field it came from. */
import { type RefObject, useRef } from 'react'
import { useKey } from '../frame/use-key'

/** Answers the keys while the paper is shown. @param scope the form. @param desk the pages. */
export function useDeskFocus(scope: RefObject<HTMLElement | null>, desk: RefObject<HTMLElement | null>) {
  const left = useRef<HTMLElement | null>(null)

  function swap() {
    const active = document.activeElement
    if (desk.current?.contains(active)) {
      const back = left.current?.isConnected
        ? left.current
        : scope.current?.querySelector<HTMLElement>('input, textarea')
      back?.focus()
    } else {
      left.current = active instanceof HTMLElement && scope.current?.contains(active) ? active : null
      desk.current?.focus()
    }
  }

  useKey('F6', swap)
  useKey('Mod+.', swap)
}
