/** What is refused below the screens of approvals and meetings, whatever a screen might let through. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { approvalEdits, type NewApproval } from '../../src-domain/approval-entry'
import { approvalsOf } from '../../src-domain/approvals'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { RoleCode } from '../../src-domain/codes'
import type { Edit, Json } from '../../src-domain/edits'
import { emptyMeeting } from '../../src-domain/meetings/meeting-record'
import { newStoreKey } from '../vault/key-slot'
import { type GuardedStore, guardStore } from './guarded-store'
import { openStore } from './open-store'
import type { OpenStore } from './types'

const samples: unknown = JSON.parse(
  readFileSync(new URL('../../assets/sample-cases.json', import.meta.url), 'utf8'),
)
const today = '2026-11-23'
let name = ''
let store: OpenStore
let key: CryptoKey

async function open(): Promise<OpenStore> {
  const now = () => new Date('2026-11-23T02:00:00Z')
  const newId = () => crypto.randomUUID()
  return openStore({ now, newId, workstation: '一号机', officerId: 'off-03', key, name })
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`
  key = await newStoreKey()
  store = await open()
  await store.importSamples(samples)
  await store.createCase(reported(), '登记线索')
})
afterEach(async () => {
  await store.close()
  await Dexie.delete(name)
})

function as(officerId: string, ...roleCodes: RoleCode[]): GuardedStore {
  return guardStore(store, { accountId: `account-of-${officerId}`, officerId, roleCodes })
}
const wang = () => as('off-03', 'handler', 'registrar', 'teamLeader', 'teamMember')
const director = () => as('off-01', 'director', 'principal')

/** A report whose informant is named in the case, with a notice still to be approved. */
function reported(): CaseRecord {
  return {
    ...emptyCase('c1'),
    case: { caseTitle: '丁某某反映的围标', clueCategory: 'report', handlerIds: ['off-03', 'off-04'] },
    reporter: { partyType: 'natural', partyName: '丁某某', contactPhone: '13900001111' },
    facts: { f1: { kind: 'registered', date: '2026-11-02', order: 1 } },
    papers: {
      p: { docKind: 'acceptanceNotice', status: 'draft', order: 1, createdAt: '2026-11-20', values: {} },
    },
  }
}

function entry(column: string, signerId: string, more: Partial<NewApproval> = {}): NewApproval {
  const shared = { paperId: 'p', column, signerId, enteredById: signerId, decision: 'agree' as const }
  return { ...shared, opinion: '同意', signedAt: today, at: `${today}T10:00:00+08:00`, ...more }
}

/** The edits of an approval as the screens make them from what they see. */
function edits(record: CaseRecord, one: NewApproval, id: string): Edit[] {
  const step = approvalEdits(record, store.office(), one, { id, today })
  if (!step.ok) throw new Error(step.error)
  return step.edits
}

describe('an approval', () => {
  test('is let in from who sees the informant masked, and counts for who sees them', async () => {
    const handler = await wang().openCase('c1')
    expect(handler.informant()).toBe('masked')
    handler.change(edits(handler.record(), entry('submission', 'off-03'), 'a1'), '送审')
    const head = await director().openCase('c1')
    await head.revealInformant()
    head.change(edits(head.record(), entry('approvalPrincipal', 'off-01'), 'a2'), '审批')
    expect(approvalsOf(head.record(), 'p')?.state).toBe('agreed')
    expect(approvalsOf(handler.record(), 'p')?.state).toBe('agreed')
  })

  test('is refused out of turn, over another version, under another’s name, and once it stands', async () => {
    const handler = await wang().openCase('c1')
    const made = edits(handler.record(), entry('submission', 'off-03'), 'a1')
    const value = made[0]?.value as { [key: string]: Json }
    const put = (id: string, change: { [key: string]: Json }): Edit[] => [
      { path: ['approvals', id], value: { ...value, ...change } },
    ]
    const refused = (more: Edit[], words: RegExp) => expect(() => handler.change(more, '审批')).toThrow(words)
    refused(put('x', { version: 'f'.repeat(64) }), /内容刚刚有改动/)
    refused(put('x', { column: 'approvalPrincipal', signerId: 'off-01' }), /还没有轮到/)
    refused(put('x', { enteredById: 'off-01' }), /本人登记/)
    refused(put('x', { signerId: 'off-08' }), /不能签署/)
    handler.change(made, '送审')
    refused([{ path: ['approvals', 'a1', 'decision'], value: 'disagree' }], /纠错回退/)
    refused([{ path: ['approvals', 'a1'], value: undefined }], /纠错回退/)
    // The principal's signature on paper may be entered by a handler, under the principal's name.
    const onPaper = entry('approvalPrincipal', 'off-01', { enteredById: 'off-03' })
    handler.change(edits(handler.record(), onPaper, 'a2'), '登记签批')
    expect(approvalsOf(handler.record(), 'p')?.state).toBe('agreed')
  })
})

