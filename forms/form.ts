/**
 * What a standard document is: what it asks, what it takes from the case, what it says. One definition gives
 * the screen form, the preview, print, PDF, DOCX, text and JSON Schema.
 */
import { z } from 'zod'
import type { CaseRecord } from '../src-domain/case-record'
import type { Stage } from '../src-domain/facts'
import type { HolidayCalendar } from '../src-domain/holiday-calendar'
import type { OfficeRecord } from '../src-domain/office'
import type { DocumentTree, Part, PartStyle } from './document-tree'
import type { FieldMap, LooseValues, ValueOf } from './fields'
import { createFill, type Fill } from './fill'
import { mapTexts, withoutDoubleSigns } from './run-text'
import { applyStandingTexts, applyToProposed } from './standing-texts'

/** All that a document may draw on besides its own values. Time is handed in, never read. */
export interface FormContext {
  record: CaseRecord
  office: OfficeRecord
  calendar: HolidayCalendar
  /** ISO date. */
  today: string
  /** Who is filling the form; null where nobody is signed in. */
  officerId: string | null
}

/** A remark of the form on its own values, shown at the field. `error` keeps a paper from being issued. */
export interface Finding {
  field: string | null
  level: 'error' | 'warning'
  message: string
  /** A warning that could void the paper; it stands in red, though the officer may go on. */
  grave?: true
}

export type ValuesOf<F extends FieldMap> = { readonly [K in keyof F]?: ValueOf<F[K]> | null }

export interface FormSpec<F extends FieldMap> {
  /** docKind of documents.md A.0.8, never changed once used. */
  id: string
  /** Number in the table of documents, such as `02`. */
  no: string
  title: string
  /** Raised whenever wording or fields change; an issued paper keeps the version it was made with. */
  version: number
  style: PartStyle
  /** Whose paper: the office's own, the competent department's, or internal with no issuing organ (A.0.8 发文). */
  issuer: 'office' | 'authority' | 'internal'
  /** Curtails rights, so that only a competent department may issue it (rule 0.2). */
  curtailsRights: boolean
  /** 文种代字 (B.2); null for internal forms, which bear no 文号. */
  docCode: string | null
  /** Legal basis, as shown to the officer. */
  basis: readonly string[]
  /** Stages at which this paper is usually made. */
  stages: readonly Stage[]
  fields: F
  /** The fields in the order of the paper, grouped as the paper is. Every field stands in exactly one group. */
  groups: readonly { title: string; fields: readonly (keyof F & string)[] }[]
  /**
   * The field that names who fills it in. It is written down when the paper is begun: whoever opens or issues it later
   * does not take that officer's place.
   */
  filledBy?: keyof F & string
  /** Typing into a bound field of this form changes the case itself (the registration form is the intake). */
  writesCase?: true
  /**
   * Values the case and the calendar give, beyond those bound directly. `known` are the values typed on the
   * paper or bound in the case, for what follows from them (the seal's organ from the issuing organ).
   */
  prefill: (context: FormContext, known: ValuesOf<F>) => ValuesOf<F>
  compose: (fill: Fill<F>, context: FormContext) => Part[]
  /** Checks across fields, beyond each field's own. */
  check?: (values: ValuesOf<F>, context: FormContext) => Finding[]
}

/** A form with its field types forgotten, as screens, printers and the command line handle it. */
export interface FormDefinition
  extends Omit<FormSpec<FieldMap>, 'groups' | 'prefill' | 'compose' | 'check' | 'fields' | 'filledBy'> {
  fields: FieldMap
  filledBy?: string
  groups: readonly { title: string; fields: readonly string[] }[]
  prefill: (context: FormContext, known: LooseValues) => LooseValues
  compose: (values: LooseValues, context: FormContext) => DocumentTree
  check: (values: LooseValues, context: FormContext) => Finding[]
  /** The schema of complete values: what `issue` demands and `schema FORM_ID` prints. */
  schema: z.ZodObject
}

/** Turns a specification into a form. Throws when a field stands in no group or in two, since it could not be filled. */
export function defineForm<const F extends FieldMap>(spec: FormSpec<F>): FormDefinition {
  const grouped = spec.groups.flatMap((group) => group.fields)
  for (const key of Object.keys(spec.fields)) {
    const times = grouped.filter((name) => name === key).length
    if (times !== 1) throw new Error(`${spec.id}: field ${key} stands in ${times} groups`)
  }
  const shape = Object.fromEntries(
    Object.entries(spec.fields).map(([key, { meta, schema }]) => [
      key,
      // An approval may be left to the pen: the paper is printed before it is signed.
      meta.required && meta.control !== 'approval' ? schema : schema.nullish(),
    ]),
  )
  return {
    ...spec,
    prefill: (context, known) =>
      applyToProposed(
        spec.prefill(context, known as ValuesOf<F>) as LooseValues,
        context.office.standingTexts,
        { formId: spec.id, fields: spec.fields },
      ),
    compose: (values, context) => {
      const parts = spec.compose(createFill(spec.fields, values as ValuesOf<F>, context.office), context)
      const tree = { formId: spec.id, title: spec.title, parts }
      const worded = applyStandingTexts(tree, context.office.standingTexts, spec.fields)
      return mapTexts(worded, withoutDoubleSigns)
    },
    check: (values, context) => spec.check?.(values as ValuesOf<F>, context) ?? [],
    schema: z.object(shape),
  }
}
