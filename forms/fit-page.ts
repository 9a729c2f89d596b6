/**
 * Keeps a letter to one page: where 22 lines are not enough, the lines are set closer. GB/T 9704-2012 5.2.3 allows
 * that in special cases, and C.4 asks for it where a signature would else stand alone; the type stays as it is.
 */
import type { Block, Part, Run } from './document-tree'
import { linesIn, rowHeight } from './print/estimate'
import {
  bodyStyles,
  charsIn,
  grid,
  linePtOf,
  masthead,
  sheet,
  styles,
  type TextStyle,
  titleLinePtOf,
} from './print/page'
import { roomAbove } from './print/room'

/** Lines closer than this (21 pt for 16 pt type) are no longer easy to read; a longer letter takes a second page. */
const mostLines = 30

/** So close the lines may be set where a letter takes several pages anyway, so that the last is not one of a few lines. */
const mostOfSeveral = 24

/** What a page of several loses at its foot, in parts of its height: what may not be parted goes to the next one. */
const lossAtFoot = 0.06

/** Punctuation may not begin a line, so a line now and then holds less than it could. */
const lossChars = 0.4

const ptPerMm = 72 / 25.4

/** Height of the text area in pt. */
export const pageHeight = sheet.text.height * ptPerMm

/**
 * How many lines to the page a letter needs, so that each of its copies ends on one page; where none would do, so that it
 * takes a page less than it else would. Undefined where the usual 22 are as good.
 */
export function linesToFit(parts: readonly Part[]): number | undefined {
  for (let lines = grid.lines; lines <= mostLines; lines++) {
    if (pagesOf(parts, lines) === 1) return lines === grid.lines ? undefined : lines
  }
  const usual = pagesOf(parts, grid.lines)
  for (let lines = grid.lines + 1; lines <= mostOfSeveral; lines++) {
    if (pagesOf(parts, lines) < usual) return lines
  }
  return undefined
}

/** Pages of the longest copy, as far as its length tells. */
function pagesOf(parts: readonly Part[], lines: number): number {
  const pages = parts.map((part) => heightOf({ ...part, linesPerPage: lines }) / pageHeight)
  const longest = Math.max(...pages)
  return longest <= 1 ? 1 : Math.ceil(longest / (1 - lossAtFoot))
}

/** Whether a part runs to more than one page, as far as its length tells. */
export function takesSeveralPages(part: Part): boolean {
  return heightOf(part) > pageHeight
}

/** Height in pt that a part would take on one endless page, with no more white than it must have. */
export function heightOf(part: Part): number {
  const linePt = linePtOf(part)
  return part.blocks.reduce((sum, block, index) => {
    const { lines, fixed } = measure(block, titleLinePtOf(part), charsOf(part))
    return sum + lines * linePt + fixed + (roomAbove(part, index, linePt)?.least ?? 0)
  }, 0)
}

/** Characters of running text that a line holds: more of the smaller type of transcripts and tables than of a letter's. */
function charsOf(part: Part): number {
  const { pitchPt, sizePt }: TextStyle = styles[bodyStyles[part.style]]
  return pitchPt ? grid.chars : Math.floor(charsIn(sheet.text.width, sizePt))
}

/** Lines of running text, whose distance may change, and heights in pt that may not. */
interface Extent {
  lines: number
  fixed: number
}

function measure(block: Block, titlePt: number, chars: number): Extent {
  switch (block.kind) {
    case 'title':
      return { lines: 0, fixed: (rows(block.organ ?? [], 20) + rows(block.name, 20)) * titlePt }
    case 'masthead':
      return {
        lines: 1,
        fixed: styles.mastOrgan.linePt + styles.mastName.linePt + masthead.below + masthead.above * ptPerMm,
      }
    case 'signature':
      return { lines: 2, fixed: 0 }
    case 'copyTo':
      return { lines: 0, fixed: rows([{ text: '抄送：' }, ...block.runs], 30) * styles.copyTo.linePt + 2 }
    case 'receipt': {
      const lines = block.lines.reduce((sum, runs) => sum + rows(runs, 36), 0)
      const fixed = styles.receiptTitle.linePt + lines * styles.receiptLine.linePt + 2 * ptPerMm
      return { lines: 0, fixed }
    }
    case 'table':
      return {
        lines: 0,
        fixed: block.rows.reduce((sum, row) => sum + rowHeight(row, block.columns), 0) * ptPerMm,
      }
    case 'attachments':
      return { lines: block.items.reduce((sum, runs) => sum + rows(runs, 23), 0), fixed: 0 }
    case 'list':
      return { lines: block.items.reduce((sum, runs) => sum + rows(runs, chars, 2), 0), fixed: 0 }
    case 'caption':
      return { lines: 1, fixed: 0 }
    default:
      return { lines: rows(block.runs, chars, 'indent' in block ? block.indent : 0), fixed: 0 }
  }
}

function rows(runs: readonly Run[], chars: number, indent = 0): number {
  return linesIn(runs.map((run) => run.text).join(''), chars, { indent, loss: lossChars })
}
