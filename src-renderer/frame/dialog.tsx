/** Dialogs as everywhere here: closed, by whatever way, they give the focus back to where it was. */
import { Modal, type ModalProps } from '@mantine/core'
import { useFocusBack } from './use-focus-back'

/** As Mantine's, also where it is drawn only while it is open. */
export function Dialog(props: ModalProps) {
  return (
    <>
      {props.opened && <FocusBack />}
      <Modal {...props} />
    </>
  )
}

/** Beside the dialog, not in it: what is in it is drawn a step later, when the entry of a menu that opened it is gone. */
function FocusBack() {
  useFocusBack()
  return null
}
