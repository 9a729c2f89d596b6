/**
 * Numbers that no paper of this program bears and that the register must tell of all the same: left out, spoilt before
 * they stood on a paper kept here, or given by another organ (documents.md B.3.2, B.3.5).
 */
import { z } from 'zod'
import { isIsoDate } from './calendar-date'
import { parseDocNo } from './document-number'

/** What an entry tells of its numbers. */
export const entryKinds = { gap: '缺号', void: '作废', external: '外部文号' } as const
export type EntryKind = keyof typeof entryKinds

const text = z.string().nullish()

export const numberEntry = z.object({
  kind: z.enum(Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]),
  prefix: z.string(),
  year: z.int(),
  /** Both ends included; the same for a single number. */
  from: z.int(),
  to: z.int(),
  /** Why the number was left out or spoilt; of an external one a remark. */
  reason: text,
  /** Who gave an external number. */
  source: text,
  /** The paper that bears it, where there is one. */
  title: text,
  /** ISO date of that paper. */
  issueDate: text,
  /** ISO instant of the entry. */
  at: z.string(),
  officerId: text,
})
export type NumberEntry = z.infer<typeof numberEntry>

/** What an officer types of an entry. */
export interface TypedEntry {
  kind: EntryKind
  /** A whole 文号; the first of several. */
  docNo: string
  /** The last running number of several left out in a row; null for one. */
  until: number | null
  reason: string
  source: string
  title: string
  issueDate: string | null
}

export type EntryFaults = Partial<Record<keyof TypedEntry, string>>

/** What is wrong with a typed entry, by its field, each with the remedy; nothing where it may be kept. */
export function faultsOfEntry(typed: TypedEntry): EntryFaults {
  const faults: EntryFaults = {}
  const parsed = parseDocNo(typed.docNo)
  if (!parsed.ok) {
    faults.docNo = parsed.suggestion ? `${parsed.error}，应写作“${parsed.suggestion}”` : parsed.error
  } else if (typed.until !== null && typed.until < parsed.seq) {
    faults.until = `止号不能小于 ${parsed.seq}`
  }
  if (typed.kind === 'external') {
    if (typed.source.trim() === '') faults.source = '请写明这个号是哪个机关编的'
    if (typed.title.trim() === '') faults.title = '请写明文书名称'
  } else if (typed.reason.trim() === '') {
    faults.reason = typed.kind === 'gap' ? '请写明为什么空了号' : '请写明作废的原因'
  }
  if (typed.issueDate !== null && !isIsoDate(typed.issueDate)) faults.issueDate = '日期有误'
  return faults
}

/**
 * The entry to keep.
 * @throws RangeError where the number cannot be read; ask `faultsOfEntry` before.
 */
export function entryOf(typed: TypedEntry, at: string, officerId: string | null): NumberEntry {
  const parsed = parseDocNo(typed.docNo)
  if (!parsed.ok) throw new RangeError(parsed.error)
  const { prefix, year, seq } = parsed
  const single = typed.kind === 'external' || typed.until === null
  const kept = (words: string) => words.trim() || null
  return {
    kind: typed.kind,
    ...{ prefix, year, from: seq, to: single ? seq : (typed.until ?? seq) },
    reason: kept(typed.reason),
    source: typed.kind === 'external' ? kept(typed.source) : null,
    title: kept(typed.title),
    issueDate: typed.issueDate,
    ...{ at, officerId },
  }
}

/** The entry that tells of a number; undefined where none does. */
export function entryFor(
  entries: Readonly<Record<string, NumberEntry>> | null | undefined,
  docNo: string,
): NumberEntry | undefined {
  const parsed = parseDocNo(docNo)
  if (!parsed.ok) return undefined
  return Object.values(entries ?? {}).find(
    ({ prefix, year, from, to }) =>
      prefix === parsed.prefix && year === parsed.year && parsed.seq >= from && parsed.seq <= to,
  )
}
