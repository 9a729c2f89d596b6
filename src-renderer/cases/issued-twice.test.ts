import { expect, test } from 'vitest'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import type { Edit, JsonMap } from '../../src-domain/edits'
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
  const issued = { at: `2026-11-25T02:00:0${docNo.length}.000Z`, digest: docNo, tree: `第${docNo}号的版面` }
  const edits = Object.entries({ status: 'issued', docNo, issueDate: '2026-11-25', issued }).map(
    ([key, value]): Edit => ({ path: ['papers', 'p1', key], value: value as Edit['value'] }),
  )
  return changeRecord(loadRecord(saveRecord(doc), actor()), edits, meta(workstation))
}

test('a paper issued on two machines is one question, and either answer keeps both as they were issued', () => {
  const record = { ...emptyCase('c1'), papers: { p1: draft } } as unknown as JsonMap
  const base = createRecord(record, meta('一号机'), actor())
  const merged = mergeRecords(issuedAs(base, '甲1号', '一号机'), issuedAs(base, '乙22号', '二号机'))
  for (const chosen of [0, 1]) {
    const conflicts = tellingConflicts(conflictsOf(merged))
    const past = {
      history: historyOf(merged),
      recordAt: (hash: string) => recordAt(merged, [hash]) as unknown as CaseRecord,
    }
    const json = toJson(merged) as unknown as CaseRecord
    const { questions, rest } = issuedTwice(json, conflicts, past, () => 'p2')
    expect(rest).toEqual([])
    const [question] = questions
    expect(questions).toHaveLength(1)
    expect(question?.answers.map(({ text, by }) => [text.slice(0, 2), by?.workstation]).sort()).toEqual([
      ['乙2', '二号机'],
      ['甲1', '一号机'],
    ])
    const edits = question?.answers[chosen]?.edits ?? []
    const settled = changeRecord(loadRecord(saveRecord(merged), actor()), edits, meta('一号机'))
    expect(tellingConflicts(conflictsOf(settled))).toEqual([])
    const { papers } = toJson(settled) as unknown as CaseRecord
    // Under each number the words that were issued with it.
    const pairs = Object.values(papers).map(({ docNo, issued }) => [docNo, issued?.tree])
    expect(pairs.sort()).toEqual([
      ['乙22号', '第乙22号号的版面'],
      ['甲1号', '第甲1号号的版面'],
    ])
    expect(papers.p1?.docNo).toBe(question?.answers[chosen]?.text.split('，')[0])
  }
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
