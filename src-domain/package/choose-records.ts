/**
 * Chooses what goes into a package, and holds back what must not leave by accident: the one rule, for the screens as for
 * the command line.
 */
import type { GuardedMatter } from './package-format'
import type { KnownThere, OnPurpose, Selection, TravellingRecord, Wanted } from './selection-types'

/**
 * @param records all there are. A record of another kind than a case is held back with any case that it is about.
 */
export function chooseRecords(
  records: readonly TravellingRecord[],
  wanted: Wanted,
  onPurpose: OnPurpose = { matters: [], recordIds: [] },
  there: KnownThere = { heads: {}, attachments: [] },
): Selection {
  const guardedCases = new Map(
    records.flatMap(({ record, id, guarded }) => (record === 'case' ? [[id, guarded] as const] : [])),
  )
  const mayTravel = (id: string, guarded: readonly GuardedMatter[]) =>
    onPurpose.recordIds.includes(id) || guarded.every((matter) => onPurpose.matters.includes(matter))
  const concerned = ({ id, about, guarded }: TravellingRecord) => {
    const cases = about
      .filter((caseId) => caseId !== id)
      .map((caseId) => [caseId, guardedCases.get(caseId) ?? []] as const)
    return {
      ownFault: !mayTravel(id, guarded),
      blocking: cases.filter(([caseId, of]) => !mayTravel(caseId, of)),
      cases,
    }
  }
  const chosen = records.filter((record) => isWanted(record, wanted, there))
  const [going, withheld]: [TravellingRecord[], TravellingRecord[]] = [[], []]
  const guarded = new Set<GuardedMatter>()
  for (const record of chosen) {
    const { ownFault, blocking, cases } = concerned(record)
    if (ownFault || (blocking.length > 0 && !onPurpose.recordIds.includes(record.id))) {
      const matters = new Set([...record.guarded, ...blocking.flatMap(([, of]) => of)])
      withheld.push({ ...record, guarded: [...matters].sort() })
    } else {
      going.push(record)
      for (const matter of [...record.guarded, ...cases.flatMap(([, of]) => of)]) guarded.add(matter)
    }
  }
  const has = new Set(there.attachments)
  const attachments = new Set(
    going.flatMap((record) => record.attachments).filter((sha256) => !has.has(sha256)),
  )
  return { records: going, withheld, attachments: [...attachments].sort(), guarded: [...guarded].sort() }
}

/**
 * Who is to work on a case needs the organs and officers too, so the office's own record goes along unless it is there
 * already. Of several cases that a meeting was about all must be wanted: its minutes tell of each.
 */
function isWanted(travelling: TravellingRecord, wanted: Wanted, there: KnownThere): boolean {
  const { record, about } = travelling
  if (record === 'office') return !isKnown(travelling, there)
  switch (wanted.kind) {
    case 'everything':
      return true
    case 'changes':
      return !isKnown(travelling, there)
    case 'cases':
      return about.length > 0 && about.every((caseId) => wanted.caseIds.includes(caseId))
  }
}

function isKnown({ id, heads }: TravellingRecord, there: KnownThere): boolean {
  const known = there.heads[id]
  return known !== undefined && heads.every((hash) => known.includes(hash))
}
