/**
 * The words of a PDF compared with those of one made from the frozen copy. Both are the texts of their pages as pdf.js gives
 * them, in the order in which they were painted, which for pages of this program is the order of reading.
 */
import type { DocumentTree } from '../document-tree'
import { footRuns } from '../sign-lines'
import { textOf } from './words'

/** Laid across the pages of a paper that was voided before it was printed. */
const across = /^作废/
/** Of the page itself: `— 2 —`, and on a transcript `第 2 页　共 3 页`. */
const ownNumber = /(—\d+—|第\d+页共\d+页)$/
/** The running number that the binding of a whole case stamps last of all. */
const stamped = /\d+$/
/** So many characters on either side tell where a difference stands. */
const around = 12

/**
 * Where a PDF says something else than the frozen copy, in words for whoever checks it; null where it says the same. Where
 * pages break does not count: another computer may have set it in other typefaces.
 * @param pages of the file, one text each.
 * @param frozen the same of a PDF made from the frozen copy now.
 * @param options.bound the file holds other papers too, so that this one is looked for among them.
 */
export function otherWords(
  pages: readonly string[],
  frozen: readonly string[],
  { tree, bound }: { tree: DocumentTree; bound: boolean },
): string | null {
  const feet = tree.parts.map((part) => plain(textOf(footRuns(part)))).filter(Boolean)
  const wanted = running(frozen, feet)
  if (!bound) {
    const found = running(pages, feet)
    return found === wanted ? null : difference(found, wanted)
  }
  // Other papers have other feet, which stand between this one's pages in no file; its own are taken out of all.
  const found = [pages, pages.map((page) => plain(page).replace(stamped, ''))].map((each) =>
    running(each, feet),
  )
  return found.some((text) => text.includes(wanted)) ? null : '这个 PDF 里找不到与签发时逐字相同的这份文书'
}

/** The pages as one text, without what stands on each of them only because it is a page. */
function running(pages: readonly string[], feet: readonly string[]): string {
  return pages
    .map((page) => {
      const text = plain(page).replace(across, '').replace(ownNumber, '')
      const foot = feet.find((words) => text.endsWith(words))
      return foot ? text.slice(0, -foot.length) : text
    })
    .join('')
}

/** One way to write each character, and no blanks, which a PDF has or has not. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function difference(found: string, wanted: string): string {
  let at = 0
  while (at < found.length && found[at] === wanted[at]) at++
  const near = (text: string) => text.slice(Math.max(0, at - around), at + around) || '（没有文字）'
  return `PDF 页面上的文字与签发时不同：文件里是“${near(found)}”，签发时是“${near(wanted)}”`
}
