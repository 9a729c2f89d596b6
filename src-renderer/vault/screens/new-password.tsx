/** A new password, typed twice, with a hint how good it is. */
import { useState } from 'react'
import { passwordFault, passwordStrength } from '../password-rules'
import { PasswordField } from './password-field'
import classes from './vault.module.css'

export interface TypedTwice {
  first: string
  second: string
}

export const nothingTyped: TypedTwice = { first: '', second: '' }

/** What is wrong with what was typed, in Chinese; null where it may be taken. */
export function typedFault({ first, second }: TypedTwice, loginName: string): string | null {
  return passwordFault(first, loginName) ?? (first === second ? null : '两次输入的口令不一样')
}

interface Props {
  value: TypedTwice
  onChange: (value: TypedTwice) => void
  loginName: string
  /** Faults are also shown on fields that were not left yet, because somebody pressed the button. */
  asked: boolean
  label?: string
}

/** Two fields. A fault shows when a field is left, or when the button was pressed. */
export function NewPassword({ value, onChange, loginName, asked, label = '新口令' }: Props) {
  const [left, setLeft] = useState({ first: false, second: false })
  const fault = passwordFault(value.first, loginName)
  const different = value.first !== value.second
  return (
    <>
      <div>
        <PasswordField
          label={label}
          autoComplete="new-password"
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
          onBlur={() => setLeft((before) => ({ ...before, first: value.first !== '' }))}
          error={(asked || left.first) && fault}
          description={value.first === '' ? '至少 8 个字符；一句只有自己知道的话，好记又难猜' : undefined}
        />
        {value.first !== '' && !fault && <Strength password={value.first} loginName={loginName} />}
      </div>
      <PasswordField
        label="再输一遍"
        autoComplete="new-password"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        onBlur={() => setLeft((before) => ({ ...before, second: value.second !== '' }))}
        error={(asked || left.second) && !fault && different && '两次输入的口令不一样'}
      />
    </>
  )
}

function Strength({ password, loginName }: { password: string; loginName: string }) {
  const { level, word, hint } = passwordStrength(password, loginName)
  return (
    <p className={classes.strength} role="status">
      <span className={classes.bars} data-level={level} aria-hidden>
        <span />
        <span />
        <span />
      </span>
      强度：{word}
      {hint && `，${hint}`}
    </p>
  )
}
