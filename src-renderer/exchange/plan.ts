/** What is to be put into a package, worked out from what lists hold: no record is opened for it. */
import type { CaseSummary } from '../../src-domain/case-summary'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import type { GuardedMatter, PackagePurpose } from '../../src-domain/package/package-format'
import type { RecordKind } from '../store/types'
import type { KnownWorkstation } from './known-workstation'

/** What the officer wants to send. */
export type Choice =
  /** Nothing but who this workstation is: the first contact. */
  | { kind: 'card' }
  | { kind: 'everything' }
  /** What the other side is not known to have. */
  | { kind: 'changes' }
  | { kind: 'cases'; caseIds: readonly string[] }
  /** Cases to be worked on away from the office, or brought back from there. */
  | { kind: 'task'; caseIds: readonly string[] }
  | { kind: 'return'; caseIds: readonly string[] }

export const purposeOf: Readonly<Record<Choice['kind'], PackagePurpose>> = {
  card: 'selection',
  everything: 'everything',
  changes: 'changes',
  cases: 'selection',
  task: 'task',
  return: 'return',
}

export interface PlanSource {
  /** The cases that who makes the package may see. */
  cases: readonly CaseSummary[]
  /** Every meeting; one goes along where all the cases it was about do, or may be sent. */
  meetings: readonly MeetingRecord[]
  /** By record, the latest changes here; of every record, seen or not. */
  heads: ReadonlyMap<string, readonly string[]>
  /** For whom, where it is somebody known. */
  to: KnownWorkstation | null
}

/** A case that was wanted and stays out. */
export interface Withheld {
  summary: CaseSummary
  matters: readonly GuardedMatter[]
}

export interface Plan {
  records: readonly { record: RecordKind; id: string }[]
  cases: readonly CaseSummary[]
  withheld: readonly Withheld[]
  /** The matters that the package holds on purpose. */
  guarded: readonly GuardedMatter[]
  /** Files that the other side is not known to have. */
  attachments: readonly { sha256: string; size: number }[]
}

const officeId = 'office'

/**
 * @param onPurpose the matters that are put in although they would stay out.
 */
export function planOf(choice: Choice, onPurpose: readonly GuardedMatter[], source: PlanSource): Plan {
  const wanted = wantedCases(choice, source)
  const isHeld = ({ guarded = [] }: CaseSummary) => guarded.some((matter) => !onPurpose.includes(matter))
  const cases = wanted.filter((summary) => !isHeld(summary))
  const withheld = wanted.filter(isHeld).map((summary) => ({
    summary,
    matters: (summary.guarded ?? []).filter((one) => !onPurpose.includes(one)),
  }))
  const there = new Set(source.to?.attachments)
  const files = new Map(cases.flatMap(({ files = [] }) => files.map((file) => [file.sha256, file] as const)))
  const withOffice = choice.kind !== 'card' && source.heads.has(officeId) && !isKnown(officeId, source)
  return {
    records: [
      ...(withOffice ? [{ record: 'office' as const, id: officeId }] : []),
      ...cases.map(({ id }) => ({ record: 'case' as const, id })),
      ...meetingsAlong(choice, onPurpose, source).map(({ id }) => ({ record: 'meeting' as const, id })),
    ],
    cases,
    withheld,
    guarded: [...new Set(cases.flatMap(({ guarded = [] }) => guarded))],
    attachments: [...files.values()].filter(({ sha256 }) => !there.has(sha256)),
  }
}

/** A meeting tells of every case on its agenda: none of them may be one that stays behind or must not be seen. */
function meetingsAlong(
  choice: Choice,
  onPurpose: readonly GuardedMatter[],
  source: PlanSource,
): readonly MeetingRecord[] {
  if (choice.kind !== 'everything' && choice.kind !== 'changes') return []
  const mayGo = new Map(
    source.cases.map(({ id, guarded = [] }) => [id, guarded.every((matter) => onPurpose.includes(matter))]),
  )
  return source.meetings.filter(
    ({ id, items }) =>
      (choice.kind === 'everything' || !isKnown(id, source)) &&
      Object.values(items).every(({ caseId }) => !caseId || mayGo.get(caseId) === true),
  )
}

function wantedCases(choice: Choice, source: PlanSource): readonly CaseSummary[] {
  switch (choice.kind) {
    case 'card':
      return []
    case 'everything':
      return source.cases
    case 'changes':
      return source.cases.filter(({ id }) => !isKnown(id, source))
    default: {
      const chosen = new Set(choice.caseIds)
      return source.cases.filter(({ id }) => chosen.has(id))
    }
  }
}

/** Whether the other side has the record as it stands here: the office's library travels with every package otherwise. */
function isKnown(id: string, { heads, to }: PlanSource): boolean {
  const known = to?.heads[id]
  const here = heads.get(id)
  return known !== undefined && (here?.every((hash) => known.includes(hash)) ?? false)
}
