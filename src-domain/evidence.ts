/**
 * The evidence of a case, item by item (《中华人民共和国行政处罚法》第四十六条), and the scanned pages of its papers. The
 * record holds what is known of each and the SHA-256 of its files; the files themselves lie in the store, so that large
 * ones make no case slow. Nothing is ever taken out: what is removed keeps its row and says why.
 */
import { z } from 'zod'
import type { CaseRecord } from './case-record'
import type { CodeTable } from './codes'
import { codeOf, dateText, dateTime, flag, idList, order, text } from './record-values'
import { type RowWithId, rowsOf } from './rows'

/** 证据种类, as the law counts them. */
export const evidenceKinds = {
  documentary: '书证',
  physical: '物证',
  audiovisual: '视听资料',
  electronic: '电子数据',
  testimony: '证人证言',
  statement: '当事人的陈述',
  expertOpinion: '鉴定意见',
  siteRecord: '勘验笔录、现场笔录',
} as const satisfies CodeTable
export type EvidenceKind = keyof typeof evidenceKinds

/** What a re-check of an item comes to (证据复核). */
export const checkResults = {
  verified: '属实，可以采用',
  doubtful: '存疑，需要补证',
  rejected: '不予采用',
} as const satisfies CodeTable

/** A file kept in the store. */
const keptFile = z.object({
  ...order,
  name: z.string().min(1),
  /** Of the content, in lower-case hexadecimal; the store knows the file by it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '应为文件的校验值'),
  /** In bytes. */
  size: z.int().nonnegative(),
  mediaType: text,
  /** ISO instant, and who added it. */
  addedAt: z.string(),
  addedById: text,
})
export type KeptFile = z.infer<typeof keptFile>

/** Taken out again: the row stays. `at` is an ISO instant. */
const removed = z.object({ at: z.string(), officerId: text, reason: z.string().min(1) })

/** 保管与移交: from whom to whom, when and why. */
const custodyStep = z.object({
  ...order,
  at: dateTime,
  from: text,
  to: text,
  reason: text,
  place: text,
})

/** 证据复核 of one item. */
const evidenceCheck = z.object({
  ...order,
  date: dateText,
  officerId: text,
  result: z.enum(Object.keys(checkResults) as [keyof typeof checkResults]),
  note: text,
})
export type EvidenceCheck = z.infer<typeof evidenceCheck>

export const evidenceItem = z.object({
  ...order,
  /** Its number within the case, from 1; with the case number it is the 证据编号. */
  no: z.int().positive(),
  kind: codeOf(evidenceKinds),
  name: text,
  source: text,
  /** 证明内容. */
  proves: text,
  /** Of whom it was obtained. */
  provider: text,
  collectorIds: idList,
  collectedAt: dateTime,
  collectedPlace: text,
  original: flag,
  spec: text,
  qty: z.number().nonnegative().nullish(),
  unit: text,
  /** 存放地. */
  place: text,
  pages: text,
  /** Shows who the informant is: only those of section I see it. */
  revealsInformant: flag,
  /** Registered and kept in advance (先行登记保存), so that the papers of that list it. */
  preserved: flag,
  files: z.record(z.string(), keptFile.extend({ removed: removed.nullish() })).nullish(),
  custody: z.record(z.string(), custodyStep).nullish(),
  checks: z.record(z.string(), evidenceCheck).nullish(),
  removed: removed.nullish(),
})
export type EvidenceItem = z.infer<typeof evidenceItem>
export type EvidenceFile = NonNullable<EvidenceItem['files']>[string]

/** A scanned page, or several in one file, of what was signed on paper. */
export const scannedPage = keptFile.extend({
  /** What it is a scan of: the block of the record and the id in it, such as `papers/p1` or `facts/f1`. */
  of: z.string().regex(/^[a-zA-Z]+\/.+$/, '应写明是哪一件的扫描件'),
  /** As of an item of evidence. */
  revealsInformant: flag,
  removed: removed.nullish(),
})
export type ScannedPage = z.infer<typeof scannedPage>

