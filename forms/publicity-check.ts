/**
 * What is wrong with the publication of an inspection's outcome: too late, or telling what must not be told
 * (documents.md I 公示脱敏规则; 《中华人民共和国政府信息公开条例》第十五条、第十六条).
 */
import { formatChineseDate } from '../src-domain/calendar-date'
import { type CaseRecord, respondentsOf } from '../src-domain/case-record'
import type { LooseValues } from './fields'
import type { Finding, FormContext, ValuesOf } from './form'
import { namesInPapers } from './known-names'
import { checkLetter } from './letter-fields'
import type { publicityFields } from './publicity-fields'
import { checkSecrecy, textsIn } from './secrecy'

type Values = ValuesOf<typeof publicityFields>

/** The fields that the public reads. */
const told = ['planTitle', 'publicItems', 'objectionContact', 'attachments'] as const

/** Every finding. @param worked the last day as the calendar gives it; null while the approval is not dated. */
export function checkPublicity(values: Values, context: FormContext, worked: string | null): Finding[] {
  return [
    ...checkLetter(values, context, {
      title: '检查结果公示',
      curtailsRights: false,
      decidedOn: values.publicityApprovedDate,
    }),
    ...checkTimes(values, worked),
    ...checkCounts(values),
    ...checkMasked(values, context.record),
    ...checkSecrecy(Object.fromEntries(told.map((key) => [key, values[key]])), context, { always: true }),
  ]
}

function checkTimes(values: Values, worked: string | null): Finding[] {
  const { publishedAt, publicityApprovedDate, publicityDeadline, inspectFrom, inspectTo, approvalPrincipal } =
    values
  const findings: Finding[] = []
  if (inspectFrom && inspectTo && inspectTo < inspectFrom) {
    findings.push(wrong('inspectTo', '检查结束日期早于开始日期'))
  }
  if (publicityApprovedDate && inspectTo && publicityApprovedDate < inspectTo) {
    findings.push(wrong('publicityApprovedDate', '审签日期早于检查结束日期'))
  }
  if (approvalPrincipal?.decision && approvalPrincipal.decision !== 'agree') {
    findings.push(wrong('approvalPrincipal', '主要负责人没有审签同意，不得公示'))
  }
  if (publishedAt && publicityApprovedDate && publishedAt < publicityApprovedDate) {
    findings.push(wrong('publishedAt', '发布日期早于审签日期'))
  }
  if (worked && publicityDeadline && worked !== publicityDeadline) {
    const message = `按审签之日起10个工作日计算为${formatChineseDate(worked)}，改动的请在备考中说明理由`
    findings.push(doubtful('publicityDeadline', message))
  }
  if (publishedAt && publicityDeadline && publishedAt > publicityDeadline) {
    findings.push(
      doubtful('publishedAt', `公示超期：应于${formatChineseDate(publicityDeadline)}前发布，请说明原因`),
    )
  }
  return findings
}

function checkCounts({ sampledCount, problemCount, publicItems }: Values): Finding[] {
  const findings: Finding[] = []
  if (typeof sampledCount === 'number' && sampledCount < 1) {
    findings.push(wrong('sampledCount', '抽查项目数应不少于1个'))
  }
  if (typeof problemCount === 'number' && problemCount < 0) {
    findings.push(wrong('problemCount', '发现问题数不能为负'))
  }
  const listed = publicItems?.length ?? 0
  if (sampledCount && listed > sampledCount) {
    findings.push(doubtful('publicItems', `公示${listed}个项目，多于抽查的${sampledCount}个，请核对`))
  }
  return findings
}

/** What a text must not hold, and how the finding calls it. */
const personal: readonly [pattern: RegExp, name: string][] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/, '身份证号码'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/, '手机号码'],
  [/(?<!\d)\d{19}(?!\d)/, '银行账号'],
]

/** Leads and what was sent to the police or the organs of discipline are never published, nor a case still open. */
const closed: readonly [pattern: RegExp, name: string][] = [
  [/纪检|纪委|监委|监察/, '移送纪检监察信息'],
  [/公安|涉嫌犯罪|刑事/, '移送公安信息'],
  [/举报|线索/, '案件线索'],
]
const open = /立案|正在|调查中|待处理|未结/

/** V-MASK over the rows that are published. */
function checkMasked(values: Values, record: CaseRecord): Finding[] {
  const text = [values.publicItems, values.objectionContact].flatMap(textsIn).join('\n')
  const items = textsIn(values.publicItems).join('\n')
  const names = naturalNames(record).filter((name) => items.includes(name))
  return [
    ...personal.flatMap(([pattern, name]) =>
      pattern.test(name === '手机号码' ? items : text)
        ? [wrong('publicItems', `含有${name}，公示前应当删除`)]
        : [],
    ),
    ...closed.flatMap(([pattern, name]) =>
      pattern.test(items) ? [wrong('publicItems', `含有${name}，不得公示`)] : [],
    ),
    ...(open.test(items) ? [doubtful('publicItems', '未结案件和调查中的事项不得公示，请核对')] : []),
    ...names.map((name) =>
      wrong('publicItems', `含有个人姓名“${name}”，公示应当删除或者写作“${name.charAt(0)}某某”`),
    ),
  ]
}

/** The full names of persons whom the case knows; one already masked is no name. */
function naturalNames(record: CaseRecord): string[] {
  const parties: LooseValues[] = [record.complainant, record.reporter, ...respondentsOf(record)].filter(
    (one) => one !== null && one !== undefined,
  )
  const names = parties.flatMap(({ partyType, partyName, legalRepName, contactName, agentName }) => [
    partyType === 'natural' ? partyName : null,
    legalRepName,
    contactName,
    agentName,
  ])
  const told = [...names, ...namesInPapers(record)].filter(
    (name): name is string => typeof name === 'string' && name.length >= 2,
  )
  return [...new Set(told)].filter((name) => !/某/.test(name))
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}

function doubtful(field: string, message: string): Finding {
  return { field, level: 'warning', message }
}
