import { describe, expect, test } from 'vitest'
import { emptyCase } from './case-record'
import { applyEdits, type Edit, type JsonMap } from './edits'
import { undoImport } from './undo-import'

const by = { at: '2026-11-25T02:00:00.000Z', officerId: 'off-03' }
const record = (edits: readonly Edit[], on = emptyCase('c1') as unknown as JsonMap) => applyEdits(on, edits)
const set = (path: string, value: Edit['value']): Edit => ({ path: path.split('/'), value })
const paper = { docKind: 'acceptanceNotice', status: 'draft', order: 1, createdAt: by.at, values: {} }

describe('what a package brought', () => {
  test('goes again, and what was done here since stays', () => {
    const before = record([set('case/caseTitle', '原来的案由')])
    const after = record(
      [set('case/caseTitle', '带来的案由'), set('project/projectName', '带来的项目')],
      before,
    )
    const present = record([set('case/caseTitle', '后来改的案由'), set('case/clueNo', 'XS20260001')], after)
    const { edits, changedSince } = undoImport(present, before, after, by)
    const back = applyEdits(present, edits)
    expect(back).toMatchObject({ case: { caseTitle: '后来改的案由', clueNo: 'XS20260001' }, project: {} })
    expect(back.project).toEqual({})
    expect(changedSince).toEqual([['case', 'caseTitle']])
  })

  test('a case that came with it leaves the lists, unless somebody has worked on it', () => {
    const after = record([set('case/caseTitle', '带来的案件')])
    expect(undoImport(after, null, after, by).edits).toEqual([{ path: ['discarded'], value: by }])
    const present = record([set('case/clueNo', 'XS20260001')], after)
    expect(undoImport(present, null, after, by)).toMatchObject({
      edits: [],
      changedSince: [['case', 'clueNo']],
    })
  })

  test('a paper that arrived issued stays, since its number is used; a draft that came along goes', () => {
    const before = record([set('papers/p1', paper)])
    const after = record(
      [
        set('papers/p1/status', 'issued'),
        set('papers/p1/docNo', '川公管监受〔2026〕3号'),
        set('papers/p2', { ...paper, order: 2 }),
      ],
      before,
    )
    const { edits, papersKept } = undoImport(after, before, after, by)
    expect(papersKept).toEqual(['p1'])
    expect(edits).toEqual([{ path: ['papers', 'p2'], value: undefined }])
  })
  test('an officer or organ that came into the library stays, while what it changed of others goes', () => {
    const before = { officers: { o1: { officerName: '甲' } }, organs: {} }
    const after = {
      officers: { o1: { officerName: '改过的甲' }, o2: { officerName: '乙' } },
      organs: { g1: { name: '丙局' } },
    }
    const { edits, libraryKept } = undoImport(after, before, after, by)
    expect(libraryKept).toEqual(['o2', 'g1'])
    expect(edits).toEqual([{ path: ['officers', 'o1', 'officerName'], value: '甲' }])
  })

  test('ranges, calendars and the like that came stay, also where they are the first of their list', () => {
    const range = { workstation: '乙机', prefix: '川公管监受', year: 2026, from: 1, to: 9 }
    const before = { numberRanges: { a: range }, courtName: '旧' }
    const after = {
      numberRanges: { a: { ...range, to: 5 }, b: { ...range, from: 6 } },
      calendars: { c: { year: 2027 } },
      courtName: '新',
    }
    const { edits, libraryKept } = undoImport(after, before, after, by)
    expect(libraryKept.sort()).toEqual(['b', 'c'])
    expect(edits.map(({ path, value }) => [path.join('/'), value])).toEqual(
      expect.arrayContaining([
        ['numberRanges/a/to', 9],
        ['courtName', '旧'],
      ]),
    )
    expect(edits).toHaveLength(2)
  })
})
