/**
 * The kinds of field a document may ask for. Each gives a zod schema for its value and, beside it, what the
 * screen needs: label, control, help, width. A form names its fields with these and nothing else.
 */
import { z } from 'zod'
import type { CodeTable } from '../src-domain/codes'

export type Control =
  | 'text'
  | 'multiline'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'multi'
  | 'bool'
  | 'officer'
  | 'officers'
  | 'organ'
  | 'organs'
  | 'money'
  | 'int'
  | 'decimal'
  | 'docNo'
  | 'texts'
  | 'rows'
  | 'party'
  | 'approval'

export interface Option {
  code: string
  label: string
}

/** Values of a form while it is being filled: any may be missing, and each is checked before it is relied on. */
export type LooseValues = Readonly<Record<string, unknown>>

/** Which check of src-domain a text must pass. */
export type TextCheck =
  | 'uscc'
  | 'residentId'
  | 'phone'
  | 'postcode'
  | 'tenderProjectNo'
  | 'investmentProjectCode'

export interface FieldMeta {
  label: string
  control: Control
  /** ●: must be there before the paper is printed as final. ○ prints as “/”. */
  required: boolean
  /** ◐: required when this holds. */
  requiredWhen?: (values: LooseValues) => boolean
  /** Asked and printed only when this holds. */
  visibleWhen?: (values: LooseValues) => boolean
  /** Where the case keeps this value, such as `project.projectName`; then it is never typed twice. */
  bind?: string
  help?: string
  width?: 'full' | 'half' | 'third'
  options?: readonly Option[]
  /** Columns of a `rows` field, or the parts of a `party` or `approval`. */
  columns?: FieldMap
  /** Greatest length in characters (V-LEN). */
  max?: number
  check?: TextCheck
  /** Where `check` applies only to some values, such as the number of an identity card but not of a passport. */
  checkWhen?: (values: LooseValues) => boolean
  /** Shown, not typed: the program works it out in `prefill`. */
  computed?: true
  /** Of `rows`: how a row is told within a sentence rests on what is known of it, and is one place of a standing text. */
  toldWhole?: true
  /** Must not lie after today (V-PAST). */
  past?: true
}

export interface Field<T = unknown> {
  meta: FieldMeta
  schema: z.ZodType<T>
}
export type FieldMap = Readonly<Record<string, Field>>
export type ValueOf<F> = F extends Field<infer T> ? T : never

type Extra = Omit<Partial<FieldMeta>, 'label' | 'control' | 'options' | 'columns'>

function field<T>(
  control: Control,
  label: string,
  schema: z.ZodType<T>,
  extra: Extra & Partial<FieldMeta>,
): Field<T> {
  return { meta: { required: false, ...extra, label, control }, schema }
}

function string(extra: Extra) {
  const base = z.string()
  return extra.max ? base.max(extra.max, `不超过 ${extra.max} 字`) : base
}

/** One line of text. */
export function text(label: string, extra: Extra = {}): Field<string> {
  return field('text', label, string(extra), extra)
}

/** Text of several lines or paragraphs. */
export function multiline(label: string, extra: Extra = {}): Field<string> {
  return field('multiline', label, string(extra), { width: 'full', ...extra })
}

/** A calendar date, `2026-03-04`. */
export function date(label: string, extra: Extra = {}): Field<string> {
  return field('date', label, z.iso.date('不是有效的日期，应写作 2026-03-04'), extra)
}

/** A moment, `2026-04-30T16:00:00+08:00`. */
export function datetime(label: string, extra: Extra = {}): Field<string> {
  const schema = z.iso.datetime({ offset: true, error: '不是有效的时间，应写作 2026-04-30T16:00:00+08:00' })
  return field('datetime', label, schema, extra)
}

/** One of several coded choices. */
export function choice(label: string, table: CodeTable, extra: Extra = {}): Field<string> {
  const options = optionsOf(table)
  return field('choice', label, oneOf(options), { ...extra, options })
}

/** Any of several coded choices. */
export function multi(label: string, table: CodeTable, extra: Extra = {}): Field<string[]> {
  const options = optionsOf(table)
  return field('multi', label, z.array(oneOf(options)), { width: 'full', ...extra, options })
}

