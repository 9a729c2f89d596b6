/**
 * Review (行政复议) and suit (行政诉讼) against what was decided: when they ran, and by when the organ must answer, on pain of
 * losing (《中华人民共和国行政复议法》第七十条、《中华人民共和国行政诉讼法》第三十四条).
 */
import type { IsoDate } from './calendar-date'
import type { FactKind } from './facts'
import { type PairedFact, pairedFacts } from './paired-facts'
import { type FactSource, factsInOrder } from './stage'

/** What tells that a review or a suit is under way: a notice to answer tells it too, whether or not its start was recorded. */
export const reliefBegins: readonly FactKind[] = ['reliefStarted', 'reviewNoticed', 'suitNoticed']

/** A time during which a review or a suit was under way; `to` is null while it is. */
export interface ReliefSpell {
  from: IsoDate
  to: IsoDate | null
}

/** The spells of review and suit, in order; what begins while one is open belongs to it. */
export function reliefSpells(record: FactSource): ReliefSpell[] {
  const spells: ReliefSpell[] = []
  for (const { kind, date } of factsInOrder(record)) {
    const open = spells.findLast(({ to }) => to === null)
    if (reliefBegins.includes(kind) && !open) spells.push({ from: date, to: null })
    if (kind === 'reliefEnded' && open) open.to = date
  }
  return spells
}

/** Whether a review or a suit is under way. */
export function isReliefOpen(record: FactSource): boolean {
  return reliefSpells(record).at(-1)?.to === null
}

/** The notices to answer, each with the fact that answers it. */
const answers = {
  reviewNoticed: 'reviewAnswered',
  suitNoticed: 'suitAnswered',
} as const satisfies Partial<Record<FactKind, FactKind>>

/**
 * The notices of a kind with their answers. The unit and the person who were fined together often complain apart, and each
 * is owed an answer of its own, until all of it has ended.
 */
export function answeredNotices(record: FactSource, kind: keyof typeof answers): PairedFact[] {
  return pairedFacts(record, kind, answers[kind], 'reliefEnded')
}

/** Whether an answer to a notice of this kind is owed. */
export function owesAnswer(record: FactSource, kind: keyof typeof answers): boolean {
  return answeredNotices(record, kind).some(({ doneOn }) => doneOn === null)
}
