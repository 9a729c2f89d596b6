import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TextPart, textDifference } from './text-difference'

const apart = (parts: readonly TextPart[]) => parts.filter((part) => part.apart).map(({ text }) => text)
const whole = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('')

test('of a long paragraph only the words that differ are marked', () => {
  const [here, there] = textDifference(
    '5月6日至15日，调查组询问五人，制作询问笔录五份。经查，业绩每项加三分，最高九分；未经审查。',
    '5月6日至18日，调查组询问五人，制作询问笔录六份。经查，业绩每项加两分，最高六分；未经审查。另查明，两家放弃报名。',
  )
  expect(apart(here)).toEqual(['5', '五', '三', '九'])
  expect(apart(there)).toEqual(['8', '六', '两', '六', '另查明，两家放弃报名。'])
})

test('texts that share next to nothing are not marked all over', () => {
  const [here, there] = textDifference('招标人书面答复不认可。', '建议立案查处。')
  expect(apart(here)).toEqual([])
  expect(apart(there)).toEqual([])
})

test('a character outside the first plane is marked whole', () => {
  const [here, there] = textDifference('询问𬭚某，作笔录。', '询问𬭛某，作笔录。')
  expect(apart(here)).toEqual(['𬭚'])
  expect(apart(there)).toEqual(['𬭛'])
})

test('nothing of a text is lost, and what is not marked is the same on both sides', () => {
  const text = fc
    .array(fc.constantFrom('甲方', '，', '。', '\n', '乙', '三分', '𬭚', '；'), { maxLength: 40 })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [here, there] = textDifference(one, other)
      expect(whole(here)).toBe(one)
      expect(whole(there)).toBe(other)
      if (apart(here).length + apart(there).length > 0) {
        const kept = (parts: readonly TextPart[]) => whole(parts.filter((part) => !part.apart))
        expect(kept(here)).toBe(kept(there))
      }
    }),
  )
})
