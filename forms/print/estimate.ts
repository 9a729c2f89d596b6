/**
 * How much room text will take, reckoned from its length. Where nothing can be measured (Word files, and forms
 * deciding how close to set their lines), this stands in for measuring.
 */
import type { TableCell, TableRow } from '../document-tree'
import { charsIn, styles, table, widthInChars } from './page'
import { signatureLines, textOf } from './words'

const ptPerMm = 72 / 25.4

/**
 * Lines that words take where a line holds so many characters.
 * @param loss characters by which a full line usually falls short, since punctuation may not begin a line.
 */
export function linesIn(words: string, chars: number, { indent = 0, loss = 0 } = {}): number {
  return words.split('\n').reduce((sum, line) => {
    const width = widthInChars(line) + indent
    return sum + (width <= chars ? 1 : Math.ceil(width / (chars - loss)))
  }, 0)
}

/** Height of a table row in mm: what its words need, and no less than its least height. */
export function rowHeight(row: TableRow, columns: readonly number[]): number {
  return Math.max(
    leastRowHeight(row),
    ...row.cells.map((cell, index) => cellHeight(cell, row, index, columns)),
  )
}

/** Least height of a row in mm. Upright labels need it as tall as they are long. */
export function leastRowHeight(row: TableRow): number {
  const upright = row.cells
    .filter((cell) => cell.vertical && (cell.rowSpan ?? 1) === 1)
    .map((cell) => (textOf(cell.runs).length * styles.cellLabel.sizePt * 1.15) / ptPerMm + 3)
  return Math.max(row.minHeight ?? table.minRow, ...upright)
}

/** Lines of words in a cell, without its signatures. */
export function cellLines(cell: TableCell, row: TableRow, index: number, columns: readonly number[]): number {
  if (cell.vertical) return 1
  return linesIn(textOf(cell.runs), cellChars(cell, row, index, columns), { loss: 0.4 })
}

/** Characters that a line of a cell holds, at least one: labels and values are of one size of type. */
export function cellChars(cell: TableCell, row: TableRow, index: number, columns: readonly number[]): number {
  const from = row.cells.slice(0, index).reduce((sum, before) => sum + (before.colSpan ?? 1), 0)
  const width = columns.slice(from, from + (cell.colSpan ?? 1)).reduce((sum, mm) => sum + mm, 0)
  return Math.max(1, Math.floor(charsIn(width - 2 * table.padding, styles.cellValue.sizePt)))
}

function cellHeight(cell: TableCell, row: TableRow, index: number, columns: readonly number[]): number {
  if (cell.vertical || (cell.rowSpan ?? 1) > 1) return 0
  const signs = signatureLines(cell).length
  const lines = cellLines(cell, row, index, columns) + signs
  return (
    (lines * styles.cellValue.linePt) / ptPerMm +
    2 * table.verticalPadding +
    (signs ? table.signatureRoom : 0)
  )
}
