/** The papers of a meeting itself: its notice, the sheet on which leave is asked for, minutes of what is no case. */
import { emptyCase } from '../src-domain/case-record'
import type { HolidayCalendar } from '../src-domain/holiday-calendar'
import {
  type Item,
  itemsOf,
  type MeetingRecord,
  type Member,
  membersOf,
  type SentPaper,
} from '../src-domain/meetings/meeting-record'
import { minutesValues } from '../src-domain/meetings/minutes-values'
import type { OfficeRecord } from '../src-domain/office'
import { checkPaper } from './check'
import type { DocumentTree } from './document-tree'
import type { LooseValues } from './fields'
import type { Finding, FormContext, FormDefinition } from './form'
import { leaveApproval } from './leave-approval'
import { meetingMinutes } from './meeting-minutes'
import { meetingNotice } from './meeting-notice'
import { valuesOf } from './values'

export interface AroundMeeting {
  office: OfficeRecord
  calendar: HolidayCalendar
  /** ISO date. */
  today: string
  officerId: string | null
  /** Cases that only those who handle them may know of: a notice does not name them. */
  restricted: ReadonlySet<string>
}

export interface MeetingPaper {
  tree: DocumentTree
  /** What the register of numbers tells of it. */
  dispatch: Pick<SentPaper, 'signatoryId' | 'addressee' | 'copies'>
  findings: Finding[]
}

/** The notice. @param docNo its number; null while it has none. */
export function noticePaper(
  meeting: MeetingRecord,
  docNo: string | null,
  around: AroundMeeting,
): MeetingPaper {
  const { meetingType, meetingAt, meetingPlace, convenerId, convenerDelegation, chairId, recorderId } =
    meeting
  return composed(
    meetingNotice,
    {
      ...{ meetingType, meetingAt, meetingPlace, convenerId, convenerDelegation, chairId },
      ...(docNo ? { docNo } : {}),
      issueDate: around.today,
      contactOfficerId: recorderId ?? around.officerId,
      agendaItems: itemsOf(meeting).map(({ id, topic, caseId, caseNo, reporterId }) => {
        const hidden = Boolean(caseId && around.restricted.has(caseId))
        return hidden
          ? { id, topic: '保密议题（会上告知）' }
          : { id, topic, caseNo: caseNo ?? null, reporter: reporterId ?? null }
      }),
      inviteeIds: membersOf(meeting).map(({ officerId }) => officerId),
    },
    meeting,
    around,
  )
}

/** The minutes of an item that belongs to no case. @param docNo their number; null while they have none. */
export function minutesPaper(
  meeting: MeetingRecord,
  item: Item,
  docNo: string | null,
  around: AroundMeeting,
): MeetingPaper {
  const typed = minutesValues(meeting, item, { office: around.office, recused: [] })
  const known = Object.entries(typed).filter(([, value]) => value !== null && value !== undefined)
  return composed(
    meetingMinutes,
    { ...Object.fromEntries(known), ...(docNo ? { docNo } : {}), issueDate: around.today },
    meeting,
    around,
  )
}

/** The sheet on which a member asks for leave. */
export function leavePaper(meeting: MeetingRecord, member: Member, around: AroundMeeting): MeetingPaper {
  const { leave, officerId } = member
  const { meetingType, meetingAt, meetingPlace } = meeting
  const [first, ...more] = itemsOf(meeting).filter(({ caseId }) => !(caseId && around.restricted.has(caseId)))
  const approval = leave?.decision && {
    decision: leave.decision,
    signerId: leave.decidedById,
    signedAt: leave.decidedDate,
  }
  return composed(
    leaveApproval,
    {
      ...{ meetingType, meetingAt, meetingPlace, applicantId: officerId },
      caseTitle: first ? `${first.topic}${more.length > 0 ? `等${more.length + 1}项议题` : ''}` : null,
      caseNo: first?.caseNo ?? '/',
      leaveReason: leave?.reason ?? null,
      appliedDate: leave?.appliedDate ?? around.today,
      approvalDirector: approval ?? null,
    },
    meeting,
    around,
  )
}

function composed(
  form: FormDefinition,
  typed: LooseValues,
  { id }: MeetingRecord,
  { office, calendar, today, officerId }: AroundMeeting,
): MeetingPaper {
  const context: FormContext = { record: emptyCase(id), office, calendar, today, officerId }
  const { values } = valuesOf(form, typed, context)
  const { signatoryId, addressee, copiesTotal } = values
  return {
    tree: form.compose(values, context),
    dispatch: {
      signatoryId: typeof signatoryId === 'string' ? signatoryId : null,
      addressee: typeof addressee === 'string' ? addressee : null,
      copies: typeof copiesTotal === 'number' ? copiesTotal : null,
    },
    findings: checkPaper(form, values, context),
  }
}
