/** What the report on an inspection asks (documents.md A.21). */
import type { CodeTable } from '../src-domain/codes'
import { inspectionItems } from '../src-domain/inspection-items'
import {
  approval,
  choice,
  date,
  decimal,
  int,
  type LooseValues,
  multiline,
  officer,
  type RowValue,
  rows,
  text,
} from './fields'
import { quotaSectors } from './inspection-plan'
import { letterFields } from './letter-fields'

/** What may become of a fault (F.5; 操作规程二（四）). */
export const actions = {
  talk: '谈话提醒',
  rectify: '责令整改',
  fileCase: '按案件查办',
  toDiscipline: '移送纪检监察机关',
  toPolice: '移送公安机关',
} as const satisfies CodeTable

export const statColumns = {
  sector: choice('行业', quotaSectors, { required: true }),
  projects: int('项目数', { required: true }),
  sampled: int('抽查数', { required: true }),
  ratio: decimal('抽查比例', { help: '写作小数，如 0.05 即百分之五；不填的按抽查数计算' }),
  issues: int('问题数', { required: true }),
  rectify: int('整改', { required: true }),
  talk: int('谈话', { required: true }),
  fileCase: int('立案', { required: true }),
  transfer: int('移送', { required: true }),
} as const
export const issueColumns = {
  code: choice('检查事项', inspectionItems, { required: true }),
  count: int('问题数', { required: true }),
  detail: text('问题表现', { help: '不填的只印事项和数量' }),
} as const
export const dispositionColumns = {
  project: text('项目', { required: true }),
  org: text('单位', { required: true }),
  issue: text('问题', { required: true }),
  action: choice('处理', actions, { required: true }),
  owner: officer('责任人', { required: true }),
  due: date('时限', { required: true }),
} as const

export type StatRow = RowValue<typeof statColumns>
export type StatCount = 'projects' | 'sampled' | 'issues' | 'rectify' | 'talk' | 'fileCase' | 'transfer'

/**
 * The sum of one column of the statistics. What was drawn to fill up the number comes from the projects of the sectors,
 * so that they are not counted twice where they stand in rows of their own.
 */
export function statTotal(table: readonly StatRow[], key: StatCount): number {
  const own = table.filter(({ sector }) => sector !== 'topUp')
  const counted = key === 'projects' && own.length > 0 ? own : table
  return counted.reduce((sum, row) => sum + (row[key] ?? 0), 0)
}

/** Faults are told and dealt with unless the statistics say that there were none. */
const hasIssues = ({ statTable }: LooseValues) => {
  const table = (statTable ?? []) as StatRow[]
  return table.length === 0 || table.some(({ issues }) => issues !== 0)
}

export const inspectionReportFields = {
  ...letterFields,
  inspectionNo: text('检查编号', { required: true, help: '如 JC2026-1' }),
  planTitle: text('检查方案', { required: true, width: 'full', help: '从本案《执法检查方案》带出' }),
  summaryMeetingDate: date('专题会日期', { required: true, past: true, help: '检查结束后召开' }),
  overview: multiline('检查基本情况', { required: true, help: '写明抽取数、完成数和覆盖行业' }),
  statTable: rows('统计表', statColumns, { required: true, help: '项目数、比例从方案带出，结果按行业填写' }),
  assessment: multiline('总体评价', { help: '接在按统计表写成的一段之后' }),
  mainIssues: rows('主要问题', issueColumns, {
    requiredWhen: hasIssues,
    help: '本案检查记录中的已带出，其他项目的补充',
  }),
  dispositions: rows('分类处理意见', dispositionColumns, {
    requiredWhen: hasIssues,
    help: '首次轻微且无社会危害的，谈话提醒、责令整改',
  }),
  suggestions: multiline('下一步建议'),
  approvalDirector: approval('监管办主任审阅', { required: true }),
} as const
export type InspectionReportFields = typeof inspectionReportFields
