/** The sheet of one officer or organ beside the list; what is typed is kept at once. */
import { type ReactNode, useRef } from 'react'
import { textChecks } from '../../forms/check'
import { isBlank } from '../../forms/values'
import type { Json } from '../../src-domain/edits'
import { useToday } from '../clock'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { useMay } from '../rights/use-may'
import classes from './library.module.css'
import { type LibraryField, neverNull } from './library-fields'

interface Props {
  title: string
  fields: readonly LibraryField[]
  values: Readonly<Record<string, unknown>>
  onChange: (key: string, value: Json, label: string) => void
  /** Enter in the last field. */
  onLast?: () => void
  /** Buttons under the sheet. */
  children?: ReactNode
}

/** One record as a sheet. */
export function RecordPanel({ title, fields, values, onChange, onLast, children }: Props) {
  const today = useToday()
  const mayEdit = useMay()('library.edit').allowed
  const head = useRef<HTMLHeadingElement>(null)
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 ref={head}>{title}</h2>
      <FieldScope {...(onLast ? { onLast } : {})}>
        <fieldset className={sheet.sheet} aria-label={title}>
          {fields.map(({ key, meta, check }) => (
            <FieldControl
              key={key}
              name={key}
              meta={meta}
              value={values[key]}
              width="full"
              readOnly={!mayEdit}
              error={faultOf({ key, meta, ...(check ? { check } : {}) }, values[key], today)}
              onChange={(value) =>
                onChange(key, (value ?? (neverNull.has(key) ? '' : null)) as Json, meta.label)
              }
            />
          ))}
        </fieldset>
      </FieldScope>
      {children && <div className={classes.panelFoot}>{children}</div>}
    </section>
  )
}

/** What is wrong with a value, in one sentence; null where nothing is. */
export function faultOf({ meta, check }: LibraryField, value: unknown, today: string): string | null {
  if (isBlank(value)) return meta.required ? `请填写${meta.label}` : null
  if (typeof value !== 'string') return null
  if (check) return check(value)
  if (!meta.check) return null
  const result = textChecks[meta.check](value, today)
  return result.ok ? null : result.error
}
