/** The Word file laid out by another program: as many pages and the same lines as the paper. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentTree } from '../../forms/document-tree'
import { toDocx } from '../../forms/print/docx'
import { everyBlock, fullPages, proseLetter } from '../../forms/print/every-block.fixture'
import { grid } from '../../forms/print/page'
import type { PdfPrinter } from '../../src-cli/print-pdf'
import { cut, flowHtml, openPrinter, type PdfPage, readPdf } from '../browser/paper'
import { hasLibreOffice, unpackFonts, wordToPdf } from '../support/libre-office'

describe.skipIf(!hasLibreOffice)('the Word file in LibreOffice', () => {
  let printer: PdfPrinter
  let folder: string
  beforeAll(async () => {
    printer = openPrinter()
    folder = await mkdtemp(join(tmpdir(), 'paper-docx-'))
    await unpackFonts(folder)
  })
  afterAll(async () => {
    await printer.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function both(tree: DocumentTree): Promise<{ word: PdfPage[]; paper: PdfPage[] }> {
    await writeFile(join(folder, 'paper.docx'), await toDocx(tree))
    wordToPdf(folder, [join(folder, 'paper.docx')])
    const word = await readPdf(new Uint8Array(await readFile(join(folder, 'paper.pdf'))))
    const { pdf } = await printer.print({ html: flowHtml(tree), script: await cut('pages.length') })
    return { word: word.pages, paper: (await readPdf(pdf)).pages }
  }

  const linesOf = (page: PdfPage) => page.lines.map((line) => line.text.replace(/\s/g, ''))

  it('has 22 lines of 28 characters on a page', async () => {
    const { word } = await both(fullPages)
    expect(word).toHaveLength(3)
    for (const page of word.slice(0, 2)) {
      const lines = linesOf(page).filter((line) => !line.startsWith('—'))
      expect(lines).toHaveLength(grid.lines)
      for (const line of lines) expect([...line]).toHaveLength(grid.chars)
    }
  })

  it('breaks the lines of a letter where the paper does, but for at most one line a page', async () => {
    const { word, paper } = await both(proseLetter)
    expect(word).toHaveLength(paper.length)
    word.forEach((page, index) => {
      const printed = linesOf(paper[index] as PdfPage)
      const other = linesOf(page).filter((line) => !printed.includes(line))
      expect(other.length).toBeLessThanOrEqual(1)
    })
  })

  it('has as many pages as the paper, whatever stands on them', async () => {
    const { word, paper } = await both(everyBlock)
    expect(word).toHaveLength(paper.length)
  })
})