/** Every item, also those removed, in their order. */
export function allEvidenceOf({ evidence }: Pick<CaseRecord, 'evidence'>): RowWithId<EvidenceItem>[] {
  return rowsOf(evidence)
}

/** The items that stand. */
export function evidenceOf(record: Pick<CaseRecord, 'evidence'>): RowWithId<EvidenceItem>[] {
  return allEvidenceOf(record).filter(({ removed: gone }) => !gone)
}

/** What a list or a report for others names: nothing that shows who the informant is, nothing that was found unusable. */
export function listedEvidence(record: Pick<CaseRecord, 'evidence'>): RowWithId<EvidenceItem>[] {
  return evidenceOf(record).filter(
    (item) => !item.revealsInformant && lastCheckOf(item)?.result !== 'rejected',
  )
}

/** What is registered and kept in advance (《中华人民共和国行政处罚法》第五十六条), as a paper on it lists it. */
export function preservedEvidence(record: Pick<CaseRecord, 'evidence'>): RowWithId<EvidenceItem>[] {
  return listedEvidence(record).filter(({ preserved }) => preserved === true)
}

/** The files of an item that stand. */
export function filesOf({ files }: Pick<EvidenceItem, 'files'>): RowWithId<EvidenceFile>[] {
  return rowsOf(files).filter(({ removed: gone }) => !gone)
}

/** The scanned pages of one thing that stand, in their order. @param of such as `papers/p1`. */
export function scansOf({ scans }: Pick<CaseRecord, 'scans'>, of: string): RowWithId<ScannedPage>[] {
  return rowsOf(scans).filter((scan) => scan.of === of && !scan.removed)
}

/** The latest re-check of an item; null where there is none. */
export function lastCheckOf({ checks }: Pick<EvidenceItem, 'checks'>): RowWithId<EvidenceCheck> | null {
  return (
    rowsOf(checks)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .at(-1) ?? null
  )
}

/**
 * The items that stand and were not re-checked.
 * @param from ISO date: an earlier check does not count; null where any does. @param to ISO date: nor does a later one.
 */
export function uncheckedEvidence(
  record: Pick<CaseRecord, 'evidence'>,
  from: string | null = null,
  to: string | null = null,
): RowWithId<EvidenceItem>[] {
  const counts = ({ date }: EvidenceCheck) => (from === null || date >= from) && (to === null || date <= to)
  return evidenceOf(record).filter(({ checks }) => !Object.values(checks ?? {}).some(counts))
}

/** 证据编号, such as `川公管监案〔2026〕3号-证2`; without the case number while there is none yet. */
export function evidenceNoOf(record: Pick<CaseRecord, 'case'>, { no }: Pick<EvidenceItem, 'no'>): string {
  return `${record.case.caseNo ? `${record.case.caseNo}-` : ''}证${no}`
}

/** The number for the next item: numbers of removed ones stay used. */
export function nextEvidenceNo({ evidence }: Pick<CaseRecord, 'evidence'>): number {
  return Object.values(evidence ?? {}).reduce((most, { no }) => Math.max(most, no), 0) + 1
}

/** The ids of items that bear the number of another one, as two workstations may give it while apart. */
export function doubledNumbers(record: Pick<CaseRecord, 'evidence'>): ReadonlySet<string> {
  const items = evidenceOf(record)
  return new Set(
    items
      .filter(({ no, id }) => items.some((other) => other.no === no && other.id !== id))
      .map(({ id }) => id),
  )
}

/**
 * The SHA-256 of every file that the case names, removed ones too: what a package or a backup of the case carries, and
 * what whoever may read the case may open. Of a record as an officer may see it, it names only what they may open.
 */
export function attachmentsOf({ evidence, scans }: Pick<CaseRecord, 'evidence' | 'scans'>): Set<string> {
  return new Set(
    [
      ...Object.values(evidence ?? {}).flatMap(({ files }) => Object.values(files ?? {})),
      ...Object.values(scans ?? {}),
    ].map(({ sha256 }) => sha256),
  )
}
