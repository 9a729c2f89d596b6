/** A desk out of sight: documents are cut into pages on it that no screen shows. */
import type { DocumentTree } from '../../forms/document-tree'
import type { PaginateOptions } from '../../forms/print/paginate'
import { mountPreview, paperFontsReady, rareFontsReady } from './paper-preview'

export interface HiddenDesk {
  /** The pages of a document as markup, and how many they are. */
  cut: (tree: DocumentTree, options: PaginateOptions) => Promise<{ markup: string; pages: number }>
  close: () => void
}

/** Sets one up once the typefaces are there; whoever does closes it. */
export async function openHiddenDesk(): Promise<HiddenDesk> {
  await paperFontsReady()
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  host.style.position = 'fixed'
  host.style.insetInlineStart = '-1000mm'
  document.body.append(host)
  const preview = mountPreview(host, () => undefined)
  return {
    async cut(tree, options) {
      await rareFontsReady(tree)
      const pages = preview.show(tree, options)
      return { markup: preview.markup(options), pages }
    },
    close() {
      preview.destroy()
      host.remove()
    },
  }
}
