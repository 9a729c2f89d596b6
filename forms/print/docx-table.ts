/** Tables of Word files: real rows and cells with spans, fixed widths, header rows that repeat, rows that never tear. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableLayoutType,
  TextDirection,
  VerticalAlign,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
} from 'docx'
import type { TableBlock, TableCell, TableRow } from '../document-tree'
import { balanced, boxesWhole } from './docx-lines'
import { twips, twipsOfMm } from './docx-styles'
import { paragraph } from './docx-text'
import { cellChars, cellLines, leastRowHeight } from './estimate'
import { table as measures, styles } from './page'
import { signatureLines } from './words'

/** A table block as a Word table as wide as its columns together. */
export function wordTable(block: TableBlock): Table {
  const widths = block.columns.map(twipsOfMm)
  const outer = { style: BorderStyle.SINGLE, size: Math.round(measures.outerRule * 8), color: '000000' }
  const inner = { style: BorderStyle.SINGLE, size: Math.round(measures.innerRule * 8), color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: inner,
      insideVertical: inner,
    },
    margins: {
      marginUnitType: WidthType.DXA,
      left: twipsOfMm(measures.padding),
      right: twipsOfMm(measures.padding),
      top: twipsOfMm(measures.verticalPadding),
      bottom: twipsOfMm(measures.verticalPadding),
    },
    rows: block.rows.map(
      (row, index) =>
        new WordRow({
          cantSplit: true,
          ...(index < (block.headerRows ?? 0) ? { tableHeader: true } : {}),
          height: { value: twipsOfMm(leastRowHeight(row)), rule: HeightRule.ATLEAST },
          children: row.cells.map((cell) => wordCell(cell, { row, block, keepNext: isTied(block, index) })),
        }),
    ),
  })
}

/** Whether a row goes to the next page with the row below: a head row does, and rows tied by a cell or by the form. */
function isTied(block: TableBlock, index: number): boolean {
  if (index < (block.headerRows ?? 0) || block.rows[index + 1]?.keepWithPrevious) return true
  return block.rows.some((row, from) =>
    row.cells.some((cell) => from <= index && from + (cell.rowSpan ?? 1) - 1 > index),
  )
}

interface CellSetting {
  row: TableRow
  block: TableBlock
  keepNext: boolean
}

function wordCell(cell: TableCell, setting: CellSetting): WordCell {
  return new WordCell({
    ...(cell.colSpan ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.vertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    verticalAlign: cell.role === 'opinion' ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: cellParagraphs(cell, setting),
  })
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function cellParagraphs(cell: TableCell, { row, block, keepNext }: CellSetting): Paragraph[] {
  const style = cell.role === 'label' ? 'cellLabel' : 'cellValue'
  const keep = keepNext ? { keepNext } : {}
  const broken = cell.role === 'label' ? balanced : boxesWhole
  const widest = cellChars(cell, row, row.cells.indexOf(cell), block.columns)
  const runs = cell.vertical ? cell.runs : broken(cell.runs, widest)
  const words = paragraph(style, runs, {
    ...keep,
    ...(cell.align ? { alignment: alignments[cell.align] } : {}),
  })
  const signs = signatureLines(cell)
  const room = roomAboveSignatures(cell, row, block, signs.length)
  return [
    words,
    ...signs.map((runs, index) =>
      paragraph('cellValue', runs, {
        ...keep,
        alignment: AlignmentType.RIGHT,
        indent: { right: twips(2 * styles.cellValue.sizePt) },
        ...(index === 0 ? { spacing: { before: twips(room) } } : {}),
      }),
    ),
  ]
}

/** White that brings the signatures down to the lower edge of the box, as far as its least height tells, in pt. */
function roomAboveSignatures(cell: TableCell, row: TableRow, block: TableBlock, signs: number): number {
  const lines = cellLines(cell, row, row.cells.indexOf(cell), block.columns) + signs
  const inside = ((leastRowHeight(row) - 2 * measures.verticalPadding) * 72) / 25.4
  return Math.max((measures.signatureRoom * 72) / 25.4, inside - lines * styles.cellValue.linePt - 1)
}
