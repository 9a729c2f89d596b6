/**
 * The pages on the desk: a document tree set, cut and shown in a shadow root, so that no style of the screens
 * reaches the paper. Works on the DOM directly, because it answers every key.
 */
import type { DocumentTree } from '../../forms/document-tree'
import { renderDocument } from '../../forms/print/html'
import { type PaginateOptions, paginate, updatePages } from '../../forms/print/paginate'
import { paperFonts, rareFonts } from '../../forms/print/paper-css'
import { toText } from '../../forms/print/text'
import { wholesOf } from '../fields/field-scope'
import { deskSize, paperSheets } from './paper-sheets'

export interface PaperPreview {
  /** Shows a tree; returns the number of pages. */
  show(tree: DocumentTree, options: PaginateOptions): number
  /** The pages of the tree last shown, as markup for the printer, with or without 草稿 across them. */
  markup(options: PaginateOptions): string
  setScale(scale: number): void
  /** Lets the words of a field glow; null lets none. Returns the first of them nearest to what is in view. */
  glow(field: string | null): HTMLElement | null
  pages(): readonly HTMLElement[]
  destroy(): void
}

/** Resolves when the typefaces of the paper are there; text measured before would be cut wrongly. */
export async function paperFontsReady(): Promise<void> {
  adoptFaces()
  await Promise.all(paperFonts.map(({ font, text }) => document.fonts.load(font, text)))
}

const loadedRare = new Set<string>()

/**
 * What is to be waited for before a tree is shown: the faces of rare characters that stand in it and have not been loaded
 * yet. Null for nearly every paper.
 */
export function rareFontsReady(tree: DocumentTree): Promise<unknown> | null {
  const wanted = rareFonts(toText(tree)).filter(({ font, text }) => !loadedRare.has(font + text))
  if (wanted.length === 0) return null
  const loading = wanted.map(({ font, text }) => document.fonts.load(font, text))
  // A face that is not there is not waited for again.
  return Promise.allSettled(loading).then(() => {
    for (const { font, text } of wanted) loadedRare.add(font + text)
  })
}

/**
 * Puts an empty preview into a host element.
 * @param onField called with the field whose words were clicked.
 */
export function mountPreview(host: HTMLElement, onField: (field: string) => void): PaperPreview {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [paperSheets.paper(), paperSheets.desk()]
  const measure = make('paper measure')
  measure.setAttribute('aria-hidden', 'true')
  const shown = make('paper pages')
  root.replaceChildren(measure, shown)
  let field: string | null = null
  let scale = 1

  function click(event: Event) {
    const target = event.composedPath()[0]
    const words = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null
    if (words?.dataset.field) onField(words.dataset.field)
  }
  shown.addEventListener('click', click)

  /** A scaled element keeps its old place in the layout, so the host is given the size that is seen. */
  function fitHost() {
    const { width, height } = deskSize(shown.children.length)
    host.style.width = `${width * scale}mm`
    host.style.height = `${height * scale}mm`
  }

  function markGlow(): HTMLElement | null {
    for (const old of shown.querySelectorAll('.glow')) old.classList.remove('glow')
    const words = field === null ? [] : wordsOf(shown, field)
    for (const each of words) each.classList.add('glow')
    return nearest(words, host)
  }

  return {
    show(tree, options) {
      measure.innerHTML = renderDocument(tree)
      // Several copies each have a page 1, so pages are groups, not places of the window to go to.
      for (const page of updatePages(shown, paginate(measure, options))) page.setAttribute('role', 'group')
      fitHost()
      markGlow()
      return shown.children.length
    },
    markup(options) {
      return paginate(measure, options)
        .map((page) => page.outerHTML)
        .join('')
    },
    setScale(next) {
      scale = next
      shown.style.transform = `scale(${scale})`
      fitHost()
    },
    glow(next) {
      field = next
      return markGlow()
    },
    pages: () => [...shown.children] as HTMLElement[],
    destroy() {
      shown.removeEventListener('click', click)
      root.replaceChildren()
    },
  }
}

/** The words of a field; where the page does not tell its parts apart, those of the whole it belongs to. */
function wordsOf(pages: HTMLElement, field: string): HTMLElement[] {
  for (const name of wholesOf(field)) {
    const words = [...pages.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)]
    if (words.length > 0) return words
  }
  return []
}

/** Of several places (a paper has copies) the one closest to the middle of the window. */
function nearest(words: readonly HTMLElement[], host: HTMLElement): HTMLElement | null {
  const view = host.parentElement?.getBoundingClientRect()
  if (!view) return words[0] ?? null
  const middle = (view.top + view.bottom) / 2
  const distance = (element: HTMLElement) => Math.abs(element.getBoundingClientRect().top - middle)
  return words.reduce<HTMLElement | null>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    null,
  )
}

function make(className: string): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  return made
}

/** Faces declared inside a shadow root are not loaded, so the page itself declares them too. */
function adoptFaces() {
  const sheet = paperSheets.paper()
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
}
