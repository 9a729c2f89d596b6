import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { caseRecord, type Paper } from '../src-domain/case-record'
import type { DrawnSignature } from '../src-domain/drawn-signature'
import { withoutInformant } from '../src-domain/visible-record'
import type { DocumentTree } from './document-tree'
import { fullPaper } from './full-papers.fixture'
import { inquiryExample } from './full-records.fixture'
import { inquiryRecord } from './inquiry-record'
import { toDocx } from './print/docx'
import { renderDocument } from './print/html'
import { toText } from './print/text'
import { printedPaper } from './printed-paper'
import { sampleContext, samplePaper } from './sample-context'
import {
  checkSignatures,
  frozenSignatures,
  judgedSignatures,
  signedWords,
  signPlaces,
  withSignatures,
} from './sign-places'

const strokes = 'M10 40L20 12L60 44M80 10L82 60M100 30'

function signature(tree: DocumentTree, place: string, name = '韩某某', order = 1): DrawnSignature {
  return {
    ...{ order, place, name, strokes, words: signedWords(tree) },
    ...{ at: '2026-10-22T02:30:00.000Z', officerId: 'off-03', workstation: '外出笔记本' },
  }
}

function inquiry(changes: Record<string, unknown> = {}) {
  return samplePaper(inquiryRecord, 'sample-06', { ...inquiryExample, signatures: [], ...changes }).tree
}

