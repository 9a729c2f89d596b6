/**
 * The version of a paper that an approval saw: a digest of what somebody typed on it and of what it takes from the case.
 * Once any of that changes the approval no longer counts. Signatures, numbers and dates that come afterwards, who
 * handles the case, and whatever the program works out by itself, are no part of it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CaseRecord, Paper } from './case-record'
import { isMap } from './edits'
import { withoutInformant } from './visible-record'

/** Fields of papers that are filled once it was approved, or by approving it. */
const afterwards =
  /^(approval[A-Z]\w*|handlerOpinion|filingNo|docNo|issueDate|signatoryId|notifiedDate|receivedDate|reply|repliedDate|platformReceiptNo|paymentReceiptNo|paymentDate)$/

/** What of the case itself a paper tells. */
const told = ['caseTitle', 'sourceType', 'clueCategory', 'receivedAt', 'authorityOrgId'] as const
/** What the papers of a penalty tell beside it: the articles come from the violations. */
const toldOfPenalty = [...told, 'violationCodes'] as const

/**
 * The version of a paper as it stands; of an issued one as it was issued. The same for who may see the informant and
 * who may not, since the informant is no part of it.
 * @returns SHA-256, in lower-case hexadecimal.
 */
export function paperVersion(record: CaseRecord, paperId: string): string | null {
  const paper = record.papers[paperId]
  if (!paper) return null
  return paper.issued?.version ?? versionOf(record, paperId)
}

function versionOf(record: CaseRecord, paperId: string): string {
  const { case: block, project, complainant, respondents, intake, papers, ...rest } = withoutInformant(record)
  const { docKind, values, wording } = papers[paperId] as Paper
  const penal = docKind.startsWith('penalty')
  const content = {
    docKind,
    wording,
    values: Object.fromEntries(Object.entries(values).filter(([key]) => !afterwards.test(key))),
    case: Object.fromEntries((penal ? toldOfPenalty : told).map((key) => [key, block[key]])),
    ...{ project, complainant, respondents },
    ...(docKind === 'caseRegistration' ? { intake } : {}),
    ...(penal ? { plannedPenalties: rest.plannedPenalties, discretion: rest.discretion } : {}),
  }
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical(content)))))
}

/** The same for the same content: keys in order, and what is empty left out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (!isMap(value)) return value
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const inner = canonical(item)
    return isEmpty(inner) ? [] : [[key, inner] as const]
  })
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isMap(value) && Object.keys(value).length === 0
}
