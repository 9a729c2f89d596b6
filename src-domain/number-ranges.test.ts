import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocNo } from './document-number'
import {
  faultOfRange,
  type NumberRange,
  proposeInRanges,
  rangeFault,
  rangeGaps,
  rangeOverlaps,
} from './number-ranges'

const range = (workstation: string, from: number, to: number): NumberRange => ({
  ...{ workstation, from, to },
  prefix: '川公管监受',
  year: 2026,
})
const used = (...seqs: number[]) => seqs.map((seq) => ({ prefix: '川公管监受', year: 2026, seq }))
const office = { numberRanges: { a: range('甲机', 1, 3), b: range('乙机', 4, 6), c: range('甲机', 7, 9) } }
const propose = (workstation: string, ...seqs: number[]) =>
  proposeInRanges(used(...seqs), office, workstation, '川公管监受', 2026)

describe('numbers divided among machines', () => {
  test('each machine goes on in its own range, and in its next one when that is used up', () => {
    expect(propose('甲机', 1)).toEqual({ ok: true, docNo: '川公管监受〔2026〕2号' })
    expect(propose('乙机', 1, 2)).toEqual({ ok: true, docNo: '川公管监受〔2026〕4号' })
    expect(propose('甲机', 1, 2, 3)).toEqual({ ok: true, docNo: '川公管监受〔2026〕7号' })
  })

  test('a machine that has none, or has used up what it had, is told what to do', () => {
    expect(propose('丙机')).toMatchObject({ ok: false, error: expect.stringContaining('没有分到') })
    expect(propose('乙机', 4, 5, 6)).toMatchObject({
      ok: false,
      error: '本机“乙机”的号段（4—6号）已经用完，请系统管理员在“设置”里另分号段',
    })
  })

  test('a series that is not divided is bound to nothing', () => {
    expect(rangeFault('川公管监复〔2026〕77号', office, '丙机')).toBeNull()
  })
})

test('a range that overlaps another, or is none, is not kept', () => {
  expect(faultOfRange(range('丙机', 3, 5), [range('甲机', 1, 3)])).toContain('与“甲机”的 1—3号 重叠')
  expect(faultOfRange(range('丙机', 9, 4), [])).toBe('起号不能大于止号')
  expect(faultOfRange(range('丙机', 0, 4), [])).toContain('1 至 99999')
  expect(faultOfRange({ ...range('丙机', 1, 4), prefix: 'X' }, [])).not.toBeNull()
  expect(faultOfRange(range('丙机', 4, 9), [range('甲机', 1, 3)])).toBeNull()
})

test('ranges entered apart that hold the same numbers are found, each overlap once', () => {
  const a = range('甲机', 1, 100)
  expect(rangeOverlaps({ numberRanges: { a, b: range('乙机', 101, 200) } })).toEqual([])
  expect(
    rangeOverlaps({
      numberRanges: {
        a,
        b: range('乙机', 90, 200),
        c: range('丙机', 301, 400),
        d: { ...a, prefix: '川公管停' },
      },
    }),
  ).toEqual([{ prefix: '川公管监受', year: 2026, from: 90, to: 100, workstations: ['甲机', '乙机'] }])
})

test('what lies between two ranges is nobody’s to give out', () => {
  const numberRanges = { a: range('甲机', 1, 100), b: range('乙机', 90, 200), c: range('丙机', 301, 400) }
  expect(rangeGaps({ numberRanges })).toEqual([{ prefix: '川公管监受', year: 2026, from: 201, to: 300 }])
  expect(rangeGaps({ numberRanges: { a: numberRanges.a } })).toEqual([])
  expect(rangeGaps({})).toEqual([])
})

test('two machines with ranges that were let through never propose the same number', () => {
  const stretch = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }))
  fc.assert(
    fc.property(stretch, stretch, fc.array(fc.integer({ min: 1, max: 80 })), (one, other, seqs) => {
      const a = range('甲机', one[0], one[0] + one[1])
      const b = range('乙机', other[0], other[0] + other[1])
      fc.pre(faultOfRange(b, [a]) === null)
      const ranges = { numberRanges: { a, b } }
      const next = (machine: string) => proposeInRanges(used(...seqs), ranges, machine, '川公管监受', 2026)
      const proposals = [next('甲机'), next('乙机')]
      for (const [index, proposal] of proposals.entries()) {
        if (!proposal.ok) continue
        expect(rangeFault(proposal.docNo, ranges, index === 0 ? '甲机' : '乙机')).toBeNull()
        const parsed = parseDocNo(proposal.docNo)
        expect(parsed.ok && seqs.includes(parsed.seq)).toBe(false)
      }
      const [first, second] = proposals
      if (first?.ok && second?.ok) expect(first.docNo).not.toBe(second.docNo)
    }),
  )
})
