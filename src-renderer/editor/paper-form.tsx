/** The form of a paper in the order of the paper: its groups, and in each the fields that are asked. */
import type { FocusEvent, RefObject } from 'react'
import type { FormDefinition } from '../../forms/form'
import type { PaperValues } from '../../forms/values'
import { ladders } from '../../src-domain/approval-ladders'
import { FieldScope } from '../fields/field-scope'
import { FieldSheet } from '../fields/field-sheet'
import { widthsOf } from '../fields/widths'
import { ApprovalField } from './approval-field'
import styles from './editor.module.css'
import type { Beneath } from './paper-edits'
import { type PaperActions, PaperField } from './paper-field'

interface PaperFormProps {
  form: FormDefinition
  paperValues: PaperValues
  beneath: Readonly<Record<string, Beneath>>
  errors: ReadonlyMap<string, string>
  warnings: ReadonlyMap<string, string>
  /** Fields whose warning could void the paper. */
  grave: readonly string[]
  actions: PaperActions
  /** The focus came to a field, or to one of its parts; told by the name a jump would use. */
  onFocusField: (name: string) => void
  scopeRef: RefObject<HTMLDivElement | null>
}

/** The form; fields that are not asked (`visibleWhen`) are left out. */
export function PaperForm(props: PaperFormProps) {
  const { form, paperValues, beneath, errors, warnings, grave, actions } = props
  const { values, origins } = paperValues
  const columns: readonly string[] = (ladders[form.id]?.rungs ?? []).map(({ column }) => column)

  function focus(event: FocusEvent<HTMLElement>) {
    const name = event.target.closest<HTMLElement>('[data-field-row]')?.dataset.fieldRow
    if (!name) return
    actions.enter(name.split('.')[0] ?? name)
    props.onFocusField(name)
  }

  return (
    <FieldScope ref={props.scopeRef} className={styles.form} onFocus={focus}>
      {form.groups.map((group) => {
        const asked = group.fields.flatMap((key) => {
          const field = form.fields[key]
          return field && field.meta.visibleWhen?.(values) !== false ? [{ key, field }] : []
        })
        if (asked.length === 0) return null
        const widths = widthsOf(asked.map(({ field }) => field.meta))
        return (
          <section key={group.title} aria-label={group.title}>
            <h2 className={styles.group}>{group.title}</h2>
            <FieldSheet>
              {asked.map(({ key, field }, index) =>
                columns.includes(key) ? (
                  <ApprovalField
                    key={key}
                    name={key}
                    field={field}
                    value={values[key]}
                    proposes={key === columns[0]}
                    actions={actions}
                  />
                ) : (
                  <PaperField
                    key={key}
                    name={key}
                    field={field}
                    value={values[key]}
                    origin={origins[key] ?? 'none'}
                    beneath={beneath[key]?.origin ?? null}
                    error={errors.get(key) ?? null}
                    warning={warnings.get(key) ?? null}
                    grave={grave.includes(key)}
                    required={field.meta.required || field.meta.requiredWhen?.(values) === true}
                    width={widths[index]}
                    actions={actions}
                  />
                ),
              )}
            </FieldSheet>
          </section>
        )
      })}
    </FieldScope>
  )
}
