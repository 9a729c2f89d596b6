/** Every form printed and measured: nothing outside its place, no page without words, numbers where the standard puts them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../forms/catalogue'
import type { Part } from '../../forms/document-tree'
import { fullPaper } from '../../forms/full-papers.fixture'
import { grid, linePtOf, numberCentre, pageNumber, sheet, sizes } from '../../forms/print/page'
import type { PdfPrinter } from '../../src-cli/print-pdf'
import { cut, flowHtml, openPrinter, type PdfLine, type PdfPage, readPdf } from '../browser/paper'

let printer: PdfPrinter
beforeAll(() => {
  printer = openPrinter()
})
afterAll(() => printer.close())

const mm = (pt: number) => (pt * 25.4) / 72
const right = sheet.width - sheet.margin.right
const bottom = sheet.margin.top + sheet.text.height
const isNumber = ({ text }: PdfLine) => /^— ?\d+ ?—$/.test(text)
const inText = ({ baseline }: PdfLine) => baseline > sheet.margin.top && baseline < bottom

/** The pages of each part of a paper, by what the paginator says of its pages. */
async function printed(id: string): Promise<{ part: Part; pages: PdfPage[] }[]> {
  const { tree } = fullPaper(id)
  const counts: number[] = []
  for (const part of tree.parts) {
    const one = { ...tree, parts: [part] }
    const { result } = await printer.paginate({ html: flowHtml(one), script: await cut('pages.length') })
    counts.push(result as number)
  }
  const { pdf } = await printer.print({ html: flowHtml(tree), script: await cut('pages.length') })
  const { pages } = await readPdf(pdf)
  let at = 0
  const parts = tree.parts.map((part, index) => {
    const own = pages.slice(at, at + (counts[index] ?? 0))
    at += own.length
    return { part, pages: own }
  })
  expect(at).toBe(pages.length)
  return parts
}

describe.each(forms.map(({ id, title }) => [title, id]))('%s', (_, id) => {
  it('keeps to the page of GB/T 9704', async () => {
    let number = 0
    for (const { part, pages } of await printed(id)) {
      if (!part.continues) number = 0
      for (const page of pages) {
        number++
        expect(page.width).toBeCloseTo(sheet.width, 0)
        expect(page.height).toBeCloseTo(sheet.height, 0)
        const lines = page.lines.filter(inText)
        // A page has words of its own, not only who signs it.
        expect(lines.length, `${number}`).toBeGreaterThan(1)
        for (const line of lines) {
          expect(line.left, line.text).toBeGreaterThan(sheet.margin.left - 0.6)
          expect(line.right, line.text).toBeLessThan(right + 0.6)
        }
        checkNumber(page, number)
        if (part.style === 'letter') checkLines(part, lines)
      }
    }
  })
})

/** 7 mm below the text area; odd pages on the right, even ones on the left, one character from the edge (C.3). */
function checkNumber(page: PdfPage, number: number): void {
  const line = page.lines.find(isNumber)
  if (!line) return
  expect(line.text.replace(/\s/g, '')).toBe(`—${number}—`)
  expect(line.size).toBeCloseTo(sizes.四号, 1)
  expect(Math.abs(line.baseline - 0.3 * mm(line.size) - numberCentre)).toBeLessThan(0.3)
  const inset = mm(pageNumber.insetPt)
  if (number % 2) expect(Math.abs(line.right - (right - inset))).toBeLessThan(0.3)
  else expect(Math.abs(line.left - (sheet.margin.left + inset))).toBeLessThan(0.3)
}

/** Running text is set in 三号, 28 characters to a line at most, its lines on one pitch. */
function checkLines(part: Part, lines: readonly PdfLine[]): void {
  const running = lines.filter(
    ({ size, left, right: end }) =>
      Math.abs(size - sizes.三号) < 0.1 && left < sheet.margin.left + 1 && end > right - 1,
  )
  const pitch = mm(linePtOf(part))
  running.forEach((line, index) => {
    // Where a line is drawn out to its edge the reader of the PDF finds blanks between the characters.
    const width = [...line.text.replaceAll(' ', '')].reduce((sum, char) => sum + (char <= 'ÿ' ? 0.5 : 1), 0)
    // Figures are a little narrower than half a character.
    expect(width, line.text).toBeLessThanOrEqual(grid.chars + 1.5)
    const before = running[index - 1]
    if (!before) return
    const steps = (line.baseline - before.baseline) / pitch
    // The browser sets each baseline on a whole pixel, 0.26 mm.
    if (steps < 1.5) expect(Math.abs(line.baseline - before.baseline - pitch)).toBeLessThan(0.3)
  })
}
