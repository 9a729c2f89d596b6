import { expect, test } from 'vitest'
import { emptyCase } from './case-record'
import { checkoutEdits, openCheckouts, returnEdits } from './checkout'
import { applyEdits, type Edit, type JsonMap } from './edits'

const handed = {
  workstationId: 'laptop',
  workstationName: '外勤笔记本',
  officerId: 'off-03',
  at: '2026-11-23T02:00:00.000Z',
}
const after = (record: ReturnType<typeof emptyCase>, edits: readonly Edit[]) =>
  applyEdits(record as unknown as JsonMap, edits) as unknown as typeof record

test('a case is away from the day it is handed out until it has come back', () => {
  const away = after(emptyCase('c1'), checkoutEdits(emptyCase('c1'), 'x1', handed))
  expect(openCheckouts(away)).toMatchObject([{ id: 'x1', workstationName: '外勤笔记本' }])
  const back = after(away, returnEdits(away, 'laptop', '2026-11-25T02:00:00.000Z'))
  expect(openCheckouts(back)).toEqual([])
  expect(back.checkouts?.x1).toMatchObject({ returnedAt: '2026-11-25T02:00:00.000Z', at: handed.at })
})

test('handing it to the same laptop twice says nothing new, and another has its own notice', () => {
  const away = after(emptyCase('c1'), checkoutEdits(emptyCase('c1'), 'x1', handed))
  expect(checkoutEdits(away, 'x2', handed)).toEqual([])
  const both = after(away, checkoutEdits(away, 'x2', { ...handed, workstationId: 'second' }))
  expect(openCheckouts(both).map(({ id }) => id)).toEqual(['x1', 'x2'])
  expect(openCheckouts(after(both, returnEdits(both, 'laptop', handed.at))).map(({ id }) => id)).toEqual([
    'x2',
  ])
})
