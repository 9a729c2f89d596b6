/**
 * Computers of the office that were lost or given away (停用), as its own record tells it, so that one desk's report
 * reaches all others with the next package. Nothing of it is ever changed: a computer is struck while a note about it
 * stands that no later one lifts. Two desks that strike or lift apart so never contradict each other, whatever their
 * clocks say; who strikes without having heard of a lifting is heard.
 */
import { z } from 'zod'
import type { Edit } from './edits'

export const strikeNote = z.object({
  workstationId: z.string().min(1),
  /** As it was called then. */
  name: z.string(),
  /** ISO instant. */
  at: z.string(),
  officerId: z.string().nullable(),
  /** Why it was struck; absent where the note lifts others. */
  reason: z.string().nullish(),
  /** The ids of the notes that this one lifts: the computer is in use again. */
  lifts: z.array(z.string()).nullish(),
})
export type StrikeNote = z.infer<typeof strikeNote>

export interface Strike {
  at: string
  officerId: string | null
  reason: string
}

type Noted = { strikes?: Record<string, StrikeNote> | null | undefined }

/** Why a computer is out of use, by the latest note that nobody has lifted; null where it is in use. */
export function strikeOf(office: Noted, workstationId: string): Strike | null {
  const [last] = standing(office, workstationId).sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
  return last ? { at: last[1].at, officerId: last[1].officerId, reason: last[1].reason ?? '' } : null
}

/** The edits of the office's record that note it. @param id of the note, never used before. */
export function strikeEdits(id: string, note: Omit<StrikeNote, 'lifts'> & { reason: string }): Edit[] {
  return [{ path: ['strikes', id], value: note }]
}

/** The edits that lift all that stands against it; none where nothing does. */
export function liftEdits(office: Noted, id: string, note: Omit<StrikeNote, 'lifts' | 'reason'>): Edit[] {
  const lifts = standing(office, note.workstationId).map(([noteId]) => noteId)
  return lifts.length === 0 ? [] : [{ path: ['strikes', id], value: { ...note, lifts } }]
}

function standing({ strikes }: Noted, workstationId: string): [string, StrikeNote][] {
  const own = Object.entries(strikes ?? {}).filter(([, note]) => note.workstationId === workstationId)
  const lifted = new Set(own.flatMap(([, { lifts }]) => lifts ?? []))
  return own.filter(([id, { lifts }]) => !lifts && !lifted.has(id))
}
