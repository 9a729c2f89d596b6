/** What the papers of a meeting draw on besides it. */
import { useMemo } from 'react'
import type { AroundMeeting } from '../../forms/meeting-papers'
import { useToday } from '../clock'
import { useCalendar, useCases, useOffice, useOfficerId } from '../store/hooks'

/** Libraries, calendar, day, who is working, and which cases must not be named. */
export function useAroundMeeting(): AroundMeeting {
  const office = useOffice()
  const calendar = useCalendar()
  const today = useToday()
  const officerId = useOfficerId()
  const cases = useCases()
  return useMemo(() => {
    const restricted = cases.filter(({ confidentiality }) => confidentiality === 'restricted')
    return { office, calendar, today, officerId, restricted: new Set(restricted.map(({ id }) => id)) }
  }, [office, calendar, today, officerId, cases])
}