describe('现场签名', () => {
  it('finds the places of a record of an inquiry, with those who will sign as far as it knows them', () => {
    expect(signPlaces(inquiry())).toEqual([
      { name: '被询问人核对意见（本人书写）', who: '韩某某' },
      { name: '被询问人（签名捺印）', who: '韩某某' },
      { name: '询问人（签名）', who: '陈某戊' },
      { name: '询问人（签名）2', who: '王某丙' },
      { name: '记录人（签名）', who: '王某丙' },
      { name: '每页页脚·被询问人（签名捺印）' },
      { name: '每页页脚·执法人员' },
    ])
  })

  it.each([
    'statementRecord',
    'siteInspectionRecord',
    'inspectionRecord',
    'hearingRecord',
    'reminderTalkRecord',
    'performanceTalkRecord',
    'serviceReceipt',
    'evidenceList',
    'evidencePreservation',
    'addressConfirmation',
  ])('has places to sign on %s, each called otherwise', (id) => {
    const changes = {
      ...{ signatures: [], partySign: [], recipientSign: null, providerSign: null, receiverSign: null },
      statementForm: '口头',
    }
    const names = signPlaces(fullPaper(id, changes).tree).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
  })

  it('prints the drawing over its blank and the day beside it, on screen, paper and in Word', async () => {
    const unsigned = inquiry()
    const place = '被询问人（签名捺印）'
    const tree = withSignatures(unsigned, {
      a: signature(unsigned, place),
      b: signature(unsigned, `每页页脚·${place}`, '韩某某', 2),
    })
    const html = renderDocument(tree)
    expect(html.match(/aria-label="韩某某手写签名"/g)).toHaveLength(1)
    expect(html).toContain('d="M10 40L20 12L60 44M80 10L82 60M100 30L100 30"')
    expect(html).toMatch(/data-foot-drawn="[^"]*韩某某手写签名/)
    expect(toText(tree)).toContain('被询问人（签名捺印）：韩某某（手写签名）　2026年10月22日')
    expect(toText(tree)).toContain('记录人（签名）：＿')

    const files = unzipSync(await toDocx(tree))
    const words = new TextDecoder().decode(files['word/document.xml'])
    expect(words).toContain('韩某某手写签名')
    expect(Object.keys(files).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true)
    expect(unzipSync(await toDocx(tree))).toEqual(files)
  })

  it('leaves every place blank for ink where nobody signed on the screen', () => {
    expect(renderDocument(inquiry())).not.toContain('<svg')
    expect(withSignatures(inquiry(), null)).toEqual(inquiry())
  })

  it('no longer counts once any answer says something else, and counts again when it is put back', () => {
    const before = inquiry()
    const signed = { a: signature(before, '被询问人（签名捺印）') }
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(2), (words, at) => {
        fc.pre(words.trim() !== '')
        const asked = [0, 1, 2].map((row) => ({ id: String(row), q: `问题${row}`, a: '不是' }))
        const put = inquiry({ qaList: asked })
        const rows = { a: { ...signed.a, words: signedWords(put) } }
        const other = asked.map((row, index) => (index === at ? { ...row, a: `不是${words}` } : row))
        expect(judgedSignatures(inquiry({ qaList: other }), rows)[0]?.counts).toBe(false)
        expect(judgedSignatures(inquiry({ qaList: asked }), rows)[0]?.counts).toBe(true)
      }),
      { numRuns: 30 },
    )
    const changed = inquiry({ inquireeAddress: '另一处住址' })
    expect(withSignatures(changed, signed)).toEqual(changed)
    expect(checkSignatures(before, signed)).toEqual([])
    expect(checkSignatures(changed, signed)).toMatchObject([
      { level: 'warning', grave: true, message: expect.stringContaining('韩某某') },
    ])
  })

  it('still counts when the case gets its number, and when it is noted on whose paper the ink is', () => {
    const before = inquiry()
    const signed = { a: signature(before, '被询问人（签名捺印）') }
    const noted = [{ id: 'a', name: '韩某某', signedAt: '2026-10-22' }]
    for (const later of [inquiry({ caseNo: '川公管监案〔2026〕99号' }), inquiry({ signatures: noted })]) {
      expect(judgedSignatures(later, signed)[0]?.counts).toBe(true)
    }
  })

  it('takes the last where somebody signed again', () => {
    const tree = inquiry()
    const first = signature(tree, '记录人（签名）', '王某丙')
    const again = { ...first, strokes: 'M1 1L2 2', order: 2 }
    const html = renderDocument(withSignatures(tree, { a: first, b: again }))
    expect(html).toContain('d="M1 1L2 2"')
    expect(html).not.toContain('d="M10 40')
  })

  it('stands on a draft of a case however it is printed, and in the frozen copy', () => {
    const context = sampleContext('sample-06')
    const id = 'p'
    const draft = {
      ...{ docKind: 'inquiryRecord', status: 'draft' as const, order: 1, createdAt: '2026-10-22T02:00:00Z' },
      values: { ...inquiryExample, qaList: {}, signatures: {} },
    }
    const record = (paper: Paper) => ({ ...context.record, papers: { [id]: paper } })
    const unsigned = printedPaper({ ...draft, id }, { ...context, record: record(draft) })
    if (!unsigned) throw new Error('not printed')
    const signatures = { a: signature(unsigned.tree, '询问人（签名）', '陈某戊') }
    const signed = { ...draft, signatures }
    expect(caseRecord.safeParse(record(signed)).success).toBe(true)
    const printed = printedPaper({ ...signed, id }, { ...context, record: record(signed) })
    expect(printed && toText(printed.tree)).toContain('陈某戊（手写签名）')
    expect(frozenSignatures(printed?.tree ?? unsigned.tree, signatures)).toHaveLength(1)
    expect(frozenSignatures(unsigned.tree, signatures)).toEqual([])
  })

  it('shows no hand on a paper that tells of the informant to who may not know them', () => {
    const context = sampleContext('sample-04')
    const reporter = { partyType: 'natural' as const, partyName: '丁某某' }
    const tree = inquiry({ inquireeName: '丁某某' })
    const signed = withSignatures(tree, { a: signature(tree, '被询问人（签名捺印）', '丁某某') })
    const frozen = JSON.stringify(signed)
    expect(frozen).toContain(strokes)
    const paper = {
      ...{ docKind: 'inquiryRecord', status: 'issued' as const, order: 1, createdAt: '2026-10-22T02:00:00Z' },
      values: { inquireeName: '丁某某' },
      signatures: { a: signature(tree, '被询问人（签名捺印）', '丁某某') },
      issued: { at: '2026-10-22T03:00:00Z', definitionVersion: 1, tree: frozen, values: '{}', digest: '0' },
    }
    const masked = withoutInformant({ ...context.record, reporter, papers: { p: paper } })
    expect(JSON.stringify(masked)).not.toContain('M10 40')
    expect(JSON.parse(masked.papers.p?.issued?.tree ?? '')).toMatchObject({ formId: 'inquiryRecord' })
  })
})
