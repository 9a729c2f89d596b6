/** What checks and forms draw on besides a case: the libraries, the calendar, the day, who is working. */
import { useMemo } from 'react'
import type { FormContext } from '../forms/form'
import type { CaseRecord } from '../src-domain/case-record'
import { shippedCalendar } from '../src-domain/holiday-calendar'
import { useToday } from './clock'
import { useOffice, useOfficerId } from './store/hooks'

/** The context of a case as it stands on the screen. */
export function useFormContext(record: CaseRecord): FormContext {
  const office = useOffice()
  const officerId = useOfficerId()
  const today = useToday()
  return useMemo(
    () => ({ record, office, calendar: shippedCalendar, today, officerId }),
    [record, office, today, officerId],
  )
}
