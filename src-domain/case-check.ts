/**
 * What is missing or wrong in a case: parties, numbers, dates and the people named. An `error` cannot be so; a
 * `warning` is incomplete or doubtful and leaves the decision to the officer.
 */
import { type IsoDate, isIsoDate } from './calendar-date'
import type { CaseRecord, Party } from './case-record'
import type { FactKind } from './facts'
import { factKinds } from './facts'
import { handlerFaults } from './handlers'
import { checkPhone, checkPostcode, checkResidentId, checkTenderProjectNo, checkUscc } from './identifiers'
import type { OfficeRecord } from './office'
import { rowsOf } from './rows'
import { dateOf } from './stage'

export interface CaseFinding {
  /** Place in the record, such as `respondents.ID.uscc`. */
  path: string
  level: 'error' | 'warning'
  /** What is wrong and what is wanted, in Chinese. */
  message: string
}

/**
 * Every finding on a case, in the order of the record.
 * @param office the library that the ids in the case refer to.
 * @param today ISO date; what has happened cannot lie after it (V-PAST).
 */
export function checkCase(record: CaseRecord, office: OfficeRecord, today: IsoDate): CaseFinding[] {
  return [
    ...checkIntake(record, today),
    ...checkPeople(record, office, today),
    ...checkProject(record),
    ...checkParties(record, today),
    ...checkFacts(record, today),
  ]
}

function checkIntake(record: CaseRecord, today: IsoDate): CaseFinding[] {
  const { case: known, intake } = record
  const wanted: [string, unknown, string][] = [
    ['case.caseTitle', known.caseTitle, '案由'],
    ['case.sourceType', known.sourceType, '线索来源'],
    ['case.clueCategory', known.clueCategory, '线索类别'],
    ['case.receivedAt', known.receivedAt, '收件时间'],
    ['case.authorityOrgId', known.authorityOrgId, '有权部门'],
    ['project.projectName', record.project.projectName, '项目名称'],
    ['intake.allegationSummary', intake.allegationSummary, '反映的主要问题'],
  ]
  return [
    ...wanted.filter(([, value]) => !value).map(([path, , name]) => warning(path, `还没有填写${name}`)),
    ...happened('case.receivedAt', known.receivedAt, '收件时间', today),
    ...happened('intake.registeredAt', intake.registeredAt, '登记时间', today),
    ...happened('intake.objectionDate', intake.objectionDate, '提出异议日期', today),
    ...happened('intake.objectionReplyDate', intake.objectionReplyDate, '答复异议日期', today),
    ...happened('intake.knownDate', intake.knownDate, '知道或者应当知道之日', today),
    ...real('intake.incomingDueDate', intake.incomingDueDate, '交办反馈期限'),
    ...ordered(
      ['case.receivedAt', known.receivedAt, '收件时间'],
      ['intake.registeredAt', intake.registeredAt, '登记时间'],
    ),
    ...ordered(
      ['intake.objectionDate', intake.objectionDate, '提出异议日期'],
      ['intake.objectionReplyDate', intake.objectionReplyDate, '答复异议日期'],
    ),
    ...ordered(
      ['intake.knownDate', intake.knownDate, '知道或者应当知道之日'],
      ['case.receivedAt', known.receivedAt?.slice(0, 10), '收件时间'],
    ),
  ]
}

/** Officers and organs that the library does not know, and the two handlers that the law wants (V-2OFF). */
function checkPeople(record: CaseRecord, office: OfficeRecord, today: IsoDate): CaseFinding[] {
  const { case: known, intake } = record
  const others: [string, string | null | undefined][] = [
    ['case.teamLeaderId', known.teamLeaderId],
    ...(known.teamMemberIds ?? []).map((id): [string, string] => ['case.teamMemberIds', id]),
    ['intake.registrarId', intake.registrarId],
  ]
  const authority = known.authorityOrgId
  const organ = authority ? office.organs[authority] : undefined
  const organFault = organ ? '没有登记行政处罚权' : '不在机构库中，请核对或先登记入库'
  return [
    ...(authority && !organ?.hasPenaltyPower
      ? [warning('case.authorityOrgId', `有权部门“${organ?.name ?? authority}”${organFault}`)]
      : []),
    ...handlerFaults(known.handlerIds ?? [], office, today, record).map((message) =>
      warning('case.handlerIds', message),
    ),
    ...others.flatMap(([path, id]) =>
      id && !office.officers[id] ? [warning(path, `“${id}”不在执法人员库中，请核对或先登记入库`)] : [],
    ),
  ]
}

