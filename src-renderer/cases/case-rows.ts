/** The rows of the case list: each case with the words of its columns, worked out once until the case changes. */
import type { CaseSummary } from '../../src-domain/case-summary'
import { stages } from '../../src-domain/facts'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import { isSettled } from '../../src-domain/stage'
import { matcher } from '../search'
import { type OpenDeadline, openDeadlines } from './deadline-words'

export interface CaseRow {
  summary: CaseSummary
  /** Names of the handlers, as the list shows them. */
  handlers: string
  /** Every open limit, the nearest first. */
  limits: readonly OpenDeadline[]
}

export interface CaseFilter {
  typed: string
  /** A stage, or `open` and `settled` for the cases under way and those done. */
  stage: string | null
  category: string | null
  handlerId: string | null
}

export const noFilter: CaseFilter = { typed: '', stage: null, category: null, handlerId: null }

/** What the stage filter offers. */
export const stageOptions = [
  { group: '范围', items: [option('open', '在办'), option('settled', '已办结')] },
  { group: '阶段', items: Object.entries(stages).map(([stage, label]) => option(stage, label)) },
]

/** A row as it was made, and what it was made from. Limits hang on neither the officers' names nor the telephone numbers. */
interface CachedRow {
  row: CaseRow
  today: string
  officers: OfficeRecord['officers']
  calendar: HolidayCalendar
}

const rowCache = new WeakMap<CaseSummary, CachedRow>()

/** A row for each case; rows of unchanged cases are the same objects as before. */
export function caseRows(
  cases: readonly CaseSummary[],
  office: OfficeRecord,
  calendar: HolidayCalendar,
  today: string,
): CaseRow[] {
  return cases.map((summary) => rowOf(summary, office, calendar, today))
}

/** How many of the cases have no limits worked out for this day and calendar yet, counted up to `most`. */
export function countUnmade(
  cases: readonly CaseSummary[],
  calendar: HolidayCalendar,
  today: string,
  most: number,
): number {
  let count = 0
  for (const summary of cases) {
    const known = rowCache.get(summary)
    if (known?.today === today && known.calendar === calendar) continue
    count += 1
    if (count >= most) break
  }
  return count
}

function rowOf(
  summary: CaseSummary,
  office: OfficeRecord,
  calendar: HolidayCalendar,
  today: string,
): CaseRow {
  const known = rowCache.get(summary)
  const same = known?.today === today && known.calendar === calendar
  if (same && known.officers === office.officers) return known.row
  const row: CaseRow = {
    summary,
    handlers: summary.handlerIds.map((id) => officerName(office, id)).join('、'),
    limits: same ? known.row.limits : openDeadlines(summary.deadlineSource, calendar, today, summary.stage),
  }
  rowCache.set(summary, { row, today, officers: office.officers, calendar })
  return row
}

/** The rows that fit all parts of the filter. */
export function filtered(rows: readonly CaseRow[], filter: CaseFilter): CaseRow[] {
  const fits = matcher(filter.typed)
  return rows.filter(
    ({ summary, handlers }) =>
      fitsStage(summary, filter.stage) &&
      (filter.category === null || summary.clueCategory === filter.category) &&
      (filter.handlerId === null || summary.handlerIds.includes(filter.handlerId)) &&
      (filter.typed === '' || fits(`${summary.searchText}\n${handlers}`)),
  )
}

/** Whether the filter leaves anything out. */
export function isFiltering(filter: CaseFilter): boolean {
  return Object.entries(filter).some(([key, value]) => value !== noFilter[key as keyof CaseFilter])
}

function fitsStage(summary: CaseSummary, stage: string | null): boolean {
  if (stage === null) return true
  if (stage === 'open') return !isSettled(summary.stage)
  if (stage === 'settled') return isSettled(summary.stage)
  return summary.stage === stage
}

function option(value: string, label: string) {
  return { value, label }
}
