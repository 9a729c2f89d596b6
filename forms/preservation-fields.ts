/** What the two papers on evidence registered and kept ask (《中华人民共和国行政处罚法》第五十六条). */
import { isIsoDate } from '../src-domain/calendar-date'
import { respondentsOf } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { deadline } from '../src-domain/deadline'
import {
  approvalFields,
  caseFields,
  type PartyColumns,
  partyColumns,
  projectFields,
  reliefFields,
} from './blocks'
import { choice, date, datetime, docNo, multiline, party, type RowValue, rows, text, texts } from './fields'
import type { FormContext } from './form'
import { letterFields } from './letter-fields'
import { goodsColumns } from './material-rows'

const places = { 就地保存: '就地保存', 异地保存: '异地保存' } as const satisfies CodeTable

/** What may become of each thing within seven working days. */
export const disposals = {
  return: '解除登记保存，予以退还',
  copy: '复制、拍照、录像提取后退还',
  appraise: '送交检验、检测、鉴定',
  retain: '作为证据随案保存',
  transfer: '移送有关机关',
  other: '其他',
} as const satisfies CodeTable

export const decidedColumns = {
  name: text('名称', { required: true }),
  spec: text('规格特征'),
  qty: text('数量', { required: true, help: '连同单位，如 2份' }),
  disposal: choice('处理', disposals, { required: true }),
  remark: text('说明', { requiredWhen: (row) => row.disposal === 'other', help: '选“其他”的写明处理和依据' }),
} as const

const shared = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  projectName: projectFields.projectName,
  party: party('当事人', partyColumns, { required: true }),
} as const

const approvals = {
  approvalHandler: approvalFields.approvalHandler,
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
} as const

export const preservationFields = {
  ...shared,
  preserveReason: multiline('登记保存理由', {
    required: true,
    help: '接在“因”之后，写明证据可能灭失或者以后难以取得的情形',
  }),
  preservedFrom: datetime('登记保存时间', { required: true }),
  handleBy: date('处理期限', { required: true, help: '登记保存之日起7个工作日' }),
  preservePlace: text('保存地点', { required: true, width: 'full' }),
  preserveMode: choice('保存方式', places, { required: true }),
  keeper: text('保管人', { required: true }),
  preservedItems: rows('登记保存清单', goodsColumns, { required: true }),
  handlerIds: caseFields.handlerIds,
  ...approvals,
} as const

export const preservationDecisionFields = {
  ...shared,
  preservationDocNo: docNo('先行登记保存通知书文号', { required: true }),
  preservedFrom: datetime('登记保存时间', { required: true }),
  handleBy: date('处理期限', { required: true, help: '登记保存之日起7个工作日' }),
  decisionReason: multiline('处理理由', { required: true, help: '接在“经查，”之后' }),
  decidedItems: rows('处理清单', decidedColumns, { required: true }),
  extraBasis: texts('其他依据', [], { help: '除行政处罚法第五十六条外另有依据的，写明条款' }),
  handlerIds: caseFields.handlerIds,
  ...reliefFields,
  ...approvals,
} as const

/** T30: seven working days from the day of registration (第五十六条、第八十五条); null while that is not known. */
export function handleDay({ calendar }: FormContext, from: string | null | undefined): string | null {
  const day = from?.slice(0, 10)
  if (!day || !isIsoDate(day)) return null
  return deadline(calendar, { from: day, add: 7, unit: 'working-day' }).due
}

/** The one whose things they are, unless another is typed: the first of those the case is against. */
export function usualParty({ record }: FormContext): RowValue<PartyColumns> | null {
  return (respondentsOf(record)[0] ?? null) as RowValue<PartyColumns> | null
}

/** How a party is spoken to: 你 to a person, 你单位 to a unit. */
export function youOf(party: RowValue<PartyColumns> | null | undefined): string {
  return party?.partyType === 'natural' ? '你' : '你单位'
}
