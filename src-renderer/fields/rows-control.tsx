/**
 * A list of rows: a grid where the columns are few, else each row a small form of its own. Enter in the last
 * cell begins a new row, Enter in a new row left blank goes on; Alt with ↑ ↓ moves a row, Ctrl+Delete removes it.
 */
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FieldMap } from '../../forms/fields'
import type { ControlProps } from './control-props'
import { goOn, goOnFrom } from './field-scope'
import styles from './fields.module.css'
import { PartFields } from './part-fields'
import { RowGrid } from './row-grid'
import { isBlankRow, newRow, type Row, rowsIn, withCell, withMoved } from './row-list'
import { useFaults } from './use-faults'

/** More columns than this do not fit beside each other. */
const mostGridColumns = 6

export interface RowsView {
  name: string
  rows: readonly Row[]
  columns: FieldMap
  labelId: string
  readOnly: boolean
  onCell: (row: Row, column: string, value: unknown) => void
  onRemove: (row: Row) => void
  onFault: (place: string, fault: string | null) => void
}

/** The value is the list of rows in their order, each with its id. */
export function RowsControl({
  name,
  meta,
  value,
  onChange,
  labelId,
  describedBy,
  readOnly,
  onFault,
}: ControlProps) {
  const columns = meta.columns ?? {}
  const kept = rowsIn(value)
  const setFault = useFaults(onFault)
  const [fresh, setFresh] = useState<Row | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const blank = fresh && !kept.some((row) => row.id === fresh.id) ? fresh : null
  const rows = blank ? [...kept, blank] : kept

  // Each step is drawn before the focus moves, so that no key typed at once after it is lost.
  function add() {
    flushSync(() => setFresh(newRow(kept, crypto.randomUUID())))
    focusRow(rows.length)
  }

  function remove(row: Row) {
    const at = rows.indexOf(row)
    for (const place of [row.id, ...Object.keys(columns).map((column) => `${row.id}.${column}`)]) {
      setFault(place, null)
    }
    flushSync(() => {
      if (row.id === fresh?.id) setFresh(null)
      if (row !== blank) onChange(nothingIfEmpty(kept.filter((each) => each.id !== row.id)))
    })
    focusRow(Math.max(0, Math.min(at, rows.length - 2)))
  }

  function move(row: Row, step: -1 | 1, cellIndex: number) {
    const at = rows.indexOf(row) + step
    flushSync(() => onChange(withMoved(kept, row.id, step)))
    focusRow(Math.max(0, Math.min(at, kept.length - 1)), cellIndex)
  }

  /** Puts the focus into a row, else on the way to add one. */
  function focusRow(index: number, cellIndex = 0) {
    const cells = rowElement(box.current, index)?.querySelectorAll<HTMLElement>(cell)
    const target = cells?.[cellIndex] ?? cells?.[0] ?? box.current?.querySelector<HTMLElement>('[data-add]')
    target?.focus()
  }

  function keyDown(event: KeyboardEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement
    const element = target.closest<HTMLElement>('[data-row]')
    const row = rows.find((each) => each.id === element?.dataset.row)
    if (!element || !row || readOnly || event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && row !== blank) {
      const cells = [...element.querySelectorAll<HTMLElement>(cell)]
      move(row, event.key === 'ArrowUp' ? -1 : 1, cells.indexOf(target))
    } else if (event.ctrlKey && event.key === 'Delete') {
      remove(row)
    } else if (isPlainEnter(event) && target.matches(cell)) {
      if (isBlankRow(row)) {
        if (row === blank) setFresh(null)
        leaveGrid(box.current)
      } else if (goOn(element, target)) {
        // The next cell of the same row has the focus now.
      } else if (rows.indexOf(row) === rows.length - 1) add()
      else goOnFrom(target)
    } else return
    event.preventDefault()
  }

  const view: RowsView = {
    name,
    rows,
    columns,
    labelId,
    readOnly,
    onCell: (row, column, next) => onChange(nothingIfEmpty(withCell(kept, row, column, next))),
    onRemove: remove,
    onFault: setFault,
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cells inside, caught on their way up
    <div ref={box} className={styles.rows} onKeyDown={keyDown} aria-describedby={describedBy}>
      {Object.keys(columns).length <= mostGridColumns ? (
        <RowGrid {...view} />
      ) : (
        <RowForms {...view} title={meta.label} />
      )}
      {readOnly ? null : (
        <div className={styles.rowsFoot}>
          <button type="button" className="link" data-add data-stop onClick={add}>
            添加一行
          </button>
          <span className={styles.keys}>回车换格并添行 · Alt+↑↓ 移动 · Ctrl+Delete 删除</span>
        </div>
      )}
    </div>
  )
}

/** Each row as a small form, for rows of many columns. */
function RowForms({ title, ...view }: RowsView & { title: string }) {
  return view.rows.map((row, index) => (
    <fieldset
      key={row.id}
      data-row={row.id}
      data-field-row={`${view.name}.${row.id}`}
      className={styles.rowForm}
      aria-label={`${title}第${index + 1}项`}
    >
      <div className={styles.rowFormHead}>
        <span>{`第 ${index + 1} 项`}</span>
        {view.readOnly ? null : (
          <button type="button" className="link" tabIndex={-1} onClick={() => view.onRemove(row)}>
            删除此项
          </button>
        )}
      </div>
      <PartFields
        name={`${view.name}.${row.id}`}
        parts={view.columns}
        value={row}
        labelId={view.labelId}
        readOnly={view.readOnly}
        onPart={(column, next) => view.onCell(row, column, next)}
        onFault={(fault) => view.onFault(row.id, fault)}
      />
    </fieldset>
  ))
}

/** Where typing happens in a row. */
const cell = 'input, textarea'

function rowElement(box: HTMLElement | null, index: number): HTMLElement | undefined {
  return box?.querySelectorAll<HTMLElement>('[data-row]')[index]
}

function isPlainEnter(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && !event.defaultPrevented && !event.shiftKey && !event.ctrlKey && !event.altKey
  )
}

function leaveGrid(box: HTMLElement | null) {
  const last = box?.querySelector<HTMLElement>('[data-add]')
  if (last) goOnFrom(last)
}

function nothingIfEmpty(rows: Row[]): Row[] | null {
  return rows.length > 0 ? rows : null
}
