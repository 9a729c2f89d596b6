/**
 * Cuts the measured flow of a paper into pages of exactly 210 × 297 mm. Preview, print and PDF all show these
 * boxes, so what is on screen is what comes out of the printer. This file and the four it draws on need a DOM
 * and nothing else: `src-cli/paginate-source.ts` puts their source into a bare page.
 */
import { sliceTable, sliceText } from './cut-flow'
import { easeLines } from './ease-lines'
import { fillPages, type Page } from './fill-pages'
import { type Item, itemsOf } from './measure-flow'

export interface PaginateOptions {
  /** Prints 草稿 across every page. */
  draft?: boolean
  /** Prints 作废 across every page. */
  voided?: boolean
  /** SVG markup of the code by which an issued paper is checked; it stands at the foot of every page. */
  code?: string | undefined
}

/**
 * Cuts a flow into pages.
 * @param flow element of class `paper measure` holding the output of `renderDocument`, laid out without zoom, with
 *   the fonts loaded. It is left as it was.
 * @returns the pages, not yet in the document; put them into an element of class `paper`, with `updatePages`.
 */
export function paginate(flow: HTMLElement, options: PaginateOptions = {}): HTMLElement[] {
  const parts = Array.from(flow.querySelectorAll<HTMLElement>(':scope > .part'))
  const probe = make('section', 'page')
  const body = make('div', 'page-body')
  probe.append(body)
  flow.append(probe)
  // A tenth of a pixel for sums of rounded heights.
  const capacity = body.getBoundingClientRect().height + 0.1
  const restore = easeLines(flow)
  const cut = parts.map((part) => ({ part, pages: fillPages(itemsOf(part, capacity), capacity) }))
  const pages = groupsOf(cut).flatMap((group) => {
    const total = group.reduce((sum, { pages }) => sum + pages.length, 0)
    let before = 0
    return group.flatMap(({ part, pages }) => {
      const dressed = dress(part, pages, { before, total }, options)
      before += pages.length
      return dressed
    })
  })
  restore()
  probe.remove()
  return pages
}

interface CutPart {
  part: HTMLElement
  pages: Page[]
}

/** Parts that are numbered together: one and the attachments after it. */
function groupsOf(cut: readonly CutPart[]): CutPart[][] {
  const groups: CutPart[][] = []
  for (const one of cut) {
    const group = groups.at(-1)
    if (group && one.part.dataset.continues) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** The markup each page was made from. A page whose markup is unchanged stays as it is on screen. */
const sources = new WeakMap<Element, string>()

/**
 * Shows pages in a host, replacing only those that differ from what stands there, so that nothing flickers.
 * @returns the pages that are new on screen.
 */
export function updatePages(host: HTMLElement, pages: readonly HTMLElement[]): HTMLElement[] {
  const fresh: HTMLElement[] = []
  pages.forEach((page, index) => {
    const source = page.outerHTML
    const shown = host.children[index]
    if (shown && sources.get(shown) === source) return
    sources.set(page, source)
    fresh.push(page)
    if (shown) shown.replaceWith(page)
    else host.append(page)
  })
  while (host.children.length > pages.length) host.lastElementChild?.remove()
  return fresh
}

/**
 * The pages of one part with all that stands outside the text area: copy label, footnote, page number, draft mark.
 * `before` pages of its group stand before it, which has `total`.
 */
function dress(
  part: HTMLElement,
  pages: readonly Page[],
  { before, total }: { before: number; total: number },
  options: PaginateOptions,
): HTMLElement[] {
  const { pageNumbers, copyLabel, footnote, pageFoot, footDrawn } = part.dataset
  const style = Array.from(part.classList).filter((name) => name !== 'part')
  const linePitch = part.getAttribute('style')
  return pages.map((page, index) => {
    const number = before + index + 1
    // Those who sign page by page find their place where it was on the page before.
    const section = make('section', ['page', number % 2 || pageFoot ? 'odd' : 'even', ...style].join(' '))
    section.setAttribute('aria-label', `第${number}页，共${total}页`)
    if (linePitch) section.setAttribute('style', linePitch)
    const across = options.draft ? '草稿' : options.voided ? '作废' : null
    if (across) {
      const mark = make('div', 'draft-mark', across)
      mark.setAttribute('aria-hidden', 'true')
      section.append(mark)
    }
    if (copyLabel && index === 0) section.append(make('div', 's-copyLabel copy-label', copyLabel))
    section.append(bodyOf(page))
    if (pageFoot ?? footnote) {
      const foot = make('div', pageFoot ? 's-pageFoot footnote' : 's-footnote footnote', pageFoot ?? footnote)
      // Its markup was made by `renderFlow`, as all of the part was.
      if (footDrawn) foot.innerHTML = footDrawn
      section.append(foot)
    }
    if (options.code) {
      const mark = make('div', 'code-mark')
      mark.setAttribute('aria-hidden', 'true')
      mark.innerHTML = options.code
      section.append(mark)
    }
    if (pageNumbers === 'always' || (pageNumbers === 'whenSeveral' && total > 1)) {
      const transcript = style.includes('transcript')
      const words = transcript ? `第 ${number} 页　共 ${total} 页` : `— ${number} —`
      section.append(make('div', 's-pageNumber page-number', words))
    }
    return section
  })
}

/** The text area of a page: its pieces in order, receipts and 抄送 at the foot. */
function bodyOf(page: Page): HTMLElement {
  const body = make('div', 'page-body')
  const foot = make('div', 'page-foot')
  for (let from = 0; from < page.items.length; ) {
    const first = page.items[from] as Item
    let to = from
    while (page.items[to + 1]?.piece === first.piece) to++
    const { piece } = first
    const copy = piece.table
      ? sliceTable(piece, piece.table, first, page.items[to] as Item)
      : sliceText(piece, first.index, (page.items[to] as Item).index + 1)
    const room = first.least + page.ease * (first.lead - first.least)
    if (first.lead > 0) copy.style.setProperty('padding-top', px(from === 0 ? 0 : room))
    if (piece.below > 0) copy.style.setProperty('margin-bottom', px(page.ease * piece.below))
    const target = piece.flow === 'foot' ? foot : body
    target.append(copy)
    from = to + 1
  }
  if (foot.childElementCount) body.append(foot)
  return body
}

function px(length: number): string {
  return `${length.toFixed(2)}px`
}

function make(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
