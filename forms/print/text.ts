/** Document tree → plain text, in reading order: for the clipboard, for search, and as the words that are issued. */
import type { Block, DocumentTree, Part, Run, TableBlock, TableRow } from '../document-tree'
import { mapTexts } from '../run-text'
import { footRuns } from '../sign-lines'
import { attachmentMark, copyToRuns, noteRuns, signatureLines, textOf } from './words'

/** The whole paper: one blank line between blocks, a line of dashes between its parts. */
export function toText(tree: DocumentTree): string {
  return `${mapTexts(tree, named).parts.map(partText).join('\n\n────────\n\n')}\n`
}

/** Whose signature was drawn is read; a place without one is a blank. */
function named(runs: Run[]): Run[] {
  return runs.map((run) => (run.drawn ? { ...run, text: `${run.drawn.by}（手写签名）` } : run))
}

function partText(part: Part): string {
  const blocks = part.blocks.map(blockText)
  return [part.copyLabel, ...blocks, textOf(named(footRuns(part)))].filter(Boolean).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return lines([...(block.organ ? [block.organ] : []), block.name])
    case 'masthead':
      return [
        textOf(block.organ),
        textOf(block.name),
        `${textOf(block.left)}　　${textOf(block.right)}`,
      ].join('\n')
    case 'caption':
      return `${textOf(block.left)}　　${textOf(block.right)}`
    case 'list':
      return lines(block.items)
    case 'table':
      return tableText(block)
    case 'attachments':
      return block.items
        .map((runs, index) => {
          const { lead, number } = attachmentMark(index, block.items.length)
          return `${lead || '　　　'}${number && `${number} `}${textOf(runs)}`
        })
        .join('\n')
    case 'signature':
      return lines([block.organ, block.date])
    case 'note':
      return textOf(noteRuns(block.runs))
    case 'copyTo':
      return textOf(copyToRuns(block.runs))
    case 'receipt':
      return lines([block.title, ...block.lines])
    default:
      return textOf(block.runs)
  }
}

/**
 * A line for each label and value, `标签：值`. Under header rows, a line for each row with its cells side by side. A label
 * that spans rows stands on a line of its own, before the first of them.
 */
function tableText(block: TableBlock): string {
  const headers = block.headerRows ?? 0
  return block.rows
    .flatMap((row, index) => (index < headers && isHeader(row) ? [side(row)] : rowLines(row, headers > 0)))
    .join('\n')
}

function isHeader(row: TableRow): boolean {
  return row.cells.every((cell) => cell.role === 'label')
}

function rowLines(row: TableRow, listed: boolean): string[] {
  if (listed && row.cells.every((cell) => cell.role === 'value')) return [side(row)]
  const found: string[] = []
  let label = ''
  for (const cell of row.cells) {
    const words = textOf(cell.runs)
    if (cell.role === 'label') {
      if (label) found.push(`${label}：`)
      label = words.replace(/\s/g, '')
      continue
    }
    const signs = signatureLines(cell).map(textOf)
    found.push([label ? `${label}：${words}` : words, ...signs].join('\n'))
    label = ''
  }
  if (label) found.push(`${label}：`)
  return found
}

function side(row: TableRow): string {
  return row.cells.map((cell) => textOf(cell.runs)).join('　')
}

function lines(items: readonly Run[][]): string {
  return items.map(textOf).join('\n')
}
