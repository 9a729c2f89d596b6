import { describe, expect, test } from 'vitest'
import { emptyCase } from '../case-record'
import { summarise } from '../case-summary'
import type { Edit, JsonMap } from '../edits'
import { issueEdits, voidEdits } from '../issue-paper'
import { type BookSeries, numberBook } from '../number-book'
import { docNoTaken, usedNumbers } from '../number-register'
import {
  changeRecord,
  conflictsOf,
  createRecord,
  loadRecord,
  mergeRecords,
  type RecordDoc,
  saveRecord,
  tellingConflicts,
  toJson,
} from '../record-doc'
import { compareRecord } from './compare-record'
import type { FieldConflict, RecordComparison } from './comparison-types'
import { numberClashes, numberedRecord } from './numbers'
import { settleDoubleIssue } from './paper-findings'

const now = '2026-11-25T02:00:00.000Z'
const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })
let actors = 0
const nextActor = () => (++actors).toString(16).padStart(32, '0')
const draft = {
  docKind: 'acceptanceNotice',
  status: 'draft',
  order: 1,
  createdAt: now,
  values: { matter: '旧' },
}

interface At {
  workstation?: string
  at?: string
}

function start(json: JsonMap = {}): RecordDoc {
  const record = { ...(emptyCase('case-1') as unknown as JsonMap), ...json }
  return createRecord(record, meta('登记线索'), nextActor())
}
const meta = (purpose: string, { workstation = '一号机', at = now }: At = {}) => ({
  officerId: `off-${workstation}`,
  purpose,
  workstation,
  at,
})
const copy = (doc: RecordDoc) => loadRecord(saveRecord(doc), nextActor())
const edit = (doc: RecordDoc, edits: Edit[], purpose = '修改', at: At = {}) =>
  changeRecord(copy(doc), edits, meta(purpose, at))
const compare = (here: RecordDoc | null, there: RecordDoc): RecordComparison =>
  compareRecord('case', 'case-1', here, saveRecord(there), now)
const taken = ({ merged }: RecordComparison) => copy(merged as RecordDoc)

function issued(doc: RecordDoc, docNo: string, workstation: string): RecordDoc {
  const step = issueEdits({
    record: toJson(doc) as never,
    paperId: 'p1',
    cases: [],
    docNo,
    givenBy: null,
    office: {},
    workstation,
    issueDate: '2026-11-24',
    tree: `tree ${docNo}`,
    values: '{}',
    digest: docNo.length.toString(16).padStart(64, workstation === '一号机' ? 'a' : 'b'),
    definitionVersion: 1,
    wordingVersion: null,
    at: now,
    officerId: 'off-01',
  })
  if (!step.ok) throw new Error(step.error)
  return edit(doc, step.edits, `签发 ${docNo}`, { workstation })
}

