/**
 * A case as one officer may see it (documents.md I 举报人保护): whoever the informant is stands masked, wherever in
 * the record somebody wrote it. For showing only: a masked record is never printed as a paper nor saved.
 */
import type { CaseRecord, Party } from './case-record'
import { isMap, type JsonMap } from './edits'
import type { EvidenceItem } from './evidence'
import { confidentialInformant } from './informant'
import { type Actor, may } from './permissions'
import type { HistoryEntry, HistoryField } from './record-history'

const maskedDetail = '（保密）'

/**
 * The record itself where the actor may see the informant; else with the informant masked; null for a restricted case
 * that the actor may not read.
 */
export function visibleRecord(record: CaseRecord, actor: Actor): CaseRecord | null {
  if (!may(actor, 'case.read', record).allowed) return null
  if (!isInformantKnown(record) || may(actor, 'informant.see', record).allowed) return record
  return withoutInformant(record)
}

/** Whether something stands there by which an informant could be known. */
export function isInformantKnown(record: CaseRecord): boolean {
  const { reporter } = record
  if (revealingRows(record).size > 0) return true
  if (!reporter) return false
  const { partyType: _type, idType: _idType, biddingRole: _role, ...identity } = reporter
  return Object.values(identity).some((value) => typeof value === 'string' && value.trim() !== '')
}

/** The record with the informant masked. What kind of party it is stays, since the procedure depends on it. */
export function withoutInformant(record: CaseRecord): CaseRecord {
  const { reporter } = record
  const covered = withoutRevealing(record, revealingRows(record))
  if (!reporter) return covered
  const words = identifyingWords(reporter)
  const masked = withoutGivenAwayHands(maskIn(covered, words) as CaseRecord)
  return { ...masked, reporter: { partyType: reporter.partyType, partyName: confidentialInformant } }
}

/**
 * The record without what was signed on the screen on papers that tell of the informant: a hand is known as a name is. Its
 * papers can be neither printed nor issued while they are masked (`hasMask`).
 */
function withoutGivenAwayHands(record: CaseRecord): CaseRecord {
  const papers = Object.entries(record.papers).map(([id, paper]) => {
    if (!paper.signatures || !hasMask(paper)) return [id, paper] as const
    const { signatures: _signatures, ...rest } = paper
    return [id, rest] as const
  })
  return { ...record, papers: Object.fromEntries(papers) }
}

/** The ids of evidence and scanned pages that show by what they are who the informant is. */
function revealingRows({ evidence, scans }: CaseRecord): Set<string> {
  return new Set(
    [...Object.entries(evidence ?? {}), ...Object.entries(scans ?? {})].flatMap(([id, row]) =>
      row.revealsInformant ? [id] : [],
    ),
  )
}

/** That there are such rows is seen, nothing else of them: neither words nor files. */
function withoutRevealing(record: CaseRecord, ids: ReadonlySet<string>): CaseRecord {
  if (ids.size === 0) return record
  const { evidence, scans } = record
  const standing = Object.entries(scans ?? {}).filter(([id]) => !ids.has(id))
  return {
    ...record,
    ...(evidence && { evidence: coveredItems(evidence, ids) as CaseRecord['evidence'] }),
    ...(scans && { scans: Object.fromEntries(standing) }),
  }
}

function coveredItems(items: Readonly<Record<string, unknown>>, ids: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => [id, ids.has(id) ? coveredItem(item) : item]),
  )
}

/** Its number and when it was re-checked stay: the procedure depends on them. */
function coveredItem(item: unknown) {
  const { order, no, removed, checks } = item as Partial<EvidenceItem>
  const gone = removed ? { removed: { ...removed, reason: maskedDetail } } : {}
  const told = Object.entries(checks ?? {}).map(([id, { note: _note, ...check }]) => [id, check])
  return {
    ...{ order, name: maskedDetail, revealsInformant: true, ...gone },
    ...(no === undefined ? {} : { no }),
    ...(checks ? { checks: Object.fromEntries(told) } : {}),
  }
}

/** A change of such rows, of which only that it was made is told. */
function withoutRevealingWords(field: HistoryField, ids: ReadonlySet<string>): HistoryField {
  const [block, id, ...deeper] = field.path
  if (ids.size === 0 || (block !== 'evidence' && block !== 'scans')) return field
  const covered = (value: HistoryField['before']): HistoryField['before'] => {
    if (value === undefined || value === null) return value
    if (id === undefined) return isMap(value) ? (coveredItems(value, ids) as JsonMap) : value
    if (!ids.has(id)) return value
    return deeper.length === 0 ? (coveredItem(value) as JsonMap) : maskedDetail
  }
  return { ...field, before: covered(field.before), after: covered(field.after) }
}

