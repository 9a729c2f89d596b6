import { expect, test } from 'vitest'
import { onOwnSheets } from './sheets'

const page = (number: number, of: number) =>
  `<section class="page odd letter" aria-label="第${number}页，共${of}页">文</section>`

test('printed on both sides, every copy begins on a sheet of its own', () => {
  const markup = [page(1, 1), page(1, 3), page(2, 3), page(3, 3), page(1, 2), page(2, 2)].join('')
  const { pages, markup: whole } = onOwnSheets({ markup, pages: 6 })
  expect(pages).toBe(8)
  const starts = [...whole.matchAll(/<section [^>]*>/g)].flatMap(([tag], index) =>
    tag.includes('第1页') ? [index] : [],
  )
  expect(starts).toEqual([0, 2, 6])
})
