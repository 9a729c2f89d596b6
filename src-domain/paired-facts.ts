/** Facts that each ask for another: which of them has been followed by its own, where a case holds several. */
import type { IsoDate } from './calendar-date'
import type { Fact } from './case-record'
import type { FactKind } from './facts'
import type { RowWithId } from './rows'
import { type FactSource, factsInOrder } from './stage'

export interface PairedFact {
  asking: RowWithId<Fact>
  /** The day of what followed it; null while that is owed. */
  doneOn: IsoDate | null
}

/**
 * The facts of a kind, in order, each with the day on which it was followed. What follows belongs to the one that is
 * still owed it and has the earliest day set, else that came first, and settles no other.
 * @param settlesAll a kind of fact that leaves nothing owed.
 */
export function pairedFacts(
  record: FactSource,
  asks: FactKind,
  follows: FactKind,
  settlesAll?: FactKind,
): PairedFact[] {
  const pairs: PairedFact[] = []
  for (const fact of factsInOrder(record)) {
    // Lists ask this of thousands of cases, most of which hold nothing of the kind.
    if (pairs.length === 0 && fact.kind !== asks) continue
    const owed = pairs.filter(({ doneOn }) => doneOn === null).sort(byDay)
    if (fact.kind === asks) pairs.push({ asking: fact, doneOn: null })
    if (fact.kind === follows && owed[0]) owed[0].doneOn = fact.date
    if (fact.kind === settlesAll) for (const one of owed) one.doneOn = fact.date
  }
  return pairs
}

/** Whether each fact of a kind has been followed by one of another. */
export function allFollowed(record: FactSource, asks: FactKind, follows: FactKind): boolean {
  return pairedFacts(record, asks, follows).every(({ doneOn }) => doneOn !== null)
}

function byDay(a: PairedFact, b: PairedFact): number {
  const [first, second] = [a, b].map(({ asking: { until, date } }) => until ?? date) as [IsoDate, IsoDate]
  return first < second ? -1 : first > second ? 1 : 0
}
