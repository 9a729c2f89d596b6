/** Pages of a PDF drawn on canvases, and their words. Loaded only when a PDF is first looked at. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import type { Bytes } from '../store/sealing'
import { declarePdfFonts } from './pdf-fonts'

export interface PdfPages {
  count: number
  /** Draws a page, from 1, so wide in CSS pixels. */
  draw(canvas: HTMLCanvasElement, page: number, width: number): Promise<void>
  /** The words of a page, from 1, in the order in which they are painted. */
  words(page: number): Promise<string>
  close(): Promise<void>
}

/**
 * What pdf.js reads besides the file, from the program itself: how Chinese encodings number their characters, the fourteen
 * standard typefaces, and the decoders of scanned pages (JBIG2, JPEG 2000).
 */
const shipped = {
  cMapUrl: '/pdf/cmaps/',
  standardFontDataUrl: '/pdf/standard_fonts/',
  wasmUrl: '/pdf/wasm/',
}

/** Opens a PDF. @throws Error where it is none, or locked by a password. */
export async function openPdf(bytes: Bytes): Promise<PdfPages> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  declarePdfFonts()
  // The bytes go over to the worker; what is scripted or linked in the file stays dead.
  const task = getDocument({ data: bytes, ...shipped, enableXfa: false, disableFontFace: false })
  const pdf: PDFDocumentProxy = await task.promise
  return {
    count: pdf.numPages,
    async draw(canvas, number, width) {
      const page = await pdf.getPage(number)
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio
      const viewport = page.getViewport({ scale })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      canvas.style.width = `${width}px`
      await page.render({ canvas, viewport }).promise
      // A face that ships begins to load when a page first asks for it, and the page was drawn without it.
      if (document.fonts.status === 'loaded') return
      await document.fonts.ready
      await page.render({ canvas, viewport }).promise
    },
    async words(number) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    },
    close: () => task.destroy(),
  }
}
