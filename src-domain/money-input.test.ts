import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, maxFen, parseMoneyInput } from './money-input'

const said = (text: string) => {
  const result = parseMoneyInput(text)
  return result.ok ? '' : result.error
}

describe('typing an amount', () => {
  it.each([
    ['368万', 368_000_000],
    ['3,680,000', 368_000_000],
    ['3680000.5', 368_000_050],
    ['3680000.00', 368_000_000],
    ['¥3,680,000.00', 368_000_000],
    ['￥3,680,000元', 368_000_000],
    ['人民币3680000元整', 368_000_000],
    ['1.2亿', 12_000_000_000],
    ['1.2亿元', 12_000_000_000],
    ['３６８万', 368_000_000],
    ['３，６８０，０００．５０', 368_000_050],
    [' 368 万 元 ', 368_000_000],
    ['3 680 000', 368_000_000],
    ['0.07', 7],
    ['0', 0],
    ['368.123456万', 368_123_456],
    ['5千万', 5_000_000_000],
    ['999亿', maxFen],
    ['1.15', 115],
    ['4.35', 435],
  ])('takes %j as %d fen', (text, fen) => {
    expect(parseMoneyInput(text)).toEqual({ ok: true, value: fen })
  })

  it.each([
    ['1.234', '金额只到分'],
    ['1.000', '金额只到分'],
    ['0.1234567万', '金额只到分'],
    ['999.00000001亿', '金额应在 0 至 999 亿元之间'],
    ['99900000000.01', '金额应在 0 至 999 亿元之间'],
    [`9${'0'.repeat(40)}`, '金额应在 0 至 999 亿元之间'],
    ['-5', '金额不能是负数，请去掉前面的“-”'],
    ['3,68', '逗号的位置不对，应每三位一个，例如 3,680,000；也可以不写逗号'],
    ['3680,000', '逗号的位置不对'],
    ['3万5', '看不懂“3万5”，请按 3,680,000.00 或 368万 的样式填写金额'],
    ['1e6', '看不懂“1e6”'],
    ['约三百万', '看不懂“约三百万”'],
    ['万', '看不懂'],
    ['', '请填写金额，例如 3,680,000.00 或 368万'],
  ])('refuses %j and says why', (text, error) => {
    expect(said(text)).toContain(error)
  })

  it('never loses a fen between printing and typing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxFen }), (fen) => {
        expect(parseMoneyInput(formatMoney(fen))).toEqual({ ok: true, value: fen })
        expect(parseMoneyInput(`${formatMoney(fen).replaceAll(',', '')}元`)).toEqual({ ok: true, value: fen })
      }),
    )
  })
})

describe('an amount in figures', () => {
  it('has commas and two decimals', () => {
    expect(formatMoney(368_000_000)).toBe('3,680,000.00')
    expect(formatMoney(7)).toBe('0.07')
    expect(formatMoney(0)).toBe('0.00')
    expect(formatMoney(100_000)).toBe('1,000.00')
    expect(formatMoney(-154_560)).toBe('-1,545.60')
    expect(formatMoney(maxFen)).toBe('99,900,000,000.00')
  })

  it('is a whole number of fen', () => {
    expect(() => formatMoney(1.5)).toThrow('金额应为以分为单位的整数')
    expect(() => formatMoney(Number.NaN)).toThrow(RangeError)
  })
})