describe('a record that arrives', () => {
  test('is new, known, or behind what is here', () => {
    const base = start()
    const later = edit(base, [set('case/caseTitle', '甲')])
    expect(compare(null, base)).toMatchObject({ state: 'new', headsHere: [] })
    expect(compare(base, base).state).toBe('unchanged')
    expect(compare(later, base)).toMatchObject({ state: 'ahead', merged: null })
    expect(compare(taken(compare(base, later)), later).state).toBe('unchanged')
  })

  test('tells each field it changes, and who did it', () => {
    const base = start({
      case: { caseTitle: '旧' },
      facts: { f1: { kind: 'registered', date: '2026-11-18', order: 1 } },
    })
    const there = edit(base, [set('case/caseTitle', '新'), set('facts/f1', undefined)], '改案由', {
      workstation: '二号机',
    })
    const { state, apart, changes, conflicts } = compare(base, there)
    expect({ state, apart, conflicts }).toEqual({ state: 'changed', apart: false, conflicts: [] })
    expect(changes).toHaveLength(2)
    expect(changes).toContainEqual({
      path: ['case', 'caseTitle'],
      before: '旧',
      after: '新',
      by: expect.objectContaining({ purpose: '改案由', workstation: '二号机', officerId: 'off-二号机' }),
    })
    expect(changes).toContainEqual(expect.objectContaining({ path: ['facts', 'f1'], after: undefined }))
  })

  test('tells both values of a field written on both sides, with who, when and what for, and on which side', () => {
    const base = start({ case: { caseTitle: '旧' } })
    const here = edit(base, [set('case/caseTitle', '甲')], '改成甲')
    const there = edit(base, [set('case/caseTitle', '乙'), set('case/caseNo', '1')], '改成乙', {
      workstation: '二号机',
    })
    const { conflicts, changes, apart } = compare(here, there)
    expect(apart).toBe(true)
    expect(changes.map(({ path }) => path.join('/'))).toEqual(['case/caseNo'])
    const [conflict] = conflicts
    expect(conflict).toMatchObject({ path: ['case', 'caseTitle'], kind: 'written', standing: 'new' })
    const told = conflict?.values.map(({ value, side, by }) => [value, side, by?.purpose]) ?? []
    expect(told.sort()).toEqual([
      ['乙', 'there', '改成乙'],
      ['甲', 'here', '改成甲'],
    ])
  })

  test('keeps the rows added on both sides and says whose they are', () => {
    const base = start()
    const here = edit(base, [set('respondents/r1', { partyName: '甲公司', order: 1 })])
    const there = edit(base, [set('respondents/r2', { partyName: '乙公司', order: 1 })], '登记被反映人')
    const compared = compare(here, there)
    const { added } = compared
    expect(added.map(({ path, id, side }) => [path.join(), id, side])).toEqual([
      ['respondents', 'r2', 'there'],
      ['respondents', 'r1', 'here'],
    ])
    expect(Object.keys(toJson(taken(compared)).respondents ?? {}).sort()).toEqual(['r1', 'r2'])
  })

  test('a deletion gives way to an edit, and is told', () => {
    const base = start({ facts: { f1: { kind: 'registered', date: '2026-11-18', order: 1 } } })
    const here = edit(base, [set('facts/f1', undefined)], '删去')
    const there = edit(base, [set('facts/f1/date', '2026-11-19')], '改日期', { workstation: '二号机' })
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      const [conflict, ...more] = compare(one, other).conflicts
      expect(more).toEqual([])
      expect(conflict).toMatchObject({ path: ['facts', 'f1'], kind: 'removed' })
      expect(conflict?.values.map(({ value, by }) => [value, by?.purpose])).toEqual([
        [{ kind: 'registered', date: '2026-11-19', order: 1 }, '改日期'],
        [undefined, '删去'],
      ])
    }
  })

  test('conflicts outlive chains and repetition, and once settled do not come back', () => {
    const base = start({ case: { caseTitle: '旧' } })
    const one = edit(base, [set('case/caseTitle', '甲')])
    const two = edit(base, [set('case/caseTitle', '乙')])
    const met = taken(compare(one, two))
    const third = taken(compare(base, met))
    expect(compare(base, met).conflicts).toHaveLength(1)
    expect(conflictsOf(third)).toHaveLength(1)
    expect(compare(third, two).state).toBe('ahead')
    const settled = edit(third, [set('case/caseTitle', '甲')], '选定案由')
    expect(conflictsOf(taken(compare(one, settled)))).toEqual([])
    const back = mergeRecords(copy(settled), copy(met))
    expect(conflictsOf(back)).toEqual([])
    const again = edit(met, [set('case/caseNo', '1')])
    const { conflicts } = compare(met, edit(again, [set('case/caseNo', '2')]))
    expect(conflicts).toMatchObject([{ path: ['case', 'caseTitle'], standing: 'before' }])
  })

  test('a row taken out here and brought back there to just what it was when it was taken out stays out, and that is told as a change', () => {
    const row = { kind: 'extended', date: '2026-11-20', order: 2, note: '甲' }
    const base = start({ facts: { f1: row } })
    const here = edit(base, [{ path: ['facts', 'f1'], value: undefined }])
    const there = edit(edit(base, [set('facts/f1/note', '乙')]), [set('facts/f1/note', '甲')])
    expect(compare(here, there)).toMatchObject({ conflicts: [], changes: [] })
    expect(toJson(taken(compare(here, there))).facts).toEqual({})
    const told = compare(there, here)
    expect(told.conflicts).toEqual([])
    expect(told.changes.map(({ path, after }) => [path[1], after])).toEqual([['f1', undefined]])
    // Anything else that came of it is asked about.
    const otherwise = edit(there, [set('facts/f1/date', '2026-11-21')])
    expect(compare(here, otherwise).conflicts.map(({ path }) => path)).toEqual([['facts', 'f1']])
  })
})

