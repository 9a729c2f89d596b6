/** What may be wrong with an approval of paying a fine later or in parts (《中华人民共和国行政处罚法》第六十六条、第六十七条). */
import { formatChineseDate } from '../src-domain/calendar-date'
import { formatMoney } from '../src-domain/money-input'
import type { Finding, FormContext, ValuesOf } from './form'
import type { InstalmentFields } from './instalment-fields'
import { instalmentBoxes } from './instalment-layout'
import { checkHandlers } from './letter-fields'
import { paperAbout } from './penalty-party'
import { checkSignedInOrder } from './table-sheet'

type Values = ValuesOf<InstalmentFields>

/** All findings across the fields of the approval. */
export function checkInstalments(values: Values, context: FormContext): Finding[] {
  return [
    ...checkDecision(values, context),
    ...checkAsked(values),
    ...checkArrangement(values),
    ...checkSigners(values, context),
  ]
}

function checkDecision({ party }: Values, { record }: FormContext): Finding[] {
  if (!party?.partyName || paperAbout(record, 'penaltyDecision', party.partyName)) return []
  return [warning('party', '本案没有对该当事人的《行政处罚决定书》，请核对')]
}

/** The law wants the party's own application and leaves open until when; after the last day a surcharge already runs. */
function checkAsked(values: Values): Finding[] {
  const { appliedDate, decisionServedDate, paymentDue, paidAmount, fineTotal } = values
  const findings: Finding[] = []
  if (appliedDate && decisionServedDate && appliedDate < decisionServedDate) {
    findings.push(error('appliedDate', '申请日期早于决定书送达日期'))
  }
  if (appliedDate && paymentDue && appliedDate > paymentDue) {
    const due = formatChineseDate(paymentDue)
    findings.push(
      warning('appliedDate', `申请在原缴款期限（${due}）届满后提出，请写明已经产生的加处罚款如何处理`),
    )
  }
  if (typeof paidAmount === 'number' && typeof fineTotal === 'number' && paidAmount >= fineTotal) {
    findings.push(error('paidAmount', '罚款已经缴清，没有可以分期或者延期缴纳的罚款'))
  }
  return findings
}

/** Two parts at least, one after the other, that together make up what is still owed. */
function checkArrangement(values: Values): Finding[] {
  const { deferKind, deferredUntil, paymentDue, appliedDate, fineTotal, paidAmount } = values
  if (deferKind === 'deferral') {
    const early = deferredUntil && paymentDue && deferredUntil <= paymentDue
    return early ? [error('deferredUntil', '延期后的期限应晚于原缴款期限')] : []
  }
  const parts = values.instalments ?? []
  if (deferKind !== 'instalment' || parts.length === 0) return []
  const findings: Finding[] = []
  if (parts.length === 1 && !paidAmount) {
    findings.push(error('instalments', '分期缴纳应不少于两期，一次缴纳的选择延期缴纳'))
  }
  const days = parts.flatMap(({ dueDate }) => (dueDate ? [dueDate] : []))
  if (days.some((day, index) => day <= (days[index - 1] ?? appliedDate ?? ''))) {
    findings.push(error('instalments', '各期的缴纳期限应在申请之后，并且逐期递后'))
  }
  const last = days.at(-1)
  if (last && paymentDue && last <= paymentDue) {
    findings.push(warning('instalments', '最后一期不晚于原缴款期限，无须审批'))
  }
  const amounts = parts.map(({ amount }) => amount)
  if (typeof fineTotal === 'number' && amounts.every((amount) => typeof amount === 'number')) {
    const sum = amounts.reduce((total, amount) => total + amount, 0)
    const owed = fineTotal - (paidAmount ?? 0)
    if (sum !== owed) {
      const message = `各期合计${formatMoney(sum)}元，与尚未缴纳的${formatMoney(Math.max(0, owed))}元不符`
      findings.push(error('instalments', message))
    }
  }
  return findings
}

/** He who handles the case does not approve it, and a refusal leaves the old last day as it was. */
function checkSigners(values: Values, context: FormContext): Finding[] {
  const { approvalAuthorityHead: head, handlerIds } = values
  const findings: Finding[] = []
  if (head?.signerId && handlerIds?.includes(head.signerId)) {
    findings.push(error('approvalAuthorityHead', '审批人不得是本案承办人'))
  }
  if (head?.decision === 'disagree' || head?.decision === 'return') {
    findings.push(warning('approvalAuthorityHead', '没有批准的，当事人应当按原期限缴纳，逾期加处罚款'))
  }
  return [
    ...findings,
    ...checkSignedInOrder(values, instalmentBoxes),
    ...checkHandlers('handlerIds', handlerIds, context, 'warning'),
  ]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function warning(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
