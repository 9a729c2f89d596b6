/** What is asked of a piece of evidence, as the tab and the history show it. */
import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import { checkResults, evidenceKinds } from '../../src-domain/evidence'

/** In the order of the sheet. */
export const evidenceMetas: Readonly<Record<string, FieldMeta>> = {
  name: fields.text('名称', { required: true, max: 80 }).meta,
  kind: fields.choice('证据种类', evidenceKinds, { required: true, width: 'full' }).meta,
  proves: fields.multiline('证明内容', { required: true, max: 500 }).meta,
  source: fields.text('来源', { max: 80, width: 'full', help: '如 交易平台导出、现场拍摄、当事人提交' }).meta,
  provider: fields.text('提供人', { max: 60, width: 'full' }).meta,
  collectorIds: fields.officers('取证人员', { help: '不少于两名执法人员' }).meta,
  collectedAt: fields.datetime('取得时间', { past: true, width: 'full' }).meta,
  collectedPlace: fields.text('取得地点', { max: 80, width: 'full' }).meta,
  original: fields.bool('原件', { width: 'full', help: '复印件、照片应当由提供人核对签名' }).meta,
  spec: fields.text('规格特征', { max: 80, width: 'full' }).meta,
  qty: fields.decimal('数量', { width: 'half' }).meta,
  unit: fields.text('单位', { max: 10, width: 'half' }).meta,
  pages: fields.text('页码', { max: 20, width: 'half' }).meta,
  place: fields.text('存放地', { max: 60, width: 'half' }).meta,
  preserved: fields.bool('先行登记保存', {
    width: 'full',
    help: '选“是”的，自动列入《先行登记保存通知书》的清单',
  }).meta,
  revealsInformant: fields.bool('涉及举报人', {
    width: 'full',
    help: '能看出举报人是谁的，选“是”：只有本案承办人和主要负责人能看，不进清单',
  }).meta,
}

/** 证据复核. */
export const checkMetas = {
  result: fields.choice('复核结果', checkResults, { required: true, width: 'full' }).meta,
  date: fields.date('复核日期', { required: true, past: true, width: 'full' }).meta,
  note: fields.multiline('复核情况', { max: 300, help: '如 与原件核对无异，来源合法，与其他证据相互印证' })
    .meta,
}

/** 保管与移交. */
export const custodyMetas = {
  at: fields.datetime('移交时间', { required: true, past: true, width: 'full' }).meta,
  from: fields.text('移交人', { required: true, max: 60, width: 'full' }).meta,
  to: fields.text('接收人', { required: true, max: 60, width: 'full' }).meta,
  reason: fields.text('原因', { required: true, max: 100, width: 'full', help: '如 收取、送检、返还、入卷' })
    .meta,
  place: fields.text('移交后存放地', { max: 60, width: 'full' }).meta,
}
