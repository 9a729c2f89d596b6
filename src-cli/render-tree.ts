/** A composed document as the bytes of one format. */
import type { DocumentTree } from '../forms/document-tree'
import { toDocx } from '../forms/print/docx'
import { toText } from '../forms/print/text'
import { type PaperPrinter, type PrintOptions, rareFontFile, standaloneHtml } from './paged'

export const formats = ['docx', 'html', 'txt', 'pdf'] as const
export type Format = (typeof formats)[number]

/** Whether a text names a format. */
export function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text)
}

/**
 * @param options.draft marks every page 草稿.
 * @param printer makes the PDF, where one is asked for; the caller closes it.
 * @throws Error where a PDF is asked for and no Chromium, Chrome or Edge is installed.
 */
export async function renderTree(
  tree: DocumentTree,
  format: Format,
  options: PrintOptions,
  printer: PaperPrinter,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return toDocx(tree, { ...options, rareFont: rareFontFile })
    case 'txt':
      return new TextEncoder().encode(toText(tree))
    case 'html':
      return new TextEncoder().encode(await standaloneHtml(tree, options))
    case 'pdf':
      return printer.toPdf(tree, options)
  }
}
