/** A number of a paper as it is typed in a dialog; one that is written wrongly is put right by one press. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useRef } from 'react'
import { parseDocNo } from '../../src-domain/document-number'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string
  onChange: (docNo: string) => void
}

export function DocNoInput({ value, onChange, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const parsed = parseDocNo(value)
  const right = parsed.ok ? null : (parsed.suggestion ?? null)

  function putRight(docNo: string) {
    onChange(docNo)
    // What was pressed goes.
    input.current?.focus()
  }

  return (
    <>
      <TextInput
        ref={input}
        label="文号"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...rest}
      />
      {right !== null && (
        <button type="button" className="link" onClick={() => putRight(right)}>
          改为“{right}”
        </button>
      )}
    </>
  )
}
