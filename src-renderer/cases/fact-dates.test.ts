import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { faultOfDate } from './fact-dates'

const record = {
  ...emptyCase('c'),
  facts: {
    a: { kind: 'registered' as const, date: '2026-11-02', order: 1 },
    b: { kind: 'deliberating' as const, date: '2026-11-04', order: 2 },
    c: { kind: 'accepted' as const, date: '2026-11-06', order: 3 },
  },
}
const fault = (date: string, id?: string) =>
  faultOfDate(
    record,
    { kind: id ? 'deliberating' : 'investigating', date, ...(id ? { id } : {}) },
    '2026-11-23',
  )

test('the next step is dated between the last step and today', () => {
  expect(fault('2026-11-06')).toBeNull()
  expect(fault('2026-11-24')).toContain('不能晚于今天')
  expect(fault('2026-11-05')).toBe('不能早于上一步“决定受理”（11月6日）')
})

test('a corrected step stays between its neighbours', () => {
  expect(fault('2026-11-03', 'b')).toBeNull()
  expect(fault('2026-11-07', 'b')).toContain('下一步“决定受理”')
  expect(fault('2026-11-01', 'b')).toContain('上一步“登记线索”')
})
