import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import samples from '../assets/sample-cases.json'
import { formatDocNo, parseDocNo } from './document-number'

const right = '川公管监受〔2026〕1号'

describe('reading a number of a paper', () => {
  it.each(samples.validatorVectors.docNoValid)('takes %s', (text) => {
    expect(parseDocNo(text)).toEqual({ ok: true, prefix: '川公管监受', year: 2026, seq: 1 })
  })

  it.each(samples.validatorVectors.docNoInvalid)('refuses %s and offers the right form', (text) => {
    expect(parseDocNo(text)).toMatchObject({ ok: false, suggestion: right })
  })

  it.each([
    ['川公管监受[2026]1号', '六角括号'],
    ['川公管监受（2026）1号', '六角括号'],
    ['川公管监受【2026】1号', '六角括号'],
    ['川公管监受﹝2026﹞1号', '六角括号'],
    ['川公管监受2026年1号', '年份应加六角括号“〔〕”'],
    ['川公管监受2026-1', '年份应加六角括号“〔〕”'],
    ['川公管监受〔2026〕第1号', '顺序号前不加“第”'],
    ['川公管监受〔2026〕001号', '顺序号不补零'],
    ['川公管监受〔2026〕1', '末尾应有“号”'],
    ['川公管监受〔2026年〕1号', '括号内的年份不加“年”'],
    ['川公管监受〔26〕1号', '年份应写四位'],
    ['川公管监受〔2026〕１号', '数字应用半角阿拉伯数字'],
    ['川公管监受 〔2026〕 1号', '文号中间不留空格'],
  ])('names the fault of %s', (text, fault) => {
    const result = parseDocNo(text)
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining(fault), suggestion: right })
  })

  it('names all faults at once', () => {
    const result = parseDocNo('川公管监受[2026年]第001号')
    expect(result).toMatchObject({ suggestion: right })
    const error = result.ok ? '' : result.error
    for (const fault of ['六角括号', '不加“年”', '不加“第”', '不补零']) expect(error).toContain(fault)
  })

  it('gives a reason where nothing can be suggested', () => {
    for (const [text, reason] of [
      ['', '请填写文号'],
      ['随便', '应写作“川公管监受〔2026〕1号”的样式'],
      ['ABC〔2026〕1号', '代字应为2至16个汉字'],
      ['川公管监受〔1999〕1号', '年份应为 2000 至 2099'],
      ['川公管监受〔2026〕100000号', '顺序号应为 1 至 99999'],
      ['川公管监受〔2026〕0号', '顺序号应为 1 至 99999'],
    ] as const) {
      const result = parseDocNo(text)
      expect(result).toEqual({ ok: false, error: expect.stringContaining(reason) })
    }
  })

  it('reads what it writes', () => {
    const prefix = fc.constantFrom('川公管监受', '川住建罚告', '川公管监移纪')
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 99_999 }),
        (p, y, n) => {
          expect(parseDocNo(formatDocNo(p, y, n))).toEqual({ ok: true, prefix: p, year: y, seq: n })
        },
      ),
    )
  })
})

describe('giving a number', () => {
  it('writes it as the standard asks', () => {
    expect(formatDocNo('川公管监受', 2026, 1)).toBe(right)
    expect(() => formatDocNo('', 2026, 1)).toThrow('不是有效的文号')
    expect(() => formatDocNo('川公管', 2026, 0)).toThrow(RangeError)
  })
})
