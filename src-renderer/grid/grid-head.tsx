// biome-ignore-all lint/a11y/useSemanticElements: rows that are not all drawn are placed by hand, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stands on the list as a whole, see data-grid
/** The head of a list: the names of the columns, each a button that sorts by it. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Column } from './data-grid'
import classes from './data-grid.module.css'
import type { Sort } from './sorting'

interface Props<Row> {
  columns: readonly Column<Row>[]
  sort: Sort
  onSort: (sort: Sort) => void
  /** What stands before the first column. */
  children?: ReactNode
}

/** A second press on the same column turns the order round. */
export function GridHead<Row>({ columns, sort, onSort, children }: Props<Row>) {
  return (
    <div className={classes.head} role="rowgroup">
      <div className={classes.headRow} role="row" aria-rowindex={1}>
        {children}
        {columns.map((column) => {
          const sorted = sort.key === column.key
          const Arrow = sort.descending ? IconArrowDown : IconArrowUp
          return (
            <div
              key={column.key}
              role="columnheader"
              className={classes.headCell}
              data-align={column.align}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              {column.sortBy ? (
                <button
                  type="button"
                  className={classes.sorter}
                  title={`按${column.label}排序`}
                  onClick={() => onSort({ key: column.key, descending: sorted && !sort.descending })}
                >
                  {column.label}
                  {sorted && <Arrow size="0.875rem" stroke={1.75} aria-hidden />}
                </button>
              ) : (
                column.label
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
