/** What of the log is wanted: by what was done, by whom, to which case, on which days. */
import { Select } from '@mantine/core'
import { type AccessKind, accessKinds } from '../../src-domain/access-log'
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
      <span className={classes.date}>
        <input
          type="date"
          aria-label="自何日"
          value={filter.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        至
        <input
          type="date"
          aria-label="至何日"
          value={filter.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </span>
      {Object.values(filter).some(Boolean) && (
        <button type="button" className="link" onClick={() => onChange(everything)}>
          清除条件
        </button>
      )}
    </>
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
