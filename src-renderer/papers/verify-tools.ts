/** What a check needs of the browser; what reads PDF and makes Word files is large and loaded when first wanted. */
import { readOnce, type VerifyTools } from '../../forms/verify-file'
import { type PaperCode, parsePaperCodes } from '../../src-domain/paper-code'
import { sha256 } from '../digest'
import { makeDocx } from '../editor/docx-job'
import { openHiddenDesk } from '../editor/hidden-desk'
import { printDocument } from '../editor/print-document'
import { shell } from '../shell/shell'

/** The tools of one check. @throws Error from `docxOf` and `pdfOf` where the check is given up. */
export function verifyTools(signal: AbortSignal): VerifyTools {
  return {
    sha256,
    docxOf: async (tree) => {
      const made = await makeDocx(tree, { draft: false }, signal)
      if (!made) throw new Error('given up')
      return made
    },
    pdfOf: async (tree) => {
      const desk = await openHiddenDesk()
      try {
        const { markup } = await desk.cut(tree, { draft: false })
        if (signal.aborted) throw new Error('given up')
        const made = await shell.htmlToPdf({ html: printDocument(tree.title, markup) })
        return made.ok ? made.value.pdf : null
      } finally {
        desk.close()
      }
    },
    wordsOfPdf: readOnce(wordsOfPdf),
  }
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { openPdf } = await import('../evidence/pdf-pages')
  const pdf = await openPdf(new Uint8Array(bytes))
  try {
    const pages: string[] = []
    for (let number = 1; number <= pdf.count; number++) pages.push(await pdf.words(number))
    return pages
  } finally {
    await pdf.close()
  }
}

/** The codes among the properties of a PDF or Word file; none where it says nothing. */
export async function codesInFile(bytes: Uint8Array): Promise<PaperCode[]> {
  const { codeInFile } = await import('../../forms/print/file-code')
  return parsePaperCodes((await codeInFile(bytes)) ?? '')
}
