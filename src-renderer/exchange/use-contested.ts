/** All that waits for somebody to settle it: what was written apart, and numbers that two papers bear. */
import { useSyncExternalStore } from 'react'
import type { CaseSummary } from '../../src-domain/case-summary'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { type RangeOverlap, rangeOverlaps } from '../../src-domain/number-ranges'
import type { NumberClash } from '../../src-domain/package/comparison-types'
import { tellingConflicts } from '../../src-domain/record-doc'
import { useCases, useContestedMeetings, useMeetings, useNumbers, useOffice, useStore } from '../store/hooks'
import { standingClashes } from './number-clashes'

export interface Contested {
  cases: readonly CaseSummary[]
  meetings: readonly MeetingRecord[]
  /** How many places of the office's own record. */
  office: number
  clashes: readonly NumberClash[]
  /** Numbers that two machines may give out. */
  overlaps: readonly RangeOverlap[]
  /** How many there are of all these. */
  count: number
}

/** What waits now; an empty list of each where nothing does. */
export function useContested(): Contested {
  const store = useStore()
  const cases = useCases().filter(({ conflicts = 0 }) => conflicts > 0)
  const contested = useContestedMeetings()
  const meetings = useMeetings().filter(({ id }) => contested.has(id))
  const office = useSyncExternalStore(
    store.subscribe,
    () => tellingConflicts(store.officeSession()?.conflicts() ?? []).length,
  )
  const overlaps = rangeOverlaps(useOffice())
  const clashes = standingClashes(useNumbers())
  const count = cases.length + meetings.length + Math.min(office, 1) + clashes.length + overlaps.length
  return { cases, meetings, office, clashes, overlaps, count }
}
