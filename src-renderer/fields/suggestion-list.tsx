/** The list under a field that completes what is typed. */
import { Combobox, type useCombobox } from '@mantine/core'
import styles from './fields.module.css'
import type { Suggestion } from './suggestions'

/** How the list hangs under its field: as wide as its words need. */
export const suggestionPopover = {
  width: 'max-content',
  position: 'bottom-start',
  shadow: 'none',
  offset: 2,
  transitionProps: { duration: 0 },
} as const

/** Marks the first entry of the list, or none, once the list shows what fits the text now. */
export function markFirst(combobox: ReturnType<typeof useCombobox>, wanted: boolean) {
  window.setTimeout(() => (wanted ? combobox.selectFirstOption() : combobox.resetSelectedOption()), 0)
}

interface SuggestionListProps {
  suggestions: readonly Suggestion[]
  chosen: unknown
  labelId: string
}

/** The entries that fit, inside a `Combobox`; hidden while there is none. */
export function SuggestionList({ suggestions, chosen, labelId }: SuggestionListProps) {
  return (
    <Combobox.Dropdown hidden={suggestions.length === 0} className={styles.suggestions}>
      <Combobox.Options aria-labelledby={labelId} mah="18rem" style={{ overflowY: 'auto' }}>
        {suggestions.map((suggestion) => (
          <Combobox.Option
            key={suggestion.value}
            value={suggestion.value}
            active={suggestion.value === chosen}
            className={styles.suggestion}
          >
            <span>{suggestion.label}</span>
            {suggestion.aside ? <span className={styles.aside}>{suggestion.aside}</span> : null}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
