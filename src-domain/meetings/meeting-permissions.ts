/** Which permissions a change of a meeting needs, what of it one may see, and what must not be changed any more. */
import { type Edit, isMap } from '../edits'
import type { Action } from '../permissions'
import type { MeetingRecord } from './meeting-record'

/** The permissions that edits need, each once. */
export function meetingActionsOf(edits: readonly Edit[]): Action[] {
  return [...new Set(edits.map(actionOf))]
}

function actionOf({ path, value }: Edit): Action {
  const [block, , key, part] = path
  if (block === 'notice' || block === 'cancelled') return 'meeting.call'
  if (block === 'items' && (key === 'recorded' || key === 'minutes')) return 'meeting.conclude'
  if (block === 'members' && key === 'leave') {
    const decides = part === undefined ? isMap(value) && 'decision' in value : /^decided|^decision/.test(part)
    if (decides) return 'meeting.approveLeave'
  }
  return 'meeting.arrange'
}

/** Why the edits must not be made, in Chinese; null where they may. */
export function meetingEditFault(meeting: MeetingRecord, edits: readonly Edit[]): string | null {
  if (meeting.cancelled) return '会议已经取消，不能再改。'
  for (const { path, value } of edits) {
    const [block, id, key] = path
    if (path.length === 1 && (block === 'items' || block === 'members')) return '不能整体改写会议记录。'
    if (block === 'notice' && meeting.notice) return '会前通知已经签发，不能改写；时间地点有变的，另行通知。'
    const item = block === 'items' && id ? meeting.items[id] : undefined
    if (item?.recorded) return '这一议题的结论已经登记到案件，不能再改。'
    if (item?.minutes) return '这一议题的会议纪要已经签发，不能再改。'
    const leave = block === 'members' && id ? meeting.members[id]?.leave : undefined
    if (leave?.decision && key === 'leave' && value !== undefined) return '请假已有批复，不能再改。'
  }
  return null
}

const hiddenTopic = '（仅限办案组知悉的案件）'

/** The meeting without what concerns cases that the one who looks must not see. @param mayRead by case id. */
export function visibleMeeting(meeting: MeetingRecord, mayRead: (caseId: string) => boolean): MeetingRecord {
  const hidden = Object.entries(meeting.items).filter(([, { caseId }]) => caseId && !mayRead(caseId))
  if (hidden.length === 0) return meeting
  const masked = hidden.map(([id, { order, recorded }]) => [id, { topic: hiddenTopic, order, recorded }])
  const { notice, ...rest } = meeting
  return {
    ...rest,
    items: { ...meeting.items, ...Object.fromEntries(masked) },
    // The agenda stands in the notice as it was sent.
    ...(notice ? { notice: { ...notice, tree: '' } } : {}),
  }
}

/** The items that are hidden from who may not read their cases. */
export function hiddenItems({ items }: MeetingRecord, mayRead: (caseId: string) => boolean): string[] {
  return Object.entries(items).flatMap(([id, { caseId }]) => (caseId && !mayRead(caseId) ? [id] : []))
}
