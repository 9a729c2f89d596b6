/**
 * Document tree → Word file. Real paragraphs in named styles, real tables, page numbers as fields; no text boxes,
 * so that an officer can go on working on it in Word or WPS. Each part is a section that counts its own pages.
 */
import {
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  Paragraph,
  SectionType,
} from 'docx'
import type { DocumentTree, Part } from '../document-tree'
import { heightOf, pageHeight, takesSeveralPages } from '../fit-page'
import { wordBlock } from './docx-blocks'
import { embedding, keyedFontTable, rareFontsOf } from './docx-fonts'
import { footerLine, headerLine } from './docx-margins'
import { twips, twipsOfMm, wordStyles } from './docx-styles'
import { copyLabelTop, grid, linePtOf, numberCentre, sheet, styles, widthInChars } from './page'
import { roomAbove } from './room'
import { isFoot, textOf } from './words'

export interface DocxOptions {
  /** Says 草稿 in the header of every page. */
  draft?: boolean
  /** The code of an issued paper, printed at the foot of every page; null or absent where it bears none. */
  code?: string | null
  /** Gives the file of a piece of the font of rare characters; without it none are put into the document. */
  rareFont?: (family: string) => Promise<Uint8Array>
}

/** The bytes of a .docx file. The same tree always gives the same document: no date and no name is put into it. */
export async function toDocx(tree: DocumentTree, options: DocxOptions = {}): Promise<Uint8Array> {
  const fonts = options.rareFont ? await rareFontsOf(tree, options.rareFont) : []
  const document = new Document({
    ...embedding(fonts),
    title: tree.title,
    styles: { importedStyles: wordStyles() },
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true, spaceForUnderline: true },
    sections: tree.parts.map((part, index) =>
      section(part, isNumbered(tree.parts, index), tree.parts.length === 1, options),
    ),
  })
  const data = coreProperties(tree.title)
  const overrides = [{ path: 'docProps/core.xml', data }, ...keyedFontTable(document)]
  return new Uint8Array(await Packer.toArrayBuffer(document, false, overrides))
}

function section(set: Part, numbered: boolean, alone: boolean, options: DocxOptions): ISectionOptions {
  const part = eased(set)
  const { width, height, margin } = sheet
  const letter = part.style === 'letter'
  const header = (first: boolean) =>
    new Header({ children: [headerLine(part, first, options.draft === true)] })
  const foot = { numbered, alone, code: options.code ?? null }
  const footer = (odd: boolean) => new Footer({ children: [footerLine(part, odd, foot)] })
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // An attachment may begin on an even page.
      titlePage: !part.continues,
      page: {
        size: { width: twipsOfMm(width), height: twipsOfMm(height) },
        margin: {
          top: twipsOfMm(margin.top),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          right: twipsOfMm(width) - twipsOfMm(margin.left) - lineTwips,
          header: twipsOfMm(copyLabelTop),
          footer: twipsOfMm(height - numberCentre) - twips(styles.pageNumber.linePt / 2),
        },
        ...(part.continues ? {} : { pageNumbers: { start: 1 } }),
      },
      grid: {
        // Rounded down: where one line less fits the page, LibreOffice sets the text lower.
        linePitch: Math.floor(linePtOf(part) * 20),
        // Of lines alone: LibreOffice would shorten a line to whole cells of a grid of characters, to 27 of them.
        ...(letter ? { type: DocumentGridType.LINES } : {}),
      },
    },
    headers: { first: header(true), default: header(false), even: header(false) },
    footers: { first: footer(true), default: footer(true), even: footer(false) },
    children: body(part, hasRoom(set)),
  }
}

/**
 * A part that is set closer to keep to its page, a little closer still: other programs break a line differently now and
 * then, and one line more must not take another page.
 */
function eased(part: Part): Part {
  return part.linesPerPage ? { ...part, linesPerPage: part.linesPerPage + 2 } : part
}

/**
 * Whether the pages of a part bear numbers. Word could decide by a field of its own whether there are several, but other
 * programs do not know that field and print rubbish.
 */
function isNumbered(parts: readonly Part[], index: number): boolean {
  const part = parts[index]
  if (part?.pageNumbers !== 'whenSeveral') return part?.pageNumbers === 'always'
  return part.continues || parts[index + 1]?.continues || takesSeveralPages(part)
}

/**
 * Length of a line: 28 characters at the pitch that Word can say, in whole twips, and half a point for the rounding of
 * other programs; 0.3 mm more than the text area has.
 */
const lineTwips = 8860

function body(part: Part, roomy: boolean): ISectionOptions['children'] {
  const children = part.blocks.flatMap((block, index) =>
    wordBlock(block, { part, roomy, room: roomOf(part, index, roomy), keepNext: goesWithNext(part, index) }),
  )
  // A section ends with a paragraph; below a table it must take no room.
  const end = new Paragraph({ style: 'cellValue', spacing: { line: 20, lineRule: 'exact' } })
  return children.at(-1) instanceof Paragraph ? children : [...children, end]
}

function roomOf(part: Part, index: number, roomy: boolean): number {
  const room = roomAbove(part, index)
  return room ? (roomy ? room.wanted : room.least) : 0
}

/** Whether the part has two lines to spare on its last page: where that is all but full, the paper takes them from the seal. */
function hasRoom(part: Part): boolean {
  const line = linePtOf(part)
  const height = heightOf(part)
  const last = height % pageHeight
  const justRunsOver = height > pageHeight && last < line
  return last + 2 * line < pageHeight && !justRunsOver
}

/**
 * Whether a block goes to the next page with what follows: what ends a letter stays together, and takes two lines of
 * text along, which is the paragraph before the attachments or the signature and, where that is a single line, one
 * more.
 */
function goesWithNext({ blocks }: Part, index: number): boolean {
  const next = blocks[index + 1]
  if (!next) return false
  if (next.kind === 'signature' || next.kind === 'note' || isFoot(next)) return true
  if (next.kind === 'attachments') return true
  const beyond = blocks[index + 2]?.kind
  return (
    (beyond === 'signature' || beyond === 'attachments') &&
    'runs' in next &&
    widthInChars(textOf(next.runs)) <= grid.chars - 2
  )
}

function coreProperties(title: string): string {
  const text = title.replace(/[<>&]/g, '')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></cp:coreProperties>`
}
