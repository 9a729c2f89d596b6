import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DocumentTree } from '../../forms/document-tree'
import { toDocx } from '../../forms/print/docx'
import { toText } from '../../forms/print/text'
import { type CaseRecord, emptyCase } from '../../src-domain/case-record'
import { summarise } from '../../src-domain/case-summary'
import { formatPaperCode, parsePaperCodes } from '../../src-domain/paper-code'
import { checkCode, checkNumber, readTyped } from './verifying'

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex')
/** A PDF stands for its words here. */
const tools = {
  sha256,
  docxOf: toDocx,
  pdfOf: async (paper: DocumentTree) => pdfOf(toText(paper)),
  wordsOfPdf: async (pdf: Uint8Array) => [new TextDecoder().decode(pdf).replace('%PDF', '')],
}
const pdfOf = (words: string) => new TextEncoder().encode(`%PDF${words}`)

const tree = JSON.stringify({
  formId: 'acceptanceNotice',
  title: '受理告知书',
  parts: [
    {
      style: 'letter',
      pageNumbers: 'never',
      blocks: [{ kind: 'paragraph', indent: 2, runs: [{ text: '决定予以受理。' }] }],
    },
  ],
})
const docNo = '川公管监受〔2026〕1号'

async function office(
  status: 'draft' | 'issued' | 'voided' = 'issued',
  frozen = tree,
  number: string | null = docNo,
) {
  const digest = await sha256(tree)
  const at = '2026-03-05T09:00:00+08:00'
  const record: CaseRecord = {
    ...emptyCase('c1'),
    papers: {
      p1: {
        ...{
          docKind: 'acceptanceNotice',
          status,
          order: 1,
          createdAt: at,
          docNo: number,
          issueDate: '2026-03-05',
        },
        values: {},
        issued: { at, definitionVersion: 1, tree: frozen, values: '{}', digest },
      },
    },
  }
  const cases = [summarise(record, at)]
  const [code] = parsePaperCodes(formatPaperCode({ docNo: number, issueDate: '2026-03-05', digest }))
  if (!code) throw new Error('no code')
  const store = { cases: () => cases, numbers: () => cases, openCase: async () => ({ record: () => record }) }
  return { store: store as unknown as Parameters<typeof checkCode>[0], code }
}

describe('a code', () => {
  test('of a paper as it was issued is valid, of one voided since says so', async () => {
    const valid = await office()
    expect((await checkCode(valid.store, valid.code, null, tools)).finding).toMatchObject({
      state: 'valid',
      paper: { id: 'p1' },
    })
    const voided = await office('voided')
    expect((await checkCode(voided.store, voided.code, null, tools)).finding.state).toBe('voided')
  })

  test('that no paper of the store bears is unknown; one whose record was changed is altered', async () => {
    const { store, code } = await office()
    const other = { docNo: '川公管监受〔2026〕9号', issueDate: '2026-03-05', digest: '0'.repeat(16) }
    expect((await checkCode(store, other, null, tools)).finding).toEqual({ state: 'unknown' })
    const forged = { ...other, docNo }
    expect((await checkCode(store, forged, null, tools)).finding.state).toBe('altered')
    const changed = await office('issued', tree.replace('予以受理', '不予受理'))
    expect((await checkCode(changed.store, code, null, tools)).finding.state).toBe('altered')
  })

  test('of a case that must not be seen is neither called unknown nor shown', async () => {
    const { store, code } = await office()
    const closed = { ...store, cases: () => [] }
    expect((await checkCode(closed, code, null, tools)).finding).toEqual({ state: 'hidden' })
    expect((await checkNumber(closed, docNo, tools)).finding).toEqual({ state: 'hidden' })
  })

  test('in a Word file that somebody wrote in is altered', async () => {
    const { store, code } = await office()
    const own = await toDocx(JSON.parse(tree))
    expect((await checkCode(store, code, { bytes: own, bound: false }, tools)).finding.state).toBe('valid')
    const written = await toDocx(JSON.parse(tree.replace('予以受理', '不予受理')))
    expect((await checkCode(store, code, { bytes: written, bound: false }, tools)).finding.state).toBe(
      'altered',
    )
  })

  test('in a PDF whose pages say something else is altered; where none can be made to compare, that is told', async () => {
    const { store, code } = await office()
    const words = toText(JSON.parse(tree))
    const check = async (said: string, using = tools as Parameters<typeof checkCode>[3]) =>
      (await checkCode(store, code, { bytes: pdfOf(said), bound: false }, using)).finding
    expect(await check(words)).toEqual({ state: 'valid', paper: expect.anything() })
    expect(await check(words.replace('予以受理', '不予受理'))).toMatchObject({
      state: 'altered',
      what: expect.stringMatching(/文件里是“.*不予受理.*”，签发时是“.*决定予以受理/),
    })
    expect(await check(words, { ...tools, pdfOf: async () => null })).toMatchObject({
      state: 'valid',
      unread: true,
    })
  })
})

test('a paper without a number is found though the list of cases was written before it held digests', async () => {
  const { store, code } = await office('issued', tree, null)
  const summaries = store.cases().map((each) => ({
    ...each,
    papers: each.papers.map(({ digest: _, ...paper }) => paper),
  }))
  const old = { ...store, cases: () => summaries }
  expect((await checkCode(old, code, null, tools)).finding).toMatchObject({
    state: 'valid',
    paper: { id: 'p1' },
  })
  const other = { ...code, digest: '0'.repeat(16) }
  expect((await checkCode(old, other, null, tools)).finding).toEqual({ state: 'unknown' })
})

test('a number alone finds the paper, and does not say that its contents were checked', async () => {
  const { store } = await office()
  expect((await checkNumber(store, docNo, tools)).finding.state).toBe('named')
  const draft = await office('draft')
  expect((await checkNumber(draft.store, docNo, tools)).finding.state).toBe('unissued')
})

describe('what was typed', () => {
  test('is a code, a number, or refused with the right form', () => {
    expect(readTyped(docNo)).toEqual({ ok: true, docNo })
    expect(readTyped('川公管监受[2026]第01号')).toMatchObject({
      ok: false,
      error: expect.stringContaining(`应写作“${docNo}”`),
    })
    expect(readTyped('文书验证｜川公管监受〔2026〕1号｜2026-03-05｜01')).toMatchObject({
      ok: false,
      error: expect.stringContaining('不完整'),
    })
  })
})
