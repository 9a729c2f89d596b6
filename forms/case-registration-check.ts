/** What may be wrong across the fields of the registration form. */

import { formatChineseDate } from '../src-domain/calendar-date'
import { acceptDeadline } from '../src-domain/case-deadlines'
import { formalChecks } from '../src-domain/codes'
import type { RegistrationFields } from './case-registration'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkHandlers } from './letter-fields'

type Values = ValuesOf<RegistrationFields>

/** All findings across the fields of a registration. */
export function checkRegistration(values: Values, context: FormContext): Finding[] {
  return [
    ...checkDays(values, context),
    ...checkLead(values),
    ...checkFormalities(values),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'warning'),
    ...checkAuthority(values, context),
  ]
}

/** V-SEQ, and T01, T02 against the day of deliberation. */
function checkDays(values: Values, { record, calendar }: FormContext): Finding[] {
  const { receivedAt, registeredAt, deliberationDate } = values
  const findings: Finding[] = []
  if (receivedAt && registeredAt && registeredAt < receivedAt) {
    findings.push(error('registeredAt', '登记日期早于收件时间'))
  }
  if (receivedAt && deliberationDate && deliberationDate < receivedAt.slice(0, 10)) {
    findings.push(error('deliberationDate', '会商日期早于收件时间'))
  }
  const last = acceptDeadline(record, calendar)
  if (last && deliberationDate && deliberationDate > last.due) {
    const due = formatChineseDate(last.due)
    findings.push(warning('deliberationDate', `超期：受理期限于${due}届满，请立即作出决定并说明原因`))
  }
  if (last && !last.certain) {
    findings.push(warning('acceptDeadline', '当年放假安排尚未导入，期限按周末估算，请核对'))
  }
  return findings
}

/** A complaint bears a name (11号令第七条); an anonymous lead is a report. */
function checkLead({ clueCategory, realName, complainant, reporter }: Values): Finding[] {
  const complaint = clueCategory === 'complaint'
  const findings: Finding[] = []
  if (complaint && complainant?.partyType === 'anonymous') {
    findings.push(error('complainant.partyType', '投诉应当署真实姓名或名称；匿名的按举报登记'))
  }
  if (complaint && realName === false) {
    findings.push(error('realName', '投诉应当实名；匿名的按举报登记'))
  }
  if (!complaint && reporter?.partyType === 'anonymous' && realName === true) {
    findings.push(error('realName', '举报人登记为匿名，不能选“实名”'))
  }
  return findings
}

/** What is not there points to a reason for not accepting (11号令第十二条;《条例》第六十条第二款). */
function checkFormalities(values: Values): Finding[] {
  if (values.clueCategory !== 'complaint') return []
  const findings: Finding[] = []
  if (values.objectionRequired && !values.objectionDate) {
    findings.push(warning('objectionDate', '属于异议前置事项，没有提出异议的记录，可不予受理'))
  }
  const checked = values.formalCheck ?? []
  const lacking = Object.entries(formalChecks).filter(([code]) => !checked.includes(code))
  if (checked.length > 0 && lacking.length > 0) {
    const words = lacking.map(([, name]) => `“${name}”`).join('、')
    findings.push(warning('formalCheck', `${words}没有勾选，请对照不予受理情形审查`))
  }
  return findings
}

function checkAuthority({ authorityOrgId }: Values, { office }: FormContext): Finding[] {
  if (!authorityOrgId || office.organs[authorityOrgId]?.hasPenaltyPower) return []
  return [warning('authorityOrgId', '该单位没有登记行政处罚权，请核对有权部门')]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function warning(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
