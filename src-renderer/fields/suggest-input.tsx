/**
 * A line of text that completes from a list, by the words or by pinyin initials. Enter takes the marked entry
 * and goes on; where other text may stand too (`free`), what was typed stays as typed.
 */
import { Combobox, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { quoted } from '../../src-domain/text-normalise'
import type { ControlProps } from './control-props'
import { goOnFrom } from './field-scope'
import styles from './fields.module.css'
import { markFirst, SuggestionList, suggestionPopover } from './suggestion-list'
import { exactly, matching, meansFirst, type Suggestion } from './suggestions'
import { ReadOnly } from './typed-control'
import { type Notation, useDraft } from './use-draft'

interface SuggestInputProps extends ControlProps {
  suggestions: readonly Suggestion[]
  /** Whether text that is none of the suggestions may stand. */
  free: boolean
}

/** The value is that of a suggestion, or the text itself where `free`. */
export function SuggestInput({ suggestions, free, ...props }: SuggestInputProps) {
  const draft = useDraft({ ...notation(suggestions, free), ...props })
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const byKey = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const fitting = matching(suggestions, draft.typing ? draft.text : '')

  if (props.readOnly) return <ReadOnly {...props} text={draft.text} />

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    // The list closes first; only the next Esc leaves the screen.
    if (event.key === 'Escape' && combobox.dropdownOpened) event.preventDefault()
    const marked = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0
    byKey.current = event.key === 'Enter' && marked
    // Who types fast presses Enter or Tab before the list has come.
    const first = draft.typing && meansFirst(draft.text, free) ? fitting[0] : undefined
    if (event.key === 'Tab' && marked) combobox.clickSelectedOption()
    else if (first && !marked && (event.key === 'Enter' || event.key === 'Tab')) draft.replace(first.value)
  }

  function choose(value: string) {
    draft.replace(value)
    combobox.closeDropdown()
    if (byKey.current && input.current) goOnFrom(input.current)
    byKey.current = false
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} {...suggestionPopover}>
      <Combobox.Target withExpandedAttribute>
        <input
          ref={input}
          id={props.id}
          className={styles.input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={draft.text}
          data-typing={draft.typing || undefined}
          aria-labelledby={props.labelId}
          aria-describedby={props.describedBy}
          aria-invalid={props.invalid || undefined}
          aria-autocomplete="list"
          onKeyDown={keyDown}
          onClick={() => combobox.openDropdown()}
          {...draft.handlers}
          onChange={(event) => {
            draft.handlers.onChange(event)
            combobox.openDropdown()
            markFirst(combobox, meansFirst(event.currentTarget.value, free))
          }}
          onBlur={() => {
            combobox.closeDropdown()
            draft.handlers.onBlur()
          }}
        />
      </Combobox.Target>
      <SuggestionList suggestions={fitting} chosen={props.value} labelId={props.labelId} />
    </Combobox>
  )
}

function notation(suggestions: readonly Suggestion[], free: boolean): Notation {
  return {
    show: (value) =>
      suggestions.find((suggestion) => suggestion.value === value)?.label ??
      (typeof value === 'string' ? value : ''),
    read: (text) => {
      const found = exactly(suggestions, text)
      if (found) return { ok: true, value: found.value }
      if (free && !(meansFirst(text, free) && matching(suggestions, text, 1).length > 0)) {
        return { ok: true, value: text }
      }
      return { ok: false, error: `没有${quoted(text.trim())}这一项，请从列表中选择` }
    },
    settle: (value) => (typeof value === 'string' ? value.trim() : value),
  }
}
