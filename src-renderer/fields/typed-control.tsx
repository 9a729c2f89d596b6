/** A value typed in one line: text, date, time, amount, number, 文号. */
import type { KeyboardEvent } from 'react'
import type { ControlProps } from './control-props'
import { useFieldEnvironment } from './environment'
import styles from './fields.module.css'
import { asideOf, notationOf } from './notations'
import { useDraft } from './use-draft'

/** The value is of the kind the meta names; the text follows its notation. */
export function TypedControl(props: ControlProps) {
  const { meta, value, onChange, onFault } = props
  const { today } = useFieldEnvironment()
  const draft = useDraft({ ...notationOf(meta, today), value, onChange, onFault })
  const aside = props.compact ? null : asideOf(meta, value)
  if (props.readOnly) return <ReadOnly {...props} text={draft.text} />
  const shared = {
    id: props.id,
    spellCheck: false,
    value: draft.text,
    'data-typing': draft.typing || undefined,
    'aria-labelledby': props.labelId,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    ...draft.handlers,
  }
  return (
    <div className={styles.typed}>
      {meta.control === 'text' && !meta.check ? (
        // Grows to a second line, so that a long name can be read whole; a line break in it is never typed.
        <textarea
          {...shared}
          className={`${styles.input} ${styles.line}`}
          rows={1}
          data-line
          onKeyDown={keepOneLine}
        />
      ) : (
        <input
          {...shared}
          className={styles.input}
          type="text"
          inputMode={numeric.has(meta.control) ? 'decimal' : undefined}
          autoComplete="off"
          data-figures={numeric.has(meta.control) || undefined}
        />
      )}
      {aside ? <span className={styles.aside}>{aside}</span> : null}
    </div>
  )
}

function keepOneLine(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.shiftKey) event.preventDefault()
}

const numeric = new Set(['money', 'int', 'decimal'])

/** A value the program works out: shown, reached by Tab to be read and copied, not typed. */
export function ReadOnly({ id, labelId, describedBy, text }: ControlProps & { text: string }) {
  return (
    <output id={id} className={styles.readOnly} aria-labelledby={labelId} aria-describedby={describedBy}>
      {text}
    </output>
  )
}
