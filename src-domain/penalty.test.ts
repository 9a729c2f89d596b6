import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountByRule, amountOf, fineTotal, needsHearing, share } from './penalty'

describe('the amount of a fine', () => {
  it('is base times ratio, as in K.6', () => {
    expect(amountByRule({ base: 368_000_000, ratio: 7 })).toBe(2_576_000)
    expect(amountByRule({ base: 2_576_000, ratioPct: 6 })).toBe(154_560)
  })

  it('rounds half a fen upward', () => {
    expect(share(100, 5, 1000)).toBe(1)
    expect(share(99, 5, 1000)).toBe(0)
    expect(share(12_345, 7.5, 1000)).toBe(93)
  })

  it('is exact for the largest amounts, where floating point is not', () => {
    expect(share(9_990_000_000_000, 10, 1000)).toBe(99_900_000_000)
    expect(share(9_989_999_999_999, 7, 1000)).toBe(69_930_000_000)
  })

  it('lies within half a fen of the true product and grows with base and ratio', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_990_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (base, milli) => {
          const amount = BigInt(share(base, milli / 1000, 1000))
          const exact = BigInt(base) * BigInt(milli)
          const off = amount * 1_000_000n - exact
          expect(off <= 500_000n && off > -500_000n).toBe(true)
        },
      ),
    )
  })

  it('as typed stands before the rule, and without base or ratio there is none', () => {
    expect(amountOf({ base: 100_000, ratio: 5, amount: 123 })).toBe(123)
    expect(amountOf({ penaltyKind: '警告' })).toBeNull()
  })
})

describe('a hearing', () => {
  it('is offered for heavy penalties and for fines from ten thousand yuan', () => {
    expect(needsHearing([{ penaltyKind: '罚款', amount: 1_000_000 }])).toBe(true)
    expect(needsHearing([{ penaltyKind: '罚款', amount: 999_999 }])).toBe(false)
    expect(needsHearing([{ penaltyKind: '取消投标资格' }])).toBe(true)
    expect(needsHearing([{ penaltyKind: '警告' }])).toBe(false)
    expect(needsHearing([])).toBeNull()
  })
})

describe('what is due in the end', () => {
  it('is the sum of the fines; without a fine there is none, and an open amount leaves it open', () => {
    expect(
      fineTotal([
        { penaltyKind: '罚款', amount: 100 },
        { penaltyKind: '罚款', base: 10_000, ratio: 5 },
      ]),
    ).toBe(150)
    expect(fineTotal([{ penaltyKind: '警告' }])).toBeNull()
    expect(fineTotal([{ penaltyKind: '罚款', amount: 100 }, { penaltyKind: '罚款' }])).toBeNull()
  })
})
