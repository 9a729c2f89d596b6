import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseRecord } from '../src-domain/case-record'
import { emptyCase } from '../src-domain/case-record'
import { informantWords } from '../src-domain/informant'
import { rowsOf } from '../src-domain/rows'
import { formById } from './catalogue'
import type { DocumentTree, Run } from './document-tree'
import { maskTree } from './mask-tree'
import { toText } from './print/text'
import { sampleContext } from './sample-context'
import { valuesOf } from './values'

const { office } = sampleContext('sample-01')

const record: CaseRecord = {
  ...emptyCase('c'),
  complainant: { partyType: 'natural', partyName: '欧阳明', contactPhone: '13800138000' },
  reporter: { partyType: 'natural', partyName: '举报人丁小满（实名，保密）', contactPhone: '027-87654321' },
  respondents: {
    a: {
      order: 1,
      partyType: 'natural',
      partyName: '赵大川',
      idNumber: '420984198001011234',
      address: '汉川市示例路一号',
    },
    b: { order: 2, partyType: 'legalPerson', partyName: '示例建设有限公司', uscc: '91420984123456789X' },
  },
}

function paper(...runs: string[]): DocumentTree {
  const block = {
    kind: 'paragraph' as const,
    indent: 2 as const,
    runs: runs.map((text): Run => ({ text })),
  }
  return {
    formId: 'x',
    title: '决定书',
    parts: [{ style: 'letter', pageNumbers: 'never', blocks: [block] }],
  }
}

const masked = (...runs: string[]) => toText(maskTree(paper(...runs), record, office)).trim()

describe('the public version', () => {
  test.each([
    ['投诉人欧阳明反映', '投诉人投诉人反映'],
    ['当事人赵大川，住汉川市示例路一号', '当事人赵某，住（已隐去）'],
    ['证件号码420984198001011234', '证件号码（已隐去）'],
    ['电话13912345678', '电话（已隐去）'],
    ['账号：6222020000000000000，缴款码：4209AB001', '账号：（已隐去），缴款码：（已隐去）'],
    ['据丁小满举报，电话027-87654321', '据举报，电话'],
    ['示例建设有限公司（91420984123456789X）', '示例建设有限公司（91420984123456789X）'],
    ['川住建罚决〔2026〕1号，罚款25,760.00元', '川住建罚决〔2026〕1号，罚款25,760.00元'],
  ])('%s → %s', (before, after) => expect(masked(before)).toBe(after))

  test('a name that begins in one run and ends in the next is found', () => {
    expect(masked('当事人赵', '大川未', '申辩')).toBe('当事人赵某未申辩')
  })

  test('names no informant and no number of a person, wherever the runs are cut', () => {
    const words = [...informantWords(record), '420984198001011234', '13800138000', '赵大川', '欧阳明']
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('的', '，', '经查', '处以罚款'))),
        fc.integer({ min: 1, max: 9 }),
        (pieces, width) => {
          const text = pieces.join('，')
          const runs = text.match(new RegExp(`[^]{1,${width}}`, 'gu')) ?? ['']
          const told = masked(...runs)
          for (const word of words) expect(told).not.toContain(word)
        },
      ),
    )
  })

  test('masks again without a change, and leaves the paper handed in as it was', () => {
    for (const sampleId of ['sample-01', 'sample-03']) {
      const context = sampleContext(sampleId)
      for (const each of rowsOf(context.record.papers)) {
        const form = formById(each.docKind)
        if (!form) continue
        const tree = form.compose(valuesOf(form, each.values, context).values, context)
        const before = JSON.stringify(tree)
        const once = maskTree(tree, context.record, context.office)
        expect(maskTree(once, context.record, context.office)).toEqual(once)
        expect(JSON.stringify(tree)).toBe(before)
        for (const word of informantWords(context.record)) expect(toText(once)).not.toContain(word)
      }
    }
  })
})
