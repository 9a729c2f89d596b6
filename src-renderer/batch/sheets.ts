/** Papers cut into pages, and the pages put together for the printer and for PDF. */
import { codeMark } from '../../forms/print/code-mark'
import type { HiddenDesk } from '../editor/hidden-desk'
import { printDocument } from '../editor/print-document'
import type { Ready } from './prepare'

/** The pages of one paper. */
export interface Sheets {
  markup: string
  pages: number
}

/** So much goes to the shell at once: enough to be quick, little enough to be given up. */
const mostPages = 80
const mostMarkup = 12_000_000

/** Cuts a paper. @param codes whether issued papers bear their code at the foot. */
export function sheetsOf(desk: HiddenDesk, { printed, state }: Ready, codes: boolean): Promise<Sheets> {
  const code = codes && state === 'issued' && printed.code ? codeMark(printed.code) : undefined
  return desk.cut(printed.tree, { draft: state === 'draft', code })
}

/** Papers one after the other as few documents, each no larger than the shell takes. */
export function documentsOf(sheets: readonly Sheets[], title: string): string[] {
  const documents: { markup: string[]; pages: number; size: number }[] = []
  for (const { markup, pages } of sheets) {
    const last = documents.at(-1)
    if (last && last.pages + pages <= mostPages && last.size + markup.length <= mostMarkup) {
      last.markup.push(markup)
      last.pages += pages
      last.size += markup.length
    } else documents.push({ markup: [markup], pages, size: markup.length })
  }
  return documents.map(({ markup }) => printDocument(title, markup.join('')))
}

const firstPage = /(?=<section [^>]*aria-label="第1页，)/

/**
 * The same pages for a printer that prints on both sides: every copy (联) of every paper begins on a sheet of its own,
 * so that no copy stands on the back of another.
 */
export function onOwnSheets({ markup }: Sheets): Sheets {
  const copies = markup.split(firstPage).filter(Boolean)
  const whole = copies.map((copy) => {
    const pages = copy.match(/<section /g)?.length ?? 0
    return pages % 2 === 0
      ? { copy, pages }
      : { copy: `${copy}<section class="page"></section>`, pages: pages + 1 }
  })
  return {
    markup: whole.map(({ copy }) => copy).join(''),
    pages: whole.reduce((sum, { pages }) => sum + pages, 0),
  }
}
