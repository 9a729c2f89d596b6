/** How a meeting stands, who may speak and vote on an item, and what is missing before it may be concluded. */
import type { CaseRecord } from '../case-record'
import type { CaseSummary } from '../case-summary'
import type { Stage } from '../facts'
import { mustStandAside } from '../handlers'
import type { OfficeRecord } from '../office'
import { officerName } from '../office'
import {
  type Conclusion,
  type Item,
  itemsOf,
  type MeetingRecord,
  type MeetingType,
  membersOf,
  saidOn,
} from './meeting-record'

export const meetingStates = {
  arranging: '筹备中',
  called: '已通知',
  held: '已召开',
  done: '已办结',
  cancelled: '已取消',
} as const
export type MeetingState = keyof typeof meetingStates

/** Computed from what stands in the record: called off, concluded on every item, somebody signed in, notice sent. */
export function stateOf(meeting: MeetingRecord): MeetingState {
  if (meeting.cancelled) return 'cancelled'
  const items = itemsOf(meeting)
  const settled = (item: Item) => (item.caseId ? Boolean(item.recorded) : Boolean(item.conclusion))
  if (items.length > 0 && items.every(settled)) return 'done'
  if (membersOf(meeting).some(({ present }) => present)) return 'held'
  return meeting.notice ? 'called' : 'arranging'
}

/** Which meeting a case waits for at a stage (《操作规程》三（一）、（三）); null where it waits for none. */
function meetingFor(stage: Stage): MeetingType | null {
  if (stage === 'registered' || stage === 'deliberating') return 'deliberation'
  if (stage === 'reportSubmitted' || stage === 'underReview') return 'conclusionReview'
  return stage === 'evidenceReview' ? 'penaltyReview' : null
}

/** The cases that wait for such a meeting and are on no other's agenda that is not yet concluded. */
export function waitingCases(
  cases: readonly CaseSummary[],
  meetings: readonly MeetingRecord[],
  type: MeetingType,
): CaseSummary[] {
  const taken = new Set(
    meetings
      .filter(({ cancelled }) => !cancelled)
      .flatMap((meeting) =>
        itemsOf(meeting).flatMap(({ caseId, recorded }) => (caseId && !recorded ? [caseId] : [])),
      ),
  )
  return cases.filter(({ id, stage }) => {
    const wants = meetingFor(stage)
    const fits = wants === type || (wants === 'conclusionReview' && type === 'filingReview')
    return fits && !taken.has(id)
  })
}

/** Members who must keep out of an item, since they must stand aside in its case. */
export function recusedFrom(meeting: MeetingRecord, office: OfficeRecord, record: CaseRecord): string[] {
  return membersOf(meeting)
    .map(({ officerId }) => officerId)
    .filter((id) => mustStandAside(id, office, record))
}

export interface Attendance {
  /** Members with a vote who were called, and who came. */
  called: number
  present: number
  /** More than half of those called came. */
  quorate: boolean
}

/** Who came of those with a vote. */
export function attendanceOf(meeting: MeetingRecord): Attendance {
  const members = membersOf(meeting).filter(({ observer }) => !observer)
  const present = members.filter((member) => member.present).length
  return { called: members.length, present, quorate: present * 2 > members.length }
}

/** Those who came, may vote, and need not keep out of the item. */
export function votersOn(meeting: MeetingRecord, recused: readonly string[]): string[] {
  return membersOf(meeting)
    .filter(({ observer, present, officerId }) => present && !observer && !recused.includes(officerId))
    .map(({ officerId }) => officerId)
}

/** Conclusions that a meeting of a type may come to, the usual one first. */
export function conclusionsOf(type: MeetingType): readonly Conclusion[] {
  return outcomes[type] ?? ['其他']
}

const transfers: readonly Conclusion[] = ['移送纪检', '移送公安']
const ofReport: readonly Conclusion[] = [
  ...(['立案', '不予立案', '作出投诉处理决定', '责令整改', '补充调查'] as const),
  ...transfers,
  '其他',
]
const outcomes: Partial<Record<MeetingType, readonly Conclusion[]>> = {
  deliberation: ['受理', '不予受理', '补正后再议', '转办移送', ...transfers, '其他'],
  conclusionReview: ofReport,
  filingReview: ofReport,
  penaltyReview: ['处罚', '不予处罚', '补充调查', ...transfers, '其他'],
}

/** Meetings whose conclusions are voted on (A.8). */
const voted: readonly MeetingType[] = ['filingReview', 'penaltyReview']

/**
 * What an item lacks before its conclusion may be entered on the case, as sentences; empty where nothing is lacking.
 * @param recused who must keep out of it.
 */
export function itemFaults(
  meeting: MeetingRecord,
  item: Item,
  recused: readonly string[],
  office: OfficeRecord,
): string[] {
  const { meetingAt, chairId, meetingType } = meeting
  const { called, present, quorate } = attendanceOf(meeting)
  const spoke = saidOn(item).map(({ speakerId }) => speakerId)
  const barred = spoke.filter((id) => recused.includes(id))
  const votes = [item.agree, item.against, item.abstain]
  const cast = votes.reduce((sum: number, one) => sum + (one ?? 0), 0)
  const counted = votes.some((one) => one !== null && one !== undefined)
  const voters = votersOn(meeting, recused).length
  const told: [boolean, string][] = [
    [!meetingAt || !meeting.meetingPlace, '还没有填写会议时间、地点'],
    [!chairId, '还没有填写主持人'],
    [present === 0, '还没有签到'],
    [present > 0 && !quorate, `应到${called}人，实到${present}人，没有过半数`],
    [!item.conclusion, '还没有结论'],
    [!item.decision?.trim(), '还没有写明会议决定的内容'],
    [spoke.length === 0, '还没有记录讨论意见'],
    [
      barred.length > 0,
      `${barred.map((id) => officerName(office, id)).join('、')}应当回避，不得参加本议题的讨论`,
    ],
    [chairId ? recused.includes(chairId) : false, '主持人应当回避本议题，请另定主持人或另行召集'],
    [voted.includes(meetingType) && !counted, '还没有记录表决情况'],
    [counted && cast !== voters, `表决合计${cast}人，与有表决权的${voters}人不符`],
  ]
  return told.filter(([holds]) => holds).map(([, sentence]) => sentence)
}
