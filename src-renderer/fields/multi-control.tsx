/** Any of several coded choices: boxes to tick, in the order of the code table whatever the order of ticking. */
import type { KeyboardEvent } from 'react'
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

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function moveAmongBoxes(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  if (step === undefined) return
  const boxes = [...event.currentTarget.querySelectorAll('input')]
  const at = boxes.indexOf(event.target as HTMLInputElement)
  event.preventDefault()
  boxes[(at + step + boxes.length) % boxes.length]?.focus()
}
