/** A list for paper, such as a log: a head, one table whose head row comes again on every page, and page numbers. */
import type { DocumentTree, TableRow } from './document-tree'
import { label, value } from './pieces'

export interface ListSheet {
  title: string
  /** The office in whose name the list stands; null where it is not known yet. */
  organ: string | null
  /** Words above the table, at its left and right ends: what was chosen, and when and by whom it was made. */
  left: string
  right: string
  /** Widths in mm, together 156. */
  columns: readonly { label: string; width: number; align?: 'center' }[]
  /** The words of each cell. */
  rows: readonly (readonly string[])[]
}

/** The list as a document. A list without rows says 无. */
export function listSheet({ title, organ, left, right, columns, rows }: ListSheet): DocumentTree {
  const listed = rows.map(
    (cells): TableRow => ({
      cells: columns.map(({ align }, index) => value(small(cells[index] ?? ''), align ? { align } : {})),
    }),
  )
  const none: TableRow = { cells: [value('无', { colSpan: columns.length, align: 'center' })] }
  return {
    formId: 'listSheet',
    title,
    parts: [
      {
        style: 'table',
        pageNumbers: 'always',
        blocks: [
          { kind: 'title', organ: organ === null ? null : [{ text: organ }], name: [{ text: title }] },
          { kind: 'caption', left: [small(left)], right: [small(right)] },
          {
            kind: 'table',
            columns: columns.map(({ width }) => width),
            headerRows: 1,
            rows: [
              { cells: columns.map((column) => label(column.label)) },
              ...(listed.length > 0 ? listed : [none]),
            ],
          },
        ],
      },
    ],
  }
}

/** Lists are set a size smaller than forms, or a line of a log would take four. */
function small(text: string) {
  return { text, sizePt: 10.5 }
}
