/** What must not be read in a published paper, and what must: the words of one case (documents.md I 公示脱敏规则). */
import type { CaseRecord, Party } from '../src-domain/case-record'
import { respondentsOf } from '../src-domain/case-record'
import { bareName } from '../src-domain/informant'
import type { OfficeRecord } from '../src-domain/office'
import { namesInPapers } from './known-names'
import { surnameOf } from './person-names'

/** Why a word is masked, as the list beside the masked paper says it. */
export type MaskReason =
  | '举报人'
  | '投诉人姓名'
  | '当事人姓名'
  | '其他自然人姓名'
  | '证件号码'
  | '银行账号'
  | '缴款码'
  | '电话'
  | '住址'
  | '其他号码'

/** A word of the case that is not published; `instead` is empty where it is taken out. */
export interface Secret {
  word: string
  instead: string
  why: MaskReason
}

/** 姓 with 某 or 某某 behind it. */
export function surnameWith(name: string, rest: '某' | '某某'): string {
  return surnameOf(name) + rest
}

/**
 * The secrets of a case, longest first, so that a name inside a longer one is not taken for it.
 * @param formId a penalty decision names the penalized person (《中华人民共和国行政处罚法》第四十八条); no other paper does.
 * @param about the party that the paper is about. Where that is not known, a penalty decision names every person of the
 *   case that one could be about.
 */
export function secretsOf(
  record: CaseRecord,
  office: OfficeRecord,
  formId: string,
  about?: string | null,
): Secret[] {
  const { complainant, reporter } = record
  const respondents = respondentsOf(record)
  const penalized = respondents.flatMap(({ partyType, partyName }) =>
    formId === 'penaltyDecision' && partyType === 'natural' && partyName && (!about || partyName === about)
      ? [partyName]
      : [],
  )
  const secrets = [
    ...(reporter ? informantSecrets(reporter) : []),
    ...(complainant
      ? [
          ...(complainant.partyType === 'natural'
            ? named(complainant.partyName, '投诉人', '投诉人姓名')
            : []),
          ...partySecrets(complainant),
        ]
      : []),
    ...respondents.flatMap((party) => [
      ...(party.partyType === 'natural' && !penalized.includes(party.partyName ?? '')
        ? named(party.partyName, surnameWith(party.partyName ?? '', '某'), '当事人姓名')
        : []),
      ...partySecrets(party, penalized),
    ]),
    ...namesInPapers(record)
      .filter((name) => !penalized.includes(name))
      .flatMap((name) => person(name)),
    ...Object.values(office.officers).flatMap(({ officerName, phone, certNo }) => [
      ...person(officerName),
      ...removed(phone, '电话'),
      ...removed(certNo, '证件号码'),
    ]),
    ...Object.values(office.organs).flatMap(({ payeeAccount }) => removed(payeeAccount, '银行账号')),
  ]
  const first = new Map<string, Secret>()
  for (const secret of secrets) if (!first.has(secret.word)) first.set(secret.word, secret)
  return [...first.values()].sort((a, b) => b.word.length - a.word.length)
}

/** Words of the case that are published as they are: units, their codes and addresses, the organs' own telephones. */
export function publicWordsOf(record: CaseRecord, office: OfficeRecord): string[] {
  const { project, complainant } = record
  const units = [complainant, ...respondentsOf(record)].filter(
    (party): party is Party => Boolean(party) && party?.partyType !== 'natural',
  )
  const words = [
    ...units.flatMap(({ partyName, uscc, address }) => [partyName, uscc, address]),
    project.projectName,
    project.tendereeName,
    project.agencyName,
    project.winnerName,
    project.investmentProjectCode,
    project.tenderProjectNo,
    project.sectionNo,
    ...Object.values(office.organs).flatMap((organ) => [
      organ.name,
      organ.shortName,
      organ.address,
      organ.phone,
      organ.supervisePhone,
    ]),
  ]
  return words.filter((word): word is string => Boolean(word && word.length >= 2))
}

/** All that could tell who informed is taken out, and nothing is put in its place. */
function informantSecrets(reporter: Party): Secret[] {
  const { partyName, contactName, agentName, idNumber, uscc, contactPhone, address } = reporter
  const words = [
    partyName,
    bareName(partyName),
    contactName,
    agentName,
    idNumber,
    uscc,
    contactPhone,
    address,
  ]
  return words.flatMap((word) => removed(word, '举报人'))
}

function partySecrets(party: Party, stay: readonly string[] = []): Secret[] {
  const natural = party.partyType === 'natural'
  const people = [party.legalRepName, party.contactName, party.agentName].filter(
    (name) => !stay.includes(name ?? ''),
  )
  return [
    ...people.flatMap((name) => person(name)),
    ...removed(party.idNumber, '证件号码'),
    ...removed(party.contactPhone, '电话'),
    ...(natural ? removed(party.address, '住址') : []),
  ]
}

function person(name: string | null | undefined): Secret[] {
  return named(name, surnameWith(name?.trim() ?? '', '某某'), '其他自然人姓名')
}

/** A name is a secret unless it is masked already, or would be found in its own mask. */
function named(name: string | null | undefined, instead: string, why: MaskReason): Secret[] {
  const word = name?.trim() ?? ''
  return word.length < 2 || word.includes('某') || instead.includes(word) ? [] : [{ word, instead, why }]
}

function removed(text: string | null | undefined, why: MaskReason): Secret[] {
  const word = text?.trim() ?? ''
  return word.length < 2 ? [] : [{ word, instead: '', why }]
}
