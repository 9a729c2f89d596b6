import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadline } from './deadline'
import { dayKind, shippedCalendar } from './holiday-calendar'
import { officeRecord } from './office'
import { calendarEntries, type EnteredCalendar, isEnteredYear, officeCalendar } from './office-calendar'

const entry = (year: number, at: string, more: Partial<EnteredCalendar> = {}): EnteredCalendar => ({
  year,
  source: `国办发明电〔${year - 1}〕9号`,
  days: [{ date: `${year}-03-01`, name: '某节', isOffDay: true }],
  at,
  ...more,
})

test('an office that entered nothing counts by what ships', () => {
  expect(officeCalendar({})).toBe(shippedCalendar)
  expect(officeCalendar({ calendars: null })).toBe(shippedCalendar)
})

test('a year that is entered makes certain what was estimated', () => {
  const limit = { from: '2027-02-26', add: 1, unit: 'working-day' } as const
  expect(deadline(shippedCalendar, limit)).toMatchObject({ due: '2027-03-01', certain: false })
  const calendar = officeCalendar({ calendars: { a: entry(2027, '2026-11-10T01:00:00.000Z') } })
  expect(deadline(calendar, limit)).toMatchObject({ due: '2027-03-02', certain: true })
  expect([isEnteredYear(calendar, 2027), isEnteredYear(calendar, 2026)]).toEqual([true, false])
})

test('a later notice on a year that ships takes its place, and once it is removed what ships counts again', () => {
  const calendars = { a: entry(2026, '2026-01-10T01:00:00.000Z') }
  expect(dayKind(officeCalendar({ calendars }), '2026-10-01').working).toBe(true)
  const removed = { at: '2026-02-01T01:00:00.000Z', reason: '录错年份' }
  const after = { calendars: { a: { ...calendars.a, removed } } }
  expect(officeCalendar(after).years.get(2026)).toBe(shippedCalendar.years.get(2026))
  expect(calendarEntries(after)).toMatchObject([{ id: 'a', inForce: false, removed }])
})

test('of several entries for a year the latest counts, whatever order they came in', () => {
  const entries = ['2026-11-01', '2026-11-05', '2026-11-05', '2026-11-09'].map(
    (day, index) => [`id-${index}`, entry(2027, `${day}T01:00:00.000Z`, { source: `第${index}份` })] as const,
  )
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: 1 }), (some) => {
      const known = calendarEntries({ calendars: Object.fromEntries(some) })
      expect(known.filter(({ inForce }) => inForce)).toHaveLength(1)
      const latest = some
        .map(([id, { at }]) => `${at} ${id}`)
        .sort()
        .at(-1)
      expect(known.map(({ id, at }) => `${at} ${id}`)[0]).toBe(latest)
      expect(known[0]?.inForce).toBe(true)
    }),
  )
})

test('the record of an office keeps its arrangements, and one without them is whole', () => {
  const office = { schemaVersion: 1, id: 'office', officeOrgId: '', organs: {}, officers: {} }
  expect(officeRecord.safeParse(office).success).toBe(true)
  const calendars = { a: entry(2027, '2026-11-01T01:00:00.000Z') }
  expect(officeRecord.parse({ ...office, calendars }).calendars).toEqual(calendars)
})
