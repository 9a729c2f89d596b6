/**
 * Keeps a letter to one page: where 22 lines are not enough, the lines are set closer. GB/T 9704-2012 5.2.3 allows
 * that in special cases, and C.4 asks for it where a signature would else stand alone; the type stays as it is.
 */
import type { Block, Part, Run } from './document-tree'
import { linesIn, rowHeight } from './print/estimate'
import { grid, linePtOf, masthead, sheet, styles } from './print/page'
import { roomAbove } from './print/room'

/** Lines closer than this (21 pt for 16 pt type) are no longer easy to read; a longer letter takes a second page. */
const mostLines = 30

/** Punctuation may not begin a line, so a line now and then holds less than it could. */
const lossChars = 0.4

const ptPerMm = 72 / 25.4

/** Height of the text area in pt. */
export const pageHeight = sheet.text.height * ptPerMm

/**
 * How many lines to the page a letter needs, so that each of its copies ends on one: undefined where the usual 22 do,
 * or where none would.
 */
export function linesToFit(parts: readonly Part[]): number | undefined {
  for (let lines = grid.lines; lines <= mostLines; lines++) {
    const fits = parts.every((part) => heightOf(part, pageHeight / lines) <= pageHeight)
    if (fits) return lines === grid.lines ? undefined : lines
  }
  return undefined
}

/** Whether a part runs to more than one page, as far as its length tells. */
export function takesSeveralPages(part: Part): boolean {
  return heightOf(part) > pageHeight
}

/** Height in pt that a part would take on one endless page, with no more white than it must have. */
export function heightOf(part: Part, linePt = linePtOf(part)): number {
  return part.blocks.reduce((sum, block, index) => {
    const { lines, fixed } = measure(block)
    return sum + lines * linePt + fixed + (roomAbove(part, index, linePt)?.least ?? 0)
  }, 0)
}

/** Lines of running text, whose distance may change, and heights in pt that may not. */
interface Extent {
  lines: number
  fixed: number
}

function measure(block: Block): Extent {
  switch (block.kind) {
    case 'title':
      return { lines: 0, fixed: (rows(block.organ ?? [], 20) + rows(block.name, 20)) * styles.title.linePt }
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
      return { lines: block.items.reduce((sum, runs) => sum + rows(runs, grid.chars, 2), 0), fixed: 0 }
    case 'caption':
      return { lines: 1, fixed: 0 }
    default:
      return { lines: rows(block.runs, grid.chars, 'indent' in block ? block.indent : 0), fixed: 0 }
  }
}

function rows(runs: readonly Run[], chars: number, indent = 0): number {
  return linesIn(runs.map((run) => run.text).join(''), chars, { indent, loss: lossChars })
}
