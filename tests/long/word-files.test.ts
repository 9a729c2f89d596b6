/**
 * Every form as a Word file, laid out by another program: as many pages as the paper, and the lines of a
 * letter broken where the paper breaks them. LibreOffice 7.4 passes over two things that a Word file says: that there is no white between Chinese and
 * figures, and that a long number may be broken anywhere. The pages are counted of the Word file as it is; its lines are
 * compared after both were put into LibreOffice's own format (`wordToPdfAsWord`). Word itself is nowhere asked. The words
 * of every Word file are read back in `forms/golden-papers.test.ts`. Where LibreOffice is not there, nothing is tested.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../forms/catalogue'
import { fullPaper } from '../../forms/full-papers.fixture'
import { toDocx } from '../../forms/print/docx'
import { cut, flowHtml, openPrinter, type PdfPage, readPdf } from '../browser/paper'
import { hasLibreOffice, unpackFonts, wordToPdf, wordToPdfAsWord } from '../support/libre-office'

/** The lines as they are broken, without white and page numbers. */
function breaksOf(page: PdfPage): string[] {
  return page.stretches
    .map(({ text }) => text.replace(/[\s\u200b]/g, ''))
    .filter((text) => text !== '' && !/^—\d+—$/.test(text))
}

/** The forms whose lines are compared; of the others, with more figures in narrow cells, only the pages. */
const byLines = ['acceptanceNotice']

interface Compared {
  paper: PdfPage[]
  pages: number
  word: PdfPage[]
}

describe.skipIf(!hasLibreOffice)('the Word file of each form in LibreOffice', () => {
  let folder: string
  const compared = new Map<string, Compared>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-files-'))
    await unpackFonts(folder)
    const printer = openPrinter()
    for (const { id } of forms) {
      const { tree } = fullPaper(id)
      await writeFile(join(folder, `${id}.docx`), await toDocx(tree))
      const html = flowHtml(tree, { oneFace: true })
      const { pdf } = await printer.print({ html, script: await cut('pages.length') })
      compared.set(id, { paper: (await readPdf(pdf)).pages, pages: 0, word: [] })
    }
    await printer.close()
    const fileOf = (id: string) => join(folder, `${id}.docx`)
    const read = async (id: string) =>
      (await readPdf(new Uint8Array(await readFile(join(folder, `${id}.pdf`))))).pages
    wordToPdf(
      folder,
      forms.map(({ id }) => fileOf(id)),
    )
    for (const [id, each] of compared) each.pages = (await read(id)).length
    await wordToPdfAsWord(folder, byLines.map(fileOf))
    for (const id of byLines) (compared.get(id) as Compared).word = await read(id)
  }, 1_200_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(forms.map(({ id, title }) => [title, id]))('%s has the pages of the paper', (_, id) => {
    const { paper, pages } = compared.get(id) as Compared
    expect(pages).toBe(paper.length)
    expect(pages).toBeGreaterThan(0)
  })

  it.each(byLines)('%s breaks its lines where the paper does, but for at most one a page', (id) => {
    const { paper, word } = compared.get(id) as Compared
    expect(word).toHaveLength(paper.length)
    word.forEach((page, index) => {
      const printed = breaksOf(paper[index] as PdfPage)
      const other = breaksOf(page).filter((line) => !printed.includes(line))
      expect(other.length, other.join('｜')).toBeLessThanOrEqual(1)
    })
  })
})
