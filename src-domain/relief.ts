/**
 * Review (行政复议) and suit (行政诉讼) against what was decided: when they ran, and by when the organ must answer, on pain of
 * losing (《中华人民共和国行政复议法》第七十条、《中华人民共和国行政诉讼法》第三十四条).
 */
import type { IsoDate } from './calendar-date'
import type { Fact } from './case-record'
import type { FactKind } from './facts'
import type { RowWithId } from './rows'
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
export const answers = {
  reviewNoticed: 'reviewAnswered',
  suitNoticed: 'suitAnswered',
} as const satisfies Partial<Record<FactKind, FactKind>>

export interface AnsweredNotice {
  notice: RowWithId<Fact>
  /** The day of the answer, or of the end of the proceedings that made it needless; null while it is owed. */
  doneOn: IsoDate | null
}

/**
 * The notices of a kind with their answers, in order. Each answer belongs to the earliest notice that has none: the unit
 * and the person who were fined together often complain apart, and each is owed an answer of its own.
 */
export function answeredNotices(record: FactSource, kind: keyof typeof answers): AnsweredNotice[] {
  const notices: AnsweredNotice[] = []
  for (const fact of factsInOrder(record)) {
    const owed = notices.filter(({ doneOn }) => doneOn === null)
    if (fact.kind === kind) notices.push({ notice: fact, doneOn: null })
    if (fact.kind === answers[kind] && owed[0]) owed[0].doneOn = fact.date
    if (fact.kind === 'reliefEnded') for (const one of owed) one.doneOn = fact.date
  }
  return notices
}

/** Whether an answer to a notice of this kind is owed. */
export function owesAnswer(record: FactSource, kind: keyof typeof answers): boolean {
  return answeredNotices(record, kind).some(({ doneOn }) => doneOn === null)
}
