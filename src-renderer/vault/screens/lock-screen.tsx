/** The lock screen: who is it, and the password. Nothing of any case stands behind it. */
import { Button, Radio } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AccountInfo } from '../types'
import { waitInWords } from '../waiting'
import { PasswordField } from './password-field'
import { type Outcome, type Refusal, useCountdown } from './refusal'
import { Sheet } from './sheet'
import classes from './vault.module.css'

interface Props {
  /** Disabled ones are not shown. */
  accounts: readonly AccountInfo[]
  /** Who unlocked last on this machine. */
  lastAccountId: string | null
  /** Why the screen is locked, or what is wrong with the clock; null where nothing need be said. */
  remark?: string | null
  onUnlock: (accountId: string, password: string) => Outcome
  /** Opens the way by the recovery code. */
  onForgotten: () => void
}

export function LockScreen({ accounts, lastAccountId, remark, onUnlock, onForgotten }: Props) {
  const shown = accounts.filter(({ disabled }) => !disabled)
  const start = shown.find(({ accountId }) => accountId === lastAccountId) ?? shown[0]
  const [accountId, setAccountId] = useState(start?.accountId ?? '')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<Readonly<Record<string, Refusal>>>({})
  const field = useRef<HTMLInputElement>(null)
  const refusal = refusals[accountId] ?? null
  const account = shown.find((one) => one.accountId === accountId) ?? null
  const left = useCountdown(refusal ?? account)

  useEffect(() => {
    if (!busy) field.current?.focus()
  }, [busy])

  async function unlock(event: FormEvent) {
    event.preventDefault()
    if (busy || left > 0 || !account) return
    if (password === '') {
      setRefusals((before) => ({ ...before, [accountId]: { message: '请输入口令。', waitMs: 0 } }))
      return
    }
    setBusy(true)
    const refused = await onUnlock(accountId, password)
    setPassword('')
    setBusy(false)
    setRefusals((before) => {
      const { [accountId]: _former, ...others } = before
      return refused ? { ...others, [accountId]: refused } : others
    })
  }

  return (
    <Sheet title="联动执法办案" text={remark ?? '请选择账号，输入口令。'}>
      <form className={classes.form} onSubmit={(event) => void unlock(event)}>
        <Radio.Group label="账号" value={accountId} onChange={setAccountId}>
          <div className={classes.accounts}>
            {shown.map((one) => (
              <Radio
                key={one.accountId}
                value={one.accountId}
                label={one.loginName}
                disabled={busy}
                // Arrow keys click too, with no press of a button behind it; they are to go on moving.
                onClick={(event) => event.detail > 0 && field.current?.focus()}
              />
            ))}
          </div>
        </Radio.Group>
        <PasswordField
          ref={field}
          label="口令"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          disabled={busy}
        />
        <p className={classes.failure} role="alert">
          {sentence(refusal, left)}
        </p>
        <p className={classes.again} role="status">
          {left === 0 && refusal && refusal.waitMs > 0 ? '现在可以再试。' : null}
        </p>
        <div className={classes.act}>
          <Button type="submit" loading={busy} disabled={left > 0 || !account}>
            解锁
          </Button>
          <button type="button" className="link" onClick={onForgotten} disabled={busy}>
            忘记口令，用恢复码重设
          </button>
        </div>
        <p className="visually-hidden" role="status">
          {busy ? '正在核对口令' : ''}
        </p>
      </form>
    </Sheet>
  )
}

/** What was refused, with what is now left of the wait. */
function sentence(refusal: Refusal | null, left: number): string | null {
  if (left > 0) {
    const what = refusal?.message.startsWith('口令不对') ? '口令不对' : '口令连续输错'
    return `${what}，请等 ${waitInWords(left)}后再试。`
  }
  return refusal?.waitMs === 0 ? refusal.message : null
}
