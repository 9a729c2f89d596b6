/** What an officer types into a paper so that it says what the paper of a sample case says. */
import samples from '../../assets/sample-cases.json'
import type { Field, FieldMap, FieldMeta, LooseValues, TextCheck } from '../../forms/fields'
import type { FormDefinition } from '../../forms/form'
import { paperValuesOf } from '../../src-domain/written-values'
import type { Answer } from './by-hand'

/** An answer to a field that is asked for; undefined where the form has no such field. */
export type AnswerTo = (name: string) => Answer | undefined

type Sample = (typeof samples.cases)[number]

/** A sample case by its name. */
export function sampleOf(sampleId: string): Sample {
  const sample = samples.cases.find((one) => one.sampleId === sampleId)
  if (!sample) throw new Error(`no ${sampleId}`)
  return sample
}

/**
 * Answers for a form: the given ones, else what the sample's document says, else what its case says, else words that
 * fit the kind of field.
 * @param written the fields of a document of the sample.
 * @param given answers by the name of the field, before all others.
 * @param day ISO date on which the paper is written.
 */
export function answersFor(
  form: FormDefinition,
  sample: Sample,
  written: LooseValues,
  given: Readonly<Record<string, Answer>>,
  day: string,
): AnswerTo {
  const { complainant, reporter, respondents, project } = sample
  const party = respondents[0]
  const known = {
    ...project,
    ...sample.case,
    complainant,
    reporter,
    respondents,
    party,
    recipient: complainant,
  }
  const values = { ...known, ...paperValuesOf(form.id, written) }
  return (name) => {
    if (given[name] !== undefined) return given[name]
    const field = fieldAt(form.fields, name.split('.'))
    if (!field) return undefined
    // Where a paper tells of several parties they are those of the case, in their order.
    const place = name.replace(/^party\.(?=\d)/, 'respondents.')
    return typed(field.meta, valueAt(values, place.split('.'))) ?? anyAnswer(field.meta, day)
  }
}

/** `respondents.0.address` is a column of a list, `party.uscc` a part of a whole. */
function fieldAt(fields: FieldMap, [name = '', ...rest]: string[]): Field | undefined {
  const field = fields[name]
  if (!field || rest.length === 0) return field
  const inner = /^\d+$/.test(rest[0] ?? '') ? rest.slice(1) : rest
  return inner.length > 0 ? fieldAt(field.meta.columns ?? {}, inner) : field
}

function valueAt(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return value
  if (value === null || typeof value !== 'object') return undefined
  return valueAt((value as Record<string, unknown>)[key], rest)
}

/** A value as it is typed; null where there is none. */
function typed(meta: FieldMeta, value: unknown): Answer | null {
  if (value === null || value === undefined || value === '' || value === '/') return null
  switch (meta.control) {
    case 'choice':
      return labelOf(meta, value)
    case 'multi':
      return each(value, (one) => labelOf(meta, one))
    case 'bool':
      return value === true ? '是' : '否'
    case 'money':
      return (Number(value) / 100).toFixed(2)
    case 'datetime':
      return String(value).slice(0, 16).replace('T', ' ')
    case 'officer':
      return officerNames.get(String(value)) ?? String(value)
    case 'officers':
      return each(value, (one) => officerNames.get(one) ?? one)
    case 'organ':
      return organNames.get(String(value)) ?? String(value)
    case 'organs':
      return each(value, (one) => organNames.get(one) ?? one)
    case 'texts':
      return each(value, (one) => one)
    case 'rows':
      return Array.isArray(value) && value.length > 0 ? value.map((row) => parts(meta, row)) : null
    case 'party':
    case 'approval':
      return parts(meta, value)
    default:
      return String(value)
  }
}

function parts(meta: FieldMeta, value: unknown): Record<string, string> {
  const given = value as LooseValues
  return Object.fromEntries(
    Object.entries(meta.columns ?? {}).flatMap(([key, column]) => {
      const answer = typed(column.meta, given[key])
      return typeof answer === 'string' ? [[key, answer]] : []
    }),
  )
}

/** What any officer could write there; for what a sample leaves open. */
function anyAnswer(meta: FieldMeta, day: string): Answer {
  switch (meta.control) {
    case 'date':
      return day
    case 'datetime':
      return `${day} 10:00`
    case 'int':
    case 'decimal':
      return '1'
    case 'money':
      return '0'
    case 'bool':
      return '是'
    case 'choice':
      return meta.options?.[0]?.label ?? ''
    case 'multi':
      return [meta.options?.[0]?.label ?? '']
    case 'texts':
      return [meta.options?.[0]?.label ?? '《中华人民共和国招标投标法》第七条']
    case 'officer':
      return '王某丙'
    case 'officers':
      return ['王某丙', '赵某丁']
    case 'organ':
      return '监管办'
    case 'organs':
      return ['监管办']
    case 'rows': {
      const cells = Object.entries(meta.columns ?? {}).flatMap(([key, column]) => {
        const answer = column.meta.required ? anyAnswer(column.meta, day) : null
        return typeof answer === 'string' ? [[key, answer]] : []
      })
      return [Object.fromEntries(cells)]
    }
    default:
      return (meta.check && checkedWords[meta.check]) ?? '见案卷材料'
  }
}

/** Made-up numbers that pass their checks (documents.md K). */
const checkedWords: Partial<Record<TextCheck, string>> = {
  phone: '0712-0000000',
  residentId: '420984190001010003',
  uscc: '91420984MAEXMP0195',
  postcode: '431600',
}

function each(value: unknown, one: (item: string) => string): string[] | null {
  return Array.isArray(value) && value.length > 0 ? value.map((item) => one(String(item))) : null
}

function labelOf(meta: FieldMeta, code: unknown): string {
  return meta.options?.find((option) => option.code === code)?.label ?? String(code)
}

const officerNames = new Map(samples.officers.map(({ officerId, officerName }) => [officerId, officerName]))
const organNames = new Map(
  samples.organizations.map(({ orgId, shortName, name }) => [orgId, shortName ?? name]),
)
