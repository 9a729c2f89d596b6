/**
 * The penalties that a case means to propose: each for a violation of the catalogue, between the amounts that its base
 * gives, checked while it is being worked out (documents.md G; V-RANGE).
 */
import { type CaseRecord, type PlannedPenalty, respondentsOf } from '../case-record'
import { formatMoney } from '../money-input'
import { amountByRule, amountOf, type PenaltyRow, ratioRange } from '../penalty'
import { type RowMap, type RowWithId, rowsOf } from '../rows'
import {
  type FineBases,
  type FineRange,
  fineBetween,
  personalFineBetween,
  type Violation,
  violationOf,
  violations,
} from '../violations'

/** 裁量等级, stored as printed. */
export const discretionLevels = { 减轻: '减轻', 从轻: '从轻', 一般: '一般', 从重: '从重' } as const

/** Factors of discretion that the law names (《行政处罚法》第三十二条、第三十三条), for choosing. */
export const discretionFactors = [
  '主动消除或者减轻违法行为危害后果',
  '受他人胁迫或者诱骗实施违法行为',
  '主动供述行政机关尚未掌握的违法行为',
  '配合行政机关查处违法行为有立功表现',
  '初次违法且危害后果轻微并及时改正',
  '违法行为轻微并及时改正',
  '多次实施违法行为',
  '造成严重后果或者恶劣影响',
  '拒不改正、妨碍调查取证',
] as const

/** What a fine is measured by, in words. */
export const baseWords = {
  contract: '项目合同金额',
  winning: '中标项目金额',
  price: '工程合同价款',
  sub: '转让分包金额',
  fixed: '定额',
} as const

/** The planned penalties in their order. */
export function planOf(record: Pick<CaseRecord, 'plannedPenalties'>): RowWithId<PlannedPenalty>[] {
  return rowsOf(record.plannedPenalties as RowMap<PlannedPenalty> | null | undefined)
}