function checkProject({ project }: CaseRecord): CaseFinding[] {
  return [
    ...number('project.tenderProjectNo', project.tenderProjectNo, checkTenderProjectNo),
    ...number('project.sectionNo', project.sectionNo, checkTenderProjectNo),
    ...real('project.announcedDate', project.announcedDate, '公告发布日期'),
    ...real('project.bidOpeningAt', project.bidOpeningAt, '开标时间'),
    ...real('project.publicityStart', project.publicityStart, '候选人公示开始日期'),
    ...real('project.publicityEnd', project.publicityEnd, '候选人公示结束日期'),
    ...real('project.awardNoticeDate', project.awardNoticeDate, '中标通知书日期'),
    ...ordered(
      ['project.announcedDate', project.announcedDate, '公告发布日期'],
      ['project.bidOpeningAt', project.bidOpeningAt, '开标时间'],
    ),
    ...ordered(
      ['project.publicityStart', project.publicityStart, '候选人公示开始日期'],
      ['project.publicityEnd', project.publicityEnd, '候选人公示结束日期'],
    ),
  ]
}

function checkParties(record: CaseRecord, today: IsoDate): CaseFinding[] {
  const { complainant, reporter } = record
  const complaint = record.case.clueCategory === 'complaint'
  const respondents = rowsOf(record.respondents)
  return [
    ...(complaint && !complainant ? [error('complainant', '投诉案件缺少投诉人')] : []),
    ...(complaint && complainant?.partyType === 'anonymous'
      ? [error('complainant.partyType', '投诉应当署真实姓名或名称，投诉人不能为匿名')]
      : []),
    ...(complainant ? checkParty('complainant', '投诉人', complainant, today) : []),
    ...(reporter ? checkParty('reporter', '举报人', reporter, today) : []),
    ...(respondents.length === 0 ? [warning('respondents', '还没有登记被反映的单位或个人')] : []),
    ...respondents.flatMap((party) => checkParty(`respondents.${party.id}`, '被反映人', party, today)),
  ]
}

function checkParty(path: string, who: string, party: Party, today: IsoDate): CaseFinding[] {
  const named = party.partyName || party.partyType === 'anonymous'
  return [
    ...(named ? [] : [error(`${path}.partyName`, `${who}缺少名称（姓名）`)]),
    ...number(`${path}.uscc`, party.uscc, checkUscc),
    ...(party.idType === 'resident'
      ? number(`${path}.idNumber`, party.idNumber, (text) => checkResidentId(text, today))
      : []),
    ...number(`${path}.postcode`, party.postcode, checkPostcode),
    ...number(`${path}.contactPhone`, party.contactPhone, checkPhone),
  ]
}

/** The facts whose days must follow one another (V-SEQ). */
const sequence: readonly FactKind[] = [
  'registered',
  'accepted',
  'notAccepted',
  'underReview',
  'filed',
  'noticed',
  'decided',
  'served',
  'archived',
]

function checkFacts(record: CaseRecord, today: IsoDate): CaseFinding[] {
  const single = rowsOf(record.facts).flatMap((fact) =>
    happened(`facts.${fact.id}.date`, fact.date, `“${factKinds[fact.kind]}”的日期`, today),
  )
  const days = sequence.flatMap((kind) => {
    const date = dateOf(record, kind)
    return date ? [{ name: factKinds[kind], date }] : []
  })
  const received = record.case.receivedAt?.slice(0, 10)
  const line = received ? [{ name: '收件', date: received }, ...days] : days
  const wrong = line.flatMap((later, index) => {
    const earlier = line.slice(0, index).find((day) => day.date > later.date)
    return earlier
      ? [
          error(
            'facts',
            `“${later.name}”（${later.date}）早于“${earlier.name}”（${earlier.date}），请核对日期`,
          ),
        ]
      : []
  })
  return [...single, ...wrong]
}

type Check = (text: string) => { ok: true; hint?: string | undefined } | { ok: false; error: string }

function number(path: string, text: string | null | undefined, check: Check): CaseFinding[] {
  if (!text) return []
  const result = check(text)
  if (!result.ok) return [error(path, result.error)]
  return result.hint ? [warning(path, result.hint)] : []
}

/** A day that the calendar has. */
function real(path: string, date: string | null | undefined, name: string): CaseFinding[] {
  return !date || isIsoDate(date.slice(0, 10)) ? [] : [error(path, `${name}“${date}”不是日历上有的日期`)]
}

/** A day that the calendar has and that is not still to come. */
function happened(
  path: string,
  date: string | null | undefined,
  name: string,
  today: IsoDate,
): CaseFinding[] {
  const faults = real(path, date, name)
  if (faults.length > 0 || !date || date.slice(0, 10) <= today) return faults
  return [error(path, `${name}（${date.slice(0, 10)}）晚于今天`)]
}

type Moment = [path: string, date: string | null | undefined, name: string]

function ordered([, first, firstName]: Moment, [path, second, secondName]: Moment): CaseFinding[] {
  return first && second && second < first ? [error(path, `${secondName}早于${firstName}`)] : []
}

function error(path: string, message: string): CaseFinding {
  return { path, level: 'error', message }
}

function warning(path: string, message: string): CaseFinding {
  return { path, level: 'warning', message }
}
