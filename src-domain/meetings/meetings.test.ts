import { describe, expect, test } from 'vitest'
import sampleFile from '../../assets/sample-cases.json'
import { type CaseRecord, emptyCase } from '../case-record'
import { summarise } from '../case-summary'
import { actionsOf } from '../edit-permissions'
import { applyEdits, type Edit, type JsonMap } from '../edits'
import type { FactKind } from '../facts'
import { shippedCalendar } from '../holiday-calendar'
import { may } from '../permissions'
import { officeFromSample } from '../sample-case'
import { mayEnter } from '../signing'
import { stageOf } from '../stage'
import { type Concluding, concludeEdits, followingFact } from './conclusion'
import { meetingActionsOf, meetingEditFault, visibleMeeting } from './meeting-permissions'
import { emptyMeeting, type Item, itemsOf, type MeetingRecord } from './meeting-record'
import { attendanceOf, itemFaults, recusedFrom, stateOf, votersOn, waitingCases } from './meeting-state'

const office = officeFromSample(sampleFile)

function caseAt(...kinds: FactKind[]): CaseRecord {
  const record = emptyCase('c1')
  record.case = {
    ...{ caseTitle: '甲公司串通投标案', clueCategory: 'report', receivedAt: '2026-11-16T09:00:00+08:00' },
    ...{ authorityOrgId: 'org-zj', handlerIds: ['off-03', 'off-04'], sourceType: 'report' },
  }
  record.respondents = { r: { order: 1, partyName: '甲公司' } }
  kinds.forEach((kind, index) => {
    record.facts[`f${index}`] = { kind, date: '2026-11-16', order: index + 1 }
  })
  return record
}

/** A meeting of five with a vote, three of whom came, on one case. */
function held(type: MeetingRecord['meetingType'], changes: Partial<Item> = {}): MeetingRecord {
  const members = ['off-01', 'off-02', 'off-03', 'off-07', 'off-08'].map((officerId, index) => [
    officerId,
    { officerId, order: index + 1, present: index < 3 },
  ])
  return {
    ...emptyMeeting('m1', type),
    ...{ meetingAt: '2026-11-18T09:00:00+08:00', meetingPlace: '三楼会议室' },
    ...{ convenerId: 'off-01', chairId: 'off-01', recorderId: 'off-03' },
    members: Object.fromEntries(members),
    items: {
      i: {
        ...{ order: 1, topic: '甲公司串通投标案', caseId: 'c1', reporterId: 'off-03', report: '查明……' },
        said: { s: { order: 1, speakerId: 'off-02', opinion: '同意调查组意见' } },
        ...{ agree: 3, against: 0, abstain: 0, conclusion: '立案', decision: '予以立案', basis: ['法'] },
        ...changes,
      },
    },
  }
}

function concluding(record: CaseRecord, meeting: MeetingRecord): Concluding {
  let count = 0
  return {
    ...{ record, meeting, item: itemsOf(meeting)[0] as Concluding['item'], office },
    ...{ calendar: shippedCalendar, today: '2026-11-20', at: '2026-11-20T09:00:00+08:00' },
    ...{ officerId: 'off-01', newId: () => `n${++count}`, caseNo: null, withFollowing: true },
  }
}

function concluded(record: CaseRecord, meeting: MeetingRecord, more: Partial<Concluding> = {}) {
  const step = concludeEdits({ ...concluding(record, meeting), ...more })
  if (!step.ok) throw new Error(step.error)
  const after = <T>(json: T, edits: readonly Edit[]) =>
    applyEdits(json as unknown as JsonMap, edits) as unknown as T
  return {
    ...step,
    record: after(record, step.caseEdits),
    meeting: after(meeting, step.meetingEdits),
  }
}

