/** Papers printed by the real browser and measured, for the tests of page geometry. */
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentTree } from '../../forms/document-tree'
import { renderDocument } from '../../forms/print/html'
import { paperCss, paperFonts } from '../../forms/print/paper-css'
import { paginateSource } from '../../src-cli/paginate-source'
import { openPdfPrinter, type PdfPrinter } from '../../src-cli/print-pdf'

const assetsFolder = join(import.meta.dirname, '../../assets')

/** A browser that prints with the bundled fonts. */
export function openPrinter(): PdfPrinter {
  return openPdfPrinter({ assetsFolder })
}

/**
 * The flow of a paper in a page of its own, not yet cut.
 * @param options.oneFace sets figures and Latin letters in the face of their text, as a program does that knows one face
 *   by one name.
 */
export function flowHtml(tree: DocumentTree, options: { oneFace?: true } = {}): string {
  const css = options.oneFace
    ? paperCss().replace(/^@font-face .*unicode-range: U\+20-7e.*$/gm, '')
    : paperCss()
  const style = `<style>${css} body { margin: 0 }</style>`
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${style}<div class="paper measure" id="flow">${renderDocument(tree)}</div><div class="paper" id="pages"></div></html>`
}

/**
 * A script that cuts the flow into pages and then gives the value of an expression, in which `pages`, `flow`, `host`
 * and `paper` (the paginator) are known.
 */
export async function cut(expression: string, options: { draft?: boolean } = {}): Promise<string> {
  return `(async () => {
    ${await paginateSource()}
    await Promise.all(${JSON.stringify(paperFonts)}.map(({ font, text }) => document.fonts.load(font, text)))
    const flow = document.getElementById('flow')
    const host = document.getElementById('pages')
    const pages = paper.paginate(flow, ${JSON.stringify(options)})
    paper.updatePages(host, pages)
    return ${expression}
  })()`
}

export interface PdfLine {
  text: string
  /** In mm from the left and upper edge of the sheet; `baseline` is where the letters stand. */
  left: number
  right: number
  baseline: number
  /** Size of type in pt. */
  size: number
}

export interface PdfPage {
  width: number
  height: number
  lines: PdfLine[]
  /** The lines cut where there is white between them: what stands in neighbouring cells is apart. */
  stretches: PdfLine[]
}

const mm = (pt: number) => (pt * 25.4) / 72

/** What stands where on the pages of a PDF: pieces of text on one baseline joined from left to right. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: PdfPage[]; fonts: Set<string> }> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true }).promise
  const fonts = new Set<string>()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    await page.getOperatorList()
    const content = await page.getTextContent()
    const lines: PdfLine[] = []
    const pieces: PdfLine[] = []
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const font: unknown = page.commonObjs.get(item.fontName)
      if (font && typeof font === 'object' && 'name' in font) fonts.add(String(font.name))
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
      const piece = { left: mm(x), right: mm(x + item.width), baseline: mm(height - y), size, text: item.str }
      pieces.push({ ...piece })
      const line = lines.find((other) => Math.abs(other.baseline - piece.baseline) < 0.2)
      if (line) {
        line.text += piece.text
        line.left = Math.min(line.left, piece.left)
        line.right = Math.max(line.right, piece.right)
      } else lines.push(piece)
    }
    lines.sort((one, other) => one.baseline - other.baseline)
    pages.push({ width: mm(width), height: mm(height), lines, stretches: stretchesOf(pieces) })
  }
  return { pages, fonts }
}

function stretchesOf(pieces: readonly PdfLine[]): PdfLine[] {
  const sorted = pieces.toSorted((one, other) => one.left - other.left)
  const stretches: PdfLine[] = []
  for (const piece of sorted) {
    const before = stretches.find(
      ({ baseline, right }) =>
        Math.abs(baseline - piece.baseline) < 0.2 && Math.abs(piece.left - right) < 0.45 * mm(piece.size),
    )
    if (!before) stretches.push({ ...piece })
    else {
      before.text += piece.text
      before.right = piece.right
    }
  }
  return stretches
}
