/** The changes that the evidence tab makes to a case beyond single fields. */
import type { CaseRecord } from '../../src-domain/case-record'
import type { Edit, Json } from '../../src-domain/edits'
import { type EvidenceKind, filesOf, type KeptFile, nextEvidenceNo } from '../../src-domain/evidence'
import { teamOf } from '../../src-domain/handlers'
import { nextOrder } from '../../src-domain/rows'

/** Who does it and when. */
export interface Doing {
  officerId: string | null
  /** ISO instant. */
  at: string
}

export type NewFile = Pick<KeptFile, 'name' | 'sha256' | 'size'> & { mediaType: string | null }

/**
 * Adds an item of evidence.
 * @param file the file it begins with; null for one without, such as a thing.
 */
export function addItem(
  record: CaseRecord,
  file: NewFile | null,
  doing: Doing,
): { id: string; edits: Edit[] } {
  const id = crypto.randomUUID()
  const item = {
    order: nextOrder(record.evidence),
    no: nextEvidenceNo(record),
    name: file ? file.name.replace(/\.[A-Za-z0-9]{1,10}$/, '') : '',
    kind: file ? kindOfFile(file) : 'physical',
    collectorIds: usualCollectors(record, doing.officerId),
    ...(file ? { files: { [crypto.randomUUID()]: { ...file, ...addedBy(doing), order: 1 } } } : {}),
  }
  return { id, edits: [{ path: ['evidence', id], value: item as Json }] }
}

/** Adds a file to an item. */
export function addFile(record: CaseRecord, itemId: string, file: NewFile, doing: Doing): Edit[] {
  const files = record.evidence?.[itemId]?.files
  const value = { ...file, ...addedBy(doing), order: nextOrder(files) }
  return [{ path: ['evidence', itemId, 'files', crypto.randomUUID()], value }]
}

/** Marks something as removed; its row stays. @param path of the item, or of a file of it. */
export function remove(path: readonly string[], reason: string, { officerId, at }: Doing): Edit[] {
  return [{ path: [...path, 'removed'], value: { at, officerId, reason } }]
}

/** Adds a row to one of the lists of an item. */
export function addRow(
  record: CaseRecord,
  itemId: string,
  list: 'custody' | 'checks',
  row: Readonly<Record<string, Json>>,
): Edit[] {
  const value = { ...row, order: nextOrder(record.evidence?.[itemId]?.[list]) }
  return [{ path: ['evidence', itemId, list, crypto.randomUUID()], value }]
}

/** The item that stands and holds a file of this content already; null where none does. */
export function itemWith(record: CaseRecord, sha256: string): { no: number } | null {
  const items = Object.values(record.evidence ?? {}).filter(({ removed }) => !removed)
  return items.find((item) => filesOf(item).some((file) => file.sha256 === sha256)) ?? null
}

/** Who added something and when, as the record writes it. */
export function addedBy({ officerId, at }: Doing) {
  return { addedAt: at, addedById: officerId }
}

/** What a file most often is as evidence; the officer may say otherwise. */
function kindOfFile({ mediaType }: NewFile): EvidenceKind {
  if (/^(?:audio|video)\//.test(mediaType ?? '')) return 'audiovisual'
  return /^image\/|pdf$/.test(mediaType ?? '') ? 'documentary' : 'electronic'
}

/** Whoever adds it and another of those who handle the case, since two collect together. */
function usualCollectors(record: CaseRecord, officerId: string | null): string[] {
  const team = teamOf(record)
  if (officerId === null || !team.includes(officerId)) return []
  return [officerId, ...team.filter((id) => id !== officerId)].slice(0, 2)
}
