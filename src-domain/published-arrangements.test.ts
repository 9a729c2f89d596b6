/**
 * The calendars that ship against the notices of the State Council's office, feast by feast as they were published, and
 * limits across the long holidays of each year, counted by hand on a calendar of paper.
 */
import { describe, expect, it } from 'vitest'
import { addDays } from './calendar-date'
import { type DeadlineUnit, deadline } from './deadline'
import { dayKind, shippedCalendar } from './holiday-calendar'

interface Notice {
  no: string
  /** 节日, 放假 from and to, how many days, and the weekends worked for it. */
  feasts: readonly (readonly [
    name: string,
    from: string,
    to: string,
    days: number,
    worked: readonly string[],
  ])[]
}

const notices: Readonly<Record<number, Notice>> = {
  2023: {
    no: '国办发明电〔2022〕16号',
    feasts: [
      ['元旦', '2022-12-31', '2023-01-02', 3, []],
      ['春节', '2023-01-21', '2023-01-27', 7, ['2023-01-28', '2023-01-29']],
      ['清明节', '2023-04-05', '2023-04-05', 1, []],
      ['劳动节', '2023-04-29', '2023-05-03', 5, ['2023-04-23', '2023-05-06']],
      ['端午节', '2023-06-22', '2023-06-24', 3, ['2023-06-25']],
      ['中秋节、国庆节', '2023-09-29', '2023-10-06', 8, ['2023-10-07', '2023-10-08']],
    ],
  },
  2024: {
    no: '国办发明电〔2023〕7号',
    feasts: [
      ['元旦', '2024-01-01', '2024-01-01', 1, []],
      // 除夕, 9 February, was left to paid leave by the notice: a working day.
      ['春节', '2024-02-10', '2024-02-17', 8, ['2024-02-04', '2024-02-18']],
      ['清明节', '2024-04-04', '2024-04-06', 3, ['2024-04-07']],
      ['劳动节', '2024-05-01', '2024-05-05', 5, ['2024-04-28', '2024-05-11']],
      ['端午节', '2024-06-10', '2024-06-10', 1, []],
      ['中秋节', '2024-09-15', '2024-09-17', 3, ['2024-09-14']],
      ['国庆节', '2024-10-01', '2024-10-07', 7, ['2024-09-29', '2024-10-12']],
    ],
  },
  2025: {
    no: '国办发明电〔2024〕12号',
    feasts: [
      ['元旦', '2025-01-01', '2025-01-01', 1, []],
      ['春节', '2025-01-28', '2025-02-04', 8, ['2025-01-26', '2025-02-08']],
      ['清明节', '2025-04-04', '2025-04-06', 3, []],
      ['劳动节', '2025-05-01', '2025-05-05', 5, ['2025-04-27']],
      ['端午节', '2025-05-31', '2025-06-02', 3, []],
      ['国庆节、中秋节', '2025-10-01', '2025-10-08', 8, ['2025-09-28', '2025-10-11']],
    ],
  },
  2026: {
    no: '国办发明电〔2025〕7号',
    feasts: [
      ['元旦', '2026-01-01', '2026-01-03', 3, ['2026-01-04']],
      ['春节', '2026-02-15', '2026-02-23', 9, ['2026-02-14', '2026-02-28']],
      ['清明节', '2026-04-04', '2026-04-06', 3, []],
      ['劳动节', '2026-05-01', '2026-05-05', 5, ['2026-05-09']],
      ['端午节', '2026-06-19', '2026-06-21', 3, []],
      ['中秋节', '2026-09-25', '2026-09-27', 3, []],
      ['国庆节', '2026-10-01', '2026-10-07', 7, ['2026-09-20', '2026-10-10']],
    ],
  },
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

describe.each(Object.entries(notices))('the arrangement of %s', (year, { no, feasts }) => {
  it('names its notice', () => {
    const { source } = shippedCalendar.years.get(Number(year)) ?? {}
    expect(source).toContain(`国务院办公厅关于${year}年部分节假日安排的通知（${no}）`)
  })

  it.each(feasts)(
    'has %s from %s to %s, %d days, and the weekends worked for it',
    (_name, from, to, count, worked) => {
      const off = daysFrom(from, to)
      expect(off).toHaveLength(count)
      for (const day of off) expect(dayKind(shippedCalendar, day), day).toMatchObject({ restDay: true })
      for (const day of worked) {
        expect(dayKind(shippedCalendar, day), day).toMatchObject({ working: true, why: '调休上班' })
      }
    },
  )

  it('has nothing beyond it', () => {
    const list = shippedCalendar.years.get(Number(year))?.days ?? []
    const told = feasts.flatMap(([, from, to, , worked]) => [
      ...daysFrom(from, to).map((date) => `${date} 休`),
      ...worked.map((date) => `${date} 班`),
    ])
    const shipped = list.map(({ date, isOffDay }) => `${date} ${isOffDay ? '休' : '班'}`)
    // A weekend within a feast may stand in the list or not: it is no working day either way.
    expect(shipped.filter((day) => !told.includes(day))).toEqual([])
    expect(told.filter((day) => !shipped.includes(day) && day.endsWith('班'))).toEqual([])
  })
})

const units = { W: 'working-day', C: 'calendar-day', M: 'month' } as const satisfies Record<
  string,
  DeadlineUnit
>

describe('a limit across a long holiday', () => {
  it.each([
    // 2023: 17 to 20 January, then Saturday the 28th and Sunday the 29th are worked.
    ['2023-01-16', 5, 'W', '2023-01-28'],
    ['2023-01-12', 15, 'W', '2023-02-07'],
    ['2023-01-10', 15, 'C', '2023-01-28'],
    ['2023-04-21', 2, 'W', '2023-04-24'],
    ['2023-04-27', 3, 'W', '2023-05-05'],
    ['2023-09-27', 3, 'W', '2023-10-08'],
    ['2023-09-22', 15, 'W', '2023-10-19'],
    ['2023-09-15', 15, 'C', '2023-10-07'],
    // 2024: Sunday 4 February is worked, and so is 除夕, Friday the 9th.
    ['2024-02-02', 5, 'W', '2024-02-08'],
    ['2024-02-02', 6, 'W', '2024-02-09'],
    ['2024-02-02', 7, 'W', '2024-02-18'],
    ['2024-02-05', 15, 'W', '2024-03-01'],
    ['2024-02-01', 15, 'C', '2024-02-18'],
    ['2024-09-13', 2, 'W', '2024-09-18'],
    ['2024-09-27', 3, 'W', '2024-10-08'],
    ['2024-09-24', 15, 'W', '2024-10-18'],
    ['2024-09-18', 15, 'C', '2024-10-08'],
    // 2025: Sunday 26 January and Saturday 8 February are worked.
    ['2025-01-23', 5, 'W', '2025-02-06'],
    ['2025-01-22', 15, 'W', '2025-02-18'],
    ['2025-01-15', 15, 'C', '2025-02-05'],
    ['2025-09-29', 3, 'W', '2025-10-10'],
    ['2025-09-29', 4, 'W', '2025-10-11'],
    ['2025-09-20', 15, 'C', '2025-10-09'],
    ['2025-09-04', 1, 'M', '2025-10-09'],
    // 2026: Saturdays 14 and 28 February and Sunday 20 September are worked.
    ['2026-02-11', 5, 'W', '2026-02-25'],
    ['2026-02-09', 15, 'W', '2026-03-06'],
    ['2026-02-05', 15, 'C', '2026-02-24'],
    ['2026-09-18', 3, 'W', '2026-09-22'],
    ['2026-09-23', 15, 'W', '2026-10-21'],
    ['2026-09-20', 15, 'C', '2026-10-08'],
    // Ninety days that end on a Saturday which is worked stay there.
    ['2026-07-12', 90, 'C', '2026-10-10'],
    // Over the turn of the year.
    ['2022-12-31', 3, 'W', '2023-01-05'],
    ['2023-12-29', 3, 'W', '2024-01-04'],
    ['2024-12-30', 3, 'W', '2025-01-03'],
    ['2025-12-30', 3, 'W', '2026-01-05'],
  ] as const)('from %s, %d%s, ends on %s', (from, add, unit, due) => {
    expect(deadline(shippedCalendar, { from, add, unit: units[unit] })).toMatchObject({ due, certain: true })
  })
})
