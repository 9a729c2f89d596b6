/** What each party of a case owes: the fines that were decided, the days for paying them, and what was paid. */
import type { IsoDate } from '../calendar-date'
import type { CaseRecord, Payment } from '../case-record'
import { deadline } from '../deadline'
import type { HolidayCalendar } from '../holiday-calendar'
import { frozenValues } from '../paper-values'
import { fineTotal, type PenaltyRow } from '../penalty'
import { reliefSpells } from '../relief'
import { type RowMap, type RowWithId, rowsOf } from '../rows'
import { dateOf, factsInOrder } from '../stage'
import { type Due, type Owed, owedOn } from './owed'

export interface FineAccount {
  party: string
  /** The last day of the whole fine or of its first part; null while the decision was not served. */
  due: IsoDate | null
  /** Whether payment in parts or later was approved. */
  deferred: boolean
  /** Whether it is a plan of parts, each with its own day. */
  inParts: boolean
  payments: readonly RowWithId<Payment>[]
  owed: Owed
}

type Values = Readonly<Record<string, unknown>>

/**
 * The accounts of all parties fined by a decision, in the order of the decisions.
 * @param today ISO date.
 */
export function fineAccounts(record: CaseRecord, calendar: HolidayCalendar, today: IsoDate): FineAccount[] {
  const served = dateOf(record, 'served')
  const decisions = standing(record, 'penaltyDecision')
  return decisions.flatMap((values) => {
    const rows = rowsOfValue<PenaltyRow>(values.penalties)
    const fine = fineTotal(rows)
    const party = nameOf(values) ?? rows[0]?.party ?? null
    if (!party || fine === null || fine === 0) return []
    const last = served ? deadline(calendar, { from: served, add: 15, unit: 'calendar-day' }).due : null
    const { parts, plan } = partsOf(record, party, fine, last)
    const payments = rowsOf(record.payments as RowMap<Payment> | null | undefined).filter(
      (one) => one.party === party,
    )
    const recorded = payments.flatMap(({ date, amount }) => (date && amount ? [{ date, amount }] : []))
    // A fine told to be paid of which no payment was entered apart.
    const settled = record.payments ? null : dateOf(record, 'finePaid')
    const paid = settled ? [{ date: settled, amount: fine }] : recorded
    // No surcharge runs while a review or a suit is under way (《行政处罚法》第七十三条第三款).
    const owed = owedOn(today, parts ?? [{ due: '9999-12-31', amount: fine }], paid, reliefSpells(record))
    return [
      {
        ...{ party, due: parts?.[0]?.due ?? null, payments, owed },
        ...{ deferred: plan !== null, inParts: plan === 'parts' },
      },
    ]
  })
}

/** The parts of the fine: those of an approved plan, else the whole on the last day. */
function partsOf(
  record: CaseRecord,
  party: string,
  fine: number,
  last: IsoDate | null,
): { parts: Due[] | null; plan: 'parts' | 'later' | null } {
  const plans = standing(record, 'instalmentApproval')
  const plan = plans.findLast((values) => nameOf(values) === party)
  const approved = factsInOrder(record).findLast(({ kind }) => kind === 'instalmentApproved')
  // Approved without a form in the file: what was recorded of it is the day.
  if (approved?.until && plans.length === 0) {
    return { parts: [{ due: approved.until, amount: fine }], plan: 'later' }
  }
  if (plan && approved) {
    const parts = rowsOfValue<{ dueDate?: string; amount?: number }>(plan.instalments).flatMap(
      ({ dueDate, amount }) => (dueDate && amount ? [{ due: dueDate, amount }] : []),
    )
    const sum = parts.reduce((all, { amount }) => all + amount, 0)
    const first = last && fine > sum ? [{ due: last, amount: fine - sum }] : []
    if (parts.length > 0) {
      return { parts: [...first, ...parts].sort((a, b) => (a.due < b.due ? -1 : 1)), plan: 'parts' }
    }
    if (typeof plan.deferredUntil === 'string') {
      return { parts: [{ due: plan.deferredUntil, amount: fine }], plan: 'later' }
    }
  }
  return { parts: last ? [{ due: last, amount: fine }] : null, plan: null }
}

/** The values of the papers of a kind that stand, as issued where they were. */
function standing(record: CaseRecord, docKind: string): Values[] {
  return rowsOf(record.papers)
    .filter((paper) => paper.docKind === docKind && paper.status !== 'voided')
    .map(frozenValues)
}

function nameOf({ party, addressee }: Values): string | null {
  const name = (party as { partyName?: string } | null | undefined)?.partyName ?? addressee
  return typeof name === 'string' ? name : null
}

function rowsOfValue<T extends object>(value: unknown): T[] {
  return Array.isArray(value) ? value : rowsOf(value as RowMap<T & { order: number }> | null | undefined)
}
