/** The printed page, measured: GB/T 9704-2012 on paper, not in the stylesheet. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Part } from '../../forms/document-tree'
import { everyBlock, fullPages, transcriptPart } from '../../forms/print/every-block.fixture'
import { grid, numberCentre, pageNumber, sheet, sizes } from '../../forms/print/page'
import type { PdfPrinter } from '../../src-cli/print-pdf'
import { cut, flowHtml, openPrinter, type PdfLine, type PdfPage, readPdf } from './paper'

let printer: PdfPrinter
beforeAll(() => {
  printer = openPrinter()
})
afterAll(() => printer.close())

const mm = (pt: number) => (pt * 25.4) / 72

/** Middle of the em box of a line of type: its characters reach from 0.12 em below to 0.88 em above the baseline. */
const middle = (line: PdfLine) => line.baseline - 0.38 * mm(line.size)

const isNumber = (line: PdfLine) => /^— ?\d+ ?—$/.test(line.text)
const textOf = (page: PdfPage) => page.lines.filter((line) => !isNumber(line))

describe('a page full of running text', () => {
  let pages: PdfPage[]
  let fonts: Set<string>
  beforeAll(async () => {
    const { pdf } = await printer.print({ html: flowHtml(fullPages), script: await cut('pages.length') })
    const read = await readPdf(pdf)
    pages = read.pages
    fonts = read.fonts
  })

  it('is an A4 sheet, and there is no empty one', () => {
    expect(pages).toHaveLength(3)
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210, 0)
      expect(page.height).toBeCloseTo(297, 0)
      expect(page.lines.length).toBeGreaterThan(1)
    }
  })

  it('holds 22 lines of 28 characters', () => {
    for (const page of pages.slice(0, 2)) {
      expect(textOf(page)).toHaveLength(grid.lines)
      for (const line of textOf(page)) expect([...line.text]).toHaveLength(grid.chars)
    }
  })

  it('fills the text area: 28 mm from the left, 26 from the right, 37 from the top, 225 high', () => {
    for (const page of pages.slice(0, 2)) {
      const lines = textOf(page)
      for (const line of lines) {
        expect(Math.abs(line.left - sheet.margin.left)).toBeLessThan(0.3)
        expect(Math.abs(line.right - (sheet.width - sheet.margin.right))).toBeLessThan(0.3)
      }
      const pitch = mm(grid.linePt)
      const top = middle(lines[0] as PdfLine) - pitch / 2
      const bottom = middle(lines[21] as PdfLine) + pitch / 2
      expect(Math.abs(top - sheet.margin.top)).toBeLessThan(0.3)
      expect(Math.abs(bottom - top - sheet.text.height)).toBeLessThan(0.5)
      lines.slice(1).forEach((line, index) => {
        // The browser sets each baseline on a whole pixel, 0.26 mm.
        expect(Math.abs(line.baseline - (lines[index] as PdfLine).baseline - pitch)).toBeLessThan(0.27)
      })
    }
  })

  it('is numbered 7 mm below the text, outside: odd pages on the right, even ones on the left, one character in', () => {
    pages.forEach((page, index) => {
      const number = page.lines.find(isNumber) as PdfLine
      expect(number.text.replace(/\s/g, '')).toBe(`—${index + 1}—`)
      expect(number.size).toBeCloseTo(sizes.四号, 1)
      // The dash of 宋体 lies 0.3 em above the baseline.
      expect(Math.abs(number.baseline - 0.3 * mm(number.size) - numberCentre)).toBeLessThan(0.3)
      const inset = mm(pageNumber.insetPt)
      if (index % 2 === 0) {
        expect(Math.abs(number.right - (sheet.width - sheet.margin.right - inset))).toBeLessThan(0.3)
      } else expect(Math.abs(number.left - (sheet.margin.left + inset))).toBeLessThan(0.3)
    })
  })

  it('embeds its typefaces', () => {
    expect([...fonts].map((name) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'FandolFang-Regular',
      'FandolSong-Regular',
    ])
  })
})

describe('the screen and the paper', () => {
  it('show the same lines, at any zoom of the preview', async () => {
    // The lines as the screen has them: characters of a page grouped by the height at which they stand.
    const script = await cut(`[1, 0.6, 1.37].map((zoom) => {
      host.style.zoom = zoom
      return pages.map((page) => {
        const lines = new Map()
        const walker = document.createTreeWalker(page.querySelector('.page-body'), NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        while (walker.nextNode()) {
          const { data } = walker.currentNode
          for (let at = 0; at < data.length; at++) {
            range.setStart(walker.currentNode, at)
            range.setEnd(walker.currentNode, at + 1)
            const rect = range.getBoundingClientRect()
            const key = Math.round((rect.top + rect.height / 2) / zoom)
            lines.set(key, (lines.get(key) ?? '') + data[at])
          }
        }
        return [...lines.values()].map((line) => line.replace(/\\s/g, '')).filter(Boolean)
      })
    }).map((lines) => {
      host.style.zoom = 1
      return lines
    })`)
    const letters = { ...everyBlock, parts: everyBlock.parts.filter((part) => part.style !== 'table') }
    const { pdf, result } = await printer.print({ html: flowHtml(letters), script })
    const [shown, smaller, larger] = result as string[][][]
    expect(smaller).toEqual(shown)
    expect(larger).toEqual(shown)
    const { pages } = await readPdf(pdf)
    expect(shown).toHaveLength(pages.length)
    pages.forEach((page, index) => {
      const printed = page.lines.map((line) => line.text.replace(/\s/g, ''))
      for (const line of shown?.[index] ?? []) expect(printed).toContain(line)
    })
  })
})

