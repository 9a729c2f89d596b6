/**
 * The catalogue of violations (documents.md G): what each breaks, under which article it is penalized, and between
 * which amounts. A fine is checked against it; the figures come from the laws as named in `assets/violations.json`.
 */
import { z } from 'zod'
import file from '../assets/violations.json'
import type { CaseRecord } from './case-record'
import { type PenaltyRow, ratioRange, share } from './penalty'

/** What a fine is measured by: an amount of the project, or fixed sums. */
const bases = ['contract', 'winning', 'price', 'sub', 'fixed'] as const

const range = z.strictObject({
  /** Which of several acts under one code; null where there is but one. */
  when: z.string().nullable(),
  base: z.enum(bases),
  /** ‰ of the base, or fen where the base is `fixed`; both ends belong to the range. */
  min: z.int().nonnegative(),
  max: z.int().positive(),
  /** A fine must be imposed (应), not may (可). */
  must: z.boolean(),
  /** The persons responsible are fined 5% to 10% of the unit's fine. */
  personal: z.boolean(),
  /** Unlawful gains, where there are any, are confiscated beside the fine. */
  confiscate: z.boolean(),
  restriction: z.string().nullable(),
  /** The law sets it for projects that must be put out to tender (依法必须进行招标的项目) alone. */
  mandatory: z.boolean(),
})
export type FineRange = z.infer<typeof range>

const violation = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2}$/),
  subject: z.enum(['tenderee', 'bidder', 'agency', 'evaluator', 'official']),
  act: z.string(),
  violated: z.array(z.string()),
  provisions: z.array(z.string()),
  penalty: z.string(),
  ranges: z.array(range),
})
export type Violation = z.infer<typeof violation>

const catalogue = z
  .strictObject({ version: z.string(), source: z.string(), violations: z.array(violation) })
  .parse(file)

/** All violations, in the order of their codes within each group of subjects. */
export const violations: readonly Violation[] = catalogue.violations
const byCode = new Map(violations.map((one) => [one.code, one]))

/** The violation of a code; undefined where there is none. */
export function violationOf(code: string): Violation | undefined {
  return byCode.get(code)
}

/** Amounts that a fine may be measured by, in fen. */
export interface FineBases {
  contract?: number | null | undefined
  winning?: number | null | undefined
  price?: number | null | undefined
  sub?: number | null | undefined
}

/**
 * Between which amounts a unit's fine lies, in fen, both ends included; null where the amount it is measured by is
 * not known. One who did not win is measured by the contract of the project (《招标投标法实施条例》第六十七条、第六十八条).
 */
export function fineBetween(of: FineRange, amounts: FineBases): { min: number; max: number } | null {
  if (of.base === 'fixed') return { min: of.min, max: of.max }
  const base = of.base === 'winning' ? (amounts.winning ?? amounts.contract) : amounts[of.base]
  return base ? { min: share(base, of.min, 1000), max: share(base, of.max, 1000) } : null
}

/**
 * The widest range, in fen, of the violations that a case names for a fine on a unit (V-RANGE); null where none of them
 * is measured.
 * @param row the fine; what a part or a works contract came to is not kept by the case, so its base stands for that.
 */
export function fineRangeOf(
  { case: { violationCodes }, project }: Pick<CaseRecord, 'case' | 'project'>,
  row: Pick<PenaltyRow, 'base'>,
): { min: number; max: number } | null {
  const { winningAmount, contractAmount } = project
  const amounts: FineBases = {
    winning: winningAmount,
    contract: contractAmount ?? winningAmount,
    price: row.base,
    sub: row.base,
  }
  const ranges = (violationCodes ?? [])
    .flatMap((code) => violationOf(code)?.ranges ?? [])
    .flatMap((range) => fineBetween(range, amounts) ?? [])
  if (ranges.length === 0) return null
  return {
    min: Math.min(...ranges.map(({ min }) => min)),
    max: Math.max(...ranges.map(({ max }) => max)),
  }
}

/**
 * Whether every fine that the violations of a case carry is set for projects that must be put out to tender, while this
 * one is marked as none (《招标投标法》第五十二条、第五十四条；《实施条例》第七十条、第七十三条、第七十四条).
 */
export function isForMandatoryOnly({
  case: { violationCodes },
  project: { mandatoryTender },
}: Pick<CaseRecord, 'case' | 'project'>): boolean {
  const ranges = (violationCodes ?? []).flatMap((code) => violationOf(code)?.ranges ?? [])
  return mandatoryTender === false && ranges.length > 0 && ranges.every(({ mandatory }) => mandatory)
}

/** Between which amounts the fine of a person lies, given the unit's, in fen (K.6: 5% to 10%, both included). */
export function personalFineBetween(unitFine: number): { min: number; max: number } {
  return { min: share(unitFine, ratioRange.min, 100), max: share(unitFine, ratioRange.max, 100) }
}
