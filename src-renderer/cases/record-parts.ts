/** The parts of a case by which its history is told: what belongs to which, and all that stands in one. */
import type { FormContext } from '../../forms/form'
import type { CaseRecord } from '../../src-domain/case-record'
import { isMap, type Json, type Path } from '../../src-domain/edits'
import type { HistoryEntry, HistoryField } from '../../src-domain/record-history'
import { caseMetas, intakeMetas, partyMetas, projectMetas } from './case-fields'
import { type ChangeInWords, changesInWords } from './change-words'

/** The parts, under the names that the screens give them, by the first step of a path. */
const partOfBlock: Readonly<Record<string, RecordPart>> = {
  case: 'case',
  intake: 'intake',
  reporter: 'informant',
  complainant: 'informant',
  respondents: 'respondents',
  project: 'project',
  facts: 'facts',
  papers: 'papers',
  approvals: 'papers',
  plannedPenalties: 'penalty',
  discretion: 'penalty',
  payments: 'penalty',
  evidence: 'evidence',
  scans: 'evidence',
  checkouts: 'other',
}

export const recordParts = {
  case: '案件',
  informant: '反映人、投诉人',
  respondents: '被反映人',
  intake: '登记和事项',
  project: '项目',
  facts: '办理进程',
  papers: '文书',
  evidence: '证据和扫描件',
  penalty: '处罚',
  other: '其他',
} as const
export type RecordPart = keyof typeof recordParts

/** Which part of the case a place belongs to. */
export function partOf([block]: Path): RecordPart {
  return partOfBlock[block ?? ''] ?? 'other'
}

/** What of the history is wanted; null for all. */
export interface HistoryFilter {
  part: RecordPart | null
  officerId: string | null
}

/** The entries that fit, each with only those fields that do. */
export function filteredHistory(
  entries: readonly HistoryEntry[],
  { part, officerId }: HistoryFilter,
): HistoryEntry[] {
  return entries.flatMap((entry) => {
    if (officerId !== null && entry.officerId !== officerId) return []
    if (part === null) return [entry]
    const fields = entry.fields.filter(({ path }) => partOf(path) === part)
    return fields.length > 0 ? [{ ...entry, fields }] : []
  })
}

/** All that a case tells, part by part, in the words of its history; parts without anything are left out. */
export function recordInWords(
  record: CaseRecord,
  context: FormContext,
): { part: RecordPart; lines: ChangeInWords[] }[] {
  const fields = leavesOf(record as unknown as Json, []).sort(byPlace)
  return (Object.keys(recordParts) as RecordPart[]).flatMap((part) => {
    const own = fields.filter(({ path }) => partOf(path) === part)
    const lines = changesInWords(own, { ...context, record })
    return lines.length > 0 ? [{ part, lines }] : []
  })
}

/** Fields in the order in which the screens show them. */
const ranks = new Map(
  Object.keys({ ...caseMetas, ...intakeMetas, ...partyMetas, ...projectMetas }).map((key, index) => [
    key,
    index,
  ]),
)

/** What stands at one place stays together, in the order of its fields; the rest stays as it is. */
function byPlace(one: HistoryField, other: HistoryField): number {
  const [key, otherKey] = [one.path.at(-1) ?? '', other.path.at(-1) ?? '']
  const same = one.path.slice(0, -1).join() === other.path.slice(0, -1).join()
  return same ? (ranks.get(key) ?? ranks.size) - (ranks.get(otherKey) ?? ranks.size) : 0
}

function leavesOf(value: Json, path: Path): HistoryField[] {
  if (!isMap(value)) return [{ path, before: undefined, after: value }]
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : leavesOf(inner, [...path, key]),
  )
}
