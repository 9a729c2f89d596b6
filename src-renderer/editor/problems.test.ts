import { expect, test } from 'vitest'
import { formById } from '../../forms/catalogue'
import type { FormDefinition } from '../../forms/form'
import { besides, byField, problemsOf } from './problems'

const form = formById('acceptanceNotice') as FormDefinition

test('what is missing, what is wrong and what is worth a look stand apart, each by its label', () => {
  const problems = problemsOf(form, { issueDate: '2026-01-01' }, [
    { field: 'addressee', level: 'error', message: '“主送（抬头）”还没有填写' },
    { field: 'issueDate', level: 'error', message: '成文日期早于决定日期' },
    { field: 'sealOrgId', level: 'warning', message: '印章与发文机关不一致，请核对' },
    { field: null, level: 'warning', message: '本件不是投诉' },
    { field: 'issuingOrgId', level: 'warning', grave: true, message: '应由有权部门发文' },
  ])
  expect(problems.missing.map((problem) => problem.label)).toEqual(['主送（抬头）'])
  expect(problems.faulty.map((problem) => problem.label)).toEqual(['成文日期'])
  expect(problems.grave.map((problem) => problem.message)).toEqual(['应由有权部门发文'])
  expect(problems.warnings.map((problem) => problem.label)).toEqual(['加盖印章单位', '本件不是投诉'])
})

test('what waits for a choice between two computers is listed by itself', () => {
  const finding = { field: 'issueDate', level: 'error', message: '两台电脑写得不同' } as const
  const { unsettled, faulty } = problemsOf(form, { issueDate: '2026-01-01' }, [finding], [finding])
  expect(unsettled.map(({ label }) => label)).toEqual(['成文日期'])
  expect(faulty).toEqual([])
})

test('a field with two faults is listed once', () => {
  const twice = [
    { field: 'issueDate', level: 'error', message: '甲' },
    { field: 'issueDate', level: 'error', message: '乙' },
  ] as const
  expect(problemsOf(form, { issueDate: '2026-01-01' }, twice).faulty).toHaveLength(1)
  expect(byField(twice, 'error').get('issueDate')).toBe('甲')
})

test('nothing is said of the parts of an informant who stands masked', () => {
  const findings = ['reporter', 'reporter.contactPhone', 'reporterCount', null].map(
    (field) => ({ field, level: 'error', message: '没有填写' }) as const,
  )
  expect(besides('reporter', findings).map(({ field }) => field)).toEqual(['reporterCount', null])
  expect(besides(null, findings)).toHaveLength(4)
})
