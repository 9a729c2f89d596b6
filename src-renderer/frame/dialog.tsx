/** Dialogs as everywhere here: they have the keyboard at once and, closed by whatever way, give it back. */
import { Modal, type ModalProps } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useFocusBack } from './use-focus-back'

/** As Mantine's, also where it is drawn only while it is open. */
export function Dialog({ children, ...props }: ModalProps) {
  return (
    <>
      {props.opened && <FocusBack />}
      <Modal {...props}>
        {children}
        <FocusIn />
      </Modal>
    </>
  )
}

/** Beside the dialog, not in it: what is in it is drawn a step later, when the entry of a menu that opened it is gone. */
function FocusBack() {
  useFocusBack()
  return null
}

/**
 * Mantine gives a dialog the keyboard by a timer, which keys that wait overtake: they would fall on the page behind.
 * So it has it from the moment it is drawn; the timer then finds what to begin with where nothing is marked for it.
 */
function FocusIn() {
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const dialog = mark.current?.closest<HTMLElement>('[role="dialog"]')
    if (!dialog || dialog.contains(document.activeElement)) return
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog
    first.focus({ preventScroll: true })
  }, [])
  return <span ref={mark} hidden />
}
