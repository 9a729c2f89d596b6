/**
 * What of a record speaks against carrying it away. A document travels with its whole history, and a word once written
 * into it cannot be left out: so a case in which an informant's identity stands or ever stood stays behind as a whole,
 * unless it is put in on purpose. The same holds of matters handed to the discipline inspection.
 */
import type { CaseRecord } from '../case-record'
import type { Json, Path } from '../edits'
import { guardedMattersOf } from '../guarded-matters'
import { everWritten } from '../record-changes'
import { headsOf, type RecordDoc, readRecord } from '../record-doc'
import type { GuardedMatter } from './package-format'
import type { TravellingRecord } from './selection-types'

/** What kind of party an informant is says nothing of who it is. */
const impersonal = ['partyType', 'idType', 'biddingRole']

/** What a case holds, or ever held, that stays out of packages unless it is put in on purpose. */
export function guardedMattersIn(doc: RecordDoc): GuardedMatter[] {
  const { json, conflicts } = readRecord(doc)
  // Also where one of two workstations has restricted it and the other has not heard of it.
  const restricted = conflicts.some(
    ({ path, alternatives }) =>
      path.join('.') === 'case.confidentiality' && alternatives.some(({ value }) => value === 'restricted'),
  )
  const now = guardedMattersOf(json as unknown as CaseRecord)
  return [...new Set([...mattersEver(doc), ...now, ...(restricted ? ['restricted' as const] : [])])].sort()
}

/** What the history of a case tells of, also of what was taken out again. It only ever grows. */
export function mattersEver(doc: RecordDoc): GuardedMatter[] {
  const found = new Set<GuardedMatter>()
  for (const [path, value] of everWritten(doc)) {
    if (tellsOfInformant(path, value)) found.add('informant')
    if (tellsOfDiscipline(path, value)) found.add('discipline')
  }
  return [...found].sort()
}

/**
 * A record as choosing sees it.
 * @param isCase whether a text is the id of a case: a record of another kind is about the cases that it names.
 */
export function travelling(
  record: string,
  id: string,
  doc: RecordDoc,
  isCase: (text: string) => boolean,
): TravellingRecord {
  const about = new Set<string>(record === 'case' ? [id] : [])
  const attachments = new Set<string>()
  for (const [path, value] of everWritten(doc)) {
    for (const text of [...path, ...textsIn(value)]) if (record !== 'case' && isCase(text)) about.add(text)
    if (path.at(-1) === 'sha256' && typeof value === 'string') attachments.add(value)
  }
  return {
    record,
    id,
    heads: headsOf(doc),
    about: [...about].sort(),
    attachments: [...attachments].sort(),
    guarded: record === 'case' ? guardedMattersIn(doc) : [],
  }
}

function tellsOfInformant([block, key = '', part]: Path, value: Json): boolean {
  if (part === 'revealsInformant') return value === true
  if (block !== 'reporter' || impersonal.includes(key)) return false
  return textsIn(value).some((text) => text.trim() !== '')
}

function tellsOfDiscipline([block, , key]: Path, value: Json): boolean {
  if (block === 'facts' && key === 'kind') return String(value).startsWith('discipline')
  return block === 'papers' && key === 'docKind' && value === 'transferDiscipline'
}

function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
