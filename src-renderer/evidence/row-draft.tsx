/** A small sheet for one more row under an item: asked for, filled in, recorded or given up. */
import { Button } from '@mantine/core'
import type { FieldMeta } from '../../forms/fields'
import { FieldControl } from '../fields/field-control'
import { FieldScope } from '../fields/field-scope'
import sheet from '../fields/fields.module.css'
import { keepFocus } from '../frame/keep-focus'
import classes from './evidence.module.css'

export type DraftValues = Readonly<Record<string, string | null>>

interface Props {
  /** What the sheet is, such as 记录复核; its first two signs stand on the button. */
  label: string
  metas: Readonly<Record<string, FieldMeta>>
  values: DraftValues
  /** What is wrong with values, by key. */
  faults?: Readonly<Record<string, string | null>>
  onChange: (values: DraftValues) => void
  onSave: () => void
  onCancel: () => void
}

/** The sheet. */
export function RowDraft({ label, metas, values, faults, onChange, onSave, onCancel }: Props) {
  return (
    <>
      <FieldScope onLast={onSave}>
        <fieldset className={sheet.sheet} aria-label={label}>
          {Object.entries(metas).map(([key, meta]) => (
            <FieldControl
              key={key}
              name={key}
              meta={meta}
              value={values[key]}
              error={faults?.[key] ?? null}
              onChange={(value) => onChange({ ...values, [key]: value as string | null })}
            />
          ))}
        </fieldset>
      </FieldScope>
      <div className={classes.foot}>
        <Button size="sm" onClick={onSave} {...keepFocus}>
          {label.slice(0, 2)}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel} {...keepFocus}>
          取消
        </Button>
      </div>
    </>
  )
}

/** The first field that must be filled and is not, by its label; null where none is. */
export function lackingIn(metas: Readonly<Record<string, FieldMeta>>, values: DraftValues): string | null {
  return (
    Object.entries(metas).find(([key, { required }]) => required && !values[key]?.trim())?.[1].label ?? null
  )
}
