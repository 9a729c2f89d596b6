/** What the notice of an inspection asks (documents.md A.29). */
import type { CodeTable } from '../src-domain/codes'
import { inspectionItems } from '../src-domain/inspection-items'
import { partyColumns, projectFields } from './blocks'
import { approval, bool, choice, datetime, multi, multiline, officers, party, text, texts } from './fields'
import { letterFields } from './letter-fields'

/** How a unit came to be inspected; a paper must not say that it was drawn by lot where it was not. */
export const selections = { draw: '随机抽取', targeted: '定向抽取' } as const satisfies CodeTable

export const inspectionFields = {
  ...letterFields,
  inspectionNo: text('检查编号', { required: true, help: '如 JC2026-1' }),
  planTitle: text('检查方案', { required: true, width: 'full', help: '从本案《执法检查方案》带出' }),
  selection: choice('确定方式', selections, { required: true }),
  recipient: party('被检查单位', partyColumns, { required: true }),
  projectName: projectFields.projectName,
  inspectFrom: datetime('检查开始时间', { required: true }),
  inspectTo: datetime('检查结束时间', { required: true }),
  inspectPlace: text('检查地点', { required: true }),
  checkItemCodes: multi('检查事项', inspectionItems, { required: true }),
  inspectorIds: officers('检查人员', { required: true, help: '不少于两名，执法证在有效期内' }),
  assistants: texts('协助人员', [], { help: '专家、技术人员，写明单位和姓名' }),
  materialsToPrepare: multiline('需准备材料', { help: '接在“请准备”之后' }),
  surprise: bool('突击检查', { required: true, help: '事先不告知的，须经批准，到场时出示本通知' }),
  rightsNotice: multiline('权利告知', { required: true }),
  supervisePhone: text('监督电话', { required: true, check: 'phone' }),
  approvalDirector: approval('监管办主任审批', { required: true }),
} as const
