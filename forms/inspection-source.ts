/** What the earlier papers of an inspection hold: its plan first, then its notice. */
import type { CaseRecord } from '../src-domain/case-record'
import { latestPaper } from './other-papers'

export interface InspectionSource {
  inspectionNo: string | null
  planTitle: string | null
  partnerOrgIds: string[] | null
  checkItemCodes: string[] | null
  /** ISO dates of the first and the last day. */
  from: string | null
  to: string | null
}

/** All that is known of the inspection a case came of; null where no paper tells it. */
export function inspectionSource(record: CaseRecord): InspectionSource {
  const plan = latestPaper(record, 'inspectionPlan')?.values ?? {}
  const notice = latestPaper(record, 'inspectionNotice')?.values ?? {}
  return {
    inspectionNo: word(plan.inspectionNo) ?? word(notice.inspectionNo),
    planTitle: word(plan.planTitle) ?? word(notice.planTitle),
    partnerOrgIds: words(plan.partnerOrgIds),
    checkItemCodes: words(plan.checkItemCodes),
    from: word(plan.scheduleFrom) ?? word(notice.inspectFrom)?.slice(0, 10) ?? null,
    to: word(plan.scheduleTo) ?? word(notice.inspectTo)?.slice(0, 10) ?? null,
  }
}

function word(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null
}

function words(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : null
}
