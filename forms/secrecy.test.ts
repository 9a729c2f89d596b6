import { describe, expect, it } from 'vitest'
import { formById, forms } from './catalogue'
import { checkPaper } from './check'
import type { FormContext } from './form'
import { sampleContext, sampleTyped } from './sample-context'
import { valuesOf } from './values'

const base = sampleContext('sample-01')
const context: FormContext = {
  ...base,
  record: {
    ...base.record,
    reporter: { partyType: 'natural', partyName: '赵大勇' },
    intake: { ...base.record.intake, confidentialRequested: true },
    // A name that every paper with the project on it prints, and that no form has a check for.
    project: { ...base.record.project, projectName: '赵大勇示例工程' },
  },
}

function refusals(formId: string, of: FormContext): string[] {
  const form = formById(formId)
  if (!form) throw new Error(`no form ${formId}`)
  const { values } = valuesOf(form, sampleTyped(of, formId), of)
  return checkPaper(form, values, of)
    .filter(({ level, message }) => level === 'error' && message.includes('举报人信息'))
    .map(({ message }) => message)
}

describe('an outgoing paper', () => {
  it('is refused where its text names a protected informant, whatever the form checks', () => {
    expect(refusals('acceptanceNotice', context)).toEqual([expect.stringContaining('“赵大勇”')])
  })

  it('is not refused where nobody asked for secrecy', () => {
    const open = { ...context, record: { ...context.record, intake: base.record.intake } }
    expect(refusals('acceptanceNotice', open)).toEqual([])
  })
})

it('what stays in the office may name the informant', () => {
  const internal = forms.filter(({ issuer }) => issuer === 'internal')
  expect(
    internal.flatMap(({ id }) => refusals(id, context)).filter((words) => words.startsWith('对外文书写有')),
  ).toEqual([])
})
