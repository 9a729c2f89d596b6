import { expect, test } from 'vitest'
import { emptyCase } from '../../src-domain/case-record'
import { shippedCalendar } from '../../src-domain/holiday-calendar'
import { changesInWords } from './change-words'

const context = {
  record: {
    ...emptyCase('c'),
    facts: { f: { kind: 'accepted' as const, date: '2026-11-20', order: 1 } },
    papers: {
      p: { docKind: 'acceptanceNotice', status: 'draft' as const, order: 1, createdAt: '', values: {} },
    },
  },
  office: {
    schemaVersion: 1 as const,
    id: 'office' as const,
    officeOrgId: '',
    organs: {},
    officers: { w: { officerName: '王某丙', active: true }, z: { officerName: '赵某丁', active: true } },
  },
  calendar: shippedCalendar,
  today: '2026-11-23',
  officerId: null,
}
const told = (path: string, before: unknown, after: unknown) =>
  changesInWords([{ path: path.split('.'), before, after } as never], context).map(
    ({ label, before: was, after: is }) => [label, was, is],
  )

test('a change is told by the name of the field and in its words, not in codes and ids', () => {
  expect(told('case.handlerIds', ['w'], ['w', 'z'])).toEqual([['承办人', '王某丙', '王某丙、赵某丁']])
  expect(told('case.clueCategory', 'report', 'complaint')).toEqual([['线索类别', '举报', '投诉']])
  expect(told('project.ceilingPrice', undefined, 368000000)).toEqual([['最高限价', null, '3,680,000.00 元']])
  expect(told('respondents.r1.partyName', '甲公司', null)).toEqual([
    ['被反映人·名称（姓名）', '甲公司', null],
  ])
})

test('facts and papers are called by their names', () => {
  expect(told('facts.f.date', '2026-11-19', '2026-11-20')).toEqual([
    ['决定受理·日期', '2026-11-19', '2026-11-20'],
  ])
  expect(told('facts.f.reviewProcedure', 'ordinary', 'simple')).toEqual([
    ['决定受理·审理程序', '普通程序：十个工作日内答复', '简易程序：五个工作日内答复'],
  ])
  expect(told('facts.f.backTo', null, 'underReview')).toEqual([['决定受理·退回到', null, '案件会审']])
  expect(told('papers.p.status', undefined, 'draft')).toEqual([['《受理告知书》·状态', null, '草稿']])
})

test('what only serves the program is left out', () => {
  expect(told('facts.f.order', 1, 2)).toEqual([])
  expect(told('schemaVersion', undefined, 1)).toEqual([])
})
