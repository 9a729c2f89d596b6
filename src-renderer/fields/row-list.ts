/**
 * Rows of a list as a control handles them: each with an id and a place, so that the record can keep them in a
 * map and merging keeps what two people added.
 */
import { isBlank } from '../../forms/values'

export interface Row {
  id: string
  order: number
  [column: string]: unknown
}

/**
 * The rows of a value. A row that comes without an id (worked out by the form) is named by its place, so that
 * the same list worked out on two workstations is the same rows.
 */
export function rowsIn(value: unknown): Row[] {
  if (!Array.isArray(value)) return []
  return value.map((row: Partial<Row>, index) => ({
    ...row,
    id: row.id ?? placeId(index),
    order: row.order ?? index + 1,
  }))
}

/** How a row without an id is named. @param index from 0. */
export function placeId(index: number): string {
  return `row-${index + 1}`
}

/** The rows with one value changed; a row that is not among them is added at the end. */
export function withCell(rows: readonly Row[], row: Row, column: string, value: unknown): Row[] {
  const changed = { ...row, [column]: value }
  return rows.some((each) => each.id === row.id)
    ? rows.map((each) => (each.id === row.id ? changed : each))
    : [...rows, changed]
}

/** A new row for the end of the list; it joins the list when something is typed in it. */
export function newRow(rows: readonly Row[], id: string): Row {
  return { id, order: rows.reduce((max, row) => Math.max(max, row.order), 0) + 1 }
}

/** The rows with one moved up (-1) or down (1); it changes places with its neighbour and no other row is touched. */
export function withMoved(rows: readonly Row[], id: string, step: -1 | 1): Row[] {
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  const neighbour = rows[at + step]
  if (!row || !neighbour) return [...rows]
  const apart = row.order !== neighbour.order
  return rows
    .map((each, index) => {
      if (each.id === row.id) return { ...each, order: apart ? neighbour.order : index + step + 0.5 }
      if (each.id === neighbour.id) return { ...each, order: apart ? row.order : index }
      return each
    })
    .sort((a, b) => a.order - b.order)
}

/** Whether nothing has been filled in a row. */
export function isBlankRow(row: Row): boolean {
  return Object.entries(row).every(([key, value]) => key === 'id' || key === 'order' || isBlank(value))
}
