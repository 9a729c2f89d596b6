import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeavier, surcharge } from './penalty'
import { fineBetween, isForMandatoryOnly, personalFineBetween, violationOf, violations } from './violations'

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

  it('tells acts and penalties in the words of the law, without codes, figures or shorthand', () => {
    for (const { code, act, penalty } of violations) {
      expect(act, code).not.toMatch(/[/／A-Za-z0-9]|必招|评委/)
      expect(penalty, code).not.toMatch(/[/／A-Za-z0-9‰%≤=→–]|必招|评委|个人/)
    }
  })

  it('measures collusion by the winning amount: 3,680,000 yuan at 5‰ to 10‰', () => {
    expect(fineBetween(range('B01'), { winning: 368_000_000 })).toEqual({ min: 1_840_000, max: 3_680_000 })
    expect(fineBetween(range('B01'), { contract: 368_000_000 })).toEqual({ min: 1_840_000, max: 3_680_000 })
    expect(fineBetween(range('B01'), {})).toBeNull()
    expect(fineBetween(range('D01'), {})).toEqual({ min: 5_000_000, max: 25_000_000 })
    expect(range('Z16', 1)).toMatchObject({ when: '肢解发包', base: 'price' })
  })

  it('lays a person between 5% and 10% of what the unit owes', () => {
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

describe('the catalogue against the law', () => {
  it('fines a member of the committee who took money in any case, and disqualifies members alone (法第56条、条例第72条)', () => {
    const [bribed, told] = violationOf('E02')?.ranges ?? []
    expect([bribed?.must, told?.must]).toEqual([true, false])
    expect([bribed?.restriction, range('E03').restriction]).toEqual(['取消担任评标委员会成员的资格', null])
  })

  it('knows which fines are for projects that must be put out to tender alone', () => {
    const only = violations.filter(({ ranges }) => ranges.some(({ mandatory }) => mandatory))
    expect(only.map(({ code }) => code)).toEqual(['Z04', 'Z09', 'Z12', 'B03', 'B07'])
    const given = (violationCodes: string[], mandatoryTender: boolean | null) =>
      isForMandatoryOnly({ case: { violationCodes }, project: { mandatoryTender } })
    expect(given(['B03'], false)).toBe(true)
    expect(given(['B03'], true)).toBe(false)
    expect(given(['B03'], null)).toBe(false)
    expect(given(['B01', 'B03'], false)).toBe(false)
  })

  it('names for a works contract given without qualification what was broken and what penalizes it', () => {
    const { violated, provisions } = violationOf('Z16') ?? {}
    expect(violated).toContain('《建设工程质量管理条例》第七条')
    expect(provisions).toContain('《中华人民共和国建筑法》第六十五条')
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
