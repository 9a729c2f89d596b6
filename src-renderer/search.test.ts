import { describe, expect, it } from 'vitest'
import { matcher, searchable } from './search'

const row = searchable(['XS20260046', '示例建设有限公司涉嫌提供虚假业绩骗取中标案', '银行某支行'])

describe('searching a list of cases', () => {
  it.each(['', '虚假业绩', 'xs20260046', 'ＸＳ2026', '虚假 示例', 'xjyj', 'sljs', 'yh mzh', '0046 骗取'])(
    'finds the case by “%s”',
    (typed) => expect(matcher(typed)(row)).toBe(true),
  )

  it.each(['串通', 'xyzq', '虚假 串通', '案银行'])('does not find it by “%s”', (typed) =>
    expect(matcher(typed)(row)).toBe(false),
  )
})
