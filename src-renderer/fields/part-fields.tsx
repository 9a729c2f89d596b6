/** A value made of named parts, shown as the small form of its parts: a party, an approval. */
import type { FieldMap } from '../../forms/fields'
import { isBlank } from '../../forms/values'
import { FieldControl } from './field-control'
import styles from './fields.module.css'
import { useFaults } from './use-faults'
import { widthsOf } from './widths'

interface PartFieldsProps {
  name: string
  parts: FieldMap
  value: unknown
  labelId: string
  readOnly: boolean
  /** One part was changed. */
  onPart: (part: string, value: unknown) => void
  onFault: (fault: string | null) => void
}

/** The parts that are asked of this value, as fields of a sheet of their own. */
export function PartFields({ name, parts, value, labelId, readOnly, onPart, onFault }: PartFieldsProps) {
  const whole = isParts(value) ? value : {}

  const setFault = useFaults(onFault)
  const asked = Object.entries(parts).filter(([, { meta }]) => meta.visibleWhen?.(whole) !== false)
  const widths = widthsOf(asked.map(([, { meta }]) => meta))
  return (
    <fieldset className={styles.sheet} aria-labelledby={labelId}>
      {asked.map(([key, { meta, schema }], index) => (
        <FieldControl
          key={key}
          name={`${name}.${key}`}
          meta={meta}
          schema={schema}
          value={whole[key]}
          width={widths[index]}
          required={meta.required || meta.requiredWhen?.(whole) === true}
          readOnly={readOnly}
          onChange={(next) => onPart(key, next)}
          onFault={(fault) => setFault(key, fault)}
        />
      ))}
    </fieldset>
  )
}

/** The whole with one part changed; nothing where no part is left. */
export function withPart(value: unknown, part: string, next: unknown): unknown {
  const changed = { ...(isParts(value) ? value : {}), [part]: next }
  return isBlank(changed) ? null : changed
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
