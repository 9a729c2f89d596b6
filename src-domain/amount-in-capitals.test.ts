import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import samples from '../assets/sample-cases.json'
import { amountInCapitals } from './amount-in-capitals'
import { maxFen } from './money-input'

/** Reads capitals back by the value of their signs: an independent check of the writer. */
function amountOf(capitals: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  let [fen, group, yuan, digit] = [0, 0, 0, 0]
  for (const char of capitals) {
    if (digits.includes(char)) digit = digits.indexOf(char)
    else if (units[char]) group += digit * units[char]
    else if (char === '亿') yuan += (group + digit) * 1e8
    else if (char === '万') yuan += (group + digit) * 1e4
    else if (char === '元') fen += (yuan + group + digit) * 100
    else if (char === '角') fen += digit * 10
    else if (char === '分') fen += digit
    if (units[char]) digit = 0
    if ('亿万元角分'.includes(char)) [group, digit] = [0, 0]
  }
  return fen
}

describe('an amount in capitals', () => {
  it.each(samples.validatorVectors.rmbUpper as [number, string][])('writes %d fen as %s', (fen, words) => {
    expect(amountInCapitals(fen, { prefix: true })).toBe(words)
  })

  it.each([
    [0, '零元整'],
    [1_840_000, '壹万捌仟肆佰元整'],
    [1_000_000, '壹万元整'],
    [154_560, '壹仟伍佰肆拾伍元陆角'],
    [50, '伍角'],
    [5, '伍分'],
    [55, '伍角伍分'],
    [10_000_000_000, '壹亿元整'],
    [368_000_000, '叁佰陆拾捌万元整'],
    [1_005, '壹拾元零伍分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_000_500_000, '壹亿零伍仟元整'],
    [10_005_000_000, '壹亿零伍万元整'],
    [10_010_000_100, '壹亿零壹拾万零壹元整'],
    [60_000_000_700, '陆亿零柒元整'],
    [100_200, '壹仟零贰元整'],
    [maxFen, '玖佰玖拾玖亿元整'],
  ])('writes %d fen as %s', (fen, words) => {
    expect(amountInCapitals(fen)).toBe(words)
  })

  it('is refused for half a fen, less than nothing and more than 999亿', () => {
    for (const fen of [0.5, -1, maxFen + 1, Number.NaN]) {
      expect(() => amountInCapitals(fen)).toThrow('金额应为以分为单位的整数，在 0 至 999 亿元之间')
    }
  })

  it('gives the amount back when read', () => {
    const sparse = fc
      .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 12 })
      .map((digits) => Number(digits.join('')))
    fc.assert(
      fc.property(fc.oneof(sparse, fc.integer({ min: 0, max: maxFen })), (fen) => {
        const words = amountInCapitals(fen)
        expect(amountOf(words), words).toBe(fen)
        expect(words).not.toMatch(/零零|零元(?!整)|零万|零亿|零角/)
      }),
      { numRuns: 2000 },
    )
  })
})
