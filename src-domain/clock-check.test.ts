import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockFault } from './clock-check'
import { changeRecord, createRecord } from './record-doc'
import { historyOf } from './record-history'

const lastSaved = '2026-11-23T02:00:00.000Z'
const built = '2026-06-01T00:00:00.000Z'

test('a clock behind the last save by more than ten minutes has gone back', () => {
  expect(clockFault({ now: '2026-11-23T01:50:00.000Z', lastSaved, built })).toBeNull()
  expect(clockFault({ now: '2026-11-23T01:49:59.000Z', lastSaved, built })).toBe('back')
})

test('a clock before the program was made is wrong, saved or not', () => {
  const now = '2026-05-31T23:59:59.000Z'
  expect(clockFault({ now, lastSaved, built })).toBe('beforeBuild')
  expect(clockFault({ now, lastSaved: null, built })).toBe('beforeBuild')
  expect(clockFault({ now, lastSaved: null, built: null })).toBeNull()
})

test('a clock more than 400 days after the last save is far ahead', () => {
  expect(clockFault({ now: '2027-12-28T02:00:00.000Z', lastSaved, built })).toBeNull()
  expect(clockFault({ now: '2027-12-28T02:00:00.001Z', lastSaved, built })).toBe('farAhead')
})

test('nothing readable to compare with is no fault', () => {
  expect(clockFault({ now: lastSaved, lastSaved: null, built: null })).toBeNull()
  expect(clockFault({ now: lastSaved, lastSaved: '?', built: '?' })).toBeNull()
})

test('the history stands in the order of the changes, whatever the clock said at each', () => {
  const second = fc.integer({ min: 0, max: 2_000_000_000 })
  fc.assert(
    fc.property(fc.array(second, { minLength: 1, maxLength: 12 }), (clock) => {
      const meta = (purpose: string, at: number) => ({
        ...{ officerId: 'a', workstation: '', purpose, at: new Date(at * 1000).toISOString() },
      })
      let doc = createRecord({ title: '' }, meta('0', 1_000_000_000), '0'.repeat(32))
      for (const [index, at] of clock.entries()) {
        const edits = [{ path: ['title'], value: `${index}` }]
        doc = changeRecord(doc, edits, meta(`${index + 1}`, at))
      }
      expect(historyOf(doc).map(({ purpose }) => Number(purpose))).toEqual([
        0,
        ...clock.map((_, index) => index + 1),
      ])
    }),
  )
})
