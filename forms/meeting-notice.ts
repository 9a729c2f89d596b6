/** 会前通知 (documents.md A.7): calls those concerned to a meeting, with its agenda and how to ask for leave. */
import { addDays, isIsoDate } from '../src-domain/calendar-date'
import { recusalOf } from '../src-domain/handlers'
import { dayKind } from '../src-domain/holiday-calendar'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { meetingFields } from './meeting-fields'
import { meetingParts } from './meeting-layout'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<typeof meetingFields>

export const meetingNotice = defineForm({
  id: 'meetingNotice',
  no: '07',
  title: '会前通知',
  version: 2,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '会',
  basis: ['《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（三）项第1点'],
  stages: ['deliberating', 'reportSubmitted', 'underReview', 'filingPending', 'penaltyReview'],
  fields: meetingFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee'] },
    {
      title: '会议',
      fields: ['meetingType', 'meetingAt', 'meetingPlace', 'convenerId', 'convenerDelegation', 'chairId'],
    },
    { title: '议题与材料', fields: ['agendaItems', 'materials'] },
    { title: '参会与请假', fields: ['inviteeIds', 'leaveBy', 'leaveInstruction', 'replies'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { caseTitle, caseNo, teamLeaderId, handlerIds } = context.record.case
    const letter = letterPrefill(context, known, {
      issuer: 'office',
      addressee: '各与会人员',
      copies: (known.inviteeIds?.length ?? 0) + 1,
    })
    const convenerId = known.convenerId ?? letter.signatoryId ?? null
    const reporter = teamLeaderId ?? handlerIds?.[0] ?? null
    return {
      ...letter,
      signatoryId: convenerId,
      convenerId,
      chairId: convenerId,
      agendaItems: caseTitle ? [{ topic: caseTitle, caseNo: caseNo ?? null, reporter }] : null,
      leaveBy: dayBefore(context, known),
      leaveInstruction: '报监管办主任批准',
    }
  },
  compose: meetingParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '会前通知', curtailsRights: false }),
    ...checkMeeting(values),
    ...checkConvener(values, context),
    ...checkInvitees(values, context),
    ...checkSecrecy(values, context, { inside: ['replies'] }),
  ],
})

/** Five o'clock on the last working day before the meeting; null where that is before the notice itself. */
function dayBefore({ calendar, today }: FormContext, { meetingAt, issueDate }: Values): string | null {
  const meeting = meetingAt?.slice(0, 10)
  if (!meeting || !isIsoDate(meeting)) return null
  let day = meeting
  do {
    if (day <= (issueDate ?? today)) return null
    day = addDays(day, -1)
  } while (!dayKind(calendar, day).working)
  return `${day}T17:00:00+08:00`
}

function checkMeeting({ meetingAt, issueDate, leaveBy }: Values): Finding[] {
  const findings: Finding[] = []
  if (meetingAt && issueDate && meetingAt.slice(0, 10) < issueDate) {
    findings.push({ field: 'meetingAt', level: 'error', message: '会议时间早于通知的成文日期' })
  }
  if (meetingAt && leaveBy && leaveBy >= meetingAt) {
    findings.push({ field: 'leaveBy', level: 'error', message: '请假截止时间应早于会议时间' })
  }
  return findings
}

/** A meeting is called by the director, or by a deputy whom he has charged with it. */
function checkConvener({ convenerId, convenerDelegation }: Values, { office }: FormContext): Finding[] {
  if (!convenerId) return []
  const roles = office.officers[convenerId]?.roleCodes ?? []
  if (roles.includes('director') || roles.includes('principal')) return []
  if (!roles.includes('deputyDirector')) {
    return [{ field: 'convenerId', level: 'warning', message: '会议应由监管办主任或受委托的副主任召集' }]
  }
  if (convenerDelegation?.trim()) return []
  return [{ field: 'convenerDelegation', level: 'error', message: '副主任召集会议，应注明受谁委托' }]
}

function checkInvitees({ inviteeIds }: Values, { office, record }: FormContext): Finding[] {
  return (inviteeIds ?? []).flatMap((id): Finding[] => {
    const own = recusalOf(id, office, record)
    const name = office.officers[id]?.officerName
    return own
      ? [{ field: 'inviteeIds', level: 'error', message: `${name}与${own}有应当回避的关系，不得参加` }]
      : []
  })
}