/** Yes or no. */
export function bool(label: string, extra: Extra = {}): Field<boolean> {
  return field('bool', label, z.boolean(), extra)
}

/** An officer of the library, by id; a name typed by hand stands for itself. */
export function officer(label: string, extra: Extra = {}): Field<string> {
  return field('officer', label, z.string(), extra)
}

/** Several officers, in order. */
export function officers(label: string, extra: Extra = {}): Field<string[]> {
  return field('officers', label, z.array(z.string()), { width: 'full', ...extra })
}

/** An organ of the library, by id; a name typed by hand stands for itself. */
export function organ(label: string, extra: Extra = {}): Field<string> {
  return field('organ', label, z.string(), extra)
}

/** Several organs, in order. */
export function organs(label: string, extra: Extra = {}): Field<string[]> {
  return field('organs', label, z.array(z.string()), { width: 'full', ...extra })
}

/** An amount in fen (分). */
export function money(label: string, extra: Extra = {}): Field<number> {
  return field('money', label, z.int().nonnegative('金额不能为负'), extra)
}

/** A whole number. */
export function int(label: string, extra: Extra = {}): Field<number> {
  return field('int', label, z.int('应为整数'), extra)
}

/** A number that may have decimals, such as a ratio of 7.5‰. */
export function decimal(label: string, extra: Extra = {}): Field<number> {
  return field('decimal', label, z.number('应为数字').nonnegative('不能为负'), extra)
}

/** A 文号 (documents.md B). */
export function docNo(label: string, extra: Extra = {}): Field<string> {
  return field('docNo', label, z.string(), extra)
}

/** Several short texts in order, such as cited articles; `suggestions` are offered, others may be typed. */
export function texts(label: string, suggestions: readonly string[], extra: Extra = {}): Field<string[]> {
  const options = suggestions.map((suggestion) => ({ code: suggestion, label: suggestion }))
  return field('texts', label, z.array(z.string()), { width: 'full', ...extra, options })
}

/** Rows of a list; `columns` are fields. On a paper's values the rows come as an array in their order. */
export function rows<C extends FieldMap>(label: string, columns: C, extra: Extra = {}): Field<RowValue<C>[]> {
  return field('rows', label, z.array(objectOf(columns)), { width: 'full', ...extra, columns }) as Field<
    RowValue<C>[]
  >
}

/** A person or unit taken from the case as one whole (块 PARTY). */
export function party<C extends FieldMap>(label: string, columns: C, extra: Extra = {}): Field<RowValue<C>> {
  return field('party', label, objectOf(columns), { width: 'full', ...extra, columns }) as Field<RowValue<C>>
}

export interface Approval {
  opinion?: string | null
  decision?: string | null
  signerId?: string | null
  signedAt?: string | null
  /** Who signed beside the first, where two must. */
  others?: readonly { signerId: string; signedAt: string }[] | null
}

/** An approval column (块 APPR): opinion, decision, who signs and when; empty is left for the pen. */
export function approval(label: string, extra: Extra = {}): Field<Approval> {
  const schema = z.object({
    opinion: z.string().nullish(),
    decision: z.enum(['agree', 'disagree', 'return']).nullish(),
    signerId: z.string().nullish(),
    signedAt: z.iso.date('不是有效的日期，应写作 2026-03-04').nullish(),
    others: z.array(z.object({ signerId: z.string(), signedAt: z.iso.date() })).nullish(),
  }) as z.ZodType<Approval>
  return field('approval', label, schema, { width: 'full', ...extra })
}

export type RowValue<C extends FieldMap> = { id?: string } & { [K in keyof C]?: ValueOf<C[K]> | null }

function objectOf(columns: FieldMap) {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, column.schema.nullish()]),
  )
  return z.looseObject(shape)
}

function optionsOf(table: CodeTable): Option[] {
  return Object.entries(table).map(([code, label]) => ({ code, label }))
}

function oneOf(options: Option[]) {
  const codes = options.map((option) => option.code) as [string, ...string[]]
  return z.enum(
    codes,
    `应为以下之一：${options.map((option) => `${option.code}（${option.label}）`).join('、')}`,
  )
}
