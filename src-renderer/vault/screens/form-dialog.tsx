/** A dialog with one small form of the vault: fields, what was refused, one action and a way out. */
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FieldScope } from '../../fields/field-scope'
import { Dialog } from '../../frame/dialog'
import { type Outcome, type Refusal, useCountdown } from './refusal'
import classes from './vault.module.css'

interface Props {
  title: string
  /** What the action does, on its button. */
  action: string
  /** Says what is missing, in Chinese, or null; asked when the action is wanted. */
  fault: () => string | null
  onAct: () => Outcome
  /** Also called once the action is done. */
  onClose: () => void
  /** For what cannot be taken back. */
  grave?: boolean
  size?: string
  children: ReactNode
}

/** Stays open while something is refused; Enter in the last field acts. */
export function FormDialog({
  title,
  action,
  fault,
  onAct,
  onClose,
  grave = false,
  size = '28rem',
  children,
}: Props) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const left = useCountdown(refusal)

  async function act() {
    if (busy || left > 0) return
    const missing = fault()
    if (missing !== null) {
      setRefusal({ message: `${missing}。`, waitMs: 0 })
      return
    }
    setBusy(true)
    const refused = await onAct()
    setBusy(false)
    setRefusal(refused)
    if (!refused) onClose()
  }

  return (
    <Dialog opened onClose={busy ? () => {} : onClose} title={title} size={size}>
      <FieldScope className={classes.form} onLast={() => void act()}>
        {children}
        <p className={classes.failure} role="alert">
          {refusal?.message}
        </p>
        <div className={classes.act}>
          <Button
            {...(grave ? { color: 'red' } : {})}
            onClick={() => void act()}
            loading={busy}
            disabled={left > 0}
          >
            {action}
          </Button>
          <Button variant="default" onClick={onClose} disabled={busy}>
            取消
          </Button>
        </div>
      </FieldScope>
    </Dialog>
  )
}
