/** What is asked of a meeting, as the fields of its screen. */

import type { FieldMeta } from '../../forms/fields'
import * as fields from '../../forms/fields'
import { conclusions, type MeetingType, meetingTypes } from '../../src-domain/meetings/meeting-record'
import { conclusionsOf } from '../../src-domain/meetings/meeting-state'

export type Metas = Readonly<Record<string, FieldMeta>>

export const meetingMetas: Metas = {
  meetingType: fields.choice('会议类型', meetingTypes, { required: true, width: 'full' }).meta,
  meetingAt: fields.datetime('会议时间', { required: true, width: 'half' }).meta,
  meetingPlace: fields.text('会议地点', { required: true, width: 'half' }).meta,
  convenerId: fields.officer('召集人', { required: true, width: 'half', help: '监管办主任或受委托的副主任' })
    .meta,
  convenerDelegation: fields.text('受委托说明', { width: 'half', help: '副主任召集的，写明受谁委托' }).meta,
  chairId: fields.officer('主持人', { required: true, width: 'half' }).meta,
  recorderId: fields.officer('记录人', { required: true, width: 'half' }).meta,
}

export const agendaMetas: Metas = {
  topic: fields.text('议题', { required: true, width: 'full' }).meta,
  reporterId: fields.officer('汇报人', { width: 'full' }).meta,
}

export const saidMetas: Metas = {
  speakerId: fields.officer('发言人', { required: true, width: 'full' }).meta,
  opinion: fields.multiline('意见', { required: true, width: 'full' }).meta,
}

export const reportMetas: Metas = { report: fields.multiline('汇报要点', { required: true }).meta }

export const voteMetas: Metas = {
  agree: fields.int('同意票数', { width: 'half' }).meta,
  against: fields.int('反对票数', { width: 'half' }).meta,
  abstain: fields.int('保留票数', { width: 'full' }).meta,
}

/** Of the conclusion; only those that such a meeting may come to are offered. */
export function conclusionMetas(type: MeetingType): Metas {
  const offered = Object.fromEntries(conclusionsOf(type).map((code) => [code, conclusions[code]]))
  return {
    conclusion: fields.choice('结论', offered, { required: true, width: 'full' }).meta,
    decision: fields.multiline('会议决定', { required: true, help: '写明决定的内容和理由，登记到案件' }).meta,
    basis: fields.texts('依据', [], { width: 'full' }).meta,
    responsibleOrgId: fields.organ('责任单位', { width: 'half' }).meta,
    due: fields.date('完成时限', { width: 'half' }).meta,
    ...(type === 'penaltyReview'
      ? { penaltyStandard: fields.multiline('处罚依据和标准', { required: true }).meta }
      : {}),
  }
}
