/** The open questions of a record on the screen, and the way to answer one. */
import { useMemo, useSyncExternalStore } from 'react'
import { type Conflict, tellingConflicts } from '../../src-domain/record-doc'
import { showNotice } from '../frame/notices'
import type { RecordSession } from '../store/types'
import type { Answer, Question } from './questions'

/** The places written apart that somebody is asked about; drawn again when one is settled. */
export function useConflicts(session: Pick<RecordSession<unknown>, 'subscribe' | 'conflicts'>): Conflict[] {
  // A value written elsewhere may lose to the one shown here: the record is then the same as before.
  const standing = useSyncExternalStore(session.subscribe, () =>
    JSON.stringify(tellingConflicts(session.conflicts())),
  )
  return useMemo(() => JSON.parse(standing) as Conflict[], [standing])
}

/** Writes what was chosen; a refusal is told. */
export function answer(
  session: Pick<RecordSession<unknown>, 'change'>,
  { label }: Question,
  { edits }: Answer,
): void {
  tellRefusal(() => session.change(edits, `选定${label}`))
}

/** Does what may be refused, and tells the refusal. */
export function tellRefusal(act: () => void): void {
  try {
    act()
  } catch (error) {
    showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
  }
}
