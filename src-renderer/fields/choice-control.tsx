/** One of several coded choices, and yes or no: a row of choices where they are few, else a list that is typed into. */

import type { Option } from '../../forms/fields'
import type { ControlProps } from './control-props'
import styles from './fields.module.css'
import { SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestions'

/** The value is the code chosen. */
export function ChoiceControl(props: ControlProps) {
  const options = props.meta.options ?? []
  if (options.length <= fewOptions && !props.compact) {
    return <RadioRow {...props} options={options} chosen={props.value} onChoose={props.onChange} />
  }
  return <SuggestInput {...props} suggestions={suggestionsOf(options)} free={false} />
}

/** The value is true or false. */
export function BoolControl(props: ControlProps) {
  return (
    <RadioRow
      {...props}
      options={yesOrNo}
      chosen={props.value === true ? 'yes' : props.value === false ? 'no' : null}
      onChoose={(code) => props.onChange(code === null ? null : code === 'yes')}
    />
  )
}

const fewOptions = 4
const yesOrNo: readonly Option[] = [
  { code: 'yes', label: '是' },
  { code: 'no', label: '否' },
]

const byOptions = new WeakMap<readonly Option[], Suggestion[]>()

function suggestionsOf(options: readonly Option[]): Suggestion[] {
  const known = byOptions.get(options) ?? options.map(({ code, label }) => ({ value: code, label }))
  byOptions.set(options, known)
  return known
}

interface RadioRowProps extends ControlProps {
  options: readonly Option[]
  chosen: unknown
  onChoose: (code: string | null) => void
}

/** Arrow keys choose, as with any radio buttons; Delete takes the choice back. */
function RadioRow({ options, chosen, onChoose, ...props }: RadioRowProps) {
  return (
    <div
      className={styles.options}
      role="radiogroup"
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      onKeyDown={(event) => {
        if (props.readOnly || (event.key !== 'Delete' && event.key !== 'Backspace')) return
        event.preventDefault()
        onChoose(null)
      }}
    >
      {options.map((option) => (
        <label key={option.code} className={styles.option}>
          <input
            type="radio"
            name={props.id}
            checked={chosen === option.code}
            disabled={props.readOnly}
            onChange={() => onChoose(option.code)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
