/** The days of an extension, and what may be wrong with them: on the approval and on the notice alike (documents.md A.5). */
import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import { caseDeadlines } from '../src-domain/case-deadlines'
import { deadline } from '../src-domain/deadline'
import { dateOf } from '../src-domain/stage'
import type { ExtensionMatter } from './extension-fields'
import type { Finding, FormContext, ValuesOf } from './form'
import { issuedCount, latestPaper } from './other-papers'

type Values = ValuesOf<ExtensionMatter>

/** The office's own limit of an inquiry and of one extension, in working days (《操作规程》三（二）1). */
const usualDays = 15

/** When the inquiry began, when it should end and would end, and which extension this is. */
export function extensionDates(context: FormContext, known: Values): Values {
  const { record, calendar, today } = context
  const accepted = dateOf(record, 'accepted')
  const originalStart = known.originalStart ?? accepted
  const earlier = latestIssuedDeadline(context)
  const limits = caseDeadlines(record, calendar, today)
  // As the case counts it: time for an expert opinion left out, from the day the office settled on.
  const counted =
    originalStart === accepted ? limits.find(({ code }) => code === 'T05')?.originalDue : undefined
  const originalDeadline =
    known.originalDeadline ?? earlier ?? counted ?? daysAfter(context, originalStart, usualDays)
  const statutory = limits.find(({ code }) => code === 'T06')
  return {
    originalStart,
    originalDeadline,
    extendedDeadline: daysAfter(context, originalDeadline, known.extensionDays),
    statutoryDeadline: statutory?.due ?? null,
    extensionNo: issuedCount(record, 'extensionNotice') + 1,
  }
}

/** All that may be wrong with an extension: its length, its approval, and the limits of the law. */
export function checkExtension(values: Values, context: FormContext): Finding[] {
  return [...checkLength(values, context), ...checkApproved(values), ...checkLimits(values)]
}

/** The day to which an earlier notice of this case put off the end. */
function latestIssuedDeadline({ record }: FormContext): string | null {
  if (issuedCount(record, 'extensionNotice') === 0) return null
  const until = latestPaper(record, 'extensionNotice')?.values.extendedDeadline
  return typeof until === 'string' ? until : null
}

/** The day so many working days after another; null while either is not known. */
function daysAfter(
  { calendar }: FormContext,
  from: string | null | undefined,
  days: number | null | undefined,
): string | null {
  if (!from || !isIsoDate(from) || !days || !Number.isInteger(days) || days < 1 || days > 250) return null
  return deadline(calendar, { from, add: days, unit: 'working-day' }).due
}

function checkLength(values: Values, context: FormContext): Finding[] {
  const { extensionDays, originalDeadline, extendedDeadline } = values
  const findings: Finding[] = []
  if (typeof extensionDays === 'number' && (extensionDays < 1 || extensionDays > usualDays)) {
    const message = `一次延长应在1至${usualDays}个工作日之间`
    findings.push({ field: 'extensionDays', level: 'error', message })
  }
  const worked = daysAfter(context, originalDeadline, extensionDays)
  if (worked && extendedDeadline && worked !== extendedDeadline) {
    const message = `按延长的工作日计算为${formatChineseDate(worked)}，改动的请在备考中说明理由`
    findings.push({ field: 'extendedDeadline', level: 'warning', message })
  }
  return findings
}

/** What is to be put off must not be over: applied for and approved by the last day at the latest. */
function checkApproved({ originalDeadline, approvalTeamLeader, approvalPrincipal }: Values): Finding[] {
  if (!originalDeadline) return []
  const due = formatChineseDate(originalDeadline)
  const late = (signedAt: string | null | undefined) => Boolean(signedAt && signedAt > originalDeadline)
  return [
    ...(late(approvalTeamLeader?.signedAt)
      ? [wrong('approvalTeamLeader', `延长申请应在原期限届满（${due}）前提出`)]
      : []),
    ...(late(approvalPrincipal?.signedAt)
      ? [wrong('approvalPrincipal', `批准日期晚于原期限届满日（${due}），期满后不得再延长`)]
      : []),
    ...(approvalPrincipal?.decision === 'disagree' || approvalPrincipal?.decision === 'return'
      ? [wrong('approvalPrincipal', '主要负责人没有批准延长，不得发出通知')]
      : []),
  ]
}

/** The thirty working days of 《条例》第六十一条 cannot be extended by an office's own rule. */
function checkLimits(values: Values): Finding[] {
  const { clueCategory, extendedDeadline, statutoryDeadline, extensionNo } = values
  const findings: Finding[] = []
  if (clueCategory === 'complaint' && extendedDeadline && statutoryDeadline) {
    if (extendedDeadline > statutoryDeadline) {
      const due = formatChineseDate(statutoryDeadline)
      const message = `超过投诉处理的法定期限（${due}），法律没有规定可以再延长；检验、检测、鉴定、专家评审时间不计入`
      findings.push(wrong('extendedDeadline', message))
    }
  }
  if (extensionNo && extensionNo >= 2) {
    const message = `本案第${extensionNo}次延长，请从严掌握并说明原因`
    findings.push({ field: 'extensionNo', level: 'warning', message })
  }
  return findings
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
