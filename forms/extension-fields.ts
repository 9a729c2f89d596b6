/** What the approval of an extension and the notice of it ask (documents.md A.5). */
import type { CodeTable } from '../src-domain/codes'
import { approvalFields, caseFields, projectFields } from './blocks'
import { approval, date, int, multi, multiline, officer } from './fields'
import { letterFields } from './letter-fields'

const reasons = {
  complex: '情况复杂',
  multiParty: '涉及面广',
  expertise: '待检验、检测、鉴定、评审',
  evidence: '需异地取证',
  coordination: '待有关部门协查',
} as const satisfies CodeTable

/** What is applied for and approved; the approval alone asks no more. */
export const extensionMatter = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  clueCategory: caseFields.clueCategory,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  teamLeaderId: officer('调查组组长', { bind: 'case.teamLeaderId', required: true }),
  originalStart: date('原期限起算日', { required: true, past: true, help: '受理之日，当日不计入' }),
  originalDeadline: date('原期限届满日', { required: true, help: '自受理起15个工作日' }),
  extensionReasonType: multi('延长理由类别', reasons, { required: true }),
  extensionReason: multiline('延长理由说明', {
    required: true,
    max: 400,
    help: '接在“因”之后，对外公开，不得出现举报人信息',
  }),
  extensionDays: int('延长工作日数', { required: true, help: '一次不超过15个工作日' }),
  extendedDeadline: date('延长后期限', { required: true, help: '随延长的工作日数自动计算' }),
  statutoryDeadline: date('法定办结上限', {
    requiredWhen: (values) => values.clueCategory === 'complaint',
    visibleWhen: (values) => values.clueCategory === 'complaint',
    help: '投诉自受理起30个工作日；鉴定等时间不计入',
  }),
  extensionNo: int('第几次延长', { required: true }),
  approvalTeamLeader: approval('组长意见', { required: true }),
  approvalDeputyDirector: approval('副主任意见'),
  approvalPrincipal: approvalFields.approvalPrincipal,
} as const
export type ExtensionMatter = typeof extensionMatter

export const extensionFields = { ...letterFields, ...extensionMatter } as const
