/** Somebody else chose the password: before the office opens its owner chooses another. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { FieldScope } from '../fields/field-scope'
import { NewPassword, nothingTyped, typedFault } from '../vault/screens/new-password'
import type { Outcome, Refusal } from '../vault/screens/refusal'
import { Sheet } from '../vault/screens/sheet'
import classes from '../vault/screens/vault.module.css'

interface Props {
  loginName: string
  onChange: (newPassword: string) => Outcome
  /** Back to the lock screen, with the password as it was. */
  onBack: () => void
}

/** Fills the window. */
export function MustChange({ loginName, onChange, onBack }: Props) {
  const [typed, setTyped] = useState(nothingTyped)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function change() {
    setAsked(true)
    const fault = typedFault(typed, loginName)
    if (busy || fault) {
      setRefusal(fault ? { message: `${fault}。`, waitMs: 0 } : null)
      return
    }
    setBusy(true)
    setRefusal(await onChange(typed.first))
    setBusy(false)
  }

  return (
    <Sheet
      title="请换成自己的口令"
      text={`“${loginName}”现在的口令是管理员设的，换成只有您自己知道的，再开始办理。`}
    >
      <FieldScope className={classes.form} onLast={() => void change()}>
        <NewPassword value={typed} onChange={setTyped} loginName={loginName} asked={asked} />
        <p className={classes.failure} role="alert">
          {refusal?.message}
        </p>
        <div className={classes.act}>
          <Button onClick={() => void change()} loading={busy}>
            换口令并解锁
          </Button>
          <Button variant="default" onClick={onBack} disabled={busy}>
            返回
          </Button>
        </div>
      </FieldScope>
    </Sheet>
  )
}
