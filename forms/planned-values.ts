/** What the plan of penalties on the case gives to the papers that propose and impose them. */
import type { CaseRecord } from '../src-domain/case-record'
import { articlesOf, discretionLevels, penaltyRowsOf } from '../src-domain/penalties/plan'

/** The values, each null where the plan does not say. */
export function plannedValues(record: CaseRecord) {
  const { violated, provisions } = articlesOf(record)
  const { level, factors, reason, mitigation } = record.discretion ?? {}
  const words = [
    ...(factors?.length ? [`当事人具有下列情节：${factors.join('、')}。`] : []),
    ...(reason?.trim() ? [reason.trim()] : []),
    ...(level === '减轻' && mitigation?.trim() ? [`减轻处罚的依据：${mitigation.trim()}`] : []),
  ]
  const rows = penaltyRowsOf(record)
  return {
    violatedProvisions: violated.length > 0 ? violated : null,
    penaltyProvisions: provisions.length > 0 ? provisions : null,
    discretionLevel: level && level in discretionLevels ? level : null,
    discretionReason: words.length > 0 ? words.join('') : null,
    proposedPenalties: rows.length > 0 ? rows : null,
  }
}
