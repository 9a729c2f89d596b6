/** A field for a password, with a word about Caps Lock, since nobody sees what is typed. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

interface Props
  extends Pick<PasswordInputProps, 'label' | 'error' | 'description' | 'disabled' | 'ref' | 'onBlur'> {
  /** Where the focus goes when a dialog opens. */
  'data-autofocus'?: boolean
  value: string
  onChange: (value: string) => void
  /** `new-password` keeps a browser from offering the old one. */
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordField({ onChange, description, ...rest }: Props) {
  const [capsLock, setCapsLock] = useState(false)
  const listen = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      {...rest}
      maxLength={200}
      spellCheck={false}
      description={capsLock ? '大写锁定已打开' : description}
      descriptionProps={{ role: 'status' }}
      visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏口令', tabIndex: -1 }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={listen}
      onKeyUp={listen}
    />
  )
}
