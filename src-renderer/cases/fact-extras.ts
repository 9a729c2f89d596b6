/** What is asked with a fact beyond its day and a note: the days it adds, the day it sets, the hour it was. */
import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import { isIsoDate } from '../../src-domain/calendar-date'
import type { Fact } from '../../src-domain/case-record'
import { limitations, policeReviews, reviewProcedures } from '../../src-domain/codes'
import { type FactKind, stages } from '../../src-domain/facts'
import { hearingDoubt, lastHearingNotice, noticeTooLate } from '../../src-domain/hearing'
import type { HolidayCalendar } from '../../src-domain/holiday-calendar'
import { type FactSource, factsInOrder, statesBefore } from '../../src-domain/stage'
import { dayInWords } from '../clock'

export type FactExtra = keyof Pick<
  Fact,
  'days' | 'until' | 'time' | 'limitation' | 'policeReview' | 'reviewProcedure' | 'backTo'
>
export type ExtraValues = Partial<Record<FactExtra, unknown>>

export interface Asked {
  key: FactExtra
  meta: FieldMeta
}

const required = { required: true } as const

const policeReview: Asked = {
  key: 'policeReview',
  meta: fields.choice('公安审查期限', policeReviews, {
    help: '不填按三日；公安机关告知更长的，随时可以更正',
  }).meta,
}

const asked: Partial<Record<FactKind, Asked>> = {
  extended: {
    key: 'days',
    meta: fields.int('延长工作日数', { ...required, help: '单次一般不超过15个工作日' }).meta,
  },
  penaltyExtended: { key: 'days', meta: fields.int('延长日数', required).meta },
  rectificationOrdered: { key: 'until', meta: fields.date('整改期限', required).meta },
  hearingNoticed: { key: 'until', meta: fields.date('听证日期', required).meta },
  instalmentApproved: { key: 'until', meta: fields.date('缴纳届满日', required).meta },
  policeApproved: {
    key: 'time',
    meta: fields.text('批准时刻', { ...required, help: '写作 15:00；自此时起24小时内移送' }).meta,
  },
  violationEnded: {
    key: 'limitation',
    meta: fields.choice('追究时效', limitations, {
      ...required,
      help: '违法行为在此期间未被发现的，不再给予行政处罚',
    }).meta,
  },
  policeSent: policeReview,
  policeReceived: policeReview,
  reviewNoticed: {
    key: 'reviewProcedure',
    meta: fields.choice('审理程序', reviewProcedures, {
      ...required,
      help: '答复通知书没有写明适用简易程序的，按普通程序',
    }).meta,
  },
}

/** Facts that are not recorded without a reason, with what is said where it is missing. */
export const reasonAsked: Partial<Record<FactKind, string>> = {
  correctionMade: '请写明回退的原因',
  policeDeclined: '请写明不批准移送的理由，须记录在案',
  policeReviewWaived: '请写明不提请复议、也不建议检察监督的理由',
  publicityWithheld: '请写明不公示的理由，如涉及国家秘密、个人隐私',
}

/** What is asked with a kind of fact; null where nothing is. A correction goes back only to where the case has been. */
export function extraOf(kind: FactKind, record: FactSource): Asked | null {
  if (kind !== 'correctionMade') return asked[kind] ?? null
  const gone = Object.fromEntries(statesBefore(record).map((stage) => [stage, stages[stage]]))
  return { key: 'backTo', meta: fields.choice('退回到', gone, { ...required, width: 'full' }).meta }
}

/** What was told with a fact, as its way shows it: `听证日期 4月20日`, `退回到 案件会审`; null where nothing was. */
export function extraInWords(fact: Fact, today: string): string | null {
  if (fact.kind === 'correctionMade') return fact.backTo ? `退回到 ${stages[fact.backTo]}` : null
  const extra = asked[fact.kind]
  const value = extra && fact[extra.key]
  if (!extra || value === null || value === undefined) return null
  const label = extra.meta.options?.find(({ code }) => code === value)?.label
  const words = extra.key === 'until' ? dayInWords(String(value), today) : (label ?? String(value))
  return `${extra.meta.label} ${words}`
}

/**
 * What speaks against a fact that may stand all the same with a reason; null where nothing does.
 * @param record the case before the fact. @param value what is asked with it.
 */
export function doubtOfFact(
  record: FactSource,
  { kind, date, value }: { kind: FactKind; date: string | null; value: unknown },
  calendar: HolidayCalendar,
): string | null {
  const doubt = date === null || !isIsoDate(date) ? null : doubtOn(record, kind, date, value, calendar)
  return doubt && `${doubt}，仍要记录的请写明原因`
}

function doubtOn(
  record: FactSource,
  kind: FactKind,
  date: string,
  value: unknown,
  calendar: HolidayCalendar,
): string | null {
  if (kind === 'hearingHeld') return hearingDoubt(record, calendar, date)
  if (kind !== 'hearingNoticed' || typeof value !== 'string' || !isIsoDate(value)) return null
  const last = lastHearingNotice(calendar, value)
  return date <= last ? null : `听证通知${noticeTooLate(last)}`
}

/** The case as it stood before one of its facts. */
export function beforeFact(record: FactSource, id: string): FactSource {
  const all = factsInOrder(record)
  const at = all.findIndex((fact) => fact.id === id)
  return { facts: Object.fromEntries(all.slice(0, at < 0 ? all.length : at).map((fact) => [fact.id, fact])) }
}

/** What is wrong with the value, in one sentence; null where nothing is. */
export function faultOfExtra(
  extra: Asked | null,
  kind: FactKind,
  value: unknown,
  date: string | null,
): string | null {
  if (!extra) return null
  if (value === null || value === undefined || value === '')
    return extra.meta.required ? `请填写${extra.meta.label}` : null
  if (extra.key === 'days' && !(Number.isInteger(value) && (value as number) > 0))
    return '应为不小于 1 的整数'
  if (extra.key === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)))
    return '时刻应写作 15:00 的样式'
  if (extra.key === 'until' && date !== null && String(value) < date) {
    return `${extra.meta.label}不能早于${kind === 'hearingNoticed' ? '送达' : '事项'}的日期`
  }
  return null
}
