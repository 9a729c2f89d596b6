import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InputError } from '../input'
import { deadlineCommand } from './deadline'

const folder = mkdtempSync(join(tmpdir(), 'casework-deadline-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const from = (day: string, ...more: string[]) => deadlineCommand(['--from', day, ...more])
/** What is said of an input that is refused. */
const said = (day: string, ...more: string[]) =>
  from(day, ...more).then(
    () => '',
    (error: unknown) => (error instanceof InputError ? error.message : String(error)),
  )

test('an office counts by the arrangements it entered and by what it has settled', async () => {
  const office = join(folder, 'office.json')
  const days = [{ date: '2027-05-03', name: '劳动节', isOffDay: true }]
  const entered = { calendars: { a: { year: 2027, source: '试', at: '', days } } }
  const limitChoices = { statementDays: 3, reportDays: 'working-day' }
  const own = { schemaVersion: 1, id: 'office', officeOrgId: 'org', organs: {}, officers: {} }
  writeFileSync(office, JSON.stringify({ ...own, ...entered, limitChoices }))
  const by = ['--office', office]
  expect(await from('2027-04-30', '--rule', 'T27', ...by)).toMatchObject({ due: '2027-05-04', certain: true })
  expect(await from('2026-03-31', '--rule', 'T11', ...by)).toMatchObject({ due: '2026-04-03' })
  expect(await from('2026-09-29', '--rule', 'T02', ...by)).toMatchObject({ due: '2026-10-12' })
  expect(await from('2026-09-29', '--rule', 'T02')).toMatchObject({ due: '2026-10-08' })
  writeFileSync(office, JSON.stringify({ ...own, limitChoices: { statementDays: 2 } }))
  expect(await said('2026-03-31', '--rule', 'T11', ...by)).toBe(
    'office.json › limitChoices.statementDays：不得少于 3 个工作日',
  )
})

test('a rule that is not counted on from a day says what it is instead', async () => {
  expect(await said('2026-04-30', '--rule', 'T13')).toContain('倒数')
  expect(await said('2026-04-30', '--rule', 'T22')).toContain('以小时计算')
  expect(await said('2026-04-30', '--rule', 'T32')).toContain('文书载明')
  expect(await said('2026-04-30', '--rule', 'T33')).toContain(
    '是监管办每年一次的事项，不属于某一案件，也不自某一日起算，至迟12月最后一个工作日完成',
  )
  expect(await said('2026-04-30', '--rule', 'T35')).toContain('请在程序的“今日 › 全办事项”查看、登记')
  expect(await said('2026-04-30', '--rule', 'T16')).toContain('没有“T16”这个期限')
})

test('a rule with other lengths is asked for each of them', async () => {
  expect(await from('2026-04-16', '--rule', 'T28')).toMatchObject({ due: '2026-04-27' })
  expect(await from('2026-04-16', '--rule', 'T28', '--kind', 'other')).toMatchObject({ due: '2026-05-18' })
  expect(await from('2024-01-10', '--rule', 'T31')).toMatchObject({ due: '2026-01-10' })
  expect(await from('2024-01-10', '--rule', 'T31', '--kind', 'five')).toMatchObject({ due: '2029-01-10' })
  expect(await from('2026-07-08', '--rule', 'T23', '--kind', 'verify')).toMatchObject({ due: '2026-07-15' })
  expect(await from('2026-09-29', '--rule', 'T02', '--kind', 'working-day')).toMatchObject({
    due: '2026-10-12',
  })
  expect(await from('2026-03-31', '--rule', 'T11', '--add', '7')).toMatchObject({ due: '2026-04-10' })
  expect(await said('2026-04-16', '--rule', 'T28', '--kind', 'penalty')).toContain(
    '可选：other（行政处罚以外的执法决定）',
  )
  expect(await said('2026-04-16', '--rule', 'T01', '--kind', 'other')).toContain('T01 只有一种长度')
  expect(await said('2026-04-16', '--add', '3', '--unit', 'month', '--kind', 'five')).toContain('只与 --rule')
  expect(await said('2026-03-31', '--rule', 'T12', '--add', '3')).toContain('不得少于 5 个工作日')
})

test('what contradicts the rule is refused', async () => {
  expect(await said('2026-04-30', '--rule', 'T05', '--add', '3')).toContain('不能另给天数')
  expect(await said('2026-04-30', '--rule', 'T05', '--unit', 'month')).toContain('不能同时给出')
  const pause = ['--pause', '2026-05-12..2026-05-18']
  expect(await said('2026-04-30', '--rule', 'T01', ...pause)).toContain(
    'T01 的期限不因检验、检测、鉴定、评审而中止',
  )
  expect(await said('2026-04-30', '--rule', 'T05', '--pause', '2026-05-18..2026-05-12')).toContain('--pause')
  expect(await from('2026-04-30', '--rule', 'T05', ...pause)).toMatchObject({ due: '2026-06-01' })
})
