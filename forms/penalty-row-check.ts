/** What may be wrong in a list of penalties on any paper: amounts that do not follow from base and ratio, ratios out of range. */
import { type CaseRecord, respondentsOf } from '../src-domain/case-record'
import { formatMoney } from '../src-domain/money-input'
import { amountByRule, amountOf, type PenaltyRow, ratioRange } from '../src-domain/penalty'
import { fineRangeOf } from '../src-domain/violations'
import type { Finding, FormContext } from './form'

/**
 * The findings on the rows of a list of penalties, each at `field.ROW.part`: arithmetic, the usual ratios, and the range
 * that the law sets for the violations the case names (V-RANGE).
 * @param reasons why the penalty is as high as it is; only grounds of mitigation allow a fine below the range.
 */
export function checkPenaltyRows(
  field: string,
  rows: readonly (PenaltyRow & { id?: string })[] | null | undefined,
  { record }: FormContext,
  reasons: string | null | undefined,
): Finding[] {
  return (rows ?? []).flatMap((row, index) => {
    const path = `${field}.${row.id ?? index}`
    const mitigated = reasons?.includes('减轻') === true
    return [...checkRow(row, path, record), ...checkRange(row, path, record, mitigated)]
  })
}

/** A person's fine is measured by the unit's, so that its ratio says enough. */
function checkRange(row: PenaltyRow, path: string, record: CaseRecord, mitigated: boolean): Finding[] {
  const amount = amountOf(row)
  if (row.penaltyKind !== '罚款' || amount === null || isPersonal(row, record)) return []
  const range = fineRangeOf(record, row)
  if (!range) return []
  if (amount > range.max) {
    const message = `高于法定上限${formatMoney(range.max)}元；案件登记的违法行为或金额有误的，请先更正`
    return [{ field: `${path}.amount`, level: 'error', message }]
  }
  if (amount >= range.min || mitigated) return []
  const message = `低于法定下限${formatMoney(range.min)}元，须写明减轻处罚的理由`
  return [{ field: `${path}.amount`, level: 'warning', message }]
}

function checkRow(row: PenaltyRow, path: string, record: CaseRecord): Finding[] {
  const findings: Finding[] = []
  const worked = amountByRule(row)
  if (worked !== null && typeof row.amount === 'number' && row.amount !== worked) {
    findings.push({
      field: `${path}.amount`,
      level: 'error',
      message: `金额与基数乘以比例不符，应为${formatMoney(worked)}元；另有依据的，请删去比例`,
    })
  }
  if (row.penaltyKind === '罚款' && amountOf(row) === null) {
    findings.push({
      field: `${path}.amount`,
      level: 'error',
      message: '罚款没有金额，请填写金额，或填写基数和比例',
    })
  }
  if (typeof row.ratio === 'number' && typeof row.ratioPct === 'number') {
    findings.push({
      field: `${path}.ratioPct`,
      level: 'error',
      message: '千分比和百分比只填一项：单位填千分比，个人填百分比',
    })
  }
  return [
    ...findings,
    // Where the case names the violation its own range is checked, which for many is another than the usual one.
    ...(fineRangeOf(record, row) ? [] : outOfRange(row.ratio, `${path}.ratio`, '‰')),
    ...outOfRange(row.ratioPct, `${path}.ratioPct`, '%'),
  ]
}

function isPersonal({ ratioPct, party }: PenaltyRow, record: CaseRecord): boolean {
  const persons = respondentsOf(record).filter(({ partyType }) => partyType === 'natural')
  return (
    typeof ratioPct === 'number' || persons.some(({ partyName }) => partyName && party?.startsWith(partyName))
  )
}

/** 5‰ to 10‰, 5% to 10%: the usual range, but other laws have others, and mitigation goes below (《中华人民共和国行政处罚法》第三十二条). */
function outOfRange(ratio: number | null | undefined, field: string, unit: string): Finding[] {
  if (typeof ratio !== 'number' || (ratio >= ratioRange.min && ratio <= ratioRange.max)) return []
  const range = `${ratioRange.min}${unit}至${ratioRange.max}${unit}`
  const advice = ratio < ratioRange.min ? '低于下限的须写明减轻处罚的理由' : '高于上限的请核对处罚依据'
  return [{ field, level: 'warning', message: `比例不在${range}之间，${advice}` }]
}
