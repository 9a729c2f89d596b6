/** What is asked of a piece of evidence, as the tab and the history show it. */
import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import { evidenceKinds } from '../../src-domain/evidence'

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
  revealsInformant: fields.bool('涉及举报人', {
    width: 'full',
    help: '能看出举报人是谁的，选“是”：只有本案承办人和主要负责人能看，不进清单',
  }).meta,
}

/** What stands only in the history: rows under an item, and what is set by acts. */
export const evidenceWords: Readonly<Record<string, string>> = {
  files: '文件',
  custody: '保管与移交',
  checks: '证据复核',
  removed: '移除',
}
