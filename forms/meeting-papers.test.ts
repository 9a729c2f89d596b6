import { expect, it } from 'vitest'
import { emptyMeeting, type MeetingRecord } from '../src-domain/meetings/meeting-record'
import { minutesPaper, noticePaper } from './meeting-papers'
import { sampleContext } from './sample-context'

const { office, calendar } = sampleContext('sample-01')
const around = { office, calendar, today: '2026-11-23', officerId: 'off-03', restricted: new Set<string>() }
const item = { topic: '学习《行政处罚法》', order: 1 }
const meeting: MeetingRecord = {
  ...emptyMeeting('m', 'study'),
  ...{ convenerId: 'off-02', items: { a: item }, meetingAt: '2026-11-25T09:00:00+08:00' },
  members: { x: { officerId: 'off-01', order: 1 }, y: { officerId: 'off-04', order: 2 } },
}

it('notice and minutes of a meeting are signed by its convener, whoever sits at the desk', () => {
  const notice = noticePaper(meeting, '川公管监会〔2026〕9号', around)
  expect(notice.dispatch).toEqual({ signatoryId: 'off-02', addressee: '各与会人员', copies: 3 })
  const minutes = minutesPaper(meeting, item, '川公管监纪〔2026〕9号', around)
  expect(minutes.dispatch).toEqual({ signatoryId: 'off-02', addressee: null, copies: null })
})
