/**
 * Several values in order, each a chip, with a line behind them that completes from a list. Backspace in the
 * empty line takes the last one back; on a chip, Delete removes it and Alt with an arrow moves it.
 */
import { Combobox, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ControlProps } from './control-props'
import styles from './fields.module.css'
import { markFirst, SuggestionList, suggestionPopover } from './suggestion-list'
import { exactly, matching, meansFirst, type Suggestion } from './suggestions'

interface ChipsInputProps extends ControlProps {
  suggestions: readonly Suggestion[]
  /** What parts one value from the next in text typed or pasted at a stretch. */
  separators: RegExp
}

/** The value is a list of texts; one of a suggestion stands for it. */
export function ChipsInput({ suggestions, separators, ...props }: ChipsInputProps) {
  const [text, setText] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const box = useRef<HTMLFieldSetElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const chosen = Array.isArray(props.value) ? props.value.filter((each) => typeof each === 'string') : []
  const open = suggestions.filter((suggestion) => !chosen.includes(suggestion.value))
  const fitting = matching(open, text)

  function put(next: string[]) {
    props.onChange(next.length > 0 ? next : null)
  }

  function add(typed: string) {
    const values = typed
      .split(separators)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => exactly(suggestions, part)?.value ?? part)
    setText('')
    const fresh = [...new Set(values)].filter((value) => !chosen.includes(value))
    if (fresh.length > 0) put([...chosen, ...fresh])
  }

  function focusChip(index: number) {
    const chips = box.current?.querySelectorAll<HTMLElement>('[data-chip]')
    ;(chips?.[index] ?? input.current)?.focus()
  }

  function chipKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (event.key === 'Delete' || event.key === 'Backspace') {
      flushSync(() => put(chosen.filter((_, each) => each !== index)))
      focusChip(Math.max(0, index - 1))
    } else if (step !== 0 && event.altKey) {
      flushSync(() => put(moved(chosen, index, step)))
      focusChip(Math.max(0, Math.min(index + step, chosen.length - 1)))
    } else if (step !== 0) {
      focusChip(Math.max(0, index + step))
    } else return
    event.preventDefault()
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && combobox.dropdownOpened) event.preventDefault()
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0
    if (event.key === 'ArrowLeft' && atStart && chosen.length > 0) focusChip(chosen.length - 1)
    if (event.key === 'Backspace' && text === '' && chosen.length > 0) put(chosen.slice(0, -1))
    const marked = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0
    if (event.key === 'Tab' && marked) combobox.clickSelectedOption()
    if ((event.key !== 'Enter' && event.key !== 'Tab') || text.trim() === '' || marked) return
    // Who types fast presses Enter or Tab before the list has come.
    const first = meansFirst(text, true) ? fitting[0] : undefined
    if (first) choose(first.value)
    else add(text)
    combobox.closeDropdown()
    if (event.key === 'Enter') event.preventDefault()
  }

  function choose(value: string) {
    setText('')
    combobox.closeDropdown()
    put([...chosen, value])
  }

  function type(typed: string) {
    setText(typed)
    combobox.openDropdown()
    markFirst(combobox, meansFirst(typed, true))
  }

  return (
    <fieldset ref={box} className={styles.chips} aria-labelledby={props.labelId}>
      {chosen.map((value, index) => (
        <Chip
          key={value}
          label={suggestions.find((suggestion) => suggestion.value === value)?.label ?? value}
          readOnly={props.readOnly}
          onKeyDown={(event) => chipKeyDown(event, index)}
          onRemove={() => put(chosen.filter((each) => each !== value))}
        />
      ))}
      {props.readOnly ? null : (
        <Combobox store={combobox} onOptionSubmit={choose} {...suggestionPopover}>
          <Combobox.Target withExpandedAttribute>
            <input
              ref={input}
              id={props.id}
              className={styles.chipsInput}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={text}
              data-typing={text !== '' || undefined}
              aria-labelledby={props.labelId}
              aria-describedby={props.describedBy}
              aria-invalid={props.invalid || undefined}
              aria-autocomplete="list"
              onChange={(event) => type(event.currentTarget.value)}
              onKeyDown={keyDown}
              onClick={() => combobox.openDropdown()}
              onBlur={() => {
                combobox.closeDropdown()
                if (text.trim() !== '') add(text)
              }}
            />
          </Combobox.Target>
          <SuggestionList suggestions={fitting} chosen={null} labelId={props.labelId} />
        </Combobox>
      )}
    </fieldset>
  )
}

interface ChipProps {
  label: string
  readOnly: boolean
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onRemove: () => void
}

function Chip({ label, readOnly, onKeyDown, onRemove }: ChipProps) {
  if (readOnly) return <span className={styles.chip}>{label}</span>
  return (
    <span className={styles.chip}>
      {label}
      <button
        type="button"
        className={styles.remove}
        data-chip
        tabIndex={-1}
        aria-label={`移除${label}`}
        title="移除（Delete）；Alt 加左右方向键调整次序"
        onClick={onRemove}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}

function moved(list: readonly string[], index: number, step: number): string[] {
  const next = [...list]
  const target = index + step
  const item = next[index]
  const other = next[target]
  if (item === undefined || other === undefined) return next
  next[index] = other
  next[target] = item
  return next
}
