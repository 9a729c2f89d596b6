// biome-ignore-all lint/a11y/useSemanticElements: rows that are not all drawn are placed by hand, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stands on the list as a whole, see below
/**
 * A dense list with columns, sorted by any of them, worked by keyboard, of any length: only the rows in sight are
 * drawn. One row is the active one; the keyboard's focus stands on the list as a whole and the active row is told
 * to screen readers, so that the focus is never lost when a row scrolls out of the drawn part.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { isComposing } from '../frame/use-key'
import { useAppearance } from '../theme/appearance'
import { ChooseAll, ChooseRow, chosenAll, toggled } from './choosing'
import classes from './data-grid.module.css'
import { GridHead } from './grid-head'
import type { Sort } from './sorting'

export interface Column<Row> {
  key: string
  label: string
  /** A track of a CSS grid, such as `6rem` or `minmax(12rem, 3fr)`. */
  width: string
  align?: 'end'
  cell: (row: Row) => ReactNode
  /** The full words of a cell that may be cut. */
  tooltip?: (row: Row) => string | undefined
  /** What the column is sorted by; null stands at the end whichever way. A column without is not sorted by. */
  sortBy?: (row: Row) => string | number | null
}

export interface GridHandle {
  focus: () => void
}

export interface Selection {
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

interface Props<Row> {
  /** What the list is, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  /** In the order shown. */
  rows: readonly Row[]
  rowId: (row: Row) => string
  sort: Sort
  onSort: (sort: Sort) => void
  activeId: string | null
  onActive: (id: string) => void
  onOpen: (row: Row) => void
  /** Shown in place of rows where there are none. */
  empty: ReactNode
  /** Rows can be chosen, by their ids, for something to be done with all of them. */
  selection?: Selection
  /** Below this width the list scrolls sideways instead of squeezing its columns. */
  minWidth: string
  ref?: Ref<GridHandle>
}

/** The list. Rows open with a click or Enter. */
export function DataGrid<Row>(props: Props<Row>) {
  const { label, columns, rows, rowId, activeId, onActive, onOpen, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [{ textSize }] = useAppearance()
  const rowHeight = 2.25 * rootFontSize(textSize)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  useImperativeHandle(
    props.ref,
    () => ({
      // Answers nothing: an effect that focuses the list would give its answer to React to clean up with.
      focus: () => {
        if (scroller.current?.tabIndex === 0) scroller.current.focus()
      },
    }),
    [],
  )

  const found = rows.findIndex((row) => rowId(row) === activeId)
  const active = Math.max(0, found)
  const activeRow = rows[found]

  // Coming back from a case, the list stands where it was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is first drawn
  useLayoutEffect(() => {
    const list = scroller.current
    if (list && found >= 0) list.scrollTop = (found + 0.5) * rowHeight - list.clientHeight / 2
  }, [])

  function moveTo(index: number) {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (!row) return
    onActive(rowId(row))
    const head = scroller.current?.firstElementChild?.clientHeight ?? 0
    keepInSight(scroller.current, rows.indexOf(row) * rowHeight, rowHeight, head)
  }

  const ids = selection ? rows.map(rowId) : []

  /** Space, Ctrl+A and Shift with the arrows choose rows; answers whether the key was one of them. */
  function chooseByKey(event: KeyboardEvent): boolean {
    if (!selection || event.altKey) return false
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      selection.onChoose(chosenAll(ids, selection.chosen))
      return true
    }
    if (event.ctrlKey || event.metaKey || !activeRow) return false
    if (event.key === ' ') {
      selection.onChoose(toggled(selection.chosen, rowId(activeRow)))
      return true
    }
    if (!event.shiftKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return false
    const next = rows[active + (event.key === 'ArrowDown' ? 1 : -1)]
    selection.onChoose(
      new Set([...selection.chosen, rowId(activeRow), ...(next === undefined ? [] : [rowId(next)])]),
    )
    if (next !== undefined) moveTo(rows.indexOf(next))
    return true
  }

  function keyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return
    if (chooseByKey(event)) {
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const screenful = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + screenful,
      PageUp: active - screenful,
      Home: 0,
      End: rows.length - 1,
    }
    const to = moves[event.key]
    if (to !== undefined) moveTo(to)
    else if (event.key === 'Enter' && activeRow !== undefined) onOpen(activeRow)
    else return
    event.preventDefault()
  }

  const measures = {
    '--tracks': [...(selection ? ['1.5rem'] : []), ...columns.map(({ width }) => width)].join(' '),
    '--least': props.minWidth,
  } as CSSProperties
  return (
    <div
      ref={scroller}
      className={classes.grid}
      style={measures}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={activeRow ? `${id}-${rowId(activeRow)}` : undefined}
      tabIndex={rows.length > 0 ? 0 : -1}
      onKeyDown={keyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !activeRow) moveTo(0)
      }}
    >
      <GridHead columns={columns} sort={props.sort} onSort={props.onSort}>
        {selection && <ChooseAll ids={ids} {...selection} />}
      </GridHead>
      {rows.length === 0 ? (
        <div role="row">
          <div role="gridcell" aria-colspan={columns.length}>
            {props.empty}
          </div>
        </div>
      ) : (
        <div className={classes.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works the rows from the list itself
              <div
                key={rowId(row)}
                id={`${id}-${rowId(row)}`}
                className={classes.row}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selection ? selection.chosen.has(rowId(row)) : index === found}
                data-active={index === found || undefined}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                onClick={() => {
                  onActive(rowId(row))
                  onOpen(row)
                }}
              >
                {selection && <ChooseRow id={rowId(row)} name={rowName(columns, row)} {...selection} />}
                {columns.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={classes.cell}
                    data-align={column.align}
                    title={column.tooltip?.(row)}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}

/** What a row is called, for the box that chooses it: its first two cells that are words. */
function rowName<Row>(columns: readonly Column<Row>[], row: Row): string {
  const words = columns
    .flatMap(({ sortBy }) => sortBy?.(row) ?? [])
    .filter((each) => typeof each === 'string')
  return words.slice(0, 2).join(' ')
}

/** Scrolls just as far as needed for a row to stand below the head and above the lower edge. */
function keepInSight(scroller: HTMLElement | null, top: number, height: number, head: number): void {
  if (!scroller) return
  const lowest = top + height + head - scroller.clientHeight
  if (scroller.scrollTop > top) scroller.scrollTop = top
  else if (scroller.scrollTop < lowest) scroller.scrollTop = lowest
}

/** Pixels of one rem; the argument only says when to look again. */
function rootFontSize(_textSize: string): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
