/** What checks and forms draw on besides a case: the libraries, the calendar, the day, who is working. */
import { useCallback, useMemo } from 'react'
import type { FormContext } from '../forms/form'
import type { CaseRecord } from '../src-domain/case-record'
import { useToday } from './clock'
import { useCalendar, useOffice, useOfficerId } from './store/hooks'

/** The context of a case as it stands on the screen. */
export function useFormContext(record: CaseRecord): FormContext {
  const office = useOffice()
  const calendar = useCalendar()
  const officerId = useOfficerId()
  const today = useToday()
  return useMemo(
    () => ({ record, office, calendar, today, officerId }),
    [record, office, calendar, today, officerId],
  )
}

/** The contexts of cases that stand on no screen of their own. */
export function useContextOf(): (record: CaseRecord) => FormContext {
  const office = useOffice()
  const calendar = useCalendar()
  const officerId = useOfficerId()
  const today = useToday()
  return useCallback(
    (record) => ({ record, office, calendar, today, officerId }),
    [office, calendar, today, officerId],
  )
}
