import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyCase, type Paper } from './case-record'
import { summarise } from './case-summary'
import { type BookLine, numberBook } from './number-book'

function caseWith(...seqs: number[]) {
  const papers = seqs.map((seq, order): [string, Paper] => [
    `p${seq}-${order}`,
    {
      docKind: 'acceptanceNotice',
      status: 'issued',
      ...{ order, createdAt: '2026-01-01', values: {} },
      docNo: `川公管监受〔2026〕${seq}号`,
    },
  ])
  return summarise({ ...emptyCase('c1'), papers: Object.fromEntries(papers) }, '')
}

const told = (lines: readonly BookLine[] | undefined) =>
  lines?.map((line) => `${line.kind} ${line.from}-${line.to}${'doubled' in line && line.doubled ? '!' : ''}`)
const bookOf = (seqs: number[], office: Parameters<typeof numberBook>[2] = {}, hidden: number[] = []) =>
  told(numberBook([caseWith(...seqs)], [caseWith(...seqs, ...hidden)], office)[0]?.lines)

const entry = { prefix: '川公管监受', year: 2026, at: '2026-04-30T01:00:00.000Z' }
const range = { prefix: '川公管监受', year: 2026 }

describe('the register', () => {
  test('lists papers, and in one line what is left out in a row', () => {
    expect(bookOf([1, 5])).toEqual(['paper 1-1', 'gap 2-4', 'paper 5-5'])
  })

  test('does not call a gap what a case bears that must not be seen', () => {
    expect(bookOf([1, 4], {}, [2, 3])).toEqual(['paper 1-1', 'paper 4-4'])
  })

  test('tells what was entered in its place, and calls no gap what an entry explains', () => {
    const numberEntries = { e1: { ...entry, kind: 'gap' as const, from: 2, to: 3, reason: '停用' } }
    expect(bookOf([1, 5], { numberEntries })).toEqual(['paper 1-1', 'entry 2-3', 'gap 4-4', 'paper 5-5'])
  })

  test('says which numbers stand twice', () => {
    const numberEntries = { e1: { ...entry, kind: 'external' as const, from: 2, to: 2, source: '市住建局' } }
    expect(bookOf([1, 1, 2], { numberEntries })).toEqual([
      'paper 1-1!',
      'paper 1-1!',
      'paper 2-2!',
      'entry 2-2!',
    ])
  })

  test('what a machine has not come to yet in its range is no gap', () => {
    const numberRanges = {
      a: { ...range, workstation: '甲机', from: 1, to: 199 },
      b: { ...range, workstation: '乙机', from: 200, to: 399 },
    }
    expect(bookOf([1, 3, 201], { numberRanges })).toEqual([
      'paper 1-1',
      'gap 2-2',
      'paper 3-3',
      'gap 200-200',
      'paper 201-201',
    ])
  })

  test('a series of entries alone is listed too', () => {
    const numberEntries = { e1: { ...entry, kind: 'void' as const, from: 1, to: 1, reason: '印错' } }
    expect(told(numberBook([], [], { numberEntries })[0]?.lines)).toEqual(['entry 1-1'])
  })

  test('no number is both left out and used, and together they run from 1', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (seqs) => {
        const [series] = numberBook([caseWith(...seqs)], [caseWith(...seqs)], {})
        const all = (series?.lines ?? []).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        )
        expect(all).toEqual(Array.from({ length: Math.max(...seqs) }, (_, at) => at + 1))
      }),
    )
  })
})
