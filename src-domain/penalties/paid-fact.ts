/** 缴清罚款 follows from the payments entered: recorded with the one that pays the last of it, taken back with it. */
import type { IsoDate } from '../calendar-date'
import type { CaseRecord } from '../case-record'
import type { Edit, Json } from '../edits'
import type { HolidayCalendar } from '../holiday-calendar'
import { nextOrder } from '../rows'
import { factsInOrder } from '../stage'
import { fineAccounts } from './fine-account'

/** What stands as the note of such a fact; one that was recorded by hand is left alone. */
const ownNote = '按各笔缴款自动登记'

interface Around {
  calendar: HolidayCalendar
  /** ISO date. */
  today: IsoDate
  /** Who pays attention to it: under whose name the fact stands. */
  byOfficerId: string | null
  newId: () => string
}

/**
 * The edits that bring the fact 缴清罚款 into line with the payments; none where it is so already.
 * @param record the case as it stands with the payments.
 */
export function paidFactEdits(record: CaseRecord, { calendar, today, byOfficerId, newId }: Around): Edit[] {
  const facts = factsInOrder(record).filter(({ kind }) => kind === 'finePaid')
  const own = facts.find(({ note }) => note === ownNote)
  if (facts.some(({ note }) => note !== ownNote)) return []
  const paidOn = lastPaymentOf(record, calendar, today)
  if (paidOn === null) return own ? [{ path: ['facts', own.id], value: undefined }] : []
  if (own) return own.date === paidOn ? [] : [{ path: ['facts', own.id, 'date'], value: paidOn }]
  const fact = { kind: 'finePaid', date: paidOn, note: ownNote, byOfficerId, order: nextOrder(record.facts) }
  return [{ path: ['facts', newId()], value: fact as Json }]
}

/** The day of the last payment once every party has paid fine and surcharge; null while anything is owed. */
function lastPaymentOf(record: CaseRecord, calendar: HolidayCalendar, today: IsoDate): IsoDate | null {
  // Without the fact: told to be paid, a fine of which no payment was entered apart counts as paid.
  const accounts = fineAccounts(record, calendar, today)
  if (accounts.length === 0 || accounts.some(({ owed }) => owed.owed > 0 || owed.paid === 0)) return null
  const days = accounts.flatMap(({ payments }) => payments.flatMap(({ date }) => date ?? []))
  return days.sort().at(-1) ?? null
}