/** A value from a record, such as one of two that were written apart, with the informant of that record masked. */
export function valueWithoutInformant<T>(value: T, { reporter }: CaseRecord): T {
  return reporter ? (maskIn(value, identifyingWords(reporter)) as T) : value
}

/** Whether a value holds words that only stand in a masked record, and so must not be written into the real one. */
export function hasMask(value: unknown): boolean {
  const text = JSON.stringify(value) ?? ''
  return text.includes(confidentialInformant) || text.includes(maskedDetail)
}

/**
 * A history in which the informant stands masked: as the record now names them, and as it ever did.
 * @param record as it stands now.
 */
export function historyWithoutInformant(
  entries: readonly HistoryEntry[],
  record: CaseRecord,
): HistoryEntry[] {
  const named = [record.reporter ?? {}, ...entries.flatMap(({ fields }) => fields.flatMap(informantsIn))]
  const revealing = revealingRows(record)
  const masked = named.reduce<unknown>(
    (told, reporter) => maskIn(told, identifyingWords(reporter)),
    entries.map(({ fields, ...entry }) => ({
      ...entry,
      fields: fields.map((field) => withoutRevealingWords(withoutHands(withoutOwnWords(field)), revealing)),
    })),
  ) as HistoryEntry[]
  return masked.map((entry, index) => ({ ...entry, hash: entries[index]?.hash ?? entry.hash }))
}

/**
 * A case as it once stood, with the informant masked: as it then named them, and as its history ever did.
 * @param record as it stands now.
 */
export function pastWithoutInformant(
  past: CaseRecord,
  entries: readonly HistoryEntry[],
  record: CaseRecord,
): CaseRecord {
  const named = [record.reporter ?? {}, ...entries.flatMap(({ fields }) => fields.flatMap(informantsIn))]
  return named.reduce<CaseRecord>(
    (told, reporter) => maskIn(told, identifyingWords(reporter)) as CaseRecord,
    withoutInformant(withoutRevealing(past, revealingRows(record))),
  )
}

function informantsIn({ path, before, after }: HistoryField): Party[] {
  const [block, key] = path
  if (block !== 'reporter') return []
  return [before, after].flatMap((value) => {
    if (value === undefined || value === null) return []
    return [(key === undefined ? value : { [key]: value }) as Party]
  })
}

/** What was written in the informant's own fields, however short. */
function withoutOwnWords(field: HistoryField): HistoryField {
  const [block, key] = field.path
  if (block !== 'reporter' || key === 'partyType') return field
  const hidden = (value: HistoryField['before']) =>
    value === undefined || value === null ? value : maskedDetail
  return { ...field, before: hidden(field.before), after: hidden(field.after) }
}

/** A change of a signature, of which the strokes are not told: the history does not say what the paper then told. */
function withoutHands(field: HistoryField): HistoryField {
  const [block, , part, , key] = field.path
  if (block !== 'papers' || part !== 'signatures') return field
  const hidden = (value: HistoryField['before']): HistoryField['before'] => {
    if (key === 'strokes') return value === undefined || value === null ? value : maskedDetail
    return isMap(value) ? (withoutStrokes(value) as JsonMap) : value
  }
  return { ...field, before: hidden(field.before), after: hidden(field.after) }
}

function withoutStrokes(value: unknown): unknown {
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'strokes' ? maskedDetail : withoutStrokes(inner),
    ]),
  )
}

interface Words {
  /** Each word is one group of it. */
  pattern: RegExp
  /** What stands for each word, in the order of the groups. */
  masks: readonly string[]
  /** What parts of the record became. Records share unchanged parts, so a key pressed masks no whole case anew. */
  done: WeakMap<object, unknown>
}

const wordsOf = new WeakMap<Party, Words>()

function identifyingWords(reporter: Party): Words {
  const words = wordsOf.get(reporter) ?? collectWords(reporter)
  wordsOf.set(reporter, words)
  return words
}

