/** The password of one of a backup's accounts, or its recovery code. */
import { SegmentedControl, Select } from '@mantine/core'
import { PasswordField } from '../../vault/screens/password-field'
import { RecoveryCodeField } from '../../vault/screens/recovery-code-field'
import type { AccountInfo } from '../../vault/types'
import type { Secret } from '../opening'

export interface TypedSecret {
  by: 'password' | 'code'
  accountId: string | null
  password: string
  /** One text for each group. */
  code: readonly string[]
}

export const nothingTyped: TypedSecret = { by: 'password', accountId: null, password: '', code: [] }

/** What was typed as a secret; a sentence says what is missing. */
export function secretOf(typed: TypedSecret, accounts: readonly AccountInfo[]): Secret | string {
  if (typed.by === 'code') {
    return typed.code.every((group) => group === '') ? '请输入恢复码' : { recoveryCode: typed.code.join('-') }
  }
  const accountId = typed.accountId ?? accounts[0]?.accountId
  if (!accountId) return '这份备份里没有可用的账号，请改用恢复码'
  return typed.password === '' ? '请输入口令' : { accountId, password: typed.password }
}

interface Props {
  accounts: readonly AccountInfo[]
  value: TypedSecret
  onChange: (value: TypedSecret) => void
  disabled: boolean
}

export function SecretFields({ accounts, value, onChange, disabled }: Props) {
  return (
    <>
      <SegmentedControl
        aria-label="用什么打开备份"
        data={[
          { value: 'password', label: '用口令打开' },
          { value: 'code', label: '用恢复码打开' },
        ]}
        value={value.by}
        onChange={(by) => onChange({ ...value, by: by as TypedSecret['by'] })}
        disabled={disabled}
        style={{ alignSelf: 'flex-start' }}
      />
      {value.by === 'code' ? (
        <RecoveryCodeField
          value={value.code}
          onChange={(code) => onChange({ ...value, code })}
          disabled={disabled}
        />
      ) : (
        <>
          <Select
            label="备份里的账号"
            data={accounts.map(({ accountId, loginName }) => ({ value: accountId, label: loginName }))}
            value={value.accountId ?? accounts[0]?.accountId ?? null}
            onChange={(accountId) => onChange({ ...value, accountId })}
            allowDeselect={false}
            disabled={disabled}
          />
          <PasswordField
            label="制作备份时的口令"
            autoComplete="current-password"
            value={value.password}
            onChange={(password) => onChange({ ...value, password })}
            disabled={disabled}
          />
        </>
      )}
    </>
  )
}
