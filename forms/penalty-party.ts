/**
 * Whom a paper of a penalty case is about. Notice and decision go to each party apart, so a paper is for one of the
 * respondents: the one it names, else the first who is to be penalized and has no such paper yet.
 */
import { type CaseRecord, type Paper, type Party, respondentsOf } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { penaltyRowsOf } from '../src-domain/penalties/plan'
import type { PenaltyRow } from '../src-domain/penalty'
import { type Ordered, type RowMap, rowsOf } from '../src-domain/rows'
import { isUnit, penalizedColumns } from './blocks'
import type { Run } from './document-tree'
import type { LooseValues, RowValue } from './fields'
import { latestPaper, type OtherPaper } from './other-papers'

type PartyValue = RowValue<typeof penalizedColumns>
type Listed = PenaltyRow & { id?: string }

/** What already is known of the paper: a name typed in either place says whom it is about. */
export interface KnownParty {
  addressee?: string | null
  party?: PartyValue | null
}

/**
 * The party of a new paper of this kind; null where the case has no such respondent.
 * @param known what is typed on the paper. @param docKind papers of this kind for others are left out of the choice.
 */
export function partyOf(record: CaseRecord, docKind: string, known: KnownParty): PartyValue | null {
  const respondents = respondentsOf(record)
  const named = known.party?.partyName ?? known.addressee
  if (named) return partyValue(respondents.find(({ partyName }) => partyName === named))
  const penalties = proposedIn(record)
  const punished = respondents.filter((one) => isPunished(one, penalties))
  const candidates = punished.length > 0 ? punished : respondents
  const waiting = candidates.find(({ partyName }) => !paperAbout(record, docKind, partyName))
  return partyValue(waiting ?? candidates[0])
}

/** The latest paper of a kind about this party, an issued one before a draft; null where there is none. */
export function paperAbout(
  record: CaseRecord,
  docKind: string,
  partyName: string | null | undefined,
): OtherPaper | null {
  if (!partyName) return null
  const papers = Object.fromEntries(
    Object.entries(record.papers).filter(([, paper]) => nameOn(paper) === partyName),
  )
  return latestPaper({ ...record, papers }, docKind)
}

/** Whether a penalty is proposed for this party: `韩某某（直接负责的主管人员）` names 韩某某. */
export function isPunished({ partyName }: Party, penalties: readonly PenaltyRow[]): boolean {
  return Boolean(partyName) && penalties.some((row) => row.party?.startsWith(partyName ?? ''))
}

/** The penalties among `rows` that are for this party; all of them where no name is known. */
export function penaltiesFor(rows: readonly Listed[], partyName: string | null | undefined): Listed[] {
  return partyName ? rows.filter((row) => row.party?.startsWith(partyName)) : [...rows]
}

/** The penalties that the latest approval form of the case proposes; before there is one, those that are planned. */
export function proposedIn(record: CaseRecord): Listed[] {
  const proposed = rowsIn<PenaltyRow>(latestPaper(record, 'penaltyApprovalForm')?.values.proposedPenalties)
  return proposed.length > 0 ? proposed : penaltyRowsOf(record)
}

/** The rows of a list on another paper, which a draft keeps as a map of rows. */
export function rowsIn<T extends object>(value: unknown): (T & { id?: string })[] {
  if (Array.isArray(value)) return value
  return rowsOf(value as RowMap<T & Ordered> | null | undefined)
}

/** A party of the case as a form's field holds it. */
export function partyValue(one: Party | null | undefined): PartyValue | null {
  if (!one) return null
  const keys = Object.keys(penalizedColumns) as (keyof typeof penalizedColumns)[]
  return Object.fromEntries(keys.map((key) => [key, one[key] ?? null]))
}

/** 你单位 to a unit, 你 to a person. */
export function youOf(party: LooseValues | null | undefined): string {
  return party && !isUnit(party) && party.partyType ? '你' : '你单位'
}

/** The same for one known by name only; `你（单位）` where the case has nobody of that name. */
export function youNamed(record: CaseRecord, name: string | null | undefined): Run {
  const party = respondentsOf(record).find(({ partyName }) => partyName === name?.trim())
  return { text: party ? youOf(party) : '你（单位）', field: 'partyName' }
}

function nameOn({ issued, values }: Paper): unknown {
  const held: LooseValues = frozenValues({ issued, values })
  return (held.party as PartyValue | null | undefined)?.partyName ?? held.partyName ?? held.addressee
}
