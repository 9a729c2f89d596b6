/** Any of several coded choices: boxes to tick, in the order of the code table whatever the order of ticking. */
import { moveAmongBoxes } from './among-boxes'
import type { ControlProps } from './control-props'
import styles from './fields.module.css'

/** The value is the list of codes ticked. */
export function MultiControl({ meta, value, onChange, ...props }: ControlProps) {
  const chosen = Array.isArray(value) ? value : []
  const options = meta.options ?? []

  function tick(code: string, on: boolean) {
    const next = options
      .map((option) => option.code)
      .filter((each) => (each === code ? on : chosen.includes(each)))
    onChange(next.length > 0 ? next : null)
  }

  return (
    <fieldset
      className={styles.options}
      data-one-stop
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      onKeyDown={moveAmongBoxes}
    >
      {options.map((option) => (
        <label key={option.code} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(option.code)}
            disabled={props.readOnly}
            aria-invalid={props.invalid || undefined}
            onChange={(event) => tick(option.code, event.currentTarget.checked)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
