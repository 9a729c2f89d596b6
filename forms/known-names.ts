/** The natural persons whom the papers of a case name in fields made for persons: witnesses, experts, agents, those asked. */
import type { CaseRecord } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { rowsOf } from '../src-domain/rows'
import type { LooseValues } from './fields'
import { namesIn } from './person-names'

/** Fields that hold the name of a person and nothing else. */
const nameFields = new Set([
  ...['legalRepName', 'contactName', 'agentName', 'inquireeName', 'intervieweeName', 'statementPerson'],
  ...['projectManager', 'proxyReceiver', 'recipientSign'],
])
/** Fields that hold names with what the persons are, or the name of a unit. */
const personFields = new Set([
  ...['partyHead', 'partyAgents', 'thirdParties', 'witnesses', 'witness', 'speaker', 'siteHead', 'keeper'],
  ...['receiverSign', 'providerSign', 'authorizedReceiver', 'assistants', 'recusalApplicant', 'reporter'],
  ...['partyName', 'addressee', 'party'],
])
/** Lists of persons, each with a `name`. */
const personLists = new Set([
  ...['signatures', 'teamSignatures', 'witnesses', 'subjects', 'tendereeAttendees', 'contractorAttendees'],
])

/** Each name once, in the order of the papers. */
export function namesInPapers(record: CaseRecord): string[] {
  const papers = rowsOf(record.papers)
  return [...new Set(papers.flatMap((paper) => namesUnder(frozenValues(paper), '', '')))]
}

function namesUnder(value: unknown, key: string, list: string): string[] {
  if (typeof value === 'string') {
    if (nameFields.has(key) || (key === 'name' && personLists.has(list))) return namesIn(value, true)
    return personFields.has(key) ? namesIn(value) : []
  }
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((one) => namesUnder(one, key, key))
  const { partyType, partyName } = value as LooseValues
  const own = partyType === 'natural' && typeof partyName === 'string' ? namesIn(partyName, true) : []
  // The rows of a list are kept under ids of their own.
  return [...own, ...Object.entries(value).flatMap(([part, inner]) => namesUnder(inner, part, list || key))]
}
