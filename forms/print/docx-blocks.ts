/** Every kind of block as Word paragraphs and tables. */
import { AlignmentType, Paragraph, type Table, TabStopType, TextRun } from 'docx'
import type { Block, Part, Run } from '../document-tree'
import { imprint, receipt, signatureParagraphs } from './docx-foot'
import { balanced, titleChars } from './docx-lines'
import { mastheadParagraphs } from './docx-masthead'
import { headingStyle, twips, twipsOfMm } from './docx-styles'
import { wordTable } from './docx-table'
import { type ParagraphOptions, paragraph, tab, textRuns } from './docx-text'
import { bodyStyles, grid, headingFonts, linePtOf, sheet, styles, titleLinePtOf } from './page'
import { attachmentMark, noteRuns, textOf } from './words'

/** What a block must know of the part it stands in. */
export interface Setting {
  part: Part
  /** The page has room for the wanted white, not only for the least. */
  roomy: boolean
  /** White above the block in pt. */
  room: number
  /** The block goes to the next page with what follows, such as a signature. */
  keepNext: boolean
}

/** A block as paragraphs and tables, in reading order. */
export function wordBlock(block: Block, setting: Setting): (Paragraph | Table)[] {
  const { part, room } = setting
  const key = bodyStyles[part.style]
  const line = linePtOf(part)
  const char = 'pitchPt' in styles[key] ? grid.charPt : styles[key].sizePt
  const running: ParagraphOptions = {
    ...(part.linesPerPage ? { spacing: { line: twips(line), lineRule: 'exact' } } : {}),
    ...(setting.keepNext ? { keepNext: true } : {}),
  }
  const text = (runs: Run[], options: ParagraphOptions = {}) =>
    paragraph(key, runs, { ...running, ...options })
  const spaced: ParagraphOptions = { spacing: { ...running.spacing, before: twips(room) } }
  const firstLine = { indent: { firstLine: twips(2 * char), firstLineChars: 200 } }

  switch (block.kind) {
    case 'title': {
      const lines = [...(block.organ ? [block.organ] : []), block.name].map((runs) =>
        balanced(runs, titleChars),
      )
      return lines.map((runs, index) =>
        paragraph('title', runs, {
          keepNext: true,
          spacing: {
            ...(part.linesPerPage ? { line: twips(titleLinePtOf(part)), lineRule: 'exact' } : {}),
            ...(index === lines.length - 1 ? { after: twips(roomBelowTitle(lines, setting)) } : {}),
          },
        }),
      )
    }
    case 'masthead':
      return mastheadParagraphs(block)
    case 'docNumber': {
      const style = part.style === 'letter' ? 'docNumber' : 'tableNumber'
      const options = part.style === 'letter' ? running : {}
      const right = block.align === 'right' ? { indent: { right: twips(char) } } : {}
      return [
        paragraph(style, block.runs, {
          ...options,
          ...right,
          keepNext: true,
          alignment: alignments[block.align],
        }),
      ]
    }
    case 'caption':
      return [
        paragraph('caption', [...block.left], {
          keepNext: true,
          tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(sheet.text.width) }],
          after: [tab(), ...textRuns(block.right, 'caption')],
        }),
      ]
    case 'addressee':
      return [text(block.runs, { keepNext: true })]
    case 'paragraph':
      return [
        text(block.runs, {
          ...(block.indent && !block.align ? firstLine : {}),
          ...(block.align ? { alignment: alignments[block.align] } : {}),
          ...(block.keepWithNext ? { keepNext: true } : {}),
        }),
      ]
    case 'heading': {
      const letter = part.style === 'letter'
      const runs = letter
        ? block.runs
        : block.runs.map((run) => ({ font: headingFonts[block.level], ...run }))
      return [
        text(runs, {
          ...firstLine,
          keepNext: true,
          ...(letter ? { styleId: headingStyle(block.level) } : {}),
        }),
      ]
    }
    case 'list':
      return block.items.map((runs) => text(runs, firstLine))
    case 'table':
      if (!block.atFoot) return [wordTable(block)]
      return [
        new Paragraph({ keepNext: true, spacing: { line: twips(room), lineRule: 'exact' } }),
        wordTable(block),
      ]
    case 'attachments':
      return block.items.map((runs, index) => {
        const { lead, number } = attachmentMark(index, block.items.length)
        const left = number ? 6.25 : 5
        const hanging = (lead ? 3 : 0) + (number ? 1.25 : 0)
        const mark = [new TextRun(lead + number), ...(number ? [tab()] : [])]
        return text(runs, {
          ...(index === 0 ? spaced : {}),
          indent: { left: twips(left * char), hanging: twips(hanging * char) },
          before: mark,
        })
      })
    case 'signature':
      return signatureParagraphs(block, { room, char, line, key, running })
    case 'note':
      return [text(noteRuns(block.runs), firstLine)]
    case 'copyTo':
      return imprint(block.runs, setting)
    case 'receipt':
      return receipt(block, room)
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** As the paginator does it: the head of a letter ends on the grid, where the page has room for that. */
function roomBelowTitle(lines: Run[][], { part, roomy }: Setting): number {
  if (part.style === 'table') return (1 * 72) / 25.4
  if (!roomy) return 0
  const rows = lines.reduce((sum, runs) => sum + textOf(runs).split('\n').length, 0)
  const height = rows * titleLinePtOf(part)
  const step = linePtOf(part)
  return Math.ceil(height / step + 0.25) * step - height
}
