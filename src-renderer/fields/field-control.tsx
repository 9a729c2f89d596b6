/**
 * One field of a form: its label, its control by kind, where its value came from, and what is wrong with it.
 * What is wrong is said when the field is left, never while the first keys are typed.
 */
import { type FocusEvent, memo, type ReactNode, useId, useMemo, useState } from 'react'
import type { FieldMeta } from '../../forms/fields'
import { isBlank, type Origin } from '../../forms/values'
import styles from './fields.module.css'
import { controls } from './registry'

export interface FieldControlProps {
  /** The key of the field; a jump to the field names it. */
  name: string
  meta: FieldMeta
  /** Checks the value when the field is left, where the caller has no `error` of its own. */
  schema?: {
    safeParse: (value: unknown) => { success: boolean; error?: { issues: readonly { message: string }[] } }
  }
  value: unknown
  /** Where the value came from; nothing is said of it where absent. */
  origin?: Origin
  /** The value as far as it is understood, at every key; null where the field was emptied. */
  onChange: (value: unknown) => void
  /** The field was left. */
  onCommit?: () => void
  /** Why the text that now stands in the field is not understood, so that the value is an older one; null once it is. */
  onFault?: (fault: string | null) => void
  /** What is wrong with the value as it stands. May always be given: the field holds it back until it is left. */
  error?: string | null
  warning?: string | null
  /** The warning stands in red, and at once. */
  grave?: boolean
  /** Whether it must be filled; by the meta where absent. */
  required?: boolean
  width?: FieldMeta['width'] | undefined
  readOnly?: boolean
  /** Stands at the end of the control in place of the word on where the value came from. */
  mark?: ReactNode
}

/** A field with everything that belongs to it. Draws again only when what it is given changes. */
export const FieldControl = memo(function FieldControl(props: FieldControlProps) {
  const { name, meta, value, error, warning } = props
  const readOnly = props.readOnly === true || meta.computed === true
  const id = useId()
  const [fault, setFault] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const schemaError = useSchemaError(props)
  const problem = fault ?? error ?? schemaError
  const spoken = left || props.grave ? (problem ?? warning ?? null) : null
  const invalid = left && Boolean(problem)
  const Control = controls[meta.control]
  const stacked = stackedControls.has(meta.control)
  const describedBy =
    [meta.help && `${id}-help`, spoken && `${id}-said`].filter(Boolean).join(' ') || undefined

  function change(next: unknown) {
    if (!spoken) setLeft(false)
    props.onChange(next)
  }

  function changeFault(next: string | null) {
    if (next === fault) return
    setFault(next)
    props.onFault?.(next)
  }

  function blur(event: FocusEvent<HTMLDivElement>) {
    const to = event.relatedTarget
    if (event.currentTarget.contains(to) && !to?.closest('[data-mark]')) return
    setLeft(true)
    props.onCommit?.()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears that the focus left the field inside
    <div
      className={styles.field}
      data-field-row={name}
      data-width={props.width ?? meta.width ?? 'full'}
      data-stacked={stacked || undefined}
      data-invalid={invalid || undefined}
      onBlur={blur}
    >
      <div className={styles.head}>
        {labelled.has(meta.control) ? (
          <label id={`${id}-label`} htmlFor={id} title={meta.help}>
            {meta.label}
          </label>
        ) : (
          <span id={`${id}-label`} title={meta.help}>
            {meta.label}
          </span>
        )}
      </div>
      <div className={styles.body}>
        <div className={styles.control} data-read-only={readOnly || undefined}>
          <Control
            name={name}
            id={id}
            labelId={`${id}-label`}
            describedBy={describedBy}
            meta={meta}
            value={value}
            onChange={change}
            onFault={changeFault}
            readOnly={readOnly}
            invalid={invalid}
            compact={false}
          />
          <Mark {...props} />
        </div>
        {meta.help ? (
          <p id={`${id}-help`} className={styles.help}>
            {meta.help}
          </p>
        ) : null}
        {spoken ? (
          <p id={`${id}-said`} className={problem || props.grave ? styles.error : styles.warning}>
            {spoken}
          </p>
        ) : null}
      </div>
    </div>
  )
})

/** Kinds whose label stands above, because they take the whole width for themselves. */
const stackedControls = new Set<FieldMeta['control']>(['rows', 'party', 'approval'])
/** Kinds with one element that a label can point at. */
const labelled = new Set<FieldMeta['control']>([
  'text',
  'multiline',
  'date',
  'datetime',
  'officer',
  'organ',
  'officers',
  'organs',
  'texts',
  'money',
  'int',
  'decimal',
  'docNo',
])

/** One quiet word at the end of the control: to be filled, or where the value came from. */
function Mark({ meta, value, origin, mark, required }: FieldControlProps) {
  if ((required ?? meta.required) && isBlank(value)) return <span className={styles.missing}>待填</span>
  if (mark) {
    return (
      <span className={styles.mark} data-mark>
        {mark}
      </span>
    )
  }
  if (origin === 'computed') return <span className={styles.mark}>自动</span>
  if (origin !== 'case') return null
  return (
    <span className={styles.mark} title="来自案件">
      <span className={styles.from}>来自</span>案件
    </span>
  )
}

function useSchemaError({ schema, value }: FieldControlProps): string | null {
  return useMemo(() => {
    if (!schema || isBlank(value)) return null
    const result = schema.safeParse(value)
    return result.success ? null : (result.error?.issues[0]?.message ?? '填写有误')
  }, [schema, value])
}
