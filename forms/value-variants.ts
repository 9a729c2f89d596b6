/**
 * The values under which a form says all it can say: with every field filled and with each one empty, and with every
 * choice taken once. What is worded so is composed nowhere else than in the definition, so this is how its standing texts
 * are found.
 */
import type { Field, FieldMap, FieldMeta, LooseValues } from './fields'
import type { FormContext, FormDefinition } from './form'
import { isBlank, type PaperValues, valuesOf } from './values'

/**
 * The variants of one case, its own values first.
 * @param salt tells the stand-ins of one case from those of another, so that nobody takes them for words of the form.
 */
export function* valueVariants(
  form: FormDefinition,
  context: FormContext,
  salt: number,
): Generator<PaperValues> {
  const own = valuesOf(form, {}, context)
  yield own
  const empty = Object.entries(form.fields).filter(
    ([key, { meta }]) => !meta.computed && isBlank(own.values[key]),
  )
  const filled = Object.fromEntries(empty.map(([key, field]) => [key, standIn(field, context, salt)]))
  for (const typed of empty.length > 0 ? [{}, filled] : [{}]) {
    const base = valuesOf(form, typed, context)
    if (typed === filled) yield base
    for (const [key, field] of Object.entries(form.fields)) {
      for (const value of choicesOf(field, context, salt))
        yield valuesOf(form, { ...typed, [key]: value }, context)
      if (isBlank(base.values[key])) continue
      const { [key]: _, ...others } = base.values
      yield { ...base, values: others }
    }
  }
}

/** Every answer to a question with few, and rows with and without each of their parts; none for others. */
function choicesOf({ meta }: Field, context: FormContext, salt: number): unknown[] {
  const codes = (meta.options ?? []).map(({ code }) => code)
  switch (meta.control) {
    case 'choice':
      return codes
    case 'multi':
      return codes.map((code) => [code])
    case 'bool':
      return [true, false]
    case 'rows':
      return rowChoices(meta, context, salt)
    default:
      return []
  }
}

/** One row and two, filled and with no more than must be; where rows are told whole, two of each kind that a row can be of. */
function rowChoices(
  { columns = {}, toldWhole }: FieldMeta,
  context: FormContext,
  salt: number,
): LooseValues[][] {
  const full = standIns(columns, context, salt)
  const bare = Object.fromEntries(
    Object.entries(full).filter(([key]) => columns[key]?.meta.required || columns[key]?.meta.requiredWhen),
  )
  const kinds = Object.entries(toldWhole ? columns : {}).flatMap(([key, { meta }]) =>
    meta.control === 'choice' ? (meta.options ?? []).map(({ code }) => ({ ...full, [key]: code })) : [],
  )
  return [...[full, bare].flatMap((row) => [[row], [row, row]]), ...kinds.map((row) => [row, row])]
}

/** Something that fits the field. */
function standIn({ meta }: Field, context: FormContext, salt: number): unknown {
  const day = `2026-0${salt + 1}-1${salt}`
  switch (meta.control) {
    case 'date':
      return day
    case 'datetime':
      return `${day}T0${salt + 1}:30:00+08:00`
    case 'choice':
      return meta.options?.[0]?.code
    case 'multi':
      return meta.options?.map(({ code }) => code)
    case 'bool':
      return true
    case 'organ':
      return Object.keys(context.office.organs)[salt]
    case 'organs':
      return Object.keys(context.office.organs).slice(salt, salt + 1)
    case 'officers':
    case 'texts':
      return [stranger(salt)]
    case 'money':
      return 100_000 * (salt + 1)
    case 'int':
    case 'decimal':
      return salt + 2
    case 'docNo':
      return `汉某〔2026〕${salt + 1}号`
    case 'rows':
      return [standIns(meta.columns ?? {}, context, salt)]
    case 'party':
    case 'approval':
      return standIns(meta.columns ?? {}, context, salt)
    default:
      return stranger(salt)
  }
}

function standIns(columns: FieldMap, context: FormContext, salt: number): LooseValues {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, standIn(column, context, salt)]),
  )
}

/** Words that no form says. */
export const strangerWords = '〇〇某'

function stranger(salt: number): string {
  return `${strangerWords}${salt}`
}