/** Whatever an informant could be known by, the longest first, so that no part of a longer one is left standing. */
function collectWords(reporter: Party): Words {
  const { partyName, contactName, agentName, legalRepName, idNumber, uscc, contactPhone, address } = reporter
  const names = [
    partyName,
    ...listed(bareName(partyName)),
    ...[contactName, agentName, legalRepName].flatMap(listed),
  ]
  const details = [...[idNumber, uscc, contactPhone].flatMap(listed), address, houseOf(address)]
  const words = [
    ...longEnough(names, 2).map((text) => ({ text, mask: confidentialInformant })),
    ...longEnough(details, 5).map((text) => ({ text, mask: maskedDetail })),
  ]
    .filter(({ text }) => !nobody.has(text))
    .sort((a, b) => b.text.length - a.text.length)
  return {
    pattern: new RegExp(words.map(({ text }) => `(${patternOf(text)})`).join('|') || '(?!)', 'giu'),
    masks: words.map(({ mask }) => mask),
    done: new WeakMap(),
  }
}

/** What is written where nobody is known. */
const nobody = new Set(['匿名', '不详', '未知', '群众', '举报人', '匿名举报人', confidentialInformant])

function longEnough(texts: readonly (string | null | undefined)[], shortest: number): string[] {
  return [...new Set(texts.map((text) => (text ?? '').trim()))].filter(
    (text) => bare(text).length >= shortest,
  )
}

/** A text, and the parts of one that lists several. */
function listed(text: string | null | undefined): string[] {
  return text ? [text, ...text.split(/[、，,;；/]/)] : []
}

/** The street and house of an address, which people write without the town; null where it has none of its own. */
function houseOf(address: string | null | undefined): string | null {
  const last = (address ?? '').split(/省|市|县|区|镇|乡|街道/).at(-1) ?? ''
  return /[\d０-９号村组栋]/.test(last) ? last : null
}

/** A name without the remarks that some add to it: `举报人丁某某（实名，保密）` is 丁某某. */
function bareName(name: string | null | undefined): string {
  return (name ?? '').replace(/^举报人/, '').replace(/[（(].*?[）)]/g, '')
}

function bare(text: string): string {
  return text.replace(/[\s\p{Pd}]/gu, '')
}

/** Finds a word also with blanks or dashes in it, in full-width or half-width characters, in capitals or small. */
function patternOf(text: string): string {
  const chars = [...bare(text)].map((char) => {
    const half = char.normalize('NFKC')
    const code = half.length === 1 ? half.charCodeAt(0) : 0
    const full = code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : half
    return `(?:${[...new Set([char, half, full])].map(literal).join('|')})`
  })
  return chars.join('[\\s\\p{Pd}]*')
}

function literal(text: string): string {
  return [...text].map((char) => `\\u{${char.codePointAt(0)?.toString(16)}}`).join('')
}

/** Fields that hold codes, ids, dates and digests: plain ASCII, in which a word could stand by chance only. */
const codedField =
  /(?:Id|Ids|Codes?|Type|Date|At|Category|Role)$|^(?:id|kind|status|docKind|digest|confidentiality)$/

function maskIn(value: unknown, words: Words, coded = false): unknown {
  if (typeof value === 'string') return coded && isAscii(value) ? value : maskText(value, words)
  if (Array.isArray(value)) return value.map((item) => maskIn(item, words, coded))
  if (typeof value !== 'object' || value === null) return value
  const known = words.done.get(value)
  if (known !== undefined) return known
  const masked = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      isAscii(key) ? key : maskText(key, words),
      maskIn(inner, words, codedField.test(key)),
    ]),
  )
  words.done.set(value, masked)
  return masked
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** What was drawn on a frozen paper. */
const drawing = /,"(?:drawn|footDrawn)":\{(?:[^{}]|\{[^{}]*\})*\}/g

/**
 * A frozen paper is JSON in a text: what stands in it is looked at as what it means, not as how it is written. Where it
 * tells of the informant, nothing that was drawn on it is shown.
 */
function maskText(text: string, words: Words): string {
  if (/^[[{]/.test(text)) {
    try {
      const masked = JSON.stringify(maskIn(JSON.parse(text), words))
      return hasMask(masked) ? masked.replace(drawing, '') : masked
    } catch {
      // Not JSON after all.
    }
  }
  return text.replace(words.pattern, (_found, ...groups: unknown[]) => {
    return words.masks[groups.findIndex((group) => group !== undefined)] ?? maskedDetail
  })
}
