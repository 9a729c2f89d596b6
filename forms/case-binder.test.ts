import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { binderFront, binderTitle, papersToBind } from './case-binder'
import { attachmentKind, attachmentPdf } from './print/attachment-pdf'
import { codePicture } from './print/code-picture'
import { toText } from './print/text'
import { sampleContext } from './sample-context'

const context = sampleContext('sample-03')
const both = ['main', 'auxiliary'] as const

describe('what is bound of a case', () => {
  const { papers, left } = papersToBind(context, { volumes: both, drafts: true })

  test('stands in the customary order: the decision first, what stays in the office behind what the court may see', () => {
    const titles = papers.map(({ item }) => item.title)
    expect(left).toEqual([])
    expect(titles[0]).toContain('行政处罚决定书')
    const last = (words: string) => titles.findLastIndex((title) => title.includes(words))
    expect(last('立案受理表')).toBeLessThan(last('行政处罚审批表'))
    expect(last('受理告知书')).toBeLessThan(last('案件基本情况登记表'))
  })

  test('leaves out voided papers, and a volume that is not wanted', () => {
    const [first] = papers
    if (!first) throw new Error('no paper')
    const paper = context.record.papers[first.paperId]
    if (!paper) throw new Error('no paper')
    const voided = { ...paper, status: 'voided' as const }
    const record = { ...context.record, papers: { ...context.record.papers, [first.paperId]: voided } }
    const there = papersToBind({ ...context, record }, { volumes: ['main'], drafts: true }).papers
    expect(there.map(({ paperId }) => paperId)).not.toContain(first.paperId)
    expect(there.every(({ item }) => !item.title.includes('行政处罚审批表'))).toBe(true)
  })

  test('is told by a cover and a catalogue with the pages of each', () => {
    const items = papers.slice(0, 2).map(({ item }) => item)
    const [cover, catalogue] = binderFront(context, items, [2, 3]).map(toText)
    expect(cover).toContain('案')
    expect(catalogue).toContain('1—2')
    expect(catalogue).toContain('3—5')
    // As archives write them: the number of the case above, days in eight figures.
    expect(catalogue).toContain('案号：川公管监案〔2026〕1号')
    expect(catalogue).toMatch(/\b20260\d{3}\b/)
    expect(binderTitle(context, both)).toBe('案卷 川公管监案〔2026〕1号')
    expect(binderTitle(context, ['auxiliary'])).toContain('副卷')
  })
})

describe('an attachment', () => {
  test('that is a picture lies on one A4 sheet, within its margins', async () => {
    const bytes = codePicture('文书验证')
    expect(attachmentKind(bytes)).toBe('png')
    const bound = await PDFDocument.load(await attachmentPdf({ kind: 'png', bytes }))
    expect(bound.getPageCount()).toBe(1)
    const { width, height } = bound.getPage(0).getSize()
    expect([width, height].map(Math.round)).toEqual([595, 842])
  })

  test('that is none of the kinds, or broken, is refused', async () => {
    expect(attachmentKind(new TextEncoder().encode('录音'))).toBeNull()
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])
    await expect(attachmentPdf({ kind: 'pdf', bytes })).rejects.toThrow()
  })
})
