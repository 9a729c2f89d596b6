/** Printing a document that no desk shows: it is cut into pages out of sight. */
import type { DocumentTree } from '../../forms/document-tree'
import { print } from './output'
import { mountPreview, paperFontsReady, rareFontsReady } from './paper-preview'
import { printDocument } from './print-document'

/** Opens the print dialog for a document. */
export async function printTree(tree: DocumentTree, signal: AbortSignal): Promise<void> {
  await paperFontsReady()
  await rareFontsReady(tree)
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  host.style.position = 'fixed'
  host.style.insetInlineStart = '-1000mm'
  document.body.append(host)
  const preview = mountPreview(host, () => undefined)
  try {
    preview.show(tree, { draft: false })
    await print(printDocument(tree.title, preview.markup({ draft: false })), tree.title, signal)
  } finally {
    preview.destroy()
    host.remove()
  }
}
