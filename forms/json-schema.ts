/**
 * JSON Schema of a document's values and of a case, for programs that make or check such files. Titles, help and
 * controls come from the fields, so that the schema says in Chinese what the screen says.
 */
import { z } from 'zod'
import { type CaseRecord, caseRecord } from '../src-domain/case-record'
import { forms } from './catalogue'
import type { FieldMap, FieldMeta } from './fields'
import type { FormDefinition } from './form'

/** A JSON Schema, as far as it is walked here. */
interface Schema {
  [key: string]: unknown
  title?: string
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: Schema | boolean
}

/** The schema of the complete values of a document. */
export function formJsonSchema(form: FormDefinition): Schema {
  const schema = z.toJSONSchema(form.schema, { io: 'input' }) as Schema
  describeFields(schema, form.fields)
  return { ...schema, title: form.title, description: `依据：${form.basis.join('；')}` }
}

/** The schema of a case record. */
export function caseJsonSchema(): Schema {
  const schema = z.toJSONSchema(caseRecord, { io: 'input' }) as Schema
  for (const form of forms.toReversed()) {
    for (const { meta } of Object.values(form.fields)) {
      if (meta.bind) describe(placeOf(schema, meta.bind.split('.')), meta)
    }
  }
  for (const [path, title] of Object.entries(titles)) {
    const place = placeOf(schema, path.split('.'))
    if (place) place.title = title
  }
  return {
    ...schema,
    title: '案件',
    description: '一条线索或一件案件：线索与项目、当事人、按日期记载的事实、文书',
  }
}

/** What no field of a document names. */
const titles: Readonly<Record<string, string>> = {
  schemaVersion: '格式版本',
  id: '内部标识',
  case: '线索与承办',
  project: '项目',
  complainant: '投诉人',
  reporter: '举报人',
  respondents: '被反映人',
  intake: '收件与审查',
  facts: '按日期记载的事实',
  papers: '文书',
  'case.caseNo': '案号',
  'case.teamLeaderId': '调查组组长',
  'case.teamMemberIds': '调查组成员',
  'case.violationCodes': '涉嫌违法行为',
} satisfies Partial<Record<keyof CaseRecord | `case.${string}`, string>>

function describeFields(schema: Schema, fields: FieldMap): void {
  for (const [key, { meta }] of Object.entries(fields)) describe(schema.properties?.[key], meta)
}

function describe(place: Schema | undefined, meta: FieldMeta): void {
  if (!place) return
  place.title = meta.label
  const unit = meta.control === 'money' ? ['金额以分为单位'] : []
  const told = [...(meta.help ? [meta.help] : []), ...unit].join('；')
  if (told) place.description = told
  place['x-control'] = meta.control
  if (meta.options) place['x-options'] = meta.options
  if (!meta.columns) return
  const inner = whole(place)
  // Rows are a list on a paper and a map in a case; a party is the object itself.
  const map = typeof inner.additionalProperties === 'object' ? inner.additionalProperties : inner
  describeFields(inner.items ?? (inner.properties ? inner : map), meta.columns)
}

/** The schema at a dotted place, looking through “or null”. */
function placeOf(schema: Schema, path: readonly string[]): Schema | undefined {
  return path.reduce<Schema | undefined>((place, key) => place && whole(place).properties?.[key], schema)
}

/** The part of a nullable schema that is not null. */
function whole(schema: Schema): Schema {
  return schema.anyOf?.find((one) => one.type !== 'null') ?? schema
}
