/** What may be wrong across the fields of the form of filing. */
import { addMonths, isIsoDate } from '../src-domain/calendar-date'
import { receivedOn } from '../src-domain/case-deadlines'
import { type FilingFields, filingConditions } from './case-filing-fields'
import { filingBoxes } from './case-filing-layout'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkCitations, checkHandlers } from './letter-fields'
import { checkSignedInOrder } from './table-sheet'

type Values = ValuesOf<FilingFields>

/** Within how many months after its end a breach must be found out (《中华人民共和国行政处罚法》第三十六条). */
const limitationMonths = 24

/** All findings across the fields of a form of filing. */
export function checkFiling(values: Values, context: FormContext): Finding[] {
  return [
    ...checkHandlers('assignedOfficers', values.assignedOfficers, context, 'error', '办案人员'),
    ...checkConditions(values),
    ...checkLimitation(values, context),
    ...checkDays(values),
    ...checkSignedInOrder(values, filingBoxes),
    ...checkAuthority(values, context),
    ...checkCitations('caseSummary', values.caseSummary),
  ]
}

/** All five conditions must hold before the form goes up for approval. */
function checkConditions({ filingChecklist: checked }: Values): Finding[] {
  if (!checked?.length) return []
  const lacking = Object.entries(filingConditions).filter(([code]) => !checked.includes(code))
  if (lacking.length === 0) return []
  const words = lacking.map(([, name]) => `“${name}”`).join('、')
  return [error('filingChecklist', `${words}没有勾选，五项立案条件全部符合才能送批`)]
}

/** Two years from the end of the breach to the day it was found out, unless reasons are given. */
function checkLimitation({ violationEnd, limitationReason }: Values, { record }: FormContext): Finding[] {
  const found = receivedOn(record)
  if (!found || !violationEnd || !isIsoDate(violationEnd) || limitationReason) return []
  if (found <= addMonths(violationEnd, limitationMonths)) return []
  return [error('violationEnd', '违法行为终了至发现已超过二年，一般不再给予行政处罚；仍应追责的须写明理由')]
}

/** V-SEQ: the breach, the meeting, the approval. */
function checkDays({
  violationStart,
  violationEnd,
  reviewMeetingDate,
  approvalAuthorityHead,
}: Values): Finding[] {
  const findings: Finding[] = []
  const approved = approvalAuthorityHead?.signedAt
  if (violationStart && violationEnd && violationEnd < violationStart) {
    findings.push(error('violationEnd', '违法行为终了日早于发生日'))
  }
  if (reviewMeetingDate && approved && approved < reviewMeetingDate) {
    findings.push(error('approvalAuthorityHead', '审批日期早于案审会日期'))
  }
  return findings
}

/** Only an organ with the power to punish files a case (《中华人民共和国行政处罚法》第十七条). */
function checkAuthority({ authorityOrgId }: Values, { office }: FormContext): Finding[] {
  if (!authorityOrgId || office.organs[authorityOrgId]?.hasPenaltyPower) return []
  return [
    { field: 'authorityOrgId', level: 'warning', message: '该单位没有登记行政处罚权，立案应由有权部门审批' },
  ]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
