/** Names with rare characters on paper: each is drawn by a face that the PDF carries, and can be read back from it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentTree } from '../../forms/document-tree'
import { openPaperPrinter, type PaperPrinter, standaloneHtml } from '../../src-cli/paged'
import { readPdf } from '../support/pdf'

let printer: PaperPrinter
beforeAll(() => {
  printer = openPaperPrinter()
})
afterAll(() => printer.close())

/** Names from GBK, both halves of Extension A, Extensions B, C, E and F. */
const names = '珺喆堃镕玥赟㙍䶮㐂𠅤𫖯𬭚𬱟'

const paper: DocumentTree = {
  formId: 'named',
  title: '姓名',
  parts: [
    {
      style: 'letter',
      pageNumbers: 'never',
      blocks: [
        { kind: 'title', organ: null, name: [{ text: `关于${names.slice(0, 6)}的函` }] },
        { kind: 'addressee', runs: [{ text: `${names}：` }] },
        { kind: 'heading', level: 1, runs: [{ text: `一、${names}` }] },
        {
          kind: 'table',
          columns: [156],
          rows: [{ cells: [{ role: 'value', runs: [{ text: names }] }] }],
        },
      ],
    },
  ],
}

describe('rare characters of names', () => {
  it('print in title, text, heading and table, never as a box', async () => {
    const pdf = await printer.toPdf(paper, { draft: false })
    const { fonts, text } = readPdf(pdf)
    for (const font of fonts) expect(font.embedded, font.name).toBe(true)
    for (const char of names) expect(text.join('').split(char).length - 1, char).toBeGreaterThanOrEqual(3)
    // None is left to a face that has no drawing of it: the Fandol faces hold none of these.
    const page = await (
      await getDocument({ data: pdf.slice(), verbosity: 0, fontExtraProperties: true }).promise
    ).getPage(1)
    await page.getOperatorList()
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || ![...names].some((char) => item.str.includes(char))) continue
      const font: unknown = page.commonObjs.get(item.fontName)
      expect(font, item.str).toMatchObject({ name: expect.stringContaining('PaperRare') })
    }
  })

  it('are brought along by the HTML file, which takes all else from the computer', async () => {
    const html = await standaloneHtml(paper, { draft: false })
    expect(html.split("url('data:font/woff").length - 1).toBeGreaterThan(5)
    const plain = { ...paper, parts: [{ ...paper.parts[0], blocks: [] }] } as unknown as DocumentTree
    expect(await standaloneHtml(plain, { draft: false })).not.toContain('data:font')
  })
})
