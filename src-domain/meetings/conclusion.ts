/**
 * A conclusion goes from the meeting to the case in one step: the dated facts it stands for, the minutes of this item,
 * and on the form of a penalty the column of the meeting.
 */
import { approvalEdits } from '../approval-entry'
import { approvalsOf } from '../approvals'
import type { CaseRecord, Fact } from '../case-record'
import type { Edit, Json } from '../edits'
import type { FactKind, Stage } from '../facts'
import type { HolidayCalendar } from '../holiday-calendar'
import { isReady, nextSteps } from '../next-steps'
import type { OfficeRecord } from '../office'
import { nextOrder, type RowWithId, rowsOf } from '../rows'
import { stageOf } from '../stage'
import {
  type Conclusion,
  conclusions,
  type Item,
  type MeetingRecord,
  type MeetingType,
  meetingTypes,
} from './meeting-record'
import { itemFaults, recusedFrom } from './meeting-state'
import { consultationValues, minutesValues } from './minutes-values'

export interface Concluding {
  record: CaseRecord
  meeting: MeetingRecord
  item: RowWithId<Item>
  office: OfficeRecord
  calendar: HolidayCalendar
  /** ISO date. */
  today: string
  /** ISO instant. */
  at: string
  officerId: string | null
  newId: () => string
  /** 案号 to be given with 受理; null where the case has one. */
  caseNo: string | null
  /** Whether the fact that follows from the conclusion is recorded too, where it can be. */
  withFollowing: boolean
}

export type ConclusionStep =
  | { ok: true; caseEdits: Edit[]; meetingEdits: Edit[]; paperId: string; facts: readonly FactKind[] }
  | { ok: false; error: string }

/** The fact that the meeting itself is, at the stage where the case waits for it. */
const meetingFacts: Partial<Record<MeetingType, { from: Stage; kind: FactKind }>> = {
  deliberation: { from: 'registered', kind: 'deliberating' },
  conclusionReview: { from: 'reportSubmitted', kind: 'underReview' },
  filingReview: { from: 'reportSubmitted', kind: 'underReview' },
  penaltyReview: { from: 'evidenceReview', kind: 'penaltyReview' },
}

const following: Partial<Record<Conclusion, FactKind>> = {
  受理: 'accepted',
  不予受理: 'notAccepted',
  补正后再议: 'awaitingCorrection',
  转办移送: 'referredOut',
  作出投诉处理决定: 'complaintDeciding',
  补充调查: 'supplementing',
}

/** The edits on the case and on the meeting, or why they are refused, in Chinese. */
export function concludeEdits(concluding: Concluding): ConclusionStep {
  const { record, meeting, item, office, at, officerId } = concluding
  if (item.recorded) return { ok: false, error: '这一结论已经登记到案件。' }
  const recused = recusedFrom(meeting, office, record)
  const faults = itemFaults(meeting, item, recused, office)
  if (faults.length > 0) return { ok: false, error: `${faults.join('；')}。` }
  const held = meeting.meetingAt?.slice(0, 10) ?? ''
  if (held > concluding.today) return { ok: false, error: '会议还没有召开。' }
  const paper = paperEdits(concluding, recused)
  const facts = factEdits(concluding, held, paper.id)
  const recorded = { at, officerId, paperId: paper.id }
  return {
    ok: true,
    caseEdits: [...paper.edits, ...facts.edits, ...signatureEdits(concluding, held)],
    meetingEdits: [{ path: ['items', item.id, 'recorded'], value: recorded }],
    paperId: paper.id,
    facts: facts.kinds,
  }
}

/** The fact that would follow on the case from the conclusion; null where none does, or it still lacks something. */
export function followingFact(
  concluding: Pick<Concluding, 'record' | 'meeting' | 'item' | 'office' | 'calendar' | 'today'>,
): FactKind | null {
  const kind = concluding.item.conclusion ? following[concluding.item.conclusion] : undefined
  if (!kind) return null
  const held = concluding.meeting.meetingAt?.slice(0, 10) ?? concluding.today
  const own = ownFact(concluding)
  const fact = { kind: own as FactKind, date: held, order: nextOrder(concluding.record.facts) }
  const after = own
    ? { ...concluding.record, facts: { ...concluding.record.facts, meeting: fact } }
    : concluding.record
  const step = nextSteps({ ...concluding, record: after }).find((one) => one.step.fact === kind)
  return step && isReady(step) ? kind : null
}

function ownFact({ record, meeting }: Pick<Concluding, 'record' | 'meeting'>): FactKind | null {
  const fact = meetingFacts[meeting.meetingType]
  return fact && stageOf(record) === fact.from ? fact.kind : null
}

function factEdits(concluding: Concluding, date: string, paperId: string) {
  const { record, meeting, item, newId, caseNo, withFollowing } = concluding
  const conclusion = item.conclusion ? conclusions[item.conclusion] : ''
  const note = `${meetingTypes[meeting.meetingType]}决定：${conclusion}。${item.decision ?? ''}`
  const next = withFollowing ? followingFact(concluding) : null
  const kinds = [ownFact(concluding), next].filter((kind) => kind !== null)
  const first = nextOrder(record.facts)
  const edits: Edit[] = kinds.map((kind, index) => {
    const shared = { kind, date, note, meetingId: meeting.id, byOfficerId: meeting.chairId ?? null }
    const fact: Fact = { ...shared, order: first + index, paperId: index === 0 ? paperId : null }
    return { path: ['facts', newId()], value: fact as unknown as Json }
  })
  if (next === 'accepted' && caseNo) edits.push({ path: ['case', 'caseNo'], value: caseNo })
  return { edits, kinds }
}

function paperEdits({ record, meeting, item, office, at, newId }: Concluding, recused: readonly string[]) {
  const consultation = meeting.meetingType === 'deliberation'
  const values = (consultation ? consultationValues : minutesValues)(meeting, item, { office, recused })
  const id = newId()
  const paper = {
    docKind: consultation ? 'consultationRecord' : 'meetingMinutes',
    ...{ status: 'draft', order: nextOrder(record.papers), createdAt: at },
    values: Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
    ),
  }
  return { id, edits: [{ path: ['papers', id], value: paper as Json }] satisfies Edit[] }
}

/** The chair signs for the meeting on the form of the penalty, where the form waits for it (A.10 案审会意见). */
function signatureEdits({ record, meeting, item, office, at, officerId, newId }: Concluding, day: string) {
  if (meeting.meetingType !== 'penaltyReview' || !meeting.chairId) return []
  const column = 'approvalReviewMeeting'
  const form = rowsOf(record.papers).findLast(
    ({ id, docKind }) =>
      docKind === 'penaltyApprovalForm' &&
      approvalsOf(record, id)?.rungs.some((rung) => rung.column === column && rung.state === 'open'),
  )
  if (!form) return []
  const decision = item.conclusion === '处罚' ? ('agree' as const) : ('return' as const)
  const entry = {
    ...{ paperId: form.id, column, decision, opinion: item.decision ?? null, signerId: meeting.chairId },
    ...{ signedAt: day, enteredById: officerId, at },
  }
  const step = approvalEdits(record, office, entry, { id: newId(), today: day })
  return step.ok ? step.edits : []
}
