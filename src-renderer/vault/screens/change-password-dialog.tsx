/** Changing one's own password. */
import { useState } from 'react'
import { FormDialog } from './form-dialog'
import { NewPassword, nothingTyped, typedFault } from './new-password'
import { PasswordField } from './password-field'
import type { Outcome } from './refusal'

interface Props {
  loginName: string
  /** Why it should be changed, where the program asks for it; else null. */
  reason?: string | null
  onChange: (oldPassword: string, newPassword: string) => Outcome
  onClose: () => void
}

/** Shown while it is mounted. */
export function ChangePasswordDialog({ loginName, reason = null, onChange, onClose }: Props) {
  const [old, setOld] = useState('')
  const [typed, setTyped] = useState(nothingTyped)
  const [asked, setAsked] = useState(false)

  function fault() {
    setAsked(true)
    if (old === '') return '请输入现在的口令'
    if (old === typed.first) return '新口令与现在的一样'
    return typedFault(typed, loginName)
  }

  return (
    <FormDialog
      title="修改我的口令"
      action="修改口令"
      fault={fault}
      onAct={() => onChange(old, typed.first)}
      onClose={onClose}
    >
      {reason && <p>{reason}</p>}
      <PasswordField
        label="现在的口令"
        autoComplete="current-password"
        value={old}
        onChange={setOld}
        data-autofocus
      />
      <NewPassword value={typed} onChange={setTyped} loginName={loginName} asked={asked} />
    </FormDialog>
  )
}
