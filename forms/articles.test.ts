import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citedByLaw } from './articles'

const [law, rules] = ['《中华人民共和国行政处罚法》', '《中华人民共和国招标投标法实施条例》']

test('a law is named once, its articles in the order they were given', () => {
  expect(citedByLaw([`${law}第五十六条`, `${law}第五十四条`])).toEqual([`${law}第五十六条、第五十四条`])
  expect(citedByLaw([`${rules}第四十条第一项、第三项`, `${law}第八条`, `${rules}第六十七条第一款`])).toEqual([
    `${rules}第四十条第一项、第三项、第六十七条第一款`,
    `${law}第八条`,
  ])
})

test('what is no plain citation stays as it is, and nothing is said twice', () => {
  const mixed = `${law}第八条和${rules}第四条`
  expect(citedByLaw(['操作规程三（一）', mixed, `${law}第八条`, `${law}第八条`])).toEqual([
    '操作规程三（一）',
    mixed,
    `${law}第八条`,
  ])
})

test('whatever is cited, each article is still there and no law is named twice', () => {
  const article = fc.record({
    law: fc.constantFrom(law, rules, '《某办法》'),
    no: fc.integer({ min: 1, max: 99 }),
  })
  fc.assert(
    fc.property(fc.array(article), (list) => {
      const cited = citedByLaw(list.map(({ law, no }) => `${law}第${no}条`))
      expect(cited.length).toBe(new Set(list.map(({ law }) => law)).size)
      for (const { law, no } of list) {
        expect(
          cited
            .find((words) => words.startsWith(law))
            ?.split('、')
            .map((one) => one.replace(law, '')),
        ).toContain(`第${no}条`)
      }
    }),
  )
})
