/** What is asked with a fact beyond its day and a note: the days it adds, the day it sets, the hour it was. */
import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import type { Fact } from '../../src-domain/case-record'
import { limitations } from '../../src-domain/codes'
import { type FactKind, stages } from '../../src-domain/facts'

export type FactExtra = keyof Pick<Fact, 'days' | 'until' | 'time' | 'limitation' | 'backTo'>
export type ExtraValues = Partial<Record<FactExtra, unknown>>

interface Asked {
  key: FactExtra
  meta: FieldMeta
}

const required = { required: true } as const

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
  correctionMade: { key: 'backTo', meta: fields.choice('退回到', stages, required).meta },
}

/** Facts that are not recorded without a reason, with what is said where it is missing. */
export const reasonAsked: Partial<Record<FactKind, string>> = {
  correctionMade: '请写明回退的原因',
  publicityWithheld: '请写明不公示的理由，如涉及国家秘密、个人隐私',
}

/** What is asked with a kind of fact; null where nothing is. */
export function extraOf(kind: FactKind): Asked | null {
  return asked[kind] ?? null
}

/** What is wrong with the value, in one sentence; null where nothing is. */
export function faultOfExtra(kind: FactKind, value: unknown, date: string | null): string | null {
  const extra = extraOf(kind)
  if (!extra) return null
  if (value === null || value === undefined || value === '') return `请填写${extra.meta.label}`
  if (extra.key === 'days' && !(Number.isInteger(value) && (value as number) > 0))
    return '应为不小于 1 的整数'
  if (extra.key === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)))
    return '时刻应写作 15:00 的样式'
  if (extra.key === 'until' && date !== null && String(value) < date) {
    return `${extra.meta.label}不能早于${kind === 'hearingNoticed' ? '送达' : '事项'}的日期`
  }
  return null
}
