/** What the case knows of a fine that a party owes: the decision, its service, the amount, and until when to pay. */
import { isIsoDate } from '../src-domain/calendar-date'
import { deadline } from '../src-domain/deadline'
import { fineTotal, type PenaltyRow } from '../src-domain/penalty'
import { dateOf } from '../src-domain/stage'
import type { FormContext } from './form'
import { type KnownParty, paperAbout, partyOf, rowsIn } from './penalty-party'
import { servedDateOf } from './served-date'

interface KnownFine extends KnownParty {
  fineTotal?: number | null
  decisionServedDate?: string | null
  paymentDue?: string | null
}

/**
 * The party of a new paper of kind `docKind` and what it owes. Amounts in fen; the last day for payment is fifteen days
 * after the decision was received (《中华人民共和国行政处罚法》第六十七条第三款). What is not known is null.
 * @param known what is typed on the paper; it stands before what the case gives.
 */
export function fineOwed({ record, calendar }: FormContext, docKind: string, known: KnownFine) {
  const about = partyOf(record, docKind, known)
  const decision = paperAbout(record, 'penaltyDecision', about?.partyName)
  const fine = known.fineTotal ?? fineTotal(rowsIn<PenaltyRow>(decision?.values.penalties)) ?? null
  const served = known.decisionServedDate ?? servedDateOf(record, decision?.docNo) ?? dateOf(record, 'served')
  const due =
    known.paymentDue ??
    (served && isIsoDate(served)
      ? deadline(calendar, { from: served, add: 15, unit: 'calendar-day' }).due
      : null)
  return { about, decision, fine, served, due }
}
