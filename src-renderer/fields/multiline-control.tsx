/** Text of several lines. It grows with what is typed; Enter goes on, Shift+Enter breaks the line. */
import type { ControlProps } from './control-props'
import styles from './fields.module.css'
import { ReadOnly } from './typed-control'
import { useDraft } from './use-draft'

/** The value is the text with its line breaks. */
export function MultilineControl(props: ControlProps) {
  const { meta, value, onChange, onFault } = props
  const draft = useDraft({ show, read, settle, value, onChange, onFault })
  if (props.readOnly) return <ReadOnly {...props} text={draft.text} />
  const left = meta.max === undefined ? null : meta.max - [...draft.text].length
  return (
    <div className={styles.typed}>
      <textarea
        id={props.id}
        className={styles.textarea}
        rows={props.compact ? 1 : 2}
        spellCheck={false}
        value={draft.text}
        data-typing={draft.typing || undefined}
        aria-labelledby={props.labelId}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        {...draft.handlers}
      />
      {left !== null && left < nearlyFull ? (
        <span className={styles.aside}>{left < 0 ? `多出 ${-left} 字` : `还可写 ${left} 字`}</span>
      ) : null}
    </div>
  )
}

const nearlyFull = 30

function show(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function read(text: string) {
  return { ok: true as const, value: text }
}

/** Blank lines and blanks at the end would print. */
function settle(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[ \t\u3000]+$/gm, '').replace(/^\n+|\n+$/g, '') : value
}
