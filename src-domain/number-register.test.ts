import { describe, expect, test } from 'vitest'
import { emptyCase, type Paper } from './case-record'
import { type CaseSummary, summarise } from './case-summary'
import { proposeInRanges } from './number-ranges'
import { docNoTaken, usedNumbers } from './number-register'

function caseWith(papers: Record<string, Partial<Paper>>): CaseSummary {
  const whole = Object.entries(papers).map(([id, paper], order) => [
    id,
    { docKind: 'acceptanceNotice', status: 'issued', order, createdAt: '2026-01-01', values: {}, ...paper },
  ])
  return summarise({ ...emptyCase('c1'), papers: Object.fromEntries(whole) }, '')
}

const cases = [
  caseWith({
    p1: { docNo: '川公管监受〔2026〕1号' },
    p2: { docNo: '川公管监受〔2026〕7号', status: 'voided' },
    p3: { docNo: null },
  }),
  caseWith({ p4: { docNo: '川公管停〔2026〕9号', status: 'draft' } }),
]

describe('the register of numbers', () => {
  test('goes on after the highest number of the kind and year, voided ones included', () => {
    const next = (prefix: string, year: number) =>
      proposeInRanges(usedNumbers(cases, {}), {}, '甲机', prefix, year)
    expect(next('川公管监受', 2026)).toEqual({ ok: true, docNo: '川公管监受〔2026〕8号' })
    expect(next('川公管监受', 2027)).toEqual({ ok: true, docNo: '川公管监受〔2027〕1号' })
    expect(next('川公管停', 2026)).toEqual({ ok: true, docNo: '川公管停〔2026〕10号' })
  })

  test('knows which paper has a number, and that a paper may keep its own', () => {
    expect(docNoTaken(cases, '川公管监受〔2026〕7号', 'p9')).toMatchObject({ id: 'p2', caseId: 'c1' })
    expect(docNoTaken(cases, '川公管监受〔2026〕7号', 'p2')).toBeNull()
    expect(docNoTaken(cases, '川公管监受〔2026〕8号', 'p9')).toBeNull()
  })
})
