import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fillPages } from './fill-pages'
import type { Item, Piece } from './measure-flow'

const piece: Piece = {
  element: {} as HTMLElement,
  flow: 'lines',
  keep: '',
  height: 0,
  line: 10,
  padTop: 0,
  count: 1,
  below: 0,
  table: null,
}

function item(height: number, free = true, extra: Partial<Item> = {}): Item {
  return { piece, index: 0, line: 0, height, lead: 0, least: 0, below: 0, free, ...extra }
}

const heights = (items: Item[][]) => items.map((page) => page.map(({ height }) => height))
const fill = (items: Item[], capacity: number) => fillPages(items, capacity).map((page) => page.items)

it('fills each page before the next', () => {
  expect(heights(fill([item(40), item(40), item(40)], 100))).toEqual([[40, 40], [40]])
})

it('breaks only where a page may begin', () => {
  expect(heights(fill([item(40), item(40), item(30, false), item(10)], 100))).toEqual([[40], [40, 30, 10]])
})

it('tears what no page can hold, rather than lose it', () => {
  expect(heights(fill([item(60), item(60, false), item(60, false)], 100))).toEqual([[60], [60], [60]])
})

it('gives wanted white only what room is left, and none at the head of a page', () => {
  const signature = item(40, true, { lead: 40, least: 20 })
  expect(fillPages([item(30), signature], 100)[0]?.ease).toBe(0.5)
  expect(fillPages([item(20), signature], 100)[0]?.ease).toBe(1)
  expect(heights(fill([item(50), signature], 100))).toEqual([[50], [40]])
  expect(fillPages([item(50), signature], 100)[1]?.ease).toBe(1)
})

it('makes a page for a part without blocks', () => {
  expect(fillPages([], 100)).toEqual([{ items: [], ease: 1 }])
})

it('keeps every item, in order, and overfills a page only with a single item', () => {
  const items = fc.array(fc.record({ height: fc.integer({ min: 1, max: 150 }), free: fc.boolean() }))
  fc.assert(
    fc.property(items, (given) => {
      const all = given.map(({ height, free }) => item(height, free))
      const pages = fill(all, 100)
      expect(pages.flat()).toEqual(all)
      for (const page of pages) {
        const height = page.reduce((sum, one) => sum + one.height, 0)
        expect(height <= 100 || page.length === 1).toBe(true)
      }
    }),
  )
})
