import { expect, test } from 'vitest'
import { date, datetime, decimal, docNo, int, money, text } from '../../forms/fields'
import { asideOf, notationOf } from './notations'

const today = '2026-11-23'
const read = (field: { meta: Parameters<typeof notationOf>[0] }, typed: string) =>
  notationOf(field.meta, today).read(typed)
const shown = (field: { meta: Parameters<typeof notationOf>[0] }, value: unknown) =>
  notationOf(field.meta, today).show(value)
const kept = (field: { meta: Parameters<typeof notationOf>[0] }, value: unknown) =>
  notationOf(field.meta, today).settle?.(value)

test('dates are typed in short and shown in full', () => {
  for (const typed of ['20261126', '11.26', '+3', '2026年11月26日']) {
    expect(read(date('收到日期'), typed)).toEqual({ ok: true, value: '2026-11-26' })
  }
  expect(shown(date('收到日期'), '2026-11-26')).toBe('2026-11-26')
  expect(shown(datetime('收件时间'), '2026-11-26T16:30:00+08:00')).toBe('2026-11-26 16:30')
})

test('amounts are typed with 万 or commas, shown with both decimals and in capitals', () => {
  expect(read(money('限价'), '368万')).toEqual({ ok: true, value: 368_000_000 })
  expect(read(money('限价'), '３,680,000')).toEqual({ ok: true, value: 368_000_000 })
  expect(shown(money('限价'), 368_000_000)).toBe('3,680,000.00')
  expect(asideOf(money('限价').meta, 368_000_000)).toBe('叁佰陆拾捌万元整')
})

test('numbers may be pasted with blanks and full-width digits', () => {
  expect(read(int('份数'), ' １ ２ ')).toEqual({ ok: true, value: 12 })
  expect(read(decimal('比例'), '７.５')).toEqual({ ok: true, value: 7.5 })
  expect(read(int('份数'), '几份')).toMatchObject({ ok: false })
})

test('a code or telephone number loses the blanks it was pasted with once the field is left', () => {
  expect(kept(text('联系电话', { check: 'phone' }), ' 0712 0000000')).toBe('07120000000')
  expect(kept(text('联系人'), '张某甲 ')).toBe('张某甲')
})

test('brackets and leading zeros of a number are put right when it is left', () => {
  expect(kept(docNo('文号'), '川公管监受[2026]001号')).toBe('川公管监受〔2026〕1号')
})

test('text pasted with line breaks stays on one line', () => {
  expect(read(text('项目名称'), '示例社区\n服务中心')).toEqual({ ok: true, value: '示例社区 服务中心' })
})
