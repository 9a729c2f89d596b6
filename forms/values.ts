/**
 * Which values a paper has: what was typed on it, else what the case holds at the bound place, else what the
 * form works out. Each value is told with its origin, so that the screen can show what came from where.
 */
import { printedApprovals } from '../src-domain/approval-entry'
import { rungsOf } from '../src-domain/approval-ladders'
import type { CaseRecord, Paper } from '../src-domain/case-record'
import { type Ordered, type RowMap, rowsOf } from '../src-domain/rows'
import type { Approval, FieldMeta, LooseValues } from './fields'
import type { FormContext, FormDefinition } from './form'

export type Origin = 'paper' | 'case' | 'computed' | 'none'

export interface PaperValues {
  values: LooseValues
  origins: Readonly<Record<string, Origin>>
}

/**
 * The values of a paper being drafted. A party or an approval is put together part by part, so that typing
 * the date of a signature does not lose the opinion the form proposed.
 * @param typed what was typed on this paper itself (`paper.values`); null or absent means nothing was.
 */
export function valuesOf(form: FormDefinition, typed: Paper['values'], context: FormContext): PaperValues {
  const layers: Record<string, [Origin, unknown][]> = {}
  const known: Record<string, unknown> = {}
  for (const [key, { meta }] of Object.entries(form.fields)) {
    const given: [Origin, unknown][] = [
      ['paper', meta.computed ? undefined : asRows(meta, typed[key])],
      ['case', meta.bind ? asRows(meta, valueAt(context.record, meta.bind)) : undefined],
    ]
    layers[key] = given
    const [, value] = topmost(meta, given)
    if (value !== undefined) known[key] = value
  }
  const computed = form.prefill(context, known)
  const values: Record<string, unknown> = {}
  const origins: Record<string, Origin> = {}
  for (const [key, { meta }] of Object.entries(form.fields)) {
    const [origin, value] = topmost(meta, [...(layers[key] ?? []), ['computed', computed[key]]])
    origins[key] = origin
    if (value !== undefined) values[key] = value
  }
  return { values, origins }
}

/**
 * What stands on a paper of a case beyond what the case gives: what was typed, and in its columns of approval what was
 * recorded. What was typed in such a column is but the opinion proposed: nobody signs by typing a name.
 */
export function typedOn(record: CaseRecord, paperId: string): LooseValues {
  const paper = record.papers[paperId]
  if (!paper) return {}
  const proposed = (rungsOf(paper) ?? []).flatMap(({ column }) => {
    const { opinion } = (paper.values[column] ?? {}) as Approval
    return column in paper.values ? [[column, opinion ? { opinion } : undefined]] : []
  })
  return { ...paper.values, ...Object.fromEntries(proposed), ...printedApprovals(record, paperId) }
}

/** The first value that is given and where it came from; objects are completed from the layers below. */
function topmost(meta: FieldMeta, layers: readonly [Origin, unknown][]): [Origin, unknown] {
  const given = layers.filter(([, value]) => !isBlank(value))
  const [first] = given
  if (!first) return ['none', undefined]
  if (meta.control !== 'party' && meta.control !== 'approval') return first
  const parts = given.toReversed().flatMap(([, value]) => Object.entries(value as object))
  return [first[0], Object.fromEntries(parts.filter(([, part]) => !isBlank(part)))]
}

/** The value at a dotted place of the case, such as `project.projectName`; undefined where there is none. */
export function valueAt(record: CaseRecord, path: string): unknown {
  let value: unknown = record
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** Whether a value counts as not given: nothing, white space, an empty list or an object with nothing in it. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object') return Object.values(value).every(isBlank)
  return false
}

/** Row lists are kept as maps of rows; a paper is composed from them as an array in order. */
function asRows(meta: FieldMeta, value: unknown): unknown {
  if (meta.control !== 'rows' || Array.isArray(value)) return value
  return rowsOf(value as RowMap<Ordered>)
}
