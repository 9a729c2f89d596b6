/** A meeting begun: with the cases that wait for it on the agenda, and the members of the last one. */
import type { CaseSummary } from '../../src-domain/case-summary'
import {
  emptyMeeting,
  type Item,
  type MeetingRecord,
  type MeetingType,
  membersOf,
} from '../../src-domain/meetings/meeting-record'
import { waitingCases } from '../../src-domain/meetings/meeting-state'
import type { OfficeRecord } from '../../src-domain/office'
import { numberOf, titleOf } from '../cases/case-words'

/** @param recorderId who begins it keeps the record unless another is named. */
export function begunMeeting(
  type: MeetingType,
  cases: readonly CaseSummary[],
  meetings: readonly MeetingRecord[],
  office: OfficeRecord,
  recorderId: string | null,
): MeetingRecord {
  const director = Object.entries(office.officers).find(
    ([, { active, roleCodes }]) => active && roleCodes?.includes('director'),
  )?.[0]
  const waiting = waitingCases(cases, meetings, type)
  const items = waiting.map((summary, index) => [crypto.randomUUID(), itemOf(summary, index + 1)] as const)
  const members = membersFor(waiting, meetings, office).map(
    (officerId, index) => [crypto.randomUUID(), { officerId, order: index + 1 }] as const,
  )
  return {
    ...emptyMeeting(crypto.randomUUID(), type),
    ...{ convenerId: director ?? null, chairId: director ?? null, recorderId },
    items: Object.fromEntries(items),
    members: Object.fromEntries(members),
  }
}

/** A case as an item of the agenda. */
export function itemOf(summary: CaseSummary, order: number): Item {
  return {
    ...{ topic: titleOf(summary), caseId: summary.id, caseNo: numberOf(summary), order },
    reporterId: summary.access?.teamLeaderId ?? summary.handlerIds[0] ?? null,
  }
}

/** Those of the last meeting; of the first the heads of the office, and always those who handle the cases. */
function membersFor(
  cases: readonly CaseSummary[],
  meetings: readonly MeetingRecord[],
  { officers }: OfficeRecord,
): string[] {
  const last = meetings.toSorted((a, b) => ((a.meetingAt ?? '') < (b.meetingAt ?? '') ? 1 : -1))[0]
  const heads = Object.entries(officers).flatMap(([id, { roleCodes }]) =>
    roleCodes?.some((role) => role === 'director' || role === 'deputyDirector' || role === 'principal')
      ? [id]
      : [],
  )
  const usual = last ? membersOf(last).map(({ officerId }) => officerId) : heads
  const handlers = cases.flatMap(({ handlerIds }) => handlerIds)
  return [...new Set([...usual, ...handlers])].filter((id) => officers[id]?.active)
}
