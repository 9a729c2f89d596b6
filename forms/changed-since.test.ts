import { expect, it } from 'vitest'
import { acceptanceNotice } from './acceptance-notice'
import { caseRegistration } from './case-registration'
import { changedSince } from './changed-since'
import { sampleContext, sampleTyped } from './sample-context'
import { valuesOf } from './values'

const context = sampleContext('sample-01')
const typed = sampleTyped(context, 'acceptanceNotice')
const frozen = JSON.parse(JSON.stringify(valuesOf(acceptanceNotice, typed, context).values))

it('a case that stands as it was says nothing', () => {
  expect(changedSince(acceptanceNotice, typed, frozen, context)).toEqual([])
  expect(changedSince(acceptanceNotice, typed, frozen, { ...context, today: '2027-01-04' })).toEqual([])
})

it('a fact of the case that changed later is told with both values', () => {
  const project = { ...context.record.project, projectName: '另一个项目' }
  const later = { ...context, record: { ...context.record, project } }
  const { projectName, ...others } = typed
  expect(changedSince(acceptanceNotice, others, frozen, later)).toEqual([
    { field: 'projectName', label: '项目名称', issued: frozen.projectName, now: '另一个项目' },
  ])
})

it('what was typed on the paper itself does not change with the case', () => {
  const project = { ...context.record.project, projectName: '另一个项目' }
  const later = { ...context, record: { ...context.record, project } }
  expect(
    changedSince(
      acceptanceNotice,
      { ...typed, projectName: '原来的' },
      { ...frozen, projectName: '原来的' },
      later,
    ),
  ).toEqual([])
})

it('an informant who stands masked is no change', () => {
  const project = { ...context.record.project, projectName: '举报人（保密）示例项目' }
  const seen = { ...context, record: { ...context.record, project } }
  const { projectName, ...others } = typed
  expect(changedSince(acceptanceNotice, others, frozen, seen)).toEqual([])
})

it('a name, a date and an amount that changed later are each told on the paper that used them', () => {
  const before = valuesOf(caseRegistration, {}, context).values
  const { complainant, intake, project } = context.record
  const record = {
    ...context.record,
    complainant: { ...complainant, partyName: '改名后的公司' },
    intake: { ...intake, registeredAt: '2026-04-29T10:00:00+08:00' },
    project: { ...project, ceilingPrice: 123_456_700 },
  }
  const told = changedSince(caseRegistration, {}, JSON.parse(JSON.stringify(before)), {
    ...context,
    record: record as typeof context.record,
  })
  expect(told.map(({ field, now }) => [field, now])).toEqual([
    ['ceilingPrice', expect.stringContaining('1,234,567.00')],
    ['complainant', '改名后的公司'],
    ['registeredAt', expect.stringContaining('2026年4月29日')],
  ])
})