/** The violations whose code or words hold all the words typed; all of them where none is. */
export function findViolations(typed: string): Violation[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return violations.filter(({ code, act, violated, provisions, penalty }) => {
    const text = [code, act, ...violated, ...provisions, penalty].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The range of the catalogue that a planned fine falls under; undefined where its violation sets none. */
export function rangeOf(row: Pick<PlannedPenalty, 'violationCode' | 'act'>): FineRange | undefined {
  const ranges = row.violationCode ? (violationOf(row.violationCode)?.ranges ?? []) : []
  return ranges.find(({ when }) => when === (row.act ?? null)) ?? ranges[0]
}

/** What a unit's fine for a violation is measured by in this case, in fen; null where the case does not know it. */
export function baseOf({ project }: Pick<CaseRecord, 'project'>, range: FineRange): number | null {
  const { winningAmount, contractAmount } = project
  if (range.base === 'winning') return winningAmount ?? contractAmount ?? null
  return range.base === 'contract' ? (contractAmount ?? winningAmount ?? null) : null
}

/** Between which amounts a planned fine lies, in fen, both ends included; null where that cannot be told. */
export function betweenOf(
  record: Pick<CaseRecord, 'project'>,
  row: PlannedPenalty,
): { min: number; max: number } | null {
  if (row.penaltyKind !== '罚款') return null
  if (row.personal) return row.base ? personalFineBetween(row.base) : null
  const range = rangeOf(row)
  if (!range) return null
  const base = row.base ?? baseOf(record, range)
  const amounts: FineBases = { contract: base, winning: base, price: base, sub: base }
  return fineBetween(range, amounts)
}

export interface PlanFault {
  level: 'error' | 'warning'
  message: string
}

/** What is wrong with a planned penalty, in Chinese; a fine below the range wants a ground in the law. */
export function plannedFaults(record: CaseRecord, row: PlannedPenalty): PlanFault[] {
  const amount = amountOf(penaltyRow(row))
  const between = betweenOf(record, row)
  const worked = amountByRule(penaltyRow(row))
  const mitigated = record.discretion?.level === '减轻' && Boolean(record.discretion.mitigation?.trim())
  const below = between !== null && amount !== null && amount < between.min
  const unknown =
    row.party && !respondentsOf(record).some(({ partyName }) => partyName && row.party?.startsWith(partyName))
  const told: [boolean, PlanFault['level'], string][] = [
    [!row.party?.trim(), 'error', '还没有写明处罚对象'],
    [Boolean(unknown), 'warning', '处罚对象不在当事人之中，请先补充当事人'],
    [!row.penaltyKind, 'error', '还没有选择处罚种类'],
    [row.penaltyKind === '罚款' && amount === null, 'error', '罚款还没有金额'],
    [
      worked !== null && row.amount !== null && row.amount !== undefined && row.amount !== worked,
      'error',
      `金额与基数乘以比例不符，应为${formatMoney(worked ?? 0)}元`,
    ],
    [
      between !== null && amount !== null && amount > between.max,
      'error',
      `高于法定上限${formatMoney(between?.max ?? 0)}元`,
    ],
    [
      below && !mitigated,
      'error',
      `低于法定下限${formatMoney(between?.min ?? 0)}元，须选“减轻”并写明减轻的法定依据`,
    ],
    [below && mitigated, 'warning', `低于法定下限${formatMoney(between?.min ?? 0)}元，系减轻处罚`],
    [
      row.penaltyKind === '罚款' &&
        rangeOf(row)?.mandatory === true &&
        record.project.mandatoryTender === false,
      'error',
      '法律只对依法必须招标的项目规定了这项罚款，本项目不是；项目登记有误的，请先更正',
    ],
    [row.penaltyKind === '罚款' && between === null, 'warning', '没有对应的罚款幅度，请核对违法行为和基数'],
  ]
  return told.filter(([holds]) => holds).map(([, level, message]) => ({ level, message }))
}

/** What is still missing beside the penalties themselves. */
export function planFaults(record: CaseRecord): PlanFault[] {
  const plan = planOf(record)
  if (plan.length === 0) return []
  const { level, reason } = record.discretion ?? {}
  const fined = plan.filter(({ penaltyKind }) => penaltyKind === '罚款')
  const must = (record.case.violationCodes ?? []).filter((code) =>
    violationOf(code)?.ranges.some((range) => range.must),
  )
  const told: [boolean, PlanFault['level'], string][] = [
    [!level, 'error', '还没有选择裁量等级'],
    [!reason?.trim(), 'error', '还没有写明裁量理由'],
    [must.length > 0 && fined.length === 0, 'warning', `${must.join('、')}应当并处罚款，拟处罚中没有罚款`],
    [
      fined.some(({ personal, violationCode }) => !personal && rangeOf({ violationCode })?.personal) &&
        !fined.some(({ personal }) => personal),
      'warning',
      '依法应当同时处罚直接负责的主管人员和其他直接责任人员，拟处罚中没有个人',
    ],
  ]
  return told.filter(([holds]) => holds).map(([, grade, message]) => ({ level: grade, message }))
}

/** A planned fine for a unit, at the lower end of the range of a violation. */
export function unitFine(
  record: CaseRecord,
  violation: Violation,
  range: FineRange,
  party: string | null,
): Omit<PlannedPenalty, 'order'> {
  const shared = { party, penaltyKind: '罚款', violationCode: violation.code, act: range.when }
  return range.base === 'fixed'
    ? shared
    : { ...shared, base: baseOf(record, range), ratio: range.min || null }
}

/** A planned fine for a person, at the lower end of the range that the unit's fine gives. */
export function personalFine(unit: PlannedPenalty, party: string | null): Omit<PlannedPenalty, 'order'> {
  const { violationCode, act } = unit
  const shared = { party, penaltyKind: '罚款', violationCode, act, personal: true }
  return { ...shared, base: amountOf(penaltyRow(unit)), ratioPct: ratioRange.min }
}

/** The rows as papers hold them. */
export function penaltyRowsOf(record: CaseRecord): (PenaltyRow & { id: string })[] {
  return planOf(record).map((row) => ({ id: row.id, ...penaltyRow(row) }))
}

/** A planned penalty as the row of a paper. */
export function penaltyRow(row: Partial<PlannedPenalty>): PenaltyRow {
  const { party, penaltyKind, base, ratio, ratioPct, amount, term } = row
  return {
    party: party ?? null,
    penaltyKind: penaltyKind ?? null,
    base: base ?? null,
    ratio: ratio ?? null,
    ratioPct: ratioPct ?? null,
    amount: amount ?? null,
    term: term ?? null,
  }
}

/** The articles that the violations of the case break, and those that penalize them. */
export function articlesOf({ case: { violationCodes } }: Pick<CaseRecord, 'case'>): {
  violated: string[]
  provisions: string[]
} {
  const chosen = (violationCodes ?? []).flatMap((code) => violationOf(code) ?? [])
  return {
    violated: [...new Set(chosen.flatMap(({ violated }) => violated))],
    provisions: [...new Set(chosen.flatMap(({ provisions }) => provisions))],
  }
}
