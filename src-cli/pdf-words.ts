/** The words of a PDF, as the command line reads them. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The text of each page, in the order in which it is painted. @throws where it is no PDF, or locked. */
export async function wordsOfPdf(pdf: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  // A program that wrote in the file may have set it in one of the standard Chinese encodings.
  const cMapUrl = `${join(folder, 'cmaps')}/`
  const task = getDocument({ data: pdf.slice(), cMapUrl, verbosity: 0 })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    return pages
  } finally {
    await task.destroy()
  }
}