describe('a meeting', () => {
  test('stands as its facts say: arranged, called, held, done, called off', () => {
    const arranged = emptyMeeting('m', 'filingReview')
    expect(stateOf(arranged)).toBe('arranging')
    const notice = { docNo: '号', issueDate: '2026-11-16', at: '', tree: '', digest: '' }
    expect(stateOf({ ...arranged, notice })).toBe('called')
    const met = held('filingReview')
    expect(stateOf(met)).toBe('held')
    expect(stateOf(concluded(caseAt('reportSubmitted'), met).meeting)).toBe('done')
    expect(stateOf({ ...met, cancelled: { at: '', reason: '改期' } })).toBe('cancelled')
  })

  test('takes up the cases that wait for it, each once', () => {
    const cases = [
      summarise(caseAt('registered'), ''),
      summarise({ ...caseAt('reportSubmitted'), id: 'c2' }, ''),
      summarise({ ...caseAt('evidenceReview'), id: 'c3' }, ''),
    ]
    const ids = (type: MeetingRecord['meetingType'], meetings: MeetingRecord[] = []) =>
      waitingCases(cases, meetings, type).map(({ id }) => id)
    expect([ids('deliberation'), ids('filingReview'), ids('penaltyReview'), ids('study')]).toEqual([
      ['c1'],
      ['c2'],
      ['c3'],
      [],
    ])
    const taken = held('deliberation')
    expect(ids('deliberation', [taken])).toEqual([])
    expect(ids('deliberation', [{ ...taken, cancelled: { at: '', reason: '改期' } }])).toEqual(['c1'])
  })

  test('counts those with a vote, and leaves out who must stand aside', () => {
    const meeting = held('filingReview')
    expect(attendanceOf(meeting)).toEqual({ called: 5, present: 3, quorate: true })
    const own = { ...office.officers['off-02'], recusalOrgs: ['甲公司'] }
    const near = { ...office, officers: { ...office.officers, 'off-02': own } } as typeof office
    const recused = recusedFrom(meeting, near, caseAt())
    expect(recused).toEqual(['off-02'])
    expect(votersOn(meeting, recused)).toEqual(['off-01', 'off-03'])
    const faults = itemFaults(meeting, meeting.items.i as Item, recused, near)
    expect(faults).toEqual(['李某乙应当回避，不得参加本议题的讨论', '表决合计3人，与有表决权的2人不符'])
  })

  test.each([
    [
      '没有过半数',
      (m: MeetingRecord) => ({
        ...m,
        members: { ...m.members, 'off-03': { officerId: 'off-03', order: 3 } },
      }),
    ],
    [
      '还没有结论',
      (m: MeetingRecord) => ({ ...m, items: { i: { ...m.items.i, conclusion: null } as Item } }),
    ],
    [
      '还没有记录表决情况',
      (m: MeetingRecord) => ({
        ...m,
        items: { i: { ...m.items.i, agree: null, against: null, abstain: null } as Item },
      }),
    ],
    ['会议还没有召开', (m: MeetingRecord) => ({ ...m, meetingAt: '2026-11-21T09:00:00+08:00' })],
  ])('is not concluded: %s', (words, change) => {
    const step = concludeEdits(concluding(caseAt('reportSubmitted'), change(held('filingReview'))))
    expect(step).toMatchObject({ ok: false, error: expect.stringContaining(words) })
  })
})

