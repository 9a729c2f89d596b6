import { describe, expect, it } from 'vitest'
import { formById, forms } from './catalogue'
import { checkPaper } from './check'
import { type DocumentTree, runsOf } from './document-tree'
import { fullPaper } from './full-papers.fixture'
import { paperName } from './paper-names'
import { sampleContext } from './sample-context'
import { isBlank, valuesOf } from './values'

const fieldsIn = (tree: DocumentTree) =>
  tree.parts
    .flatMap((part) => part.blocks.flatMap(runsOf))
    .filter((run) => run.field && !run.missing)
    .map((run) => run.field ?? '')

describe('the catalogue', () => {
  it('finds each form by its id', () => {
    expect(forms.map((form) => form.id)).toEqual([
      'caseRegistration',
      'acceptanceNotice',
      'nonAcceptanceNotice',
      'correctionNotice',
      'suspensionNotice',
      'extensionApproval',
      'extensionNotice',
      'investigationReport',
      'meetingNotice',
      'leaveApproval',
      'consultationRecord',
      'meetingMinutes',
      'caseFilingForm',
      'penaltyApprovalForm',
      'penaltyAdvanceNotice',
      'hearingRightsNotice',
      'penaltyDecision',
      'instalmentApproval',
      'paymentDemand',
      'serviceReceipt',
      'resultNotice',
      'transferDiscipline',
      'transferPolice',
      'reminderTalkRecord',
      'rectificationOrder',
      'inspectionPlan',
      'inspectionRecord',
      'siteInspectionRecord',
      'inspectionReport',
      'inspectionPublicity',
      'creditScoreForm',
      'performanceTalkRecord',
      'archiveCover',
      'archiveCatalog',
      'fileNote',
      'complaintDecision',
      'resumptionNotice',
      'inspectionNotice',
      'drawRecord',
      'inquiryRecord',
      'statementRecord',
      'hearingNotice',
      'hearingRecord',
      'legalReviewForm',
      'noPenaltyDecision',
      'evidenceList',
      'evidencePreservation',
      'preservationDecision',
      'appraisalCommission',
      'recusalForm',
      'addressConfirmation',
      'caseReferral',
      'supervisionSlip',
      'closureForm',
      'rectificationReview',
      'withdrawalNotice',
      'officialLetter',
    ])
    expect(formById('acceptanceNotice')?.title).toBe('受理告知书')
    expect(formById('nothing')).toBeUndefined()
  })

  it('has a place in the case file for each form, under the same name', () => {
    for (const { id, title } of forms) {
      // Cover, catalogue and the note at the end of the file are not listed in it.
      if (id.startsWith('archive') || id === 'fileNote') continue
      expect(paperName(id), id).toBe(title)
    }
  })
})

describe.each(forms.map((form) => [form.title, form] as const))('%s', (_title, form) => {
  it('filled from a sample case has no fault, and its values fit the schema', () => {
    const { values, findings } = fullPaper(form.id)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(form.schema.safeParse(values).error).toBeUndefined()
  })

  it('names each required field that is empty', () => {
    const { values, context } = fullPaper(form.id)
    const required = Object.entries(form.fields).filter(([, { meta }]) => meta.required)
    expect(required.length).toBeGreaterThan(5)
    for (const [key, { meta }] of required) {
      const { [key]: _gone, ...rest } = values
      const level = meta.control === 'approval' ? 'warning' : 'error'
      expect(checkPaper(form, rest, context), key).toContainEqual(
        expect.objectContaining({ field: key, level }),
      )
    }
  })

  it('prints every field that has a value', () => {
    const { values, tree } = fullPaper(form.id)
    const printed = fieldsIn(tree)
    for (const [key, { meta }] of Object.entries(form.fields)) {
      if (isBlank(values[key]) || meta.visibleWhen?.(values) === false) continue
      // Shown by the paragraph itself, which is there or not.
      if (key === 'reliefApplicable') continue
      expect(
        printed.some((field) => field === key || field.startsWith(`${key}.`)),
        key,
      ).toBe(true)
    }
  })

  it('leaves a visible gap, never a hole, where it is still empty', () => {
    const { context } = fullPaper(form.id)
    const text = form
      .compose({}, context)
      .parts.flatMap(({ blocks }) => blocks.flatMap(runsOf))
      .map((run) => run.text)
      .join('')
    expect(text).toContain('＿＿＿＿＿')
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('speaks no code words: labels, groups and help are Chinese', () => {
    for (const { meta } of Object.values(form.fields)) {
      expect(meta.label).toMatch(/[\u4e00-\u9fff]/)
      if (meta.help) expect(meta.help.length).toBeLessThanOrEqual(40)
    }
    for (const group of form.groups) expect(group.title).toMatch(/^[\u4e00-\u9fff]+$/)
  })

  it('has no empty cell in its tables but those left for the pen', () => {
    const { tree } = fullPaper(form.id)
    const tables = tree.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
    for (const { rows, columns } of tables) {
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(156)
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        if (cell.role === 'opinion') expect(cell.signatures?.length).toBeGreaterThan(0)
        else expect(cell.runs.map((run) => run.text).join('')).not.toBe('')
      }
    }
  })

  it('says the same whoever has it open', () => {
    for (const sample of ['sample-01', 'sample-03']) {
      const context = sampleContext(sample)
      // Who fills it in is written down when it is begun.
      const typed = form.filledBy ? { [form.filledBy]: 'off-05' } : {}
      const seenBy = (officerId: string) => valuesOf(form, typed, { ...context, officerId }).values
      expect(seenBy('off-09')).toEqual(seenBy('off-03'))
    }
  })
})
