/** The times a party has to be heard, which a decision must wait for (《中华人民共和国行政处罚法》第四十五条、第六十四条第一项). */
import type { IsoDate } from './calendar-date'
import type { CaseDeadline } from './case-deadlines'
import type { FactKind } from './facts'

/** What a party does with its right, after which the rest of the time need not be waited for. */
const used: Readonly<Record<string, readonly FactKind[]>> = {
  T11: ['statementMade', 'hearingHeld'],
  T12: ['hearingRequested'],
}

/**
 * Those of the limits that a party still has on a day and has neither used nor renounced, whatever the office has begun
 * meanwhile: its own review of a defence does not end the time for asking for a hearing.
 * @param on the day of the latest fact of a kind, null where there is none.
 */
export function rightsRunning(
  limits: readonly CaseDeadline[],
  on: (kind: FactKind) => IsoDate | null,
  day: IsoDate,
): CaseDeadline[] {
  if (on('statementWaived') !== null) return []
  return limits.filter(
    ({ code, due }) => code in used && day <= due && (used[code] ?? []).every((kind) => on(kind) === null),
  )
}
