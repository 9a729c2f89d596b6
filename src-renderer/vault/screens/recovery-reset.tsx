/** Setting a new password with the recovery code from paper. */
import { Button, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { FieldScope } from '../../fields/field-scope'
import { readRecoveryCode } from '../recovery-code'
import type { AccountInfo } from '../types'
import { NewPassword, nothingTyped, typedFault } from './new-password'
import { RecoveryCodeField } from './recovery-code-field'
import { type Outcome, type Refusal, useCountdown } from './refusal'
import { Sheet } from './sheet'
import classes from './vault.module.css'

interface Props {
  accounts: readonly AccountInfo[]
  /** Chosen to begin with. */
  accountId: string | null
  onReset: (recoveryCode: string, accountId: string, newPassword: string) => Outcome
  onBack: () => void
}

export function RecoveryReset({ accounts, accountId: start, onReset, onBack }: Props) {
  const [code, setCode] = useState<string[]>([])
  const only = accounts.length === 1 ? accounts[0]?.accountId : undefined
  const [accountId, setAccountId] = useState(start ?? only ?? null)
  const [typed, setTyped] = useState(nothingTyped)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const left = useCountdown(refusal)
  const account = accounts.find((one) => one.accountId === accountId)
  const loginName = account?.loginName ?? ''

  async function reset(event?: FormEvent) {
    event?.preventDefault()
    if (busy || left > 0) return
    setAsked(true)
    const text = code.join('-')
    const read = readRecoveryCode(text)
    const fault = read.ok ? (account ? typedFault(typed, loginName) : '请选择账号') : read.fault
    if (fault || !account) {
      setRefusal({ message: `${fault}。`, waitMs: 0 })
      return
    }
    setBusy(true)
    setRefusal(await onReset(text, account.accountId, typed.first))
    setBusy(false)
  }

  return (
    <Sheet
      title="用恢复码重设口令"
      text="恢复码印在首次使用时打印的那张纸上，由单位封存保管。使用恢复码会记入操作日志。"
      wide
    >
      <FieldScope className={classes.form} onLast={() => void reset()}>
        <RecoveryCodeField value={code} onChange={setCode} disabled={busy} />
        <Select
          label="重设哪个账号"
          placeholder="请选择"
          data={accounts.map((one) => ({
            value: one.accountId,
            label: one.disabled ? `${one.loginName}（已停用，重设后恢复使用）` : one.loginName,
          }))}
          value={accountId}
          onChange={setAccountId}
          disabled={busy}
        />
        <NewPassword value={typed} onChange={setTyped} loginName={loginName} asked={asked} />
        <p className={classes.failure} role="alert">
          {refusal?.message}
        </p>
        <div className={classes.act}>
          <Button onClick={() => void reset()} loading={busy} disabled={left > 0}>
            重设口令
          </Button>
          <Button variant="default" onClick={onBack} disabled={busy}>
            返回
          </Button>
        </div>
      </FieldScope>
    </Sheet>
  )
}
