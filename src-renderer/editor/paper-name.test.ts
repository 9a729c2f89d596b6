import { expect, test } from 'vitest'
import { formById } from '../../forms/catalogue'
import type { FormDefinition } from '../../forms/form'
import { emptyCase, type Paper } from '../../src-domain/case-record'
import { paperFileName, publicFileName } from './paper-name'

const form = formById('acceptanceNotice') as FormDefinition
const paper: Paper = { docKind: form.id, status: 'issued', order: 1, createdAt: '2026-11-23', values: {} }
const record = emptyCase('c1')

test('a file is called after the paper and the number of its case', () => {
  record.case.caseNo = '川公管监案〔2026〕2号'
  expect(paperFileName(form, paper, record, 'pdf')).toBe('《受理告知书》-川公管监案〔2026〕2号.pdf')
})

test('a draft is told by its name, and a lead stands in for a case without a number', () => {
  const lead = { ...emptyCase('c2'), case: { clueNo: 'XS20260012' } }
  expect(paperFileName(form, { ...paper, status: 'draft' }, lead, 'docx')).toBe(
    '《受理告知书》-XS20260012-草稿.docx',
  )
})

test('a voided paper is told by its name', () => {
  expect(paperFileName(form, { ...paper, status: 'voided' }, record, 'pdf')).toBe(
    '《受理告知书》-川公管监案〔2026〕2号-作废.pdf',
  )
})

test('no sign that Windows forbids comes into the name', () => {
  const odd = { ...emptyCase('c3'), case: { caseNo: '案/1:2*' } }
  expect(paperFileName(form, paper, odd, 'pdf')).not.toMatch(/[\\/:*?"<>|]/)
})

test('what is published of a paper says so in its name', () => {
  expect(publicFileName(form, paper, record, 'pdf')).toBe('《受理告知书》-川公管监案〔2026〕2号-公开版本.pdf')
})
