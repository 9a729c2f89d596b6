/**
 * What is owed of a fine on a day: the parts that fall due, what was paid, and the surcharge on what is paid late: 3% a
 * day of what is still unpaid, never more than the fine itself (of a plan: no part more than itself), and none for the
 * days of reconsideration and litigation (《中华人民共和国行政处罚法》第六十六条、第七十二条第一款第一项、第七十三条第三款).
 */
import { addDays, daysBetween, type IsoDate } from '../calendar-date'
import { share } from '../penalty'

/** One part of a fine and the last day for paying it. Amounts are fen. */
export interface Due {
  due: IsoDate
  amount: number
}

export interface Paid {
  date: IsoDate
  amount: number
}

/** A part whose last day is over, if it was not paid by then. */
export interface LatePart extends Due {
  /** What of it is still unpaid; 0 where it was paid late. */
  unpaid: number
  daysLate: number
  /** 3% a day of what of it was unpaid, never more than the part. */
  surcharge: number
}

export interface Owed {
  fine: number
  paid: number
  /** Of the fine itself. */
  unpaid: number
  /** How many days what is unpaid, or was paid late, was late at the most. */
  daysLate: number
  surcharge: number
  /** The parts that are late or were, in the order of their days. */
  late: LatePart[]
  /** What can be demanded now: the parts whose last day is over, with the surcharge, less what was paid beyond the fine. */
  overdue: number
  /** Fine and surcharge together, less all that was paid. */
  owed: number
  /** The next part that is not yet paid; null where all is. */
  next: Due | null
}

/** Days that do not count, both included. */
export interface Spell {
  from: IsoDate
  /** Null where it is not over. */
  to: IsoDate | null
}

/**
 * @param parts in the order of their days; together the fine.
 * @param paid payments on or before `day`; what is paid goes to the part that is due first.
 */
export function owedOn(
  day: IsoDate,
  parts: readonly Due[],
  paid: readonly Paid[],
  spells: readonly Spell[] = [],
): Owed {
  const fine = parts.reduce((sum, { amount }) => sum + amount, 0)
  const until = paid.filter(({ date }) => date <= day).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const total = until.reduce((sum, { amount }) => sum + amount, 0)
  const late: LatePart[] = []
  let before = 0
  let next: Due | null = null
  for (const part of parts) {
    const stretches = lateDays(part, before, until, day, spells)
    before += part.amount
    const unpaid = Math.max(0, Math.min(part.amount, before - total))
    const daysLate = stretches.reduce((sum, { days }) => sum + days, 0)
    const added = stretches.reduce((sum, one) => sum + share(one.unpaid, 3 * one.days, 100), 0)
    if (part.due < day && (unpaid > 0 || daysLate > 0)) {
      late.push({ ...part, unpaid, daysLate, surcharge: Math.min(part.amount, added) })
    }
    if (next === null && unpaid > 0) next = { due: part.due, amount: unpaid }
  }
  const surcharge = late.reduce((sum, one) => sum + one.surcharge, 0)
  const due = late.reduce((sum, { unpaid }) => sum + unpaid, 0)
  return {
    ...{ fine, paid: total, unpaid: Math.max(0, fine - total), surcharge, late, next },
    daysLate: Math.max(0, ...late.map((one) => one.daysLate)),
    overdue: Math.max(0, due + surcharge - Math.max(0, total - fine)),
    owed: Math.max(0, fine + surcharge - total),
  }
}

/** The stretches of days on which some of a part was unpaid after its last day, with how much. */
function lateDays(
  { due, amount }: Due,
  before: number,
  paid: readonly Paid[],
  day: IsoDate,
  spells: readonly Spell[],
): { days: number; unpaid: number }[] {
  const unpaidAfter = (on: IsoDate) => {
    const sum = paid.filter(({ date }) => date <= on).reduce((all, one) => all + one.amount, 0)
    return Math.max(0, Math.min(amount, before + amount - sum))
  }
  const turns = paid.map(({ date }) => date).filter((date) => date > due)
  const stretches: { days: number; unpaid: number }[] = []
  let from = due
  for (const to of [...new Set([...turns, day])].filter((date) => date <= day).sort()) {
    if (to <= from) continue
    const unpaid = unpaidAfter(from)
    const days = daysBetween(from, to) - within(spells, addDays(from, 1), to)
    if (unpaid > 0 && days > 0) stretches.push({ days, unpaid })
    from = to
  }
  return stretches
}

/** How many of the days from `first` to `last` lie in a spell. */
function within(spells: readonly Spell[], first: IsoDate, last: IsoDate): number {
  if (spells.length === 0) return 0
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (spells.some(({ from, to }) => day >= from && (to === null || day <= to))) count += 1
  }
  return count
}
