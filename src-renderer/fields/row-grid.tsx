/** Rows as a compact grid: one line each, the labels of the columns above. */
import { useId, useState } from 'react'
import type { Field } from '../../forms/fields'
import { isBlank } from '../../forms/values'
import styles from './fields.module.css'
import { controls } from './registry'
import type { Row } from './row-list'
import type { RowsView } from './rows-control'

/** The grid; nothing while there is no row. */
export function RowGrid({ name, rows, columns, labelId, readOnly, onCell, onRemove, onFault }: RowsView) {
  const id = useId()
  const [sayings, setSayings] = useState<Readonly<Record<string, string>>>({})
  const entries = Object.entries(columns)
  const said = Object.values(sayings)[0]

  function setSaid(place: string, next: string | null) {
    if ((sayings[place] ?? null) === next) return
    const { [place]: _, ...others } = sayings
    setSayings(next === null ? others : { ...others, [place]: next })
  }

  if (rows.length === 0) return null
  return (
    <>
      <table className={styles.grid} aria-labelledby={labelId}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              序号
            </th>
            {entries.map(([key, { meta }]) => (
              <th
                key={key}
                scope="col"
                id={`${id}-${key}`}
                data-width={meta.width}
                data-control={meta.control}
              >
                {meta.label}
              </th>
            ))}
            {readOnly ? null : (
              <th scope="col" className={styles.remover}>
                <span className="visually-hidden">删除</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} data-row={row.id} data-field-row={`${name}.${row.id}`}>
              <td className={styles.number}>{index + 1}</td>
              {entries.map(([key, field]) => (
                <Cell
                  key={key}
                  name={`${name}.${row.id}.${key}`}
                  field={field}
                  row={row}
                  value={row[key]}
                  labelId={`${id}-${key}`}
                  saidId={`${id}-said`}
                  readOnly={readOnly}
                  onChange={(value) => onCell(row, key, value)}
                  onFault={(fault) => onFault(`${row.id}.${key}`, fault)}
                  onSaid={(said) => setSaid(`${row.id}.${key}`, said)}
                />
              ))}
              {readOnly ? null : (
                <td className={styles.remover}>
                  <button
                    type="button"
                    className={styles.remove}
                    tabIndex={-1}
                    aria-label={`删除第 ${index + 1} 行`}
                    title="删除这一行（Ctrl+Delete）"
                    onClick={() => onRemove(row)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {said ? (
        <p id={`${id}-said`} className={styles.error}>
          {said}
        </p>
      ) : null}
    </>
  )
}

interface CellProps {
  name: string
  field: Field
  row: Row
  value: unknown
  labelId: string
  saidId: string
  readOnly: boolean
  onChange: (value: unknown) => void
  /** The text typed here is not understood. */
  onFault: (fault: string | null) => void
  /** What is to be said of the cell, once it was left. */
  onSaid: (said: string | null) => void
}

/** A cell says what is wrong when it is left, in the one line under the grid. */
function Cell({ name, field, row, value, labelId, saidId, readOnly, onChange, onFault, onSaid }: CellProps) {
  const id = useId()
  const [fault, setFault] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { meta, schema } = field
  const Control = controls[meta.control]
  const hidden = meta.visibleWhen?.(row) === false

  function problem(): string | null {
    if (fault) return fault
    if (isBlank(value)) return null
    const result = schema.safeParse(value)
    return result.success ? null : `${meta.label}：${result.error.issues[0]?.message ?? '填写有误'}`
  }

  function say(problem: string | null) {
    setSaid(problem)
    onSaid(problem)
  }

  if (hidden) return <td className={styles.notAsked}>/</td>
  return (
    <td data-control={meta.control} data-field-row={name} onBlur={() => say(problem())}>
      <Control
        name={name}
        id={id}
        labelId={labelId}
        describedBy={said ? saidId : undefined}
        meta={meta}
        value={value}
        onChange={(next) => {
          if (said) say(null)
          onChange(next)
        }}
        onFault={(next) => {
          setFault(next)
          onFault(next)
        }}
        readOnly={readOnly}
        invalid={said !== null}
        compact
      />
    </td>
  )
}
