import { expect, test } from 'vitest'
import type { Edit } from './edits'
import { liftEdits, type StrikeNote, strikeEdits, strikeOf } from './struck-workstations'

const about = { workstationId: 'ws-2', name: '笔记本', officerId: 'off-03' }
const lost = { ...about, at: '2026-11-23T02:00:00.000Z', reason: '遗失' }

function noted(...edits: Edit[]) {
  return { strikes: Object.fromEntries(edits.map(({ path, value }) => [path[1], value as StrikeNote])) }
}

test('a computer is out of use until what was noted against it is lifted', () => {
  const struck = noted(...strikeEdits('n1', lost))
  expect(strikeOf(struck, 'ws-2')).toEqual({ at: lost.at, officerId: 'off-03', reason: '遗失' })
  expect(strikeOf(struck, 'ws-3')).toBeNull()
  const lift = liftEdits(struck, 'n2', { ...about, at: '2026-11-24T02:00:00.000Z' })
  const back = noted(...strikeEdits('n1', lost), ...lift)
  expect(strikeOf(back, 'ws-2')).toBeNull()
  expect(liftEdits(back, 'n3', { ...about, at: '2026-11-25T02:00:00.000Z' })).toEqual([])
})

test('who strikes it elsewhere without having heard of the lifting is heard, however wrong the clocks are', () => {
  const lift = liftEdits(noted(...strikeEdits('n1', lost)), 'n2', {
    ...about,
    at: '2027-11-24T02:00:00.000Z',
  })
  const elsewhere = strikeEdits('n3', { ...lost, at: '2025-01-01T00:00:00.000Z', reason: '又遗失' })
  const met = noted(...strikeEdits('n1', lost), ...lift, ...elsewhere)
  expect(strikeOf(met, 'ws-2')?.reason).toBe('又遗失')
})
