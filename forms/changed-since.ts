/** What the case says otherwise than a paper that was issued from it: the paper stands, but somebody has to know. */
import type { Json } from '../src-domain/edits'
import { sameJson } from '../src-domain/edits'
import { hasMask } from '../src-domain/visible-record'
import type { LooseValues } from './fields'
import { createFill } from './fill'
import type { FormContext, FormDefinition } from './form'
import { isBlank, valuesOf } from './values'

/** A field of the issued paper whose value in the case is another now, both in words as papers print them. */
export interface Changed {
  field: string
  label: string
  issued: string
  now: string
}

/**
 * The fields bound to the case that say something else now. What was typed on the paper itself is the paper's own and
 * never changes; what the form works out is left aside, since it moves with the day.
 * @param typed what was typed on the paper (`paper.values`).
 * @param frozen the values the paper was issued with.
 */
export function changedSince(
  form: FormDefinition,
  typed: LooseValues,
  frozen: LooseValues,
  context: FormContext,
): Changed[] {
  const { values, origins } = valuesOf(form, typed, context)
  return Object.entries(form.fields).flatMap(([field, { meta }]): Changed[] => {
    if (!meta.bind || meta.computed || origins[field] === 'paper') return []
    if (meta.visibleWhen?.(frozen) === false) return []
    const [before, now] = [frozen[field], origins[field] === 'case' ? values[field] : undefined]
    if (isBlank(before) || sameValue(before, now)) return []
    // A masked informant says nothing of what stands behind the mask.
    if (hasMask(before) || hasMask(now)) return []
    const words = (value: unknown) => wordsOf(form, field, value, context)
    return [{ field, label: meta.label, issued: words(before), now: words(now) }]
  })
}

function sameValue(a: unknown, b: unknown): boolean {
  if (isBlank(a) && isBlank(b)) return true
  return sameJson(pure(a), pure(b))
}

/** As the frozen values were kept: what JSON leaves out is not there. */
function pure(value: unknown): Json | undefined {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** A value as a paper prints it; of a party its name, of rows how many. */
function wordsOf(form: FormDefinition, field: string, value: unknown, { office }: FormContext): string {
  if (isBlank(value)) return '（空）'
  const fill = createFill(form.fields, { [field]: value }, office)
  switch (form.fields[field]?.meta.control) {
    case 'party':
      return String((value as LooseValues).partyName ?? '（未填名称）')
    case 'rows':
      return (
        (value as LooseValues[])
          .map((row) => row.partyName ?? row.name)
          .filter(Boolean)
          .join('、') || '（见案件）'
      )
    case 'int':
    case 'decimal':
      return fill.text(field).text
    case 'date':
      return fill.date(field).text
    case 'datetime':
      return fill.datetime(field).text
    case 'money':
      return fill.money(field).text
    case 'officer':
    case 'officers':
      return fill.officers(field).text
    case 'organ':
    case 'organs':
      return fill.organs(field).text
    default:
      return fill.words(field).text
  }
}
