/**
 * Keeping an informant's identity out of papers: who asked for it, and whether a text gives it away
 * (documents.md I 举报人保护; 《中华人民共和国行政处罚法》第五十条).
 */
import type { CaseRecord } from './case-record'

/** The words that stand for an informant where the name must not. */
export const confidentialInformant = '举报人（保密）'

/** Whether the informant of this case asked for secrecy. A complainant's name is part of the decision and is not hidden. */
export function isInformantProtected(record: CaseRecord): boolean {
  return record.intake.confidentialRequested === true && Boolean(record.reporter?.partyName)
}

/**
 * The first word in a text by which a protected informant could be known: name, number, telephone or address.
 * Null where there is none, or where nobody asked for secrecy.
 */
export function informantWordIn(record: CaseRecord, text: string): string | null {
  return isInformantProtected(record) ? informantNamedIn(record, text) : null
}

/** As `informantWordIn`, whether or not secrecy was asked for: some papers never name an informant at all. */
export function informantNamedIn(record: CaseRecord, text: string): string | null {
  return informantWords(record).find((word) => text.includes(word)) ?? null
}

/** Every word of the record by which the informant could be known; none where there is no informant. */
function informantWords({ reporter }: CaseRecord): string[] {
  if (!reporter) return []
  const words = [
    reporter.partyName,
    bareName(reporter.partyName),
    reporter.contactName,
    reporter.agentName,
    reporter.idNumber,
    reporter.uscc,
    reporter.contactPhone,
    reporter.address,
  ]
  return words.flatMap((word) => (word && word.length >= 2 ? word : []))
}

/** A name without the remarks that some add to it: `举报人丁某某（实名，保密）` is 丁某某. */
export function bareName(name: string | null | undefined): string {
  return (name ?? '').replace(/^举报人/, '').replace(/（.*?）/g, '')
}
