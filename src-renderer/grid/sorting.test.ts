import { expect, test } from 'vitest'
import { sorted } from './sorting'

const columns = [
  {
    key: 'no',
    label: '案号',
    width: '1fr',
    cell: () => null,
    sortBy: (row: { no: string | null }) => row.no,
  },
]
const rows = [{ no: '案〔2026〕10号' }, { no: null }, { no: '案〔2026〕2号' }, { no: '案〔2025〕31号' }]

test('numbers in texts go by size, and what has none stands last either way', () => {
  const up = sorted(rows, columns, { key: 'no', descending: false }).map(({ no }) => no)
  const down = sorted(rows, columns, { key: 'no', descending: true }).map(({ no }) => no)
  expect(up).toEqual(['案〔2025〕31号', '案〔2026〕2号', '案〔2026〕10号', null])
  expect(down).toEqual(['案〔2026〕10号', '案〔2026〕2号', '案〔2025〕31号', null])
})
