/** Whether a decision asks for money: only then is there anything to pay, to urge, and to have enforced. */
import type { Paper } from '../case-record'
import { frozenValues } from '../paper-values'
import { type RowMap, rowsOf } from '../rows'

export type DecisionPaper = Pick<Paper, 'docKind' | 'status'> & Partial<Pick<Paper, 'values' | 'issued'>>

const paidKinds: readonly string[] = ['罚款', '没收违法所得']

/** The kinds of penalty that a decision imposes, as it was issued or is typed; empty where it does not say. */
export function penaltyKindsOn(paper: Partial<Pick<Paper, 'values' | 'issued'>>): string[] {
  const { penalties } = frozenValues(paper)
  const rows = Array.isArray(penalties)
    ? penalties
    : rowsOf(penalties as RowMap<{ order: number; penaltyKind?: unknown }> | null | undefined)
  return rows.flatMap(({ penaltyKind }) => (typeof penaltyKind === 'string' ? [penaltyKind] : []))
}

/**
 * Whether one of the standing decisions asks for a fine or for unlawful gains. A decision that does not say what it
 * imposes is taken to: a warning alone is told by name. Null where there is no decision among the papers.
 */
export function decidesMoney(papers: Readonly<Record<string, DecisionPaper>> = {}): boolean | null {
  const decisions = Object.values(papers).filter(
    ({ docKind, status }) => docKind === 'penaltyDecision' && status !== 'voided',
  )
  if (decisions.length === 0) return null
  return decisions.some((paper) => {
    const kinds = penaltyKindsOn(paper)
    return kinds.length === 0 || kinds.some((kind) => paidKinds.includes(kind))
  })
}
