/** What is wrong with the transfer of a suspected crime (《行政执法机关移送涉嫌犯罪案件的规定》第五条、第六条、第九条). */
import {
  addDays,
  datePartOf,
  formatChineseDate,
  formatChineseDateTime,
  isIsoDate,
} from '../src-domain/calendar-date'
import { dateOf } from '../src-domain/stage'
import type { Finding, FormContext, ValuesOf } from './form'
import { checkCitations, checkHandlers, checkLetter } from './letter-fields'
import { checkSecrecy } from './secrecy'
import type { PoliceFields } from './transfer-police-fields'

type Values = ValuesOf<PoliceFields>

/** Every finding on the transfer. A limit that was missed is a warning: the duty to send the case on remains. */
export function checkPolice(values: Values, context: FormContext): Finding[] {
  return [
    ...checkLetter(values, context, { title: '涉嫌犯罪案件移送书', curtailsRights: true }),
    ...checkHandlers('specialTeamIds', values.specialTeamIds, context, 'error', '专案组成员'),
    ...checkApprovalTime(values),
    ...checkTransferTime(values),
    ...checkApprover(values, context),
    ...checkMaterials(values),
    ...checkPenalties(values, context),
    ...checkAnswer(values),
    ...checkSecrecy(values, context, { always: true }),
    ...checkCitations('factsAndEvidence', values.factsAndEvidence),
  ]
}

/** T21: the head decides within three days of the report; the regulation counts plain days, with no rest day put off. */
function checkApprovalTime({ transferReportDate, transferApprovedAt }: Values): Finding[] {
  const field = 'transferApprovedAt'
  if (!transferReportDate || !transferApprovedAt || !isIsoDate(transferReportDate)) return []
  const approved = dayOf(transferApprovedAt)
  if (!approved) return []
  if (approved < transferReportDate) return [wrong(field, '批准时间早于移送报告日期')]
  const last = addDays(transferReportDate, 3)
  if (approved <= last) return []
  return [late(field, `移送审批逾期：应于${formatChineseDate(last)}前决定（接到报告之日起3日内）`)]
}

/** T22: within twenty-four hours of the approval, to the minute, rest days or not. */
function checkTransferTime({ transferApprovedAt, transferredAt, receivedBackDate }: Values): Finding[] {
  const findings: Finding[] = []
  const [approved, sent] = [Date.parse(transferApprovedAt ?? ''), Date.parse(transferredAt ?? '')]
  const hours = (sent - approved) / 3_600_000
  if (hours < 0) findings.push(wrong('transferredAt', '移送时间早于批准时间'))
  if (hours > 24) {
    const over = Math.ceil(hours - 24)
    const due = formatChineseDateTime(new Date(approved + 24 * 3_600_000).toISOString())
    findings.push(late('transferredAt', `移送逾期${over}小时：应于${due}前移送，请说明原因`))
  }
  const day = dayOf(transferredAt)
  if (receivedBackDate && day && receivedBackDate < day) {
    findings.push(wrong('receivedBackDate', '接收日期早于移送时间'))
  }
  return findings
}

/** Only the head of the organ that sends the case, or who acts for him, decides (第五条第二款). */
function checkApprover({ approvalAuthorityHead, issuingOrgId }: Values, { office }: FormContext): Finding[] {
  const field = 'approvalAuthorityHead'
  if (approvalAuthorityHead?.decision && approvalAuthorityHead.decision !== 'agree') {
    return [wrong(field, '没有批准移送，不得发出；不批准的理由应当记录在案')]
  }
  const signer = office.officers[approvalAuthorityHead?.signerId ?? '']
  if (!signer) return []
  if (signer.orgId === issuingOrgId && signer.roleCodes?.includes('authorityHead')) return []
  return [late(field, `${signer.officerName}不是发文机关登记的负责人，移送应由正职或者主持工作的负责人批准`)]
}

const mustHave: readonly [pattern: RegExp, name: string][] = [
  [/移送书/, '移送书'],
  [/调查报告/, '调查报告'],
  [/物品清单/, '涉案物品清单'],
]

function checkMaterials({ transferMaterials }: Values): Finding[] {
  const names = (transferMaterials ?? []).map(({ name }) => name ?? '')
  if (names.length === 0) return []
  return mustHave
    .filter(([pattern]) => !names.some((name) => pattern.test(name)))
    .map(([, name]) => wrong('transferMaterials', `随案材料缺少《${name}》`))
}

/** A penalty does not stand for a prosecution; what was imposed already must be told (第十一条). */
function checkPenalties({ priorPenalties }: Values, { record }: FormContext): Finding[] {
  const decided = record.case.clueCategory !== 'complaint' && dateOf(record, 'decided') !== null
  if (!decided || priorPenalties?.length) return []
  return [late('priorPenalties', '本案已作出决定，请列明已作的行政处罚，决定书随案移送；不得以罚代刑')]
}

/** T24: three days to ask for another look where the police file no case (第九条). */
function checkAnswer({ policeDecision, policeDecisionDate }: Values): Finding[] {
  if (policeDecision !== 'notFiled' || !policeDecisionDate || !isIsoDate(policeDecisionDate)) return []
  const last = formatChineseDate(addDays(policeDecisionDate, 3))
  return [late('afterNotFiled', `对不予立案有异议的，应于${last}前申请复议，也可以建议人民检察院立案监督`)]
}

function dayOf(text: string | null | undefined): string | null {
  return text && !Number.isNaN(Date.parse(text)) ? datePartOf(text) : null
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function late(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
