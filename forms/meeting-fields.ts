/** What the notice of a meeting asks (documents.md A.7). */
import type { CodeTable } from '../src-domain/codes'
import { meetingTypes } from '../src-domain/meetings/meeting-record'
import { choice, datetime, officer, officers, rows, text, texts } from './fields'
import { letterFields } from './letter-fields'

const attendance = { 参加: '参加', 请假: '请假' } as const satisfies CodeTable

export const agendaColumns = {
  topic: text('议题', { required: true }),
  caseNo: text('关联案号'),
  reporter: officer('汇报人'),
} as const

export const replyColumns = {
  officerId: officer('人员', { required: true }),
  attend: choice('是否参加', attendance, { required: true }),
  reason: text('请假理由', {
    visibleWhen: (row) => row.attend === '请假',
    requiredWhen: (row) => row.attend === '请假',
  }),
  approvedBy: officer('批准人', {
    visibleWhen: (row) => row.attend === '请假',
    requiredWhen: (row) => row.attend === '请假',
  }),
} as const

export const meetingFields = {
  ...letterFields,
  meetingType: choice('会议类型', meetingTypes, { required: true }),
  meetingAt: datetime('会议时间', { required: true }),
  meetingPlace: text('会议地点', { required: true }),
  convenerId: officer('召集人', { required: true, help: '监管办主任或受委托的副主任' }),
  convenerDelegation: text('受委托说明', { help: '副主任召集的，写明受谁委托，如 受主任张某委托' }),
  chairId: officer('主持人', { required: true }),
  agendaItems: rows('议题', agendaColumns, { required: true }),
  inviteeIds: officers('参会人员', { required: true, help: '本案应当回避的人员不得参加' }),
  materials: texts('会议材料', ['调查报告', '证据材料', '法制审核意见'], {
    help: '涉密材料会上发放，会后收回',
  }),
  leaveBy: datetime('请假截止时间', { help: '一般为会议前一个工作日下班前' }),
  leaveInstruction: text('请假方式', { required: true }),
  replies: rows('回执', replyColumns, { help: '收到回执后登记' }),
} as const
