/** A meeting as the one who is signed in may see and change it: restricted cases stay hidden on its agenda. */

import { type Edit, type JsonMap, sameJson, valueAtPath } from '../../src-domain/edits'
import {
  hiddenItems,
  meetingActionsOf,
  meetingEditFault,
  visibleMeeting,
} from '../../src-domain/meetings/meeting-permissions'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { ForbiddenError, type GuardHost, refuseUnless } from './guarded-case'
import type { MeetingSession } from './types'

/** It says what stands there already. */
function isSettled(meeting: MeetingRecord, { path, value }: Edit): boolean {
  return sameJson(valueAtPath(meeting as unknown as JsonMap, path) ?? null, value ?? null)
}

/** @param mayRead whether the one who is signed in may see a case, by its id. */
export function guardMeeting(
  host: GuardHost,
  session: MeetingSession,
  mayRead: (caseId: string) => boolean,
): MeetingSession {
  let last: { of: MeetingRecord; hidden: string; shown: MeetingRecord } | null = null

  function record(): MeetingRecord {
    const of = session.record()
    const hidden = hiddenItems(of, mayRead).join()
    if (last?.of !== of || last.hidden !== hidden) last = { of, hidden, shown: visibleMeeting(of, mayRead) }
    return last.shown
  }

  /** @throws ForbiddenError where the edits must not be made, or not by who is signed in. */
  function refuse(edits: readonly Edit[]): void {
    const of = session.record()
    for (const action of meetingActionsOf(edits)) refuseUnless(host, action)
    const hidden = hiddenItems(of, mayRead)
    if (edits.some(({ path }) => path[0] === 'items' && hidden.includes(path[1] ?? ''))) {
      throw new ForbiddenError('这一议题的案件仅限办案组知悉，不能由您修改。')
    }
    // What two machines fixed apart is settled by fixing one of the two once more.
    const contested = session.conflicts()
    const settles = ({ path }: Edit) => contested.some((conflict) => sameJson(conflict.path, path))
    const settling = edits.some(settles) && edits.every((edit) => settles(edit) || isSettled(of, edit))
    const fault = settling ? null : meetingEditFault(of, edits)
    if (fault) throw new ForbiddenError(fault)
  }

  return {
    ...session,
    record,
    change(edits, purpose, options) {
      refuse(edits)
      session.change(edits, purpose, options)
    },
    undo: () => session.undo(refuse),
    redo: () => session.redo(refuse),
    history: () => (hiddenItems(session.record(), mayRead).length > 0 ? [] : session.history()),
    recordAt(hash) {
      const past = session.recordAt(hash)
      return past && visibleMeeting(past, mayRead)
    },
    conflicts: () => (hiddenItems(session.record(), mayRead).length > 0 ? [] : session.conflicts()),
  }
}