describe('a meeting', () => {
  const agenda = (caseId: string) => ({
    ...emptyMeeting('m1', 'filingReview'),
    items: { i: { topic: '某案会审', caseId, order: 1, decision: '予以立案' } },
    members: { m: { officerId: 'off-04', order: 1 } },
  })

  test('is there again after a restart, with its number taken', async () => {
    const session = director().beginMeeting(agenda('c1'), '安排会议')
    const notice = { docNo: '川公管监会〔2026〕7号', issueDate: today, at: '', tree: '{}', digest: '' }
    session.change([{ path: ['notice'], value: notice }], '签发通知')
    await store.flush()
    await store.close()
    store = await open()
    expect(store.meetings().map(({ id }) => id)).toEqual(['m1'])
    expect(store.numbers().flatMap(({ papers }) => papers.map(({ docNo }) => docNo))).toContain(notice.docNo)
    expect((await store.openMeeting('m1')).history()).not.toHaveLength(0)
  })

  test('takes back what may still be changed, and no notice that was sent', () => {
    const session = director().beginMeeting(agenda('c1'), '安排会议')
    session.change([{ path: ['meetingPlace'], value: '三楼' }], '填写地点')
    session.undo()
    expect(session.record().meetingPlace).toBeUndefined()
    session.redo()
    expect(session.record().meetingPlace).toBe('三楼')
    const notice = { docNo: '川公管监会〔2026〕7号', issueDate: today, at: '', tree: '{}', digest: '' }
    session.change([{ path: ['notice'], value: notice }], '签发通知')
    expect(() => session.undo()).toThrow(/已经签发，不能改写/)
    expect(session.record().notice?.docNo).toBe(notice.docNo)
    session.change([{ path: ['cancelled'], value: { at: '', officerId: null, reason: '改期' } }], '取消')
    expect(() => session.undo()).toThrow(/已经取消/)
  })

  test('tells of a restricted case only those who may know of it', async () => {
    const restricted = store.cases().find(({ confidentiality }) => confidentiality === 'restricted')
    const session = director().beginMeeting(agenda(restricted?.id ?? ''), '安排会议')
    expect(session.record().items.i?.topic).toBe('某案会审')
    const clerk = as('off-10', 'creditClerk', 'registrar')
    expect(JSON.stringify(clerk.meetings())).not.toMatch(/某案会审|予以立案/)
    const seen = await clerk.openMeeting('m1')
    expect(JSON.stringify([seen.record(), seen.history()])).not.toMatch(/某案会审|予以立案/)
    expect(() => seen.change([{ path: ['items', 'i', 'topic'], value: '改' }], '改')).toThrow(/仅限办案组/)
  })

  test('leave is not given by who may not', () => {
    const session = wang().beginMeeting(agenda('c1'), '安排会议')
    const leave = (value: Json): Edit[] => [{ path: ['members', 'm', 'leave'], value }]
    session.change(leave({ reason: '出差' }), '请假')
    expect(() => session.change(leave({ reason: '出差', decision: 'agree' }), '准假')).toThrow(/监管办主任/)
  })
})
