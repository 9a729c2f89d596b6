/** A meeting in words: what a place of it is called and how a value of it reads. */
import { isMap, type Json, type Path } from '../../src-domain/edits'
import { type MeetingRecord, meetingName } from '../../src-domain/meetings/meeting-record'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import { valueInWords } from '../cases/change-words'
import { beijingMinute } from '../clock'
import { plainWords, type ValueInWords } from '../conflicts/questions'
import {
  agendaMetas,
  conclusionMetas,
  meetingMetas,
  reportMetas,
  saidMetas,
  voteMetas,
} from './meeting-metas'

/** `立案会审会议，2026-11-25 09:00` */
export function meetingInWords({ meetingType, meetingAt }: MeetingRecord): string {
  return [meetingName(meetingType), meetingAt?.slice(0, 16).replace('T', ' ')].filter(Boolean).join('，')
}

const memberWords: Readonly<Record<string, string>> = { observer: '列席', present: '签到', leave: '请假' }

/** A changed place of a meeting as its history tells it: what the place is called, and the value in words. */
export function meetingValueInWords(
  path: Path,
  value: Json,
  meeting: MeetingRecord,
  office: OfficeRecord,
): ValueInWords {
  const [block = '', id = '', key = '', part = '', inner = ''] = path
  const read = (meta: Parameters<typeof valueInWords>[1] | undefined) =>
    meta && value !== null && value !== '' && !isMap(value)
      ? valueInWords(value, meta, office)
      : plainWords(value)
  const own = (row: Json | undefined, name: string) => (isMap(row) ? String(row[name] ?? '') : '')
  switch (block) {
    case 'items': {
      const topic = `议题“${meeting.items[id]?.topic || own(value, 'topic')}”`
      if (key === '')
        return { label: topic, text: isMap(value) ? own(value, 'topic') || '有修改' : plainWords(value) }
      if (key === 'said') {
        if (inner === '') return { label: `${topic}·发言`, text: own(value, 'opinion') || plainWords(value) }
        return { label: `${topic}·${saidMetas[inner]?.label ?? '发言'}`, text: read(saidMetas[inner]) }
      }
      const metas = { ...agendaMetas, ...reportMetas, ...voteMetas, ...conclusionMetas(meeting.meetingType) }
      if (key === 'recorded') return { label: `${topic}·登记到案件`, text: plainWords(value) }
      return { label: metas[key] ? `${topic}·${metas[key].label}` : topic, text: read(metas[key]) }
    }
    case 'members': {
      const name =
        officerName(office, meeting.members[id]?.officerId || own(value, 'officerId')) ?? '与会人员'
      if (key === '') return { label: '与会人员', text: name }
      const words = typeof value === 'boolean' ? (value ? '是' : '否') : plainWords(value)
      return { label: `${name}·${memberWords[key] ?? '与会'}${part ? '·批复' : ''}`, text: words }
    }
    case 'cancelled':
      return { label: '取消会议', text: own(value, 'reason') || cancelledPart(id, value) }
    case 'notice':
      return { label: '会前通知', text: plainWords(value) }
    default:
      return { label: meetingMetas[block]?.label, text: read(meetingMetas[block]) }
  }
}

function cancelledPart(key: string, value: Json): string {
  return key === 'at' ? beijingMinute(String(value)) : plainWords(value)
}
