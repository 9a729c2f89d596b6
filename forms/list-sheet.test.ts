import { expect, test } from 'vitest'
import { listSheet } from './list-sheet'
import { toText } from './print/text'

const columns = [
  { label: '时间', width: 56 },
  { label: '事项', width: 100 },
]
const head = { title: '操作日志', organ: '某县监管办', left: '全部', right: '2026年11月23日', columns }

test('every row stands in the table, whose head comes again on each page', () => {
  const tree = listSheet({ ...head, rows: [['9:00', '打印'], ['9:05']] })
  const table = tree.parts[0]?.blocks.find((block) => block.kind === 'table')
  expect(table).toMatchObject({ headerRows: 1, columns: [56, 100] })
  expect(table?.rows).toHaveLength(3)
  expect(toText(tree)).toMatch(/某县监管办[\s\S]*操作日志[\s\S]*9:00[\s\S]*打印[\s\S]*9:05/)
})

test('a list without rows says so', () => {
  expect(toText(listSheet({ ...head, rows: [] }))).toContain('无')
})
