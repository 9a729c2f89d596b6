/** The rows of a list on a paper, each with the helpers that turn its values into words. */
import type { OfficeRecord } from '../src-domain/office'
import type { FieldMap, RowValue } from './fields'
import { createFill, type Fill } from './fill'

/** One fill for each row, whose runs know their place as `qaList.ROW.q`. No rows give an empty array. */
export function rowFills<C extends FieldMap>(
  key: string,
  columns: C,
  rows: readonly RowValue<C>[] | null | undefined,
  office: OfficeRecord,
): Fill<C>[] {
  return (rows ?? []).map((row, index) => createFill(columns, row, office, `${key}.${row.id ?? index}.`))
}
