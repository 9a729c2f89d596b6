import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeavier, surcharge } from './penalty'
import { fineBetween, fineFault, personalFineBetween, violationOf, violations } from './violations'

const range = (code: string, index = 0) => {
  const found = violationOf(code)?.ranges[index]
  if (!found) throw new Error(code)
  return found
}

describe('the catalogue of violations', () => {
  it('has the 37 of the reference, each code once, each penalized somewhere or without effect by itself', () => {
    expect(violations).toHaveLength(37)
    expect(new Set(violations.map(({ code }) => code)).size).toBe(37)
    expect(violations.filter(({ provisions }) => provisions.length === 0).map(({ code }) => code)).toEqual([
      'B11',
    ])
  })

  it('cites articles in full, so that they can be printed', () => {
    for (const { code, violated, provisions } of violations) {
      for (const cited of [...violated, ...provisions]) {
        expect(cited, code).toMatch(
          /^《[^》]+》第[一二三四五六七八九十]+条(最后一款|(第一款)?第[一二三四]项)?$/,
        )
      }
    }
  })

  it('measures collusion by the winning amount: 3,680,000 yuan at 5‰ to 10‰', () => {
    expect(fineBetween(range('B01'), { winning: 368_000_000 })).toEqual({ min: 1_840_000, max: 3_680_000 })
    expect(fineBetween(range('B01'), { contract: 368_000_000 })).toEqual({ min: 1_840_000, max: 3_680_000 })
    expect(fineBetween(range('B01'), {})).toBeNull()
    expect(fineBetween(range('D01'), {})).toEqual({ min: 5_000_000, max: 25_000_000 })
    expect(range('Z16', 1)).toMatchObject({ when: '肢解发包', base: 'price' })
  })

  it('takes the ends of a range as within it', () => {
    const amounts = { winning: 368_000_000 }
    expect(fineFault(range('B01'), amounts, 1_840_000)).toBeNull()
    expect(fineFault(range('B01'), amounts, 3_680_000)).toBeNull()
    expect(fineFault(range('B01'), amounts, 1_839_999)).toBe('below')
    expect(fineFault(range('B01'), amounts, 3_680_001)).toBe('above')
    expect(fineFault(range('B01'), amounts, null)).toBe('missing')
    expect(fineFault(range('Z05'), {}, null)).toBeNull()
    expect(personalFineBetween(2_576_000)).toEqual({ min: 128_800, max: 257_600 })
  })

  it('a larger base never makes a fine smaller', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...violations.flatMap(({ ranges }) => ranges)),
        amount,
        amount,
        (of, a, b) => {
          const [small, large] = [Math.min(a, b), Math.max(a, b)].map((base) =>
            fineBetween(of, { contract: base, winning: base, price: base, sub: base }),
          )
          expect(small && large && small.min <= large.min && small.max <= large.max).toBe(true)
        },
      ),
    )
  })
})

describe('a fine paid late', () => {
  it('grows by 3% a day up to the fine itself', () => {
    expect(surcharge(2_576_000, 0)).toBe(0)
    expect(surcharge(2_576_000, 1)).toBe(77_280)
    expect(surcharge(2_576_000, 33)).toBe(2_550_240)
    expect(surcharge(2_576_000, 34)).toBe(2_576_000)
    expect(surcharge(2_576_000, 400)).toBe(2_576_000)
  })
})

describe('a decision after a defence', () => {
  const fine = (amount: number, party = '甲公司') => [{ party, penaltyKind: '罚款', amount }]
  it('is no heavier than what was announced', () => {
    expect(isHeavier(fine(100), fine(100))).toBe(false)
    expect(isHeavier(fine(100), fine(90))).toBe(false)
    expect(isHeavier(fine(100), fine(101))).toBe(true)
    expect(isHeavier(fine(100), fine(50, '乙公司'))).toBe(true)
  })
})
