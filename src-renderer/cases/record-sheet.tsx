/** Some fields of the case record as a ruled sheet, filled in where they stand. */
import { memo, useCallback, useMemo } from 'react'
import { checkField } from '../../forms/check'
import type { FieldMeta } from '../../forms/fields'
import type { Finding, FormContext } from '../../forms/form'
import { isBlank, valueAt } from '../../forms/values'
import type { Json, Path } from '../../src-domain/edits'
import { FieldControl } from '../fields/field-control'
import sheet from '../fields/fields.module.css'
import { widthsOf } from '../fields/widths'
import { useMayWrite } from '../rights/use-may'
import type { MetaMap } from './case-fields'

/** Called with null where a field was emptied. */
export type EditField = (path: Path, value: Json, label: string) => void

interface Props {
  /** What the sheet is, for screen readers. */
  label: string
  /** Where in the record the fields stand. */
  base: Path
  metas: MetaMap
  /** The fields shown, in order; all of them where absent. */
  keys?: readonly string[]
  context: FormContext
  onEdit: EditField
  /** Fields that must be filled here, besides those whose meta says so. */
  required?: readonly string[]
  /** Sentences on fields beyond what their meta checks, by the name of the field. */
  faults?: ReadonlyMap<string, string>
  /** Doubts about filled fields, by the name of the field. */
  doubts?: ReadonlyMap<string, string>
  readOnly?: boolean
}

/** A sheet of fields. The name of a field, for jumps, is its path with dots. */
export function RecordSheet({
  label,
  base,
  metas,
  keys,
  context,
  onEdit,
  required,
  faults,
  doubts,
  readOnly,
}: Props) {
  const shown = (keys ?? Object.keys(metas)).flatMap((key) => {
    const meta = metas[key]
    return meta ? [{ key, meta }] : []
  })
  const mayWrite = useMayWrite(context.record)
  const widths = widthsOf(shown.map(({ meta }) => meta))
  return (
    <fieldset className={sheet.sheet} aria-label={label}>
      {shown.map(({ key, meta }, index) => {
        const name = [...base, key].join('.')
        const own = remarksOn(meta, name, context)
        return (
          <RecordField
            key={name}
            name={name}
            meta={meta}
            value={valueAt(context.record, name)}
            width={widths[index]}
            required={required?.includes(key) === true}
            fault={faults?.get(name) ?? own.error}
            doubt={isBlank(valueAt(context.record, name)) ? null : (doubts?.get(name) ?? own.warning)}
            readOnly={readOnly === true || !mayWrite(name.split('.'))}
            onEdit={onEdit}
          />
        )
      })}
    </fieldset>
  )
}

interface RecordFieldProps {
  name: string
  meta: FieldMeta
  value: unknown
  width: FieldMeta['width']
  required: boolean
  fault: string | null
  doubt: string | null
  readOnly: boolean
  onEdit: EditField
}

/** One field, drawn again only when its own value or fault changes. */
const RecordField = memo(function RecordField({ name, meta, value, onEdit, ...rest }: RecordFieldProps) {
  const path = useMemo(() => name.split('.'), [name])
  const change = useCallback(
    (next: unknown) => onEdit(path, (next ?? null) as Json, meta.label),
    [onEdit, path, meta],
  )
  return (
    <FieldControl
      name={name}
      meta={meta}
      value={value}
      width={rest.width}
      required={rest.required || meta.required}
      error={rest.fault}
      warning={rest.doubt}
      readOnly={rest.readOnly}
      onChange={change}
    />
  )
})

/** What is wrong or doubtful in a filled field; that it is empty is not said while a case is being taken in. */
function remarksOn(meta: FieldMeta, name: string, context: FormContext) {
  const values = { [name]: valueAt(context.record, name) }
  const findings = checkField(name, { ...meta, required: false }, values, context)
  const of = (level: Finding['level']) => findings.find((each) => each.level === level)?.message ?? null
  return { error: of('error'), warning: of('warning') }
}
