/** What an issued paper took from the case and the case now tells otherwise. The paper itself stays as it was issued. */
import type { CaseRecord, Paper } from '../src-domain/case-record'
import type { FieldMeta, LooseValues } from './fields'
import type { FormDefinition } from './form'
import { asRows, isBlank, valueAt } from './values'

export interface ChangedFact {
  field: string
  label: string
}

/**
 * The fields of an issued paper that stood as the case had them and whose place in the case says something else now,
 * in the order of the form. None for drafts and voided papers. What was typed on the paper itself is not compared.
 * @param form the definition as it is now; fields it no longer has are passed over.
 */
export function changedFacts(form: FormDefinition, paper: Paper, record: CaseRecord): ChangedFact[] {
  if (paper.status !== 'issued' || !paper.issued) return []
  const frozen = JSON.parse(paper.issued.values) as LooseValues
  return form.groups
    .flatMap((group) => group.fields)
    .flatMap((field): ChangedFact[] => {
      const meta = form.fields[field]?.meta
      if (!meta?.bind || !isBlank(paper.values[field])) return []
      const now = asRows(meta, valueAt(record, meta.bind))
      return same(meta, frozen[field], now) ? [] : [{ field, label: meta.label }]
    })
}

/** Of a party only the parts that the case gives are compared, since the form completes the others. */
function same(meta: FieldMeta, frozen: unknown, now: unknown): boolean {
  if (isBlank(frozen) || isBlank(now)) return isBlank(now)
  if (meta.control === 'party' || meta.control === 'approval') {
    const then = frozen as LooseValues
    return Object.entries(now as LooseValues).every(([key, part]) => isBlank(part) || alike(then[key], part))
  }
  return alike(frozen, now)
}

function alike(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** JSON with keys in order and without blanks, since neither says anything. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    const kept = Object.entries(inner).filter(([, part]) => !isBlank(part))
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
