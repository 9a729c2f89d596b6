/**
 * The rows of all cases, without holding up what is typed: a few are made at once, thousands (at the start, on a new
 * day, with a new calendar) a little at a time, while the rows as they were stay on the screen.
 */
import { useEffect, useMemo, useReducer, useState } from 'react'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import type { OfficeRecord } from '../../src-domain/office'
import { useToday } from '../clock'
import { useCalendar, useCases, useOffice } from '../store/hooks'
import { type CaseRow, caseRows, countUnmade } from './case-rows'

/** So many are made within one frame. */
const atOnce = 400
/** Milliseconds of work between two looks at the keyboard. */
const slice = 8

/** The rows; null while they are made for the first time. */
export function useCaseRows(): readonly CaseRow[] | null {
  const cases = useCases()
  const office = useOffice()
  const calendar = useCalendar()
  const today = useToday()
  const [made, tick] = useReducer((count: number) => count + 1, 0)
  const [last, setLast] = useState<readonly CaseRow[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` says when to look again
  const ready = useMemo(
    () => countUnmade(cases, calendar, today, atOnce) < atOnce,
    [cases, calendar, today, made],
  )
  const rows = useMemo(
    () => (ready ? caseRows(cases, office, calendar, today) : null),
    [ready, cases, office, calendar, today],
  )
  useEffect(() => {
    if (ready) return
    const controller = new AbortController()
    void makeRows({ cases, office, calendar, today }, controller.signal).then((done) => {
      if (done) tick()
    })
    return () => controller.abort()
  }, [ready, cases, office, calendar, today])
  if (rows !== null && rows !== last) setLast(rows)
  return rows ?? last
}

interface Wanted {
  cases: readonly CaseSummary[]
  office: OfficeRecord
  calendar: HolidayCalendar
  today: string
}

/** Makes the rows in slices; false where it was given up. */
async function makeRows({ cases, office, calendar, today }: Wanted, signal: AbortSignal): Promise<boolean> {
  for (let next = 0; next < cases.length; ) {
    const end = performance.now() + slice
    while (next < cases.length && performance.now() < end) {
      caseRows(cases.slice(next, next + 20), office, calendar, today)
      next += 20
    }
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return false
  }
  return true
}
