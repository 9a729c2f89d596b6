import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PaperSummary } from './case-summary'
import { formatDocNo } from './document-number'
import { nextInRange, numberSeries } from './number-series'

function paper(docNo: string | null, status: PaperSummary['status'] = 'issued'): PaperSummary {
  return {
    id: `p-${docNo}`,
    caseId: 'c',
    docKind: 'acceptanceNotice',
    status,
    docNo,
    issueDate: null,
    createdAt: '2026-01-01T00:00:00Z',
  }
}

function caseOf(...papers: PaperSummary[]) {
  return { id: 'c', caseNo: '川公管监案〔2026〕1号', clueNo: null, papers }
}

describe('the series of numbers', () => {
  test('holds voided papers too, and a number that two papers bear twice', () => {
    const [series] = numberSeries([
      caseOf(paper('川公管监受〔2026〕1号'), paper('川公管监受〔2026〕4号', 'voided')),
      caseOf(paper('川公管监受〔2026〕4号'), paper(null), paper('不是文号')),
    ])
    expect(series).toMatchObject({ prefix: '川公管监受', year: 2026 })
    expect(series?.given.map(({ seq }) => seq)).toEqual([1, 4, 4])
  })

  test('keeps years and kinds apart, the latest year first', () => {
    const series = numberSeries([
      caseOf(paper('川公管停〔2025〕2号'), paper('川公管停〔2026〕1号'), paper('川公管受〔2026〕1号')),
    ])
    expect(series.map(({ prefix, year }) => `${prefix}${year}`)).toEqual([
      '川公管停2026',
      '川公管受2026',
      '川公管停2025',
    ])
  })
})

describe('a range of a workstation', () => {
  const number = (seq: number) => ({ prefix: '川公管监受', year: 2026, seq })

  test('begins at its start, whatever others gave out', () => {
    expect(nextInRange([number(7)], '川公管监受', 2026, { from: 200, to: 399 })).toBe(
      '川公管监受〔2026〕200号',
    )
  })

  test('is used up and then gives nothing', () => {
    expect(nextInRange([number(3)], '川公管监受', 2026, { from: 1, to: 3 })).toBeNull()
  })

  test('gives no number twice and none outside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (seqs) => {
        const next = nextInRange(seqs.map(number), '川公管监受', 2026, { from: 20, to: 40 })
        const taken = seqs.map((seq) => formatDocNo('川公管监受', 2026, seq))
        if (next === null) expect(seqs).toContain(40)
        else expect(taken).not.toContain(next)
      }),
    )
  })
})
