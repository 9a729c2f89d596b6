/** A small sheet for one more row under an item: asked for, filled in, recorded or given up. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { FieldMeta } from '../../forms/fields'
import { FieldControl } from '../fields/field-control'
import { FieldScope, focusField } from '../fields/field-scope'
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
  const form = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const [first = ''] = Object.keys(metas)
  // The button that asked for the sheet stands no more: the keyboard goes into the sheet, and back to it afterwards.
  useEffect(() => {
    const part = form.current?.closest('section')
    if (form.current) focusField(form.current, first)
    foot.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body) part?.querySelector('button')?.focus()
      }, 0)
    }
  }, [first])

  return (
    <>
      <FieldScope onLast={onSave} ref={form}>
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
      <div className={classes.foot} ref={foot}>
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
