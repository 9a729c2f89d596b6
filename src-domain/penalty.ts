/**
 * The amounts of fines and what follows from them (documents.md K.6, G.6): base times ratio, the fine of a person from
 * that of the unit, and whether a hearing must be offered. The full library of violations is not needed here.
 */

/** 处罚种类, stored as printed. */
export const penaltyKinds = {
  警告: '警告',
  通报批评: '通报批评',
  罚款: '罚款',
  没收违法所得: '没收违法所得',
  取消投标资格: '取消投标资格',
  禁止代理: '禁止代理',
  取消评标资格: '取消评标资格',
  责令停业整顿: '责令停业整顿',
  其他: '其他',
} as const

/** Heavy penalties that always give the right to a hearing (《中华人民共和国行政处罚法》第六十三条). */
const heavyKinds: readonly string[] = [
  '没收违法所得',
  '取消投标资格',
  '禁止代理',
  '取消评标资格',
  '责令停业整顿',
]

/**
 * From what fine on a hearing must be offered, in fen: the lower of the two amounts of 《湖北省行政处罚听证规则》 for
 * fines in business matters (documents.md G.6), so that doubt goes to the party's side.
 */
const hearingFineFen = 1_000_000

/** The usual ranges of the law: 5‰ to 10‰ of the amount for a unit, 5% to 10% of the unit's fine for a person. */
export const ratioRange = { min: 5, max: 10 } as const

/** One proposed penalty of one party. Amounts are fen. */
export interface PenaltyRow {
  party?: string | null
  penaltyKind?: string | null
  /** 基数: for a unit the project's amount, for a person the unit's fine. */
  base?: number | null
  /** 千分数, for a unit. */
  ratio?: number | null
  /** 百分数, for a person. */
  ratioPct?: number | null
  /** The amount as typed; the rule's own amount where it is not. */
  amount?: number | null
  term?: string | null
}

/**
 * Base times ratio, to the fen, half a fen upward (K.6: 3,680,000.00 × 7‰ = 25,760.00).
 * @param base in fen. @param ratio in parts of `per`, with up to six decimals. @param per 1000 for ‰, 100 for %.
 */
export function share(base: number, ratio: number, per: 1000 | 100): number {
  const scale = 1_000_000n
  const divisor = BigInt(per) * scale
  const product = BigInt(base) * BigInt(Math.round(ratio * Number(scale)))
  return Number((product * 2n + divisor) / (divisor * 2n))
}

/** The amount that base and ratio give; null where either is missing. */
export function amountByRule(row: PenaltyRow): number | null {
  if (!Number.isSafeInteger(row.base)) return null
  const base = row.base as number
  if (typeof row.ratio === 'number') return share(base, row.ratio, 1000)
  if (typeof row.ratioPct === 'number') return share(base, row.ratioPct, 100)
  return null
}

/** The amount of a penalty: as typed, else by the rule; null for a penalty without one. */
export function amountOf(row: PenaltyRow): number | null {
  return row.amount ?? amountByRule(row)
}

/** Whether a hearing must be offered for these penalties; null while none is entered. */
export function needsHearing(rows: readonly PenaltyRow[]): boolean | null {
  if (rows.length === 0) return null
  return rows.some(
    (row) =>
      heavyKinds.includes(row.penaltyKind ?? '') ||
      (row.penaltyKind === '罚款' && (amountOf(row) ?? 0) >= hearingFineFen),
  )
}

/** Kinds whose beginning and end the decision must name. */
export const timedKinds: readonly string[] = ['取消投标资格', '禁止代理']

/** The sum of the fines among these penalties, in fen; null where there is none, or where one has no amount yet. */
export function fineTotal(rows: readonly PenaltyRow[]): number | null {
  const fines = rows.filter((row) => row.penaltyKind === '罚款').map(amountOf)
  if (fines.length === 0) return null
  return fines.reduce((sum, fine) => (sum === null || fine === null ? null : sum + fine), 0)
}

/**
 * The surcharge on a fine that is paid late: 3% of the fine for each day, never more than the fine itself
 * (《中华人民共和国行政处罚法》第七十二条第一款第一项), in fen. Days of reconsideration and litigation do not count (第七十三条):
 * the caller leaves them out.
 * @param fine in fen. @param daysLate whole days after the last day for paying; none for 0 or less.
 */
export function surcharge(fine: number, daysLate: number): number {
  return daysLate <= 0 ? 0 : Math.min(fine, share(fine, 3 * daysLate, 100))
}

/** Whether a decision is heavier than what was announced: after a defence no penalty may be (同法第四十五条第二款). */
export function isHeavier(announced: readonly PenaltyRow[], decided: readonly PenaltyRow[]): boolean {
  return decided.some((row) => {
    const before = announced.find((one) => one.party === row.party && one.penaltyKind === row.penaltyKind)
    return !before || (amountOf(row) ?? 0) > (amountOf(before) ?? 0)
  })
}
