import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordFault, passwordStrength } from './password-rules'

describe('a password', () => {
  it.each([
    ['', '口令至少 8 个字符，现在是 0 个'],
    ['汉川市监管办', '口令至少 8 个字符，现在是 6 个'],
    ['WangKeYuan', '口令不能与登录名相同'],
    ['ｗａｎｇｋｅｙｕａｎ', '口令不能与登录名相同'],
    ['12345678', '这样的口令一试就中，请换一个不连续、不重复的'],
    ['88888888', '这样的口令一试就中，请换一个不连续、不重复的'],
    ['qwertyuiop', '这样的口令一试就中，请换一个不连续、不重复的'],
    ['password', '这样的口令一试就中，请换一个不连续、不重复的'],
    ['20260302', '这样的口令一试就中，请换一个不连续、不重复的'],
    ['password123', '这样的口令一试就中，请换一个不连续、不重复的'],
    ['哈'.repeat(129), '口令最多 128 个字符'],
  ])('%s is refused', (password, fault) => {
    expect(passwordFault(password, 'wangkeyuan')).toBe(fault)
  })

  it.each(['汉江边上钓过大鱼吗', 'brown cow jumped', 'kx7mq2vd', '去年中秋下大雨'.concat('啊')])(
    '%s is taken, whatever kinds of characters it has',
    (password) => {
      expect(passwordFault(password, 'wangkeyuan')).toBeNull()
    },
  )

  it('is called better the less it can be guessed', () => {
    const level = (password: string) => passwordStrength(password, '小王').level
    expect(level('12345678')).toBe(0)
    expect(level('wang19850312')).toBe(1)
    expect(level('kx7mq2vd')).toBe(2)
    expect(level('汉江边上钓过一条鱼')).toBe(3)
    expect(passwordStrength('wang19850312', '小王').hint).toContain('十二个字符')
  })

  it('is never called better with its end cut off', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 9, maxLength: 30 }), (password) => {
        const shorter = passwordStrength(password.slice(0, -1), '小王').level
        expect(shorter).toBeLessThanOrEqual(passwordStrength(password, '小王').level)
      }),
    )
  })
})
