import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { faultInWords } from './faults-in-words'

const schema = z.strictObject({
  name: z.string().min(2),
  count: z.int().max(9),
  done: z.boolean(),
  rows: z.array(z.object({})).min(1),
  kind: z.enum(['complaint', 'report']),
  day: z.iso.date(),
  code: z.string().regex(/^\d{4}$/),
  rest: z.record(z.string(), z.string()),
  either: z.union([z.literal(1), z.object({ a: z.string() })]),
})
const sound = {
  ...{ name: '甲乙', count: 1, done: true, rows: [{}], kind: 'report', day: '2026-03-04' },
  ...{ code: '0001', rest: {}, either: 1 },
}

function messages(changed: Record<string, unknown>): string[] {
  const read = schema.safeParse({ ...sound, ...changed }, { error: faultInWords })
  return (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}：${message}`)
}

describe('a fault of a file', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ name: undefined }, 'name：没有填写，应为文字'],
    [{ name: 3 }, 'name：应为文字，实际是数字'],
    [{ name: '甲' }, 'name：应不少于 2 个字'],
    [{ count: '3' }, 'count：应为数字，实际是文字'],
    [{ count: 1.5 }, 'count：应为整数，实际是数字'],
    [{ count: 12 }, 'count：应不大于 9'],
    [{ done: '是' }, 'done：应为true 或 false，实际是文字'],
    [{ rows: {} }, 'rows：应为列表（方括号），实际是一组内容（花括号）'],
    [{ rows: [] }, 'rows：应不少于 1 项'],
    [{ rows: [null] }, 'rows.0：应为一组内容（花括号），实际是空值'],
    [{ kind: '投诉' }, 'kind：应为下列之一：complaint、report'],
    [{ day: '2026-02-30' }, 'day：不是有效的日期，应写作 2026-03-04'],
    [{ code: '1' }, 'code：写法不对'],
    [{ rest: { a: 1 } }, 'rest.a：应为文字，实际是数字'],
    [{ either: 'x' }, 'either：内容不合要求'],
    [{ more: 1 }, '：没有这样的内容：more'],
  ])('%j is told as %s', (changed, told) => {
    expect(messages(changed)).toEqual([told])
  })

  test('no fault names a type in English', () => {
    const wrong = [undefined, null, 1, '', [], {}, true]
    for (const key of Object.keys(sound)) {
      for (const value of wrong) {
        for (const told of messages({ [key]: value })) {
          const words = told.slice(told.indexOf('：') + 1).replace(/true 或 false|complaint、report/g, '')
          expect(words).not.toMatch(/[a-z]{3}/i)
        }
      }
    }
  })
})
