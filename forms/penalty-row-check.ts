/** What may be wrong in a list of penalties on any paper: amounts that do not follow from base and ratio, ratios out of range. */
import { formatMoney } from '../src-domain/money-input'
import { amountByRule, amountOf, type PenaltyRow, ratioRange } from '../src-domain/penalty'
import type { Finding } from './form'

/** The findings on the rows of a list of penalties, each at `field.ROW.part` (V-RANGE as far as the paper itself tells). */
export function checkPenaltyRows(
  field: string,
  rows: readonly (PenaltyRow & { id?: string })[] | null | undefined,
): Finding[] {
  return (rows ?? []).flatMap((row, index) => checkRow(row, `${field}.${row.id ?? index}`))
}

function checkRow(row: PenaltyRow, path: string): Finding[] {
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
    ...outOfRange(row.ratio, `${path}.ratio`, '‰'),
    ...outOfRange(row.ratioPct, `${path}.ratioPct`, '%'),
  ]
}

/** 5‰ to 10‰, 5% to 10%: the usual range, but other laws have others, and mitigation goes below (《中华人民共和国行政处罚法》第三十二条). */
function outOfRange(ratio: number | null | undefined, field: string, unit: string): Finding[] {
  if (typeof ratio !== 'number' || (ratio >= ratioRange.min && ratio <= ratioRange.max)) return []
  const range = `${ratioRange.min}${unit}至${ratioRange.max}${unit}`
  const advice = ratio < ratioRange.min ? '低于下限的须写明减轻处罚的理由' : '高于上限的请核对处罚依据'
  return [{ field, level: 'warning', message: `比例不在${range}之间，${advice}` }]
}
