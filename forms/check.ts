/** What is missing or wrong on a paper before it may leave the printer as final. */

import { parseDocNo } from '../src-domain/document-number'
import {
  checkInvestmentProjectCode,
  checkPhone,
  checkPostcode,
  checkResidentId,
  checkTenderProjectNo,
  checkUscc,
} from '../src-domain/identifiers'
import type { FieldMeta, LooseValues, TextCheck } from './fields'
import type { Finding, FormContext, FormDefinition } from './form'
import { checkInformantUnnamed } from './secrecy'
import { isBlank } from './values'

/** Every finding on a paper's values: missing fields in the order of the form, faulty ones, and the form's own checks. */
export function checkPaper(form: FormDefinition, values: LooseValues, context: FormContext): Finding[] {
  const findings: Finding[] = []
  for (const key of form.groups.flatMap((group) => group.fields)) {
    const field = form.fields[key]
    if (!field || field.meta.visibleWhen?.(values) === false) continue
    findings.push(
      ...checkField(key, field.meta, values, context),
      ...checkParts(key, field.meta, values, context),
    )
    if (!isBlank(values[key])) {
      const parsed = field.schema.safeParse(values[key])
      if (!parsed.success)
        findings.push(wrong(key, `${field.meta.label}：${firstMessage(parsed.error.issues)}`))
    }
  }
  const found = [...findings, ...form.check(values, context)]
  return [...found, ...checkInformantUnnamed(form, values, context, found)]
}

/**
 * The findings on one field alone, as shown when the field is left; nothing where it is right.
 * Unlike `checkPaper` this does not run the field's schema, because controls only ever make values of its type.
 * @param key the place told in the findings; `name` is the key among `values` where that differs (parts of a row).
 */
export function checkField(
  key: string,
  meta: FieldMeta,
  values: LooseValues,
  context: FormContext,
  name = key,
): Finding[] {
  const value = values[name]
  if (isBlank(value)) {
    if (!meta.required && !meta.requiredWhen?.(values)) return []
    if (meta.control !== 'approval') return [wrong(key, `“${meta.label}”还没有填写`)]
    return [{ field: key, level: 'warning', message: `“${meta.label}”还没有填写，可打印后手写签批` }]
  }
  if (typeof value !== 'string') return []
  if (meta.past && value.slice(0, 10) > context.today) return [wrong(key, `“${meta.label}”不能晚于今天`)]
  if (meta.control === 'docNo') {
    const parsed = parseDocNo(value)
    if (!parsed.ok) {
      return [wrong(key, parsed.suggestion ? `${parsed.error}，应写作“${parsed.suggestion}”` : parsed.error)]
    }
  }
  if (!meta.check || meta.checkWhen?.(values) === false) return []
  const result = textChecks[meta.check](value, context.today)
  if (!result.ok) return [wrong(key, result.error)]
  return result.hint ? [{ field: key, level: 'warning', message: result.hint }] : []
}

/**
 * The findings inside a party or the rows of a list: each part is checked as a field of its own, with the row's
 * other parts as its values. The place is told as `complainant.uscc` or `respondents.ROW.uscc`.
 */
function checkParts(key: string, meta: FieldMeta, values: LooseValues, context: FormContext): Finding[] {
  const columns = Object.entries(meta.columns ?? {})
  const value = values[key]
  if (columns.length === 0 || value === null || typeof value !== 'object') return []
  const rows: [string, LooseValues][] = Array.isArray(value)
    ? value.map((row: LooseValues, index) => [`${key}.${row.id ?? index}`, row])
    : [[key, value as LooseValues]]
  return rows.flatMap(([path, row]) =>
    columns.flatMap(([name, column]) =>
      column.meta.visibleWhen?.(row) === false
        ? []
        : checkField(`${path}.${name}`, column.meta, row, context, name),
    ),
  )
}

type CheckResult = { ok: true; value: string; hint?: string | undefined } | { ok: false; error: string }

/** The checks of A.0.4 by name. */
export const textChecks: Record<TextCheck, (text: string, today: string) => CheckResult> = {
  uscc: (text) => checkUscc(text),
  residentId: (text, today) => checkResidentId(text, today),
  phone: (text) => checkPhone(text),
  postcode: (text) => checkPostcode(text),
  tenderProjectNo: (text) => checkTenderProjectNo(text),
  investmentProjectCode: (text) => checkInvestmentProjectCode(text),
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function firstMessage(issues: readonly { message: string }[]): string {
  return issues[0]?.message ?? '填写有误'
}
