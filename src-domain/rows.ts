/**
 * Lists of rows inside a record. Rows live in a map under random ids and carry their place as a number,
 * because two workstations may each add a row while apart: in an array the merge would be guesswork,
 * in a map both rows simply stand.
 */

/** A row as stored: its place among the others; ties are broken by the row's id. */
export type Ordered = { order: number }
export type RowMap<T extends Ordered> = Record<string, T>
export type RowWithId<T> = T & { id: string }

/** The rows of a map in their order, each with its id. The same map gives the same order on every machine. */
export function rowsOf<T extends Ordered>(map: RowMap<T> | null | undefined): RowWithId<T>[] {
  return Object.entries(map ?? {})
    .map(([id, row]) => ({ ...row, id }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The place for a row added at the end. */
export function nextOrder(map: RowMap<Ordered> | null | undefined): number {
  return Object.values(map ?? {}).reduce((max, row) => Math.max(max, row.order), 0) + 1
}
