/**
 * Every form as a Word file, laid out by another program: as many pages as the paper. LibreOffice leaves a quarter of a
 * character between Chinese and figures whatever a Word file says (it does not know `w:autoSpaceDE`), so lines with figures
 * are not compared here; letters without are in `tests/browser/paper-docx.test.ts`, and the words of every Word file are
 * read back in `forms/golden-papers.test.ts`. Where LibreOffice is not there, nothing is tested.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../forms/catalogue'
import { fullPaper } from '../../forms/full-papers.fixture'
import { toDocx } from '../../forms/print/docx'
import { cut, flowHtml, openPrinter, readPdf } from '../browser/paper'
import { hasLibreOffice, unpackFonts, wordToPdf } from '../support/libre-office'

describe.skipIf(!hasLibreOffice)('the Word file of each form in LibreOffice', () => {
  let folder: string
  const pagesOf = new Map<string, { paper: number; word: number }>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-files-'))
    await unpackFonts(folder)
    const printer = openPrinter()
    for (const { id } of forms) {
      const { tree } = fullPaper(id)
      await writeFile(join(folder, `${id}.docx`), await toDocx(tree))
      const html = flowHtml(tree, { oneFace: true })
      const { result } = await printer.paginate({ html, script: await cut('pages.length') })
      pagesOf.set(id, { paper: result as number, word: 0 })
    }
    await printer.close()
    wordToPdf(
      folder,
      forms.map(({ id }) => join(folder, `${id}.docx`)),
    )
    for (const [id, counted] of pagesOf) {
      const bytes = new Uint8Array(await readFile(join(folder, `${id}.pdf`)))
      counted.word = (await readPdf(bytes)).pages.length
    }
  }, 1_200_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(forms.map(({ id, title }) => [title, id]))('%s has the pages of the paper', (_, id) => {
    const { paper, word } = pagesOf.get(id) ?? { paper: 0, word: 0 }
    expect(word).toBe(paper)
    expect(word).toBeGreaterThan(0)
  })
})
