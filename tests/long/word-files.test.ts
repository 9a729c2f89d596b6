/**
 * Every form as a Word file, laid out by another program: as many pages as the paper, and the lines broken where the
 * paper breaks them. LibreOffice 7.4 passes over some of what a Word file says of lines: the pages are counted of the
 * Word file as it is, its lines are compared after that was put into LibreOffice's own format (`wordToPdfAsWord`). Word
 * itself is nowhere asked. The words
 * of every Word file are read back in `forms/golden-papers.test.ts`. Where LibreOffice is not there, nothing is tested.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../forms/catalogue'
import type { Block, DocumentTree, Part } from '../../forms/document-tree'
import { fullPaper } from '../../forms/full-papers.fixture'
import { toDocx } from '../../forms/print/docx'
import { cut, flowHtml, openPrinter, type PdfLine, type PdfPage, readPdf } from '../browser/paper'
import { hasLibreOffice, unpackFonts, wordToPdf, wordToPdfAsWord } from '../support/libre-office'

/** Also in pieces, and without the count of pages, which LibreOffice cannot tell of a section. */
const pageNumber = /^(—\d+—|第\d+页|共\d*页?|页|第\d+页共\d*页)$/

/**
 * Forms with a line that ends between the end of the paper's and the little more that LibreOffice is given
 * (`roomForPitch`): one more character fits there, and the lines after it are moved.
 */
const endsWithinTheRoom = { inspectionNotice: 3, inspectionPlan: 4, penaltyDecision: 4 } as const

/** Without white and page numbers. */
function wordsOf(lines: readonly PdfLine[]): string[] {
  return lines
    .map(({ text }) => text.replace(/[\s\u200b]/g, ''))
    .filter((text) => text !== '' && !pageNumber.test(text))
}

/**
 * The lines of a page of the Word file that the paper breaks elsewhere. Of a row of a table the lines of one cell stand
 * apart; a row that is the same all across is the same.
 */
function otherwiseBroken(page: PdfPage, paper: PdfPage): string[] {
  const printed = new Set([...wordsOf(paper.lines), ...wordsOf(paper.stretches)])
  const rows = page.lines.filter((line) => !wordsOf([line]).every((words) => printed.has(words)))
  return rows.flatMap((row) =>
    wordsOf(page.stretches.filter(({ baseline }) => Math.abs(baseline - row.baseline) < 0.5)).filter(
      (words) => !printed.has(words),
    ),
  )
}

/** The first copy of a decision with so many lines more above its attachments that its receipt ends ever further down. */
function decisionWith(lines: number): DocumentTree {
  const { tree } = fullPaper('penaltyDecision')
  const [{ linesPerPage: _, ...first } = tree.parts[0] as Part] = tree.parts
  const at = first.blocks.findIndex(({ kind }) => kind === 'attachments')
  const more = Array.from(
    { length: lines },
    (): Block => ({ kind: 'paragraph', indent: 2, runs: [{ text: '补行。' }] }),
  )
  return { ...tree, parts: [{ ...first, blocks: first.blocks.toSpliced(at, 0, ...more) }] }
}

/** On which page a decision is dated and where its receipt stands, of how many. */
function endOf(pages: readonly PdfPage[]) {
  const pageOf = (words: RegExp) =>
    pages.findIndex(({ lines }) => lines.some(({ text }) => words.test(text.replace(/\s/g, ''))))
  return { pages: pages.length, date: pageOf(/^\d{4}年\d+月\d+日$/), receipt: pageOf(/送达回执$/) }
}

interface Compared {
  paper: PdfPage[]
  /** Of the Word file as LibreOffice takes it. */
  asItIs: PdfPage[]
  word: PdfPage[]
}

const ends = Array.from({ length: 12 }, (_, lines) => ({ id: `end-${lines}`, lines }))
const papers = [
  ...forms.map(({ id }) => ({ id, tree: fullPaper(id).tree })),
  ...ends.map(({ id, lines }) => ({ id, tree: decisionWith(lines) })),
]

describe.skipIf(!hasLibreOffice)('the Word file of each form in LibreOffice', () => {
  let folder: string
  const compared = new Map<string, Compared>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-files-'))
    await unpackFonts(folder)
    const printer = openPrinter()
    for (const { id, tree } of papers) {
      await writeFile(join(folder, `${id}.docx`), await toDocx(tree))
      const html = flowHtml(tree, { oneFace: true })
      const { pdf } = await printer.print({ html, script: await cut('pages.length') })
      compared.set(id, { paper: (await readPdf(pdf)).pages, asItIs: [], word: [] })
    }
    await printer.close()
    const fileOf = (id: string) => join(folder, `${id}.docx`)
    const read = async (id: string) =>
      (await readPdf(new Uint8Array(await readFile(join(folder, `${id}.pdf`))))).pages
    wordToPdf(
      folder,
      papers.map(({ id }) => fileOf(id)),
    )
    for (const [id, each] of compared) each.asItIs = await read(id)
    await wordToPdfAsWord(
      folder,
      forms.map(({ id }) => fileOf(id)),
    )
    for (const { id } of forms) (compared.get(id) as Compared).word = await read(id)
  }, 1_200_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(forms.map(({ id, title }) => [title, id]))('%s has the pages of the paper', (_, id) => {
    const { paper, asItIs } = compared.get(id) as Compared
    expect(asItIs).toHaveLength(paper.length)
    expect(paper.length).toBeGreaterThan(0)
  })

  it('a decision ends as the paper does wherever its page is full: a receipt without room takes the signature along', () => {
    const found = ends.map(({ id }) => compared.get(id) as Compared)
    const papers = found.map(({ paper }) => endOf(paper))
    expect(found.map(({ asItIs }) => endOf(asItIs))).toEqual(papers)
    expect(new Set(papers.map(({ pages }) => pages)).size).toBe(2)
    for (const { date, receipt, pages } of papers) expect([date, receipt]).toEqual([pages - 1, pages - 1])
  })

  it.each(forms.map(({ id, title }) => [title, id]))(
    '%s breaks its lines where the paper does, but for at most one a page',
    (_, id) => {
      const { paper, word } = compared.get(id) as Compared
      expect(word).toHaveLength(paper.length)
      word.forEach((page, index) => {
        const other = otherwiseBroken(page, paper[index] as PdfPage)
        expect(other.length, other.join('｜')).toBeLessThanOrEqual(
          (endsWithinTheRoom as Partial<Record<string, number>>)[id] ?? 1,
        )
      })
    },
  )
})
