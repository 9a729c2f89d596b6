import { expect, test } from 'vitest'
import { isBlankRow, newRow, rowsIn, withCell, withMoved } from './row-list'

const two = [
  { id: 'a', order: 1, name: '投诉书' },
  { id: 'b', order: 2, name: '招标文件' },
]

test('a list the form worked out names its rows by place, the same on every workstation', () => {
  expect(rowsIn([{ name: '投诉书' }, { name: '招标文件' }])).toEqual([
    { id: 'row-1', order: 1, name: '投诉书' },
    { id: 'row-2', order: 2, name: '招标文件' },
  ])
})

test('typing in the blank row at the end adds it', () => {
  const row = newRow(two, 'c')
  expect(isBlankRow(row)).toBe(true)
  expect(withCell(two, row, 'name', '授权委托书').at(-1)).toEqual({ id: 'c', order: 3, name: '授权委托书' })
})

test('typing in a row changes that row only', () => {
  expect(withCell(two, two[0] as never, 'name', '举报信')).toEqual([
    { id: 'a', order: 1, name: '举报信' },
    two[1],
  ])
})

test('a row changes places with its neighbour, and the ends stay put', () => {
  expect(withMoved(two, 'b', -1).map((row) => row.id)).toEqual(['b', 'a'])
  expect(withMoved(two, 'a', -1).map((row) => row.id)).toEqual(['a', 'b'])
  expect(withMoved(two, 'b', 1).map((row) => row.id)).toEqual(['a', 'b'])
})

test('rows that share a place after a merge can still be told apart and moved', () => {
  const tied = [
    { id: 'a', order: 1, name: '甲' },
    { id: 'b', order: 1, name: '乙' },
  ]
  expect(withMoved(tied, 'a', 1).map((row) => row.id)).toEqual(['b', 'a'])
})
