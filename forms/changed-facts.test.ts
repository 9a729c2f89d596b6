import { expect, test } from 'vitest'
import type { CaseRecord, Paper } from '../src-domain/case-record'
import { forms } from './catalogue'
import { changedFacts } from './changed-facts'
import { sampleContext, samplePaper, sampleTyped } from './sample-context'
import { suspensionNotice } from './suspension-notice'

function issued(): { paper: Paper; record: CaseRecord } {
  const { context, values, tree } = samplePaper(suspensionNotice, 'sample-01')
  const paper: Paper = {
    docKind: suspensionNotice.id,
    status: 'issued',
    order: 1,
    createdAt: '2026-03-05T09:00:00+08:00',
    values: sampleTyped(context, suspensionNotice.id),
    issued: {
      at: '2026-03-05T09:00:00+08:00',
      definitionVersion: suspensionNotice.version,
      tree: JSON.stringify(tree),
      values: JSON.stringify(values),
      digest: '0'.repeat(64),
    },
  }
  return { paper, record: context.record }
}

test('a paper is unmarked while the case stays as it was', () => {
  const { paper, record } = issued()
  expect(changedFacts(suspensionNotice, paper, record)).toEqual([])
})

test('a fact that changes in the case marks the field that used it', () => {
  const { paper, record } = issued()
  const changed = { ...record, project: { ...record.project, projectName: '另一个项目' } }
  const bound = Object.entries(suspensionNotice.fields).find(
    ([, { meta }]) => meta.bind === 'project.projectName',
  )
  expect(changedFacts(suspensionNotice, paper, changed).map(({ field }) => field)).toEqual([bound?.[0]])
})

test('drafts and voided papers bear no mark, nor does what was typed on the paper itself', () => {
  const { paper, record } = issued()
  const changed = { ...record, project: { ...record.project, projectName: '另一个项目' } }
  for (const status of ['draft', 'voided'] as const) {
    expect(changedFacts(suspensionNotice, { ...paper, status }, changed)).toEqual([])
  }
  const typed = { ...paper, values: { ...paper.values, projectName: '纸上的名称' } }
  expect(changedFacts(suspensionNotice, typed, changed)).toEqual([])
})

test('no paper of the samples is marked on the day it is issued', () => {
  for (const sampleId of ['sample-01', 'sample-02', 'sample-03']) {
    const { record } = sampleContext(sampleId)
    for (const form of forms) {
      if (!Object.values(record.papers).some(({ docKind }) => docKind === form.id)) continue
      const { context, values } = samplePaper(form, sampleId)
      const { paper } = issued()
      const frozen = { ...paper.issued, values: JSON.stringify(values) } as Paper['issued']
      const same = { ...paper, values: sampleTyped(context, form.id), issued: frozen }
      expect(changedFacts(form, same, context.record), form.id).toEqual([])
    }
  }
})
