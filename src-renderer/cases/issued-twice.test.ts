import { expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { Edit, JsonMap } from '../../src-domain/edits'
import type { Actor } from '../../src-domain/permissions'
import {
  changeRecord,
  conflictsOf,
  createRecord,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  recordAt,
  saveRecord,
  tellingConflicts,
  toJson,
} from '../../src-domain/record-doc'
import { historyOf } from '../../src-domain/record-history'
import { questionsOf } from '../conflicts/questions'
import { type GuardHost, guardCase } from '../store/guarded-case'
import { emptyOffice } from '../store/open-store'
import type { CaseSession } from '../store/types'
import { issuedTwice } from './issued-twice'

let actors = 0
const actor = () => (++actors).toString(16).padStart(32, '0')
const meta = (workstation: string) => ({
  ...{ officerId: 'off-01', purpose: '签发', workstation, at: '2026-11-25T02:00:00.000Z' },
})
const draft = {
  docKind: 'acceptanceNotice',
  status: 'draft',
  order: 1,
  createdAt: '',
  values: { matter: '旧' },
}

function issuedAs(doc: RecordDoc, docNo: string, workstation: string): RecordDoc {
  const tree = `告知丁某某第${docNo}号的版面`
  const issued = { at: `2026-11-25T02:00:0${docNo.length}.000Z`, digest: docNo, tree }
  const edits = Object.entries({ status: 'issued', docNo, issueDate: '2026-11-25', issued }).map(
    ([key, value]): Edit => ({ path: ['papers', 'p1', key], value: value as Edit['value'] }),
  )
  return changeRecord(loadRecord(saveRecord(doc), actor()), edits, meta(workstation))
}

/** A case of 丁某某's on which both machines issued the draft p1. @param then what the second did with its copy. */
function issuedApart(...then: readonly Edit[]): RecordDoc {
  const record = {
    ...emptyCase('c1'),
    case: { caseTitle: '某项目', handlerIds: ['off-03'] },
    reporter: { partyType: 'natural', partyName: '丁某某' },
    facts: { f1: { kind: 'registered', date: '2026-11-02', order: 1 } },
    papers: { p1: draft },
  } as unknown as JsonMap
  const base = createRecord(record, meta('一号机'), actor())
  const second = changeRecord(issuedAs(base, '乙22号', '二号机'), then, meta('二号机'))
  return mergeRecords(issuedAs(base, '甲1号', '一号机'), second)
}

/** The case as the one who is signed in has it; `doc` gives it as it then stands. */
function guarded(start: RecordDoc, by: Actor) {
  let doc = start
  const session = {
    id: 'c1',
    record: () => toJson(doc) as unknown as CaseRecord,
    history: () => historyOf(doc),
    recordAt: (hash: string) => recordAt(doc, [hash]) as unknown as CaseRecord,
    conflicts: () => conflictsOf(doc),
    change(edits: readonly Edit[]) {
      doc = changeRecord(loadRecord(saveRecord(doc), actor()), edits, meta('一号机'))
    },
  } as unknown as CaseSession
  const host = { actor: () => by, office: () => emptyOffice } as unknown as GuardHost
  return { session: guardCase(host, session), doc: () => doc }
}

function askedIn({ session }: ReturnType<typeof guarded>) {
  const history = session.history()
  const { recordAt } = session
  return issuedTwice(session.record(), tellingConflicts(session.conflicts()), { history, recordAt })
}

test('a paper issued on two machines is one question, and either answer keeps both as they were issued', () => {
  for (const chosen of [0, 1]) {
    // Nobody's handler, before whom the informant stands masked: what is moved is the whole copy all the same.
    const at = guarded(issuedApart(), { officerId: 'off-01', roleCodes: ['principal'] })
    expect(at.session.informant()).toBe('masked')
    const { questions, rest } = askedIn(at)
    expect(rest).toEqual([])
    const [question] = questions
    expect(questions).toHaveLength(1)
    expect(question?.answers.map(({ text, by }) => [text.slice(0, 2), by?.workstation]).sort()).toEqual([
      ['乙2', '二号机'],
      ['甲1', '一号机'],
    ])
    const answer = question?.answers[chosen]
    at.session.settleIssuedTwice('p1', answer?.by?.hash ?? '')
    expect(tellingConflicts(conflictsOf(at.doc()))).toEqual([])
    const { papers } = toJson(at.doc()) as unknown as CaseRecord
    // Under each number the words that were issued with it.
    const pairs = Object.values(papers).map(({ docNo, issued }) => [docNo, issued?.tree])
    expect(pairs.sort()).toEqual([
      ['乙22号', '告知丁某某第乙22号号的版面'],
      ['甲1号', '告知丁某某第甲1号号的版面'],
    ])
    expect(papers.p1?.docNo).toBe(answer?.text.split('，')[0])
    expect(() => at.session.settleIssuedTwice('p1', answer?.by?.hash ?? '')).toThrow('已经选定过了')
  }
})

test('a copy that was voided before the two met stays voided, whichever is chosen', () => {
  for (const chosen of [0, 1]) {
    const voided = [
      { path: ['papers', 'p1', 'status'], value: 'voided' },
      { path: ['papers', 'p1', 'voidReason'], value: '写错了对象' },
    ]
    const at = guarded(issuedApart(...voided), { officerId: 'off-01', roleCodes: ['principal'] })
    at.session.settleIssuedTwice('p1', askedIn(at).questions[0]?.answers[chosen]?.by?.hash ?? '')
    expect(tellingConflicts(conflictsOf(at.doc()))).toEqual([])
    const { papers } = toJson(at.doc()) as unknown as CaseRecord
    const told = Object.values(papers).map(({ docNo, status, voidReason }) => [docNo, status, voidReason])
    expect(told.sort()).toEqual([
      ['乙22号', 'voided', '写错了对象'],
      ['甲1号', 'issued', undefined],
    ])
  }
})

test('who may not roll a case back does not settle it', () => {
  const at = guarded(issuedApart(), { officerId: 'off-03', roleCodes: ['handler'] })
  const hash = askedIn(at).questions[0]?.answers[0]?.by?.hash ?? ''
  expect(() => at.session.settleIssuedTwice('p1', hash)).toThrow('主要负责人')
})

test('a place without a name of its own is asked about all the same, and a row taken out says so', () => {
  const words = () => ({ label: undefined, text: '有修改' })
  const asked = questionsOf(
    [{ path: ['evidence', 'e1'], values: [{ name: '照片' }], removed: true }],
    [],
    words,
    () => '证据和扫描件',
  )
  expect(asked).toMatchObject([{ label: '证据和扫描件', answers: [{ text: '有修改' }, { text: '删去' }] }])
  expect(asked[0]?.sentence).toContain('一处删去、另一处作了修改')
  expect(asked[0]?.answers[1]?.edits).toEqual([{ path: ['evidence', 'e1'], value: undefined }])
})
