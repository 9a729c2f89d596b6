/**
 * Every form as a Word file, read by another program: as many pages as the paper, the same words, the same lines. Where
 * LibreOffice is not there, nothing is tested.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../forms/catalogue'
import type { DocumentTree } from '../../forms/document-tree'
import { fullPaper } from '../../forms/full-papers.fixture'
import { toDocx } from '../../forms/print/docx'
import { cut, flowHtml, openPrinter, type PdfPage, readPdf } from '../browser/paper'
import { hasLibreOffice, unpackFonts, wordToPdf } from '../support/libre-office'

/**
 * LibreOffice leaves a quarter of a character between Chinese and figures whatever a Word file says (it does not know
 * `w:autoSpaceDE`), so that no line with figures can be the same. For the comparison of lines every two figures or Latin
 * letters are one Chinese character: all else of the layout stays.
 */
function withoutFigures(tree: DocumentTree): DocumentTree {
  const changed = JSON.stringify(tree, (key, value: unknown) =>
    (key === 'text' || key === 'label' || key === 'copyLabel') && typeof value === 'string'
      ? value.replace(/[!-~]+/g, (run) => '数'.repeat(Math.ceil(run.length / 2)))
      : value,
  )
  return JSON.parse(changed) as DocumentTree
}

/** Pieces of text as they lie: what stands apart on one line, as cells do, counts apart, and what is outside the text area not at all. */
function piecesOf(page: PdfPage): string[] {
  return page.lines
    .filter(({ baseline }) => baseline > 36 && baseline < 263)
    .map((line) => line.text.replace(/\s/g, ''))
}

const sorted = (text: string) => [...text].sort().join('')

describe.skipIf(!hasLibreOffice)('the Word file of each form in LibreOffice', () => {
  let folder: string
  const paper = new Map<string, PdfPage[]>()
  const word = new Map<string, PdfPage[]>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-files-'))
    await unpackFonts(folder)
    const printer = openPrinter()
    const names: string[] = []
    for (const { id } of forms) {
      const { tree } = fullPaper(id)
      for (const [kind, one] of [['real', tree] as const, ['plain', withoutFigures(tree)] as const]) {
        const name = `${id}-${kind}`
        names.push(name)
        await writeFile(join(folder, `${name}.docx`), await toDocx(one))
        const { pdf } = await printer.print({
          html: flowHtml(one, { oneFace: true }),
          script: await cut('pages.length'),
        })
        paper.set(name, (await readPdf(pdf)).pages)
      }
    }
    await printer.close()
    wordToPdf(
      folder,
      names.map((name) => join(folder, `${name}.docx`)),
    )
    for (const name of names) {
      const bytes = new Uint8Array(await readFile(join(folder, `${name}.pdf`)))
      word.set(name, (await readPdf(bytes)).pages)
    }
  }, 1_200_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(forms.map(({ id, title }) => [title, id]))(
    '%s has the pages and the words of the paper',
    (_, id) => {
      const [printed = [], other = []] = [paper.get(`${id}-real`), word.get(`${id}-real`)]
      expect(other).toHaveLength(printed.length)
      const words = (pages: PdfPage[]) => sorted(pages.flatMap(piecesOf).join(''))
      expect(words(other)).toBe(words(printed))
    },
  )

  it.each(forms.map(({ id, title }) => [title, id]))('%s breaks its lines where the paper does', (_, id) => {
    const [printed = [], other = []] = [paper.get(`${id}-plain`), word.get(`${id}-plain`)]
    expect(other).toHaveLength(printed.length)
    other.forEach((page, index) => {
      const lines = piecesOf(printed[index] as PdfPage)
      const differing = piecesOf(page).filter((line) => !lines.includes(line))
      expect(differing.length, differing.join('\n')).toBeLessThanOrEqual(1)
    })
  })
})
