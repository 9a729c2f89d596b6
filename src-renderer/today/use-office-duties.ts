/** What the whole office has still to do this month and this year, and what opens it. */
import { useMemo } from 'react'
import type { IsoDate } from '../../src-domain/calendar-date'
import type { CaseSummary } from '../../src-domain/case-summary'
import { type OfficeDuty, officeDuties, openOfficeDuties } from '../../src-domain/office-duties'
import { useToday } from '../clock'
import { begunMeeting } from '../meetings/begin-meeting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCalendar, useCases, useMeetings, useOffice, useOfficerId, useStore } from '../store/hooks'

/** @param last ISO date up to which duties of months to come are told too; today where it is left out. */
export function useOfficeDuties(last?: IsoDate): readonly OfficeDuty[] {
  const cases = useCases()
  const meetings = useMeetings()
  const { dutyNotes: notes } = useOffice()
  const calendar = useCalendar()
  const today = useToday()
  return useMemo(
    () => openOfficeDuties({ notes, meetings, papers: papersOf(cases) }, calendar, today, last),
    [notes, meetings, cases, calendar, today, last],
  )
}

function* papersOf(cases: readonly CaseSummary[]) {
  for (const { papers } of cases) yield* papers
}

export interface DutyAct {
  words: string
  /** Whether it opens the note, which then needs no button of its own. */
  notes: boolean
  act: () => void
}

/**
 * What a line opens: the meeting that is arranged, a new one for it, or the note that it was done without the program.
 * Null where who is signed in may arrange nothing.
 */
export function useDutyAct(onNote: (duty: OfficeDuty) => void) {
  const store = useStore()
  const cases = useCases()
  const meetings = useMeetings()
  const office = useOffice()
  const officerId = useOfficerId()
  const may = useMay()('meeting.arrange').allowed
  return (duty: OfficeDuty): DutyAct | null => {
    const { key, arranged } = duty
    if (arranged !== null) {
      return { words: '登记到会', notes: false, act: () => go({ screen: 'meeting', meetingId: arranged }) }
    }
    if (!may) return null
    if (duty.late || officeDuties[key].every === 'year') {
      return { words: key === 'inspection' ? '登记检查' : '补记', notes: true, act: () => onNote(duty) }
    }
    return {
      words: '安排会议',
      notes: false,
      act: () => {
        const record = begunMeeting(officeDuties[key].meeting, cases, meetings, office, officerId)
        store.beginMeeting(record, `安排${duty.title.replace(/^召开/, '')}`)
        go({ screen: 'meeting', meetingId: record.id })
      },
    }
  }
}
