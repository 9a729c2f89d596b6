import { expect, test } from 'vitest'
import { toText } from '../../forms/print/text'
import { emptyCase } from '../../src-domain/case-record'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { historySheet } from './history-sheet'

const context = {
  record: emptyCase('c'),
  office: {
    schemaVersion: 1 as const,
    id: 'office' as const,
    officeOrgId: '',
    organs: {},
    officers: { w: { officerName: '王某丙', active: true } },
  },
  calendar: shippedCalendar,
  today: '2026-11-23',
  officerId: null,
}

test('a change of very many fields says in each of its rows when it was and whose', () => {
  const fields = Array.from({ length: 25 }, (_, index) => ({
    path: ['respondents', `r${index}`, 'partyName'],
    before: undefined,
    after: `公司${index}`,
  }))
  const entry = {
    ...{ hash: 'h', at: '2026-11-23T02:00:00.000Z', officerId: 'w', workstation: '一号机', purpose: '登记' },
    fields,
  }
  const text = toText(historySheet([entry as never], context, '全部改动', entry.at))
  expect(text.match(/王某丙/g)).toHaveLength(3)
  expect(text.match(/登记（续）/g)).toHaveLength(2)
  for (let index = 0; index < 25; index += 1) expect(text).toContain(`公司${index}`)
})

test('a long text goes on in further rows, each with its moment and its hand, and none of it is lost', () => {
  const after = Array.from({ length: 300 }, (_, index) => `第${index}句。`).join('')
  const fields = [{ path: ['intake', 'allegationSummary'], before: undefined, after }]
  const entry = { hash: 'h', at: '2026-11-23T02:00:00.000Z', officerId: 'w', purpose: '登记', fields }
  const tree = historySheet([entry as never], context, '全部改动', entry.at)
  const table = tree.parts[0]?.blocks.find((block) => block.kind === 'table')
  const rows = (table?.rows ?? []).slice(1).map(({ cells }) => cells.map(({ runs }) => runs[0]?.text ?? ''))
  expect(rows.length).toBeGreaterThan(5)
  for (const [when, who, purpose, told] of rows) {
    expect([when, who, purpose?.slice(0, 2)]).toEqual([expect.stringContaining('2026'), '王某丙', '登记'])
    expect(told?.length).toBeLessThanOrEqual(180)
  }
  expect(rows.map(([, , , told]) => told).join('')).toContain(after)
})
