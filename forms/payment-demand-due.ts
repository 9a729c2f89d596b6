/**
 * What is due on the day of a demand for payment: of a fine with one last day all that is unpaid, of one that may be
 * paid in parts the parts whose days are over (《中华人民共和国行政处罚法》第六十六条第二款、第七十二条、第七十三条第三款).
 */
import { daysBetween, formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { CaseRecord } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { formatMoney } from '../src-domain/money-input'
import { type FineAccount, fineAccounts } from '../src-domain/penalties/fine-account'
import { surcharge } from '../src-domain/penalty'
import { reliefSpells } from '../src-domain/relief'
import { date, int, money } from './fields'
import type { Finding, FormContext, ValuesOf } from './form'
import type { PaymentDemandFields } from './payment-demand'

type Values = ValuesOf<PaymentDemandFields>

export const paymentPlans = {
  whole: '一次缴清',
  instalment: '经批准分期缴纳',
  deferral: '经批准延期缴纳',
} as const satisfies CodeTable

/** A part of the fine whose last day is over. */
export const latePartColumns = {
  dueDate: date('缴纳期限', { required: true }),
  amount: money('本期数额', { required: true }),
  unpaid: money('其中未缴', { required: true }),
  daysLate: int('逾期日数', { required: true }),
  lateFine: money('加处罚款', { required: true }),
} as const

/** The account of the fine of a party on a day; null where the case has none. */
function accountOf(context: FormContext, party: string | null | undefined, on: string): FineAccount | null {
  if (!party || !isIsoDate(on)) return null
  return fineAccounts(context.record, context.calendar, on).find((one) => one.party === party) ?? null
}

/**
 * How the fine may be paid, what of it was paid, and until when; of a plan the parts that are late.
 * @param due the last day for the whole fine. @param on the day of the demand, ISO date.
 */
export function planOn(
  context: FormContext,
  known: Values,
  { party, due, on }: { party: string | null | undefined; due: string | null; on: string },
): Partial<Values> {
  const account = accountOf(context, party, on)
  const approved = account?.deferred ? (account.inParts ? 'instalment' : 'deferral') : 'whole'
  const paymentPlan = known.paymentPlan ?? approved
  const planned = paymentPlan !== 'whole' && paymentPlan === approved ? account : null
  const paidAmount = known.paidAmount ?? (account?.payments.length ? account.owed.paid : null)
  return {
    paymentPlan,
    paidAmount,
    paymentDue: known.paymentDue ?? (planned ? (planned.owed.late[0]?.due ?? planned.due) : due),
    ...(paymentPlan === 'instalment'
      ? {
          lateParts: (planned?.owed.late ?? []).map((part) => ({
            ...{ dueDate: part.due, amount: part.amount, unpaid: part.unpaid },
            ...{ daysLate: part.daysLate, lateFine: part.surcharge },
          })),
        }
      : {}),
  }
}

/** Days of reconsideration or litigation between the last day for payment and the demand; null where there are none. */
export function daysOfRelief(record: CaseRecord, due: string, on: string): number | null {
  if (!isIsoDate(due) || !isIsoDate(on)) return null
  const days = reliefSpells(record).reduce((all, spell) => {
    const from = spell.from > due ? spell.from : due
    const to = spell.to && spell.to < on ? spell.to : on
    return to > from ? all + daysBetween(from, to) : all
  }, 0)
  return days > 0 ? days : null
}

/** What is owed on the day of the demand; nothing while something is missing that it rests on. Amounts in fen. */
export function dueNow(values: Values, on: string): Partial<Values> {
  const { fineTotal: fine, paymentDue: due, paidAmount, suspendedDays, paymentPlan, lateParts } = values
  if (typeof fine !== 'number' || !due || !isIsoDate(due) || !isIsoDate(on)) return {}
  if (paymentPlan === 'instalment') {
    const sum = (key: 'unpaid' | 'lateFine') =>
      (lateParts ?? []).reduce((all, part) => all + (part[key] ?? 0), 0)
    const lateFineAmount = Math.min(fine, sum('lateFine'))
    const beyond = Math.max(0, (paidAmount ?? 0) - fine)
    return {
      overdueDays: Math.max(0, ...(lateParts ?? []).map(({ daysLate }) => daysLate ?? 0)),
      lateFineAmount,
      totalDue: Math.max(0, sum('unpaid') + lateFineAmount - beyond),
    }
  }
  const unpaid = Math.max(0, fine - (paidAmount ?? 0))
  const overdueDays = Math.max(0, daysBetween(due, on) - (suspendedDays ?? 0))
  const lateFineAmount = surcharge(unpaid, overdueDays)
  return { overdueDays, lateFineAmount, totalDue: unpaid + lateFineAmount }
}

/** A demand that comes before a part is due, or that asks for other sums than what was approved gives. */
export function checkPlan(values: Values, context: FormContext): Finding[] {
  const { issueDate, party, totalDue } = values
  const account = issueDate ? accountOf(context, party?.partyName, issueDate) : null
  if (!issueDate || !account?.deferred) return []
  const { late, next, surcharge: added, overdue } = account.owed
  if (late.length === 0 && next && issueDate <= next.due) {
    const message = `批准的分期（延期）缴纳期限到${formatChineseDate(next.due)}才届满，不得催告`
    return [{ field: 'issueDate', level: 'error', message }]
  }
  if (totalDue === overdue && values.lateFineAmount === added) return []
  const unpaid = late.reduce((sum, part) => sum + part.unpaid, 0)
  const message = `已批准分期（延期）缴纳：到成文日已到期未缴的罚款${formatMoney(unpaid)}元、应加处罚款${formatMoney(added)}元，与本件的数额不同，请核对`
  return [{ field: 'paymentPlan', level: 'warning', message }]
}
