/**
 * Where typing goes: into the case, which all papers share, or onto this paper alone, over what the case says.
 * On a form that is the intake (`writesCase`), and where the case knew nothing yet, it goes into the case.
 */
import type { FieldMeta } from '../../forms/fields'
import type { FormContext, FormDefinition } from '../../forms/form'
import { isBlank, type Origin, valueAt, valuesOf } from '../../forms/values'
import type { Paper } from '../../src-domain/case-record'
import { type Edit, isMap, type Json, sameJson } from '../../src-domain/edits'

export type Target = 'case' | 'paper'

/** A paper being drafted, and where it stands. */
export interface DraftPaper {
  paperId: string
  form: FormDefinition
  paper: Paper
  context: FormContext
}

/** What a field would show had nothing been typed on this paper. */
export interface Beneath {
  origin: Origin
  value: unknown
}

/**
 * Where typing in a field goes. To be asked when the field is entered and kept until it is left, so that the
 * second key goes where the first went.
 */
export function targetOf({ form, paper, context }: DraftPaper, key: string): Target {
  const bind = form.fields[key]?.meta.bind
  if (!bind) return 'paper'
  if (form.writesCase) return 'case'
  if (!isBlank(paper.values[key])) return 'paper'
  return isBlank(valueAt(context.record, bind)) ? 'case' : 'paper'
}

/** The edits that put a value typed in a field to its place; null empties it. */
export function editsFor(draft: DraftPaper, key: string, value: unknown, target: Target): Edit[] {
  const meta = draft.form.fields[key]?.meta
  if (!meta) return []
  const onPaper = paperPath(draft, key)
  if (target === 'paper' || !meta.bind) {
    return [{ path: onPaper, value: isBlank(value) ? undefined : stored(meta, value) }]
  }
  const intoCase = { path: meta.bind.split('.'), value: stored(meta, value) }
  // What stood on the paper would hide what has just been typed into the case.
  return key in draft.paper.values ? [intoCase, { path: onPaper, value: undefined }] : [intoCase]
}

/** Takes what was typed on this paper away, so that the case or the program speaks again. */
export function restoreEdits(draft: DraftPaper, key: string): Edit[] {
  return [{ path: paperPath(draft, key), value: undefined }]
}

/** Makes what was typed on this paper the value of the case. */
export function writeBackEdits(draft: DraftPaper, key: string): Edit[] {
  const meta = draft.form.fields[key]?.meta
  const typed = draft.paper.values[key]
  if (!meta?.bind || isBlank(typed)) return []
  return [{ path: meta.bind.split('.'), value: typed as Json }, ...restoreEdits(draft, key)]
}

/** What stands beneath the values typed on the paper, by field; only where something else does. */
export function beneathOf({ form, paper, context }: DraftPaper): Readonly<Record<string, Beneath>> {
  const typed = Object.keys(paper.values).filter((key) => !isBlank(paper.values[key]))
  if (typed.length === 0) return {}
  const { values, origins } = valuesOf(form, {}, context)
  const onPaper = valuesOf(form, paper.values, context).values
  return Object.fromEntries(
    typed
      .filter((key) => !isBlank(values[key]) && !sameJson(plain(values[key]), plain(onPaper[key])))
      .map((key) => [key, { origin: origins[key] ?? 'none', value: values[key] }]),
  )
}

function paperPath({ paperId }: DraftPaper, key: string): string[] {
  return ['papers', paperId, 'values', key]
}

/** The value as a record keeps it: rows as a map by id, and nothing undefined inside. */
function stored(meta: FieldMeta, value: unknown): Json {
  if (meta.control === 'rows') {
    const rows = Array.isArray(value) ? value : []
    return Object.fromEntries(rows.map(({ id, ...row }) => [String(id), plain(row)]))
  }
  return plain(value)
}

function plain(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(plain)
  if (isMap(value)) {
    const kept = Object.entries(value).filter(([, item]) => item !== undefined)
    return Object.fromEntries(kept.map(([key, item]) => [key, plain(item)]))
  }
  return value as Json
}
