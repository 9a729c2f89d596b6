import { expect, test } from 'vitest'
import { deskMargin, leastZoom, mostZoom, scaleOf, stepped } from './zoom'

const a4 = { width: (210 * 96) / 25.4, height: (297 * 96) / 25.4 }

test('a page fitted to the width fills the desk but for its margins', () => {
  expect(scaleOf('width', { width: a4.width + 2 * deskMargin, height: 300 })).toBeCloseTo(1)
})

test('a whole page is fitted to the narrower of the two', () => {
  expect(scaleOf('page', { width: 5000, height: a4.height / 2 + 2 * deskMargin })).toBeCloseTo(0.5)
})

test('zooming goes by round steps and stops at the ends', () => {
  expect(stepped(0.92, 1)).toBe(1)
  expect(stepped(0.92, -1)).toBe(0.9)
  expect(stepped(mostZoom, 1)).toBe(mostZoom)
  expect(stepped(leastZoom, -1)).toBe(leastZoom)
})

test('a desk of no width still shows something', () => {
  expect(scaleOf('width', { width: 0, height: 0 })).toBe(leastZoom)
})
