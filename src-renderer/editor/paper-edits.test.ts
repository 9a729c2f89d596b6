import { expect, test } from 'vitest'
import { date, rows, text } from '../../forms/fields'
import { defineForm } from '../../forms/form'
import { emptyCase, type Paper } from '../../src-domain/case-record'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { beneathOf, type DraftPaper, editsFor, restoreEdits, targetOf, writeBackEdits } from './paper-edits'

const form = defineForm({
  id: 'testNotice',
  no: '99',
  title: '测试通知书',
  version: 1,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: null,
  basis: [],
  stages: [],
  fields: {
    projectName: text('项目名称', { bind: 'project.projectName' }),
    people: rows('被反映人', { partyName: text('名称') }, { bind: 'respondents' }),
    reply: date('答复日期'),
  },
  groups: [{ title: '全部', fields: ['projectName', 'people', 'reply'] }],
  prefill: () => ({ reply: '2026-11-23' }),
  compose: () => [],
})

function draftWith(values: Paper['values'], projectName?: string): DraftPaper {
  const record = emptyCase('c1')
  if (projectName) record.project.projectName = projectName
  const paper: Paper = { docKind: form.id, status: 'draft', order: 1, createdAt: '2026-11-23', values }
  const office = {
    schemaVersion: 1,
    id: 'office',
    officeOrgId: '',
    organs: {},
    officers: {},
  } as const
  const context = { record, office, calendar: shippedCalendar, today: '2026-11-23', officerId: null }
  return { paperId: 'p1', form, paper, context }
}

test('what the case did not know yet is typed into the case, for all its papers', () => {
  const draft = draftWith({})
  expect(targetOf(draft, 'projectName')).toBe('case')
  expect(editsFor(draft, 'projectName', '示例社区', 'case')).toEqual([
    { path: ['project', 'projectName'], value: '示例社区' },
  ])
})

test('what the case knows is changed on this paper only', () => {
  const draft = draftWith({}, '示例社区')
  expect(targetOf(draft, 'projectName')).toBe('paper')
  expect(editsFor(draft, 'projectName', '示例社区（二期）', 'paper')).toEqual([
    { path: ['papers', 'p1', 'values', 'projectName'], value: '示例社区（二期）' },
  ])
})

test('the intake form writes into the case even over what stands there', () => {
  const draft = draftWith({}, '示例社区')
  expect(targetOf({ ...draft, form: { ...form, writesCase: true } }, 'projectName')).toBe('case')
})

test('a field without a place in the case belongs to the paper', () => {
  expect(targetOf(draftWith({}), 'reply')).toBe('paper')
})

test('emptying a field of the paper takes the change away, so that the case speaks again', () => {
  const draft = draftWith({ projectName: '示例' }, '示例社区')
  expect(editsFor(draft, 'projectName', null, 'paper')).toEqual(restoreEdits(draft, 'projectName'))
})

test('a change on the paper can be made the value of the case', () => {
  expect(writeBackEdits(draftWith({ projectName: '新名' }, '旧名'), 'projectName')).toEqual([
    { path: ['project', 'projectName'], value: '新名' },
    { path: ['papers', 'p1', 'values', 'projectName'], value: undefined },
  ])
})

test('the screen knows what a change on the paper covers: a value of the case, or one worked out', () => {
  const draft = draftWith({ projectName: '新名', reply: '2026-11-20' }, '旧名')
  expect(beneathOf(draft)).toEqual({
    projectName: { origin: 'case', value: '旧名' },
    reply: { origin: 'computed', value: '2026-11-23' },
  })
  expect(beneathOf(draftWith({ projectName: '新名' }))).toEqual({})
})

test('rows are kept by their ids, so that two people may each add one', () => {
  const typed = [
    { id: 'a', order: 1, partyName: '甲公司' },
    { id: 'b', order: 2, partyName: undefined },
  ]
  expect(editsFor(draftWith({}), 'people', typed, 'case')).toEqual([
    { path: ['respondents'], value: { a: { order: 1, partyName: '甲公司' }, b: { order: 2 } } },
  ])
  expect(editsFor(draftWith({}), 'people', null, 'case')).toEqual([{ path: ['respondents'], value: {} }])
})