describe('a conclusion on the case', () => {
  test('is the meeting as a fact that names it, and the minutes of this item', () => {
    const { record, paperId } = concluded(caseAt('reportSubmitted'), held('filingReview'))
    expect(stageOf(record)).toBe('underReview')
    const fact = Object.values(record.facts).at(-1)
    expect(fact).toMatchObject({ date: '2026-11-18', meetingId: 'm1', byOfficerId: 'off-01', paperId })
    expect(fact?.note).toBe('立案会审决定：立案。予以立案')
    expect(record.papers[paperId]).toMatchObject({
      docKind: 'meetingMinutes',
      values: {
        attendees: ['off-01', 'off-02', 'off-03'],
        voteResult: '同意3反对0保留0',
        decisions: { r1: { conclusion: '立案', topic: '予以立案' } },
      },
    })
  })

  test('takes a lead up under its number, or leaves that to be decided apart', () => {
    const meeting = held('deliberation', { conclusion: '受理', decision: '予以受理' })
    const record = { ...caseAt('registered'), reporter: { partyName: '丁', partyType: 'natural' as const } }
    expect(followingFact(concluding(record, meeting))).toBe('accepted')
    const taken = concluded(record, meeting, { caseNo: '川公管监案〔2026〕10号' })
    expect(taken.facts).toEqual(['deliberating', 'accepted'])
    expect(taken.record.case.caseNo).toBe('川公管监案〔2026〕10号')
    expect(taken.record.papers[taken.paperId]).toMatchObject({
      docKind: 'consultationRecord',
      values: { outcome: 'accept', outcomeNote: '予以受理' },
    })
    expect(stageOf(concluded(record, meeting, { withFollowing: false }).record)).toBe('deliberating')
  })

  test.each(['director', 'deputyDirector'] as const)(
    'may be put there, whatever it brings with it, by who may conclude: %s',
    (role) => {
      const lead = { ...caseAt('registered'), reporter: { partyName: '丁', partyType: 'natural' as const } }
      const before = caseAt('reportSubmitted')
      const penalty = caseAt('evidenceReview')
      const meetings: [CaseRecord, MeetingRecord][] = [
        [lead, held('deliberation', { conclusion: '受理' })],
        [lead, held('deliberation', { conclusion: '不予受理' })],
        [lead, held('deliberation', { conclusion: '补正后再议' })],
        [before, held('conclusionReview', { conclusion: '补充调查' })],
        [before, held('filingReview', { conclusion: '立案' })],
        [penalty, held('penaltyReview', { conclusion: '处罚' })],
      ]
      const actor = { officerId: 'somebody', roleCodes: [role] }
      for (const [record, meeting] of meetings) {
        const { caseEdits } = concluded(record, meeting, { caseNo: '川公管监案〔2026〕10号' })
        const refused = actionsOf(record, caseEdits).flatMap((action) => {
          const entering = mayEnter(actor, action, office, record)
          return entering.allowed ? [] : [`${action}: ${entering.why}`]
        })
        expect(refused, `${meeting.meetingType} ${meeting.items.i?.conclusion}`).toEqual([])
      }
    },
  )

  test('is entered once', () => {
    const { meeting, record } = concluded(caseAt('reportSubmitted'), held('filingReview'))
    expect(concludeEdits(concluding(record, meeting))).toMatchObject({ ok: false })
  })
})

describe('who may do what with a meeting', () => {
  const edit = (path: string[], value: Edit['value']): Edit => ({ path, value })
  test('leave is the director’s to approve, the notice and the conclusions the convener’s', () => {
    expect(meetingActionsOf([edit(['members', 'm', 'leave', 'decision'], 'agree')])).toEqual([
      'meeting.approveLeave',
    ])
    expect(meetingActionsOf([edit(['members', 'm', 'leave'], { reason: '出差' })])).toEqual([
      'meeting.arrange',
    ])
    expect(meetingActionsOf([edit(['notice'], {})])).toEqual(['meeting.call'])
    const deputy = { officerId: 'off-02', roleCodes: ['deputyDirector'] as const }
    expect(may(deputy, 'meeting.conclude').allowed).toBe(true)
    expect(may(deputy, 'meeting.approveLeave').allowed).toBe(false)
  })

  test('what was concluded, and a leave that was decided, stay as they are', () => {
    const done = concluded(caseAt('reportSubmitted'), held('filingReview')).meeting
    expect(meetingEditFault(done, [edit(['items', 'i', 'decision'], '另行决定')])).toContain('不能再改')
    expect(meetingEditFault(done, [edit(['items'], {})])).toContain('不能整体改写')
    const leave = { ...done.members['off-07'], leave: { decision: 'agree' as const } }
    const away = { ...done, members: { ...done.members, 'off-07': leave } } as MeetingRecord
    expect(meetingEditFault(away, [edit(['members', 'off-07', 'leave', 'reason'], '病')])).toContain('批复')
  })

  test('a restricted case shows nothing of itself on the agenda', () => {
    const shown = visibleMeeting(held('filingReview'), () => false)
    expect(JSON.stringify(shown)).not.toContain('甲公司')
    expect(visibleMeeting(held('filingReview'), () => true).items.i?.topic).toBe('甲公司串通投标案')
  })
})
