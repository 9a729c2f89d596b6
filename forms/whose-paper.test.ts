/** Whose paper (documents.md 0.2.1): the competent department's where rights are curtailed, and said in red otherwise. */
import { describe, expect, test } from 'vitest'
import { forms } from './catalogue'
import { sampleContext } from './sample-context'
import { valuesOf } from './values'

const context = sampleContext('sample-03')
const { office, record } = context
const curtailing = forms.filter(({ curtailsRights }) => curtailsRights)

test('rights are curtailed by more than penalties', () => {
  const ids = curtailing.map(({ id }) => id)
  for (const id of [
    'suspensionNotice',
    'rectificationOrder',
    'penaltyAdvanceNotice',
    'penaltyDecision',
    'complaintDecision',
    'transferPolice',
  ]) {
    expect(ids).toContain(id)
  }
})

describe.each(curtailing.map((form) => [form.title, form] as const))('《%s》', (_title, form) => {
  test('is issued and sealed by the competent department unless somebody chooses otherwise', () => {
    const { values } = valuesOf(form, {}, context)
    expect(values.issuingOrgId).toBe(record.case.authorityOrgId)
    expect(values.sealOrgId).toBe(record.case.authorityOrgId)
  })

  test('warns of an organ without the power, at the very field, which the screen shows in red', () => {
    const { values } = valuesOf(form, { issuingOrgId: office.officeOrgId }, context)
    const found = form.check(values, context).filter(({ field }) => field === 'issuingOrgId')
    expect(found.map(({ message }) => message).join()).toContain('没有登记相应职权')
    expect(found.some(({ grave }) => grave)).toBe(true)
    expect(values.sealOrgId).toBe(office.officeOrgId)
  })
})
