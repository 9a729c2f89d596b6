/** What is to be put into a package, worked out from what lists hold: no record is opened for it. */
import type { CaseSummary } from '../../src-domain/case-summary'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { chooseRecords } from '../../src-domain/package/choose-records'
import type { GuardedMatter, PackagePurpose } from '../../src-domain/package/package-format'
import type { TravellingRecord, Wanted } from '../../src-domain/package/selection-types'
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
  /** By record, the latest changes here, of those that `comparedOf` names, seen or not. */
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

/**
 * The records whose latest changes decide whether they go along: of ten thousand only those that the other side is known
 * to have at some state, where nothing but changes is wanted; and the office's own, wherever it goes.
 */
export function comparedOf({ kind }: Choice, to: KnownWorkstation | null): string[] {
  return [...new Set(['office', ...(kind === 'changes' ? Object.keys(to?.heads ?? {}) : [])])]
}

/**
 * @param onPurpose the matters that are put in although they would stay out.
 */
export function planOf(choice: Choice, onPurpose: readonly GuardedMatter[], source: PlanSource): Plan {
  const wanted = wantedOf(choice)
  const all = wanted ? travellingOf(source) : []
  const { to } = source
  const there = { heads: to?.heads ?? {}, attachments: to?.attachments ?? [] }
  const purpose = { matters: onPurpose, recordIds: [] }
  const chosen = chooseRecords(all, wanted ?? { kind: 'everything' }, purpose, there)
  const byId = new Map(source.cases.map((summary) => [summary.id, summary]))
  const casesOf = (records: readonly TravellingRecord[]) => records.flatMap(({ id }) => byId.get(id) ?? [])
  const sizes = new Map(
    source.cases.flatMap(({ files = [] }) => files.map((file) => [file.sha256, file] as const)),
  )
  return {
    records: chosen.records.map(({ record, id }) => ({ record: record as RecordKind, id })),
    cases: casesOf(chosen.records),
    withheld: casesOf(chosen.withheld).map((summary) => ({
      summary,
      matters: (summary.guarded ?? []).filter((one) => !onPurpose.includes(one)),
    })),
    guarded: chosen.guarded,
    attachments: chosen.attachments.flatMap((sha256) => sizes.get(sha256) ?? []),
  }
}

/** Null where nothing but the card is sent. */
function wantedOf(choice: Choice): Wanted | null {
  switch (choice.kind) {
    case 'card':
      return null
    case 'everything':
    case 'changes':
      return { kind: choice.kind }
    default:
      return { kind: 'cases', caseIds: choice.caseIds }
  }
}

/** What lists hold of all records, as choosing sees it; a meeting about a case that must not be seen here is none of them. */
function travellingOf({ cases, meetings, heads }: PlanSource): TravellingRecord[] {
  const seen = new Set(cases.map(({ id }) => id))
  const headsOf = (id: string) => heads.get(id) ?? []
  const office = {
    record: 'office',
    id: 'office',
    heads: headsOf('office'),
    about: [],
    attachments: [],
    guarded: [],
  }
  const met = meetings.flatMap(({ id, items }): TravellingRecord[] => {
    const about = Object.values(items).flatMap(({ caseId }) => caseId ?? [])
    if (!about.every((caseId) => seen.has(caseId))) return []
    return [{ record: 'meeting', id, heads: headsOf(id), about, attachments: [], guarded: [] }]
  })
  return [
    ...(heads.has('office') ? [office] : []),
    ...cases.map(({ id, guarded = [], files = [] }) => ({
      ...{ record: 'case', id, heads: headsOf(id), about: [id], guarded },
      attachments: files.map(({ sha256 }) => sha256),
    })),
    ...met,
  ]
}
