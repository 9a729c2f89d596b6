import { describe, expect, it } from 'vitest'
import { formById, forms } from './catalogue'
import { checkPaper } from './check'
import { type DocumentTree, runsOf } from './document-tree'
import type { LooseValues } from './fields'
import { fullRecords } from './full-records.fixture'
import { type SamplePaper, samplePaper } from './sample-context'
import { isBlank } from './values'

/** For each form a paper on which every field that can be filled at once is filled. */
const full: Record<string, { sample: string; changes: LooseValues }> = {
  caseRegistration: {
    sample: 'sample-01',
    changes: { duplicateOfCaseNo: '川公管监案〔2026〕1号', remark: '无' },
  },
  acceptanceNotice: { sample: 'sample-01', changes: { ccOrgIds: ['org-zj'], attachments: ['补充材料清单'] } },
  nonAcceptanceNotice: {
    sample: 'sample-02',
    changes: {
      rejectReasons: ['noObjection', 'notCompetent'],
      competentOrg: 'org-jt',
      ccOrgIds: ['org-jt'],
      attachments: ['投诉书复印件'],
    },
  },
  suspensionNotice: { sample: 'sample-01', changes: { attachments: ['调查通知'] } },
  penaltyApprovalForm: {
    sample: 'sample-03',
    changes: {
      filingNo: '川住建立〔2026〕1号',
      statementReview: '期限内未提出陈述申辩和听证',
      approvalDeputyHead: { opinion: '同意', decision: 'agree', signerId: 'off-08', signedAt: '2026-03-27' },
    },
  },
  ...fullRecords,
}

const paperOf = (id: string): SamplePaper => {
  const form = formById(id)
  const sample = full[id]
  if (!form || !sample) throw new Error(id)
  return samplePaper(form, sample.sample, sample.changes)
}

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
      'suspensionNotice',
      'penaltyApprovalForm',
      'inquiryRecord',
      'statementRecord',
      'siteInspectionRecord',
      'hearingRecord',
    ])
    expect(formById('acceptanceNotice')?.title).toBe('受理告知书')
    expect(formById('nothing')).toBeUndefined()
  })
})

describe.each(forms.map((form) => [form.title, form] as const))('%s', (_title, form) => {
  it('filled from a sample case has no fault, and its values fit the schema', () => {
    const { values, findings } = paperOf(form.id)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(form.schema.safeParse(values).error).toBeUndefined()
  })

  it('names each required field that is empty', () => {
    const { values, context } = paperOf(form.id)
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
    const { values, tree } = paperOf(form.id)
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
    const { context } = paperOf(form.id)
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
    const { tree } = paperOf(form.id)
    const tables = tree.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
    for (const { rows, columns } of tables) {
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(156)
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        if (cell.role === 'opinion') expect(cell.signatures?.length).toBeGreaterThan(0)
        else expect(cell.runs.map((run) => run.text).join('')).not.toBe('')
      }
    }
  })
})