describe('papers', () => {
  test('one issued stands against a draft edited meanwhile, and what came too late is told', () => {
    const base = start({ papers: { p1: draft } })
    const here = issued(base, '川公管监受〔2026〕1号', '一号机')
    const there = edit(base, [set('papers/p1/values/matter', '新')], '改草稿', { workstation: '二号机' })
    const compared = compare(here, there)
    const { lateDraftEdits } = compared
    expect(toJson(taken(compared)).papers).toMatchObject({
      p1: { status: 'issued', docNo: '川公管监受〔2026〕1号' },
    })
    expect(lateDraftEdits).toMatchObject([
      { paperId: 'p1', path: ['papers', 'p1', 'values', 'matter'], value: '新', by: { purpose: '改草稿' } },
    ])
    expect(compare(there, here).lateDraftEdits).toHaveLength(1)
    expect(compare(here, edit(here, [set('case/caseNo', '1')])).lateDraftEdits).toEqual([])
  })

  test('one issued twice shows number, date and copy of one hand, and both can be kept', () => {
    for (const typed of [undefined, '川公管监受〔2026〕1号', '川公管监受〔2026〕2号']) {
      const base = start({ papers: { p1: { ...draft, ...(typed && { docNo: typed }) } } })
      const one = issued(base, '川公管监受〔2026〕1号', '一号机')
      const two = issued(base, '川公管监受〔2026〕2号', '二号机')
      const comparison = compare(one, two)
      const p1 = (toJson(taken(comparison)).papers as JsonMap).p1 as JsonMap
      expect((p1.issued as JsonMap).tree).toBe(`tree ${p1.docNo}`)
      const [conflict, ...more] = comparison.conflicts as [FieldConflict, ...FieldConflict[]]
      expect(more).toEqual([])
      expect(conflict).toMatchObject({ path: ['papers', 'p1'], kind: 'issued', standing: 'new' })
      expect(conflict.values.map(({ value }) => (value as JsonMap).docNo)).toHaveLength(2)
      const copies = conflict.values.map(({ value }) => value)
      const settle = (doc: RecordDoc, chosen: number) =>
        edit(doc, settleDoubleIssue(conflict.path, copies, chosen, toJson(doc).papers as JsonMap))
      const bothStand = (settled: RecordDoc) => {
        expect(conflictsOf(settled)).toEqual([])
        const papers = toJson(settled).papers as JsonMap
        const numbers = Object.values(papers).map((paper) => (paper as JsonMap).docNo)
        expect(numbers.sort()).toEqual(['川公管监受〔2026〕1号', '川公管监受〔2026〕2号'])
        for (const paper of Object.values(papers) as JsonMap[]) {
          expect((paper.issued as JsonMap).tree).toBe(`tree ${paper.docNo}`)
        }
      }
      for (const chosen of [0, 1]) {
        const settled = settle(taken(comparison), chosen)
        bothStand(settled)
        // Settled alike on both while apart: listed once all the same.
        bothStand(mergeRecords(copy(settled), settle(taken(compare(two, one)), chosen)))
        // And settled differently: asked once more, with either answer.
        const apart = mergeRecords(copy(settled), settle(taken(compare(two, one)), 1 - chosen))
        expect(conflictsOf(apart)).not.toEqual([])
        for (const last of [0, 1]) bothStand(settle(copy(apart), last))
      }
    }
  })

  test('two of one number are both kept and flagged until one is voided', () => {
    const of = (id: string, docNo: string) => {
      const doc = issued(start({ id, papers: { p1: draft } }), docNo, '一号机')
      return toJson(doc) as never
    }
    const here = [of('case-1', '川公管监受〔2026〕1号')]
    const there = of('case-2', '川公管监受〔2026〕1号')
    expect(numberClashes(here, [there])).toMatchObject([
      { docNo: '川公管监受〔2026〕1号', papers: [{ side: 'here' }, { side: 'there', caseId: 'case-2' }] },
    ])
    expect(numberClashes(here, [of('case-2', '川公管监受〔2026〕2号')])).toEqual([])
    expect(numberClashes(here, here)).toEqual([])
    const step = voidEdits(there, 'p1', '文号重复')
    if (!step.ok) throw new Error(step.error)
    const voided = toJson(changeRecord(createRecord(there, meta('a'), nextActor()), step.edits, meta('作废')))
    expect(numberClashes(here, [voided as never])).toEqual([])
  })

  test('of one issued twice both numbers count as used, and each clashes before a copy is chosen', () => {
    const base = start({ papers: { p1: draft } })
    const [no1, no2, no3] = [1, 2, 3].map((seq) => `川公管监受〔2026〕${seq}号`) as [string, string, string]
    const doc = mergeRecords(issued(base, no1, '一号机'), copy(issued(base, no2, '二号机')))
    const twice = summarise(toJson(doc) as never, now, tellingConflicts(conflictsOf(doc)))
    // Number, digest and day of one paper are one question.
    expect(twice.conflicts).toBe(1)
    expect(usedNumbers([twice], {}).map(({ seq }) => seq)).toEqual(expect.arrayContaining([1, 2]))
    const [{ lines }] = numberBook([twice], [twice], {}) as [BookSeries]
    expect(lines.map(({ kind, from }) => [kind, from])).toEqual([
      ['paper', 1],
      ['paper', 2],
    ])
    for (const docNo of [no1, no2]) {
      expect(docNoTaken([twice], docNo, 'another')?.id).toBe('p1')
      const other = summarise(
        toJson(issued(start({ id: 'case-2', papers: { p1: draft } }), docNo, '一号机')) as never,
        now,
      )
      const [clash] = numberClashes([twice].map(numberedRecord), [other].map(numberedRecord))
      const shown = twice.papers[0]?.docNo === docNo
      expect(clash).toMatchObject({ docNo, papers: [{ caseId: 'case-1', shows: shown }, { shows: true }] })
    }
    expect(docNoTaken([twice], no3, 'another')).toBe(null)
  })
})

test('a record of a later program is refused, whether it is new here or not', () => {
  const base = start()
  const later = edit(base, [set('schemaVersion', 99)])
  const there = saveRecord(later)
  for (const here of [null, base]) {
    expect(() => compareRecord('case', 'case-1', here, there, now)).toThrow('请先更新本机的程序')
  }
})

test('clocks that cannot be right are told', () => {
  const base = start()
  const ahead = edit(base, [set('case/caseNo', '1')], '改', {
    workstation: '二号机',
    at: '2026-11-26T02:00:00Z',
  })
  expect(compare(base, ahead).clocks).toMatchObject([{ workstation: '二号机', minutes: 24 * 60 }])
  const behind = edit(base, [set('case/caseNo', '1')], '改', {
    workstation: '三号机',
    at: '2025-11-25T02:00:00Z',
  })
  expect(compare(base, behind).clocks).toMatchObject([{ workstation: '三号机', minutes: -365 * 24 * 60 }])
  expect(compare(base, edit(base, [set('case/caseNo', '1')])).clocks).toEqual([])
})
