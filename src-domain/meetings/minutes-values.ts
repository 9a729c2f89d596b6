/** What a meeting writes on the papers of a case: 会商意见记录 and 会议纪要 of one item fill themselves from it. */
import type { OfficeRecord } from '../office'
import { type Conclusion, type Item, type MeetingRecord, membersOf, saidOn } from './meeting-record'

type Values = Record<string, unknown>

/** Conclusions as the record of a consultation has them. */
const outcomes: Partial<Record<Conclusion, string>> = {
  受理: 'accept',
  不予受理: 'reject',
  转办移送: 'refer',
  移送纪检: 'refer',
  移送公安: 'refer',
  补正后再议: 'supplement',
}

interface Around {
  office: OfficeRecord
  /** Who must keep out of the item. */
  recused: readonly string[]
}

/** The values of 《会商意见记录》 (documents.md A.1 会商). */
export function consultationValues(meeting: MeetingRecord, item: Item, { office, recused }: Around): Values {
  const { meetingAt, meetingPlace, chairId, recorderId } = meeting
  return {
    ...{ consultAt: meetingAt, consultPlace: meetingPlace, hostId: chairId, recorderId },
    attendees: presentAt(meeting, recused),
    opinions: rowMap(
      saidOn(item).map(({ speakerId, opinion }) => ({
        orgId: office.officers[speakerId]?.orgId ?? null,
        ...{ speaker: speakerId, opinion },
      })),
    ),
    outcome: item.conclusion ? (outcomes[item.conclusion] ?? 'other') : null,
    outcomeNote: item.decision,
  }
}

/** The values of 《会议纪要》 for one item (documents.md A.8). */
export function minutesValues(meeting: MeetingRecord, item: Item, { recused }: Around): Values {
  const { meetingType, meetingAt, meetingPlace, chairId, recorderId, convenerId } = meeting
  const { topic, caseNo, reporterId, report, conclusion, basis, responsibleOrgId, due, decision } = item
  const away = membersOf(meeting).filter(({ leave }) => leave?.decision === 'agree')
  return {
    ...{ meetingType, meetingAt, meetingPlace, chairId, recorderId, signatoryId: convenerId },
    agendaItems: rowMap([{ topic, caseNo, reporter: reporterId }]),
    attendees: presentAt(meeting, recused),
    observers: membersOf(meeting)
      .filter(({ observer, present, officerId }) => observer && present && !recused.includes(officerId))
      .map(({ officerId }) => officerId),
    absentees: rowMap(
      away.map(({ officerId, leave }) => ({ officerId, approvedBy: leave?.decidedById ?? null })),
    ),
    recusals: rowMap(
      recused.map((officerId) => ({ officerId, reason: '与本案有应当回避的关系', decision: '不参加本议题' })),
    ),
    reportSummary: report,
    discussion: rowMap(saidOn(item).map(({ speakerId, opinion }) => ({ speaker: speakerId, opinion }))),
    voteResult: voteInWords(item),
    decisions: rowMap([
      { topic: decision || topic, conclusion, basis, responsibleOrg: responsibleOrgId, due },
    ]),
    penaltyStandard: item.penaltyStandard,
  }
}

/** `同意5反对0保留0`; null where nobody voted. */
function voteInWords({ agree, against, abstain }: Item): string | null {
  const votes = [agree, against, abstain]
  if (votes.every((one) => one === null || one === undefined)) return null
  return `同意${agree ?? 0}反对${against ?? 0}保留${abstain ?? 0}`
}

function presentAt(meeting: MeetingRecord, recused: readonly string[]): string[] {
  return membersOf(meeting)
    .filter(({ present, observer, officerId }) => present && !observer && !recused.includes(officerId))
    .map(({ officerId }) => officerId)
}

/** Rows as a record keeps them. Their ids need only differ on this paper. */
function rowMap(rows: readonly object[]): Values | null {
  if (rows.length === 0) return null
  return Object.fromEntries(rows.map((row, index) => [`r${index + 1}`, { ...row, order: index + 1 }]))
}
