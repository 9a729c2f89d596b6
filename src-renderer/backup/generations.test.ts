import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src-domain/calendar-date'
import { generationsToKeep } from './generations'

const day = (count: number) => addDays('2024-01-01', count)
const moment = fc.tuple(fc.nat(900), fc.nat(86_399)).map(([count, second]) => {
  const time = new Date(second * 1000).toISOString().slice(11, 19)
  return `${day(count)}T${time}`
})

test('of a year of daily backups, seven days, four weeks and twelve months stay', () => {
  const year = Array.from({ length: 366 }, (_, count) => `${day(count)}T09:00:00`)
  const stay = generationsToKeep(year, '2024-12-31')
  const kept = [...stay.keys()].sort()
  expect(kept.filter((one) => one >= '2024-12-25')).toHaveLength(7)
  for (const sunday of ['2024-12-15', '2024-12-22', '2024-12-29']) {
    expect(kept).toContain(`${sunday}T09:00:00`)
  }
  expect(new Set(kept.map((one) => one.slice(0, 7))).size).toBe(12)
  expect(kept).toContain('2024-02-29T09:00:00')
  expect(stay.get('2024-12-31T09:00:00')).toEqual(['days', 'weeks', 'months'])
  expect(stay.get('2024-12-29T09:00:00')).toEqual(['days', 'weeks'])
  expect(stay.get('2024-02-29T09:00:00')).toEqual(['months'])
})

test('removing day by day leaves the same twelve months as removing once', () => {
  let there: string[] = []
  for (let count = 0; count < 700; count += 1) {
    there = [...generationsToKeep([...there, `${day(count)}T09:00:00`], day(count)).keys()]
  }
  const months = new Set(there.map((one) => one.slice(0, 7)))
  expect(months.size).toBe(12)
  expect(there.length).toBeLessThanOrEqual(7 + 4 + 12)
})

test('whatever there is: the newest stays, nothing is invented, at most 23 stay, and again changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(moment, { minLength: 1 }), (moments) => {
      const kept = generationsToKeep(moments, '2030-01-01')
      expect(kept.has(moments.toSorted().at(-1) ?? '')).toBe(true)
      expect([...kept.keys()].every((one) => moments.includes(one))).toBe(true)
      expect(kept.size).toBeLessThanOrEqual(23)
      expect(generationsToKeep([...kept.keys()], '2030-01-01')).toEqual(kept)
    }),
  )
})

test('what is dated after today stays and counts for nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(moment), (moments) => {
      const today = day(400)
      const kept = generationsToKeep(moments, today)
      const future = moments.filter((one) => one.slice(0, 10) > today)
      expect(future.every((one) => kept.has(one))).toBe(true)
      const past = moments.filter((one) => one.slice(0, 10) <= today)
      expect([...kept].filter(([one]) => past.includes(one)).sort()).toEqual(
        [...generationsToKeep(past, today)].sort(),
      )
    }),
  )
})