describe('organ and date under a letter', () => {
  const char = mm(grid.charPt)
  const edge = sheet.width - sheet.margin.right
  const centre = (line: PdfLine) => (line.left + line.right) / 2

  async function signed(
    organ: string,
    sealed: boolean,
  ): Promise<{ text: PdfLine; organ: PdfLine; date: PdfLine }> {
    const part: Part = {
      style: 'letter',
      pageNumbers: 'never',
      blocks: [
        { kind: 'paragraph', indent: 2, runs: [{ text: '特此通知。' }] },
        { kind: 'signature', organ: [{ text: organ }], date: [{ text: '2026年3月6日' }], sealed },
      ],
    }
    const tree = { formId: 'signed', title: '落款', parts: [part] }
    const { pdf } = await printer.print({ html: flowHtml(tree), script: await cut('pages.length') })
    const lines = (await readPdf(pdf)).pages[0]?.lines ?? []
    return { text: lines[0] as PdfLine, organ: lines[1] as PdfLine, date: lines[2] as PdfLine }
  }

  it('leaves two lines for the seal, the date four characters from the edge and the organ centred over it', async () => {
    const { text, organ, date } = await signed('汉川市水利局', true)
    expect(Math.abs(edge - date.right - 4 * char)).toBeLessThan(0.5)
    expect(Math.abs(centre(organ) - centre(date))).toBeLessThan(0.5)
    expect(Math.abs(organ.baseline - text.baseline - 3 * mm(grid.linePt))).toBeLessThan(0.5)
  })

  it('keeps a long organ within the page, two characters from the edge, with the date centred under it', async () => {
    const { organ, date } = await signed('汉川市公共资源交易综合监管联动执法办公室', true)
    expect(Math.abs(edge - organ.right - 2 * char)).toBeLessThan(0.5)
    expect(Math.abs(centre(organ) - centre(date))).toBeLessThan(0.5)
    expect(organ.left).toBeGreaterThan(sheet.margin.left)
  })

  it('without a seal begins the date two characters to the right of the organ', async () => {
    const { text, organ, date } = await signed('汉川市公共资源交易监督管理局', false)
    expect(Math.abs(edge - organ.right - 2 * char)).toBeLessThan(0.5)
    expect(Math.abs(date.left - organ.left - 2 * char)).toBeLessThan(0.5)
    expect(Math.abs(organ.baseline - text.baseline - 2 * mm(grid.linePt))).toBeLessThan(0.5)
    const short = await signed('调查组', false)
    expect(Math.abs(edge - short.date.right - 2 * char)).toBeLessThan(0.5)
    expect(Math.abs(short.date.left - short.organ.left - 2 * char)).toBeLessThan(0.5)
  })
})

describe('a paper of several copies', () => {
  it('numbers each copy by itself, only where it has several pages', async () => {
    const { pdf } = await printer.print({ html: flowHtml(everyBlock), script: await cut('pages.length') })
    const { pages } = await readPdf(pdf)
    const numbers = pages.map(
      (page) => page.lines.find((line) => /— ?\d+ ?—|第 ?\d+ ?页/.test(line.text))?.text ?? '',
    )
    expect(numbers.map((text) => /(?:—|第) ?(\d+)/.exec(text)?.[1])).toEqual([
      '1',
      '2',
      '1',
      '2',
      '3',
      '1',
      '2',
      '1',
      '1',
    ])
  })

  it('leaves the place to sign a transcript on each of its pages, below the text and clear of the number', async () => {
    const { blocks } = transcriptPart
    const long = { ...transcriptPart, blocks: [...blocks, ...blocks.slice(1), ...blocks.slice(1)] }
    const tree = { ...everyBlock, parts: [long] }
    const { pdf } = await printer.print({ html: flowHtml(tree), script: await cut('pages.length') })
    const { pages } = await readPdf(pdf)
    expect(pages).toHaveLength(2)
    for (const page of pages) {
      const sign = page.lines.find((line) => line.text.startsWith('被询问人（签名捺印）')) as PdfLine
      const number = page.lines.find((line) => line.text.startsWith('第 ')) as PdfLine
      expect(sign.left).toBeCloseTo(sheet.margin.left, 0)
      expect(sign.baseline).toBeGreaterThan(sheet.margin.top + sheet.text.height + 4)
      expect(number.left).toBeGreaterThan(sign.right + 2)
    }
  })

  it('prints ticked boxes as text that can be found again, and marks a draft on every page', async () => {
    const script = await cut('pages.length', { draft: true })
    const { pdf } = await printer.print({ html: flowHtml(everyBlock), script })
    const { pages, fonts } = await readPdf(pdf)
    const text = pages.map((page) => page.lines.map((line) => line.text).join('\n'))
    expect(text.join('\n')).toContain('☑投诉')
    expect(text.join('\n')).toContain('□举报')
    for (const page of text) expect(page.replace(/\s/g, '')).toMatch(/草|稿/)
    expect([...fonts].some((name) => name.endsWith('PaperSymbols'))).toBe(true)
  })
})
