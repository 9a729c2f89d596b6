/** What is asked of a planned penalty, of the discretion used, and of a payment, as fields of the case page. */
import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import { formatMoney } from '../../src-domain/money-input'
import { discretionFactors, discretionLevels } from '../../src-domain/penalties/plan'
import { penaltyKinds } from '../../src-domain/penalty'

type Metas = Readonly<Record<string, FieldMeta>>

/**
 * @param personal measured by the unit's fine. @param fixed between sums, not a share of anything.
 * @param worked what base and ratio give, in fen, where both are there.
 */
export function plannedMetas(
  personal: boolean,
  fixed: boolean,
  fine: boolean,
  worked: number | null = null,
): Metas {
  const share: Metas = personal
    ? { ratioPct: fields.decimal('比例（%）', { width: 'half', help: '单位罚款的 5 至 10' }).meta }
    : { ratio: fields.decimal('比例（‰）', { width: 'half' }).meta }
  const base = fields.money(personal ? '单位罚款' : '计罚基数', { width: 'half' }).meta
  return {
    party: fields.text('处罚对象', { required: true, width: 'half', help: '个人写明职务' }).meta,
    penaltyKind: fields.choice('种类', penaltyKinds, { required: true, width: 'half' }).meta,
    ...(fine && !fixed ? { base, ...share } : {}),
    ...(fine
      ? { amount: fields.money('金额', { width: 'half', help: amountHelp(fixed, worked) }).meta }
      : {}),
    term: fields.text('期限', { width: fine ? 'half' : 'full', help: '取消资格、停业整顿的期限' }).meta,
  }
}

function amountHelp(fixed: boolean, worked: number | null): string {
  if (worked !== null) return `按比例为 ${formatMoney(worked)} 元，不必再填`
  return fixed ? '在法定幅度以内' : '填了比例的自动计算'
}

/** @param mitigated whether the level is 减轻, which wants a ground in the law. */
export function discretionMetas(mitigated: boolean): Metas {
  return {
    level: fields.choice('裁量等级', discretionLevels, { required: true, width: 'full' }).meta,
    factors: fields.texts('裁量情节', [...discretionFactors], { width: 'full' }).meta,
    reason: fields.multiline('裁量理由', { required: true, help: '写明所适用裁量基准的名称' }).meta,
    ...(mitigated
      ? {
          mitigation: fields.multiline('减轻的法定依据', {
            required: true,
            help: '《行政处罚法》第三十二条的哪一项，事实是什么',
          }).meta,
        }
      : {}),
  }
}

export const paymentMetas: Metas = {
  date: fields.date('缴款日期', { required: true, past: true, width: 'half' }).meta,
  amount: fields.money('金额', { required: true, width: 'half' }).meta,
  voucherNo: fields.text('缴款凭证号', { width: 'full' }).meta,
}

/** The field at a place of the case that has to do with its penalty; undefined for any other place. */
export function penaltyMetaAt([block, id, key]: readonly string[]): FieldMeta | undefined {
  if (block === 'discretion') return discretionMetas(true)[id ?? '']
  if (block === 'payments') return { ...paymentMetas, party: fields.text('缴款人').meta }[key ?? '']
  if (block !== 'plannedPenalties') return undefined
  return { ...plannedMetas(true, false, true), ...plannedMetas(false, false, true) }[key ?? '']
}
