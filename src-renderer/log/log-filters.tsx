/** What of the log is wanted: by what was done, by whom, to which case, on which days. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type AccessKind, accessKinds } from '../../src-domain/access-log'
import { parseDateInput } from '../../src-domain/date-input'
import { useToday } from '../clock'
import classes from './log.module.css'
import { everything, type LogFilter, type LogRow } from './log-rows'

interface Props {
  filter: LogFilter
  rows: readonly LogRow[]
  onChange: (filter: LogFilter) => void
}

/** The filters; they offer only what the log tells of. */
export function LogFilters({ filter, rows, onChange }: Props) {
  const change = (part: Partial<LogFilter>) => onChange({ ...filter, ...part })
  const there = new Set(rows.map(({ kind }) => kind))
  const kinds = Object.entries(accessKinds).flatMap(([value, label]) =>
    there.has(value as AccessKind) ? [{ value, label }] : [],
  )
  return (
    <>
      <Select
        className={classes.filter}
        aria-label="按事项筛选"
        placeholder="事项：全部"
        data={kinds}
        value={filter.kind}
        onChange={(kind) => change({ kind: kind as AccessKind | null })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': '不限事项' }}
      />
      <Select
        className={classes.filter}
        aria-label="按人员筛选"
        placeholder="人员：全部"
        data={choices(
          rows,
          ({ byAccountId }) => byAccountId,
          ({ who }) => who,
        )}
        value={filter.byAccountId}
        onChange={(byAccountId) => change({ byAccountId })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': '不限人员' }}
      />
      <Select
        className={classes.case}
        aria-label="按案件筛选"
        placeholder="案件：全部"
        data={choices(
          rows,
          ({ caseId }) => caseId,
          ({ caseName }) => caseName,
        )}
        value={filter.caseId}
        onChange={(caseId) => change({ caseId })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': '不限案件' }}
      />
      <Day label="自何日" value={filter.from} onChange={(from) => change({ from })} />
      <Day label="至何日" value={filter.to} onChange={(to) => change({ to })} />
      {Object.values(filter).some(Boolean) && (
        <button type="button" className="link" onClick={() => onChange(everything)}>
          清除条件
        </button>
      )}
    </>
  )
}

/** A day as it is typed anywhere in the program; emptied, it stands for none. */
function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  function take() {
    if (typed === null) return
    const read = typed.trim() === '' ? { ok: true as const, value: '' } : parseDateInput(typed, today)
    setFault(read.ok ? null : read.error)
    if (!read.ok) return
    setTyped(null)
    onChange(read.value)
  }

  return (
    <TextInput
      className={classes.date}
      aria-label={label}
      placeholder={`${label}：不限`}
      title={fault ?? undefined}
      error={fault !== null}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
      }}
    />
  )
}

/** Each value that stands in the log once, under its name. Cases that may not be seen have none. */
function choices(
  rows: readonly LogRow[],
  idOf: (row: LogRow) => string | null,
  nameOf: (row: LogRow) => string | null,
) {
  const names = new Map<string, string>()
  for (const row of rows) {
    const [value, name] = [idOf(row), nameOf(row)]
    if (value !== null && name) names.set(value, name)
  }
  return [...names].map(([value, label]) => ({ value, label }))
}
