/**
 * How long a party has to be heard, as the notices that were issued to it say (T11, T12): a notice may give more days
 * than the office usually does.
 */
import type { Paper } from './case-record'
import { deadlineRules } from './deadline-rules'
import { frozenValues } from './paper-values'

/** The notices that tell it. */
export const noticeKinds: readonly string[] = ['penaltyAdvanceNotice', 'hearingRightsNotice']

type Notice = Pick<Paper, 'docKind' | 'status'> & Partial<Pick<Paper, 'values' | 'issued'>>

/**
 * Working days for 陈述申辩 and for asking for a hearing; of several notices the longest, null where none names them.
 * No hearing was `offered` where every notice tells of 陈述申辩 alone.
 */
export function daysTold(papers: Readonly<Record<string, Notice>> = {}): {
  statement: number | null
  hearing: number | null
  offered: boolean
} {
  const issued = Object.values(papers).filter(
    ({ docKind, status }) => status === 'issued' && noticeKinds.includes(docKind),
  )
  const days = issued.map(noticeDays)
  return {
    offered:
      issued.length === 0 ||
      issued.some(({ docKind }) => docKind === 'hearingRightsNotice') ||
      days.some(({ noticeVariant }) => noticeVariant !== 'statement'),
    statement: longest(days.flatMap(({ statementDays }) => statementDays ?? [])),
    hearing: longest(
      days.flatMap(({ hearingRequestDays }) =>
        Math.max(hearingRequestDays ?? 0, deadlineRules.T12.leastDays),
      ),
    ),
  }
}

/** The working days that one notice names and what it offers, as it was issued, or as it is typed. */
export function noticeDays(paper: Partial<Pick<Paper, 'values' | 'issued'>>): {
  statementDays: number | null
  hearingRequestDays: number | null
  noticeVariant: string | null
} {
  const { statementDays, hearingRequestDays, noticeVariant } = frozenValues(paper)
  return {
    statementDays: lengthOf(statementDays),
    hearingRequestDays: lengthOf(hearingRequestDays),
    noticeVariant: typeof noticeVariant === 'string' ? noticeVariant : null,
  }
}

function longest(days: readonly number[]): number | null {
  return days.length > 0 ? Math.max(...days) : null
}

function lengthOf(days: unknown): number | null {
  return typeof days === 'number' && Number.isSafeInteger(days) && days > 0 ? days : null
}
