/** Whether those who handle a case may do so: two officers at least, with valid certificates and no reason to stand aside. */
import type { IsoDate } from './calendar-date'
import type { CaseRecord } from './case-record'
import { type OfficeRecord, officerName } from './office'

/**
 * What speaks against these handlers, as sentences; empty where at least two different officers qualify (V-2OFF:
 * 《中华人民共和国行政处罚法》第四十二条、第五十五条). One who is not in the library, is no longer active, has no certificate
 * or an expired one, or should stand aside, is named and not counted.
 * @param who what they are called here, such as 检查人员.
 */
export function handlerFaults(
  ids: readonly string[],
  office: OfficeRecord,
  today: IsoDate,
  record: CaseRecord,
  who = '承办人',
): string[] {
  const parties = involvedNames(record)
  const distinct = [...new Set(ids)]
  const faults = distinct.flatMap((id) => {
    const reason = disqualification(id, office, today, parties)
    return reason ? [`${officerName(office, id)}${reason}`] : []
  })
  const count = distinct.length - faults.length
  if (count >= 2) return faults
  const few = distinct.length < 2 ? `${who}应不少于两名` : `符合条件的${who}只有${count}名，应不少于两名`
  return [...faults, few]
}

function disqualification(
  id: string,
  office: OfficeRecord,
  today: IsoDate,
  parties: readonly string[],
): string | null {
  const officer = office.officers[id]
  if (!officer) return '不在执法人员库中，请核对姓名或先登记入库'
  if (!officer.active) return '已停用，不能承办案件'
  const lapsed = certificateFault(id, office, today)
  if (lapsed) return lapsed
  const own = officer.recusalOrgs?.find((org) => parties.includes(org))
  return own ? `与${own}有应当回避的关系` : null
}

/** All who handle or investigate a case, each once: those in charge, the leader of the team and its members. */
export function teamOf({
  case: { handlerIds, teamLeaderId, teamMemberIds },
}: Pick<CaseRecord, 'case'>): string[] {
  return [
    ...new Set([...(handlerIds ?? []), ...(teamLeaderId ? [teamLeaderId] : []), ...(teamMemberIds ?? [])]),
  ]
}

/** The party of a case for which an officer must stand aside; null where there is none. */
export function recusalOf(id: string, office: OfficeRecord, record: CaseRecord): string | null {
  const parties = involvedNames(record)
  return office.officers[id]?.recusalOrgs?.find((org) => parties.includes(org)) ?? null
}

/**
 * Whether an officer must keep out of a case: for a party of it, or because a recusal was decided (《中华人民共和国行政处罚法》
 * 第四十三条).
 */
export function mustStandAside(id: string, office: OfficeRecord, record: CaseRecord): boolean {
  return recusalOf(id, office, record) !== null || isRecused(id, record)
}

function isRecused(id: string, { papers }: CaseRecord): boolean {
  return Object.values(papers).some(
    ({ docKind, status, values }) =>
      docKind === 'recusalForm' &&
      status !== 'voided' &&
      values.recusalDecision === '回避' &&
      values.recusalTargetId === id,
  )
}

/** What keeps an officer from acting with a certificate on a day; null where nothing does. */
export function certificateFault(id: string, office: OfficeRecord, day: IsoDate): string | null {
  const officer = office.officers[id]
  if (!officer?.active) return '已停用或者不在人员名册里'
  if (!officer.certNo) return '没有登记执法证号'
  return officer.certExpiry && officer.certExpiry < day ? '的执法证已过有效期' : null
}

/** The names of all whom a case concerns: an officer who must stand aside for one of them must not handle it. */
function involvedNames(record: CaseRecord): string[] {
  const { complainant, reporter, respondents, project } = record
  const parties = [complainant, reporter, ...Object.values(respondents)].map((party) => party?.partyName)
  const names = [...parties, project.tendereeName, project.agencyName, project.winnerName]
  return names.filter((name) => typeof name === 'string')
}
