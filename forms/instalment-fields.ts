/** What the approval of paying a fine later or in parts asks. */
import type { CodeTable } from '../src-domain/codes'
import { approvalFields, caseFields, penalizedColumns } from './blocks'
import {
  approval,
  choice,
  date,
  docNo,
  type LooseValues,
  money,
  multiline,
  party,
  rows,
  text,
  texts,
} from './fields'

const deferKinds = { instalment: '分期缴纳', deferral: '延期缴纳' } as const satisfies CodeTable

/** One part of the fine. */
export const instalmentColumns = {
  dueDate: date('缴纳期限', { required: true }),
  amount: money('金额', { required: true }),
} as const

const inParts = (values: LooseValues) => values.deferKind === 'instalment'
const later = (values: LooseValues) => values.deferKind === 'deferral'

export const instalmentFields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  authorityOrgId: caseFields.authorityOrgId,
  handlerIds: caseFields.handlerIds,
  party: party('当事人', penalizedColumns, {
    required: true,
    help: '每个当事人一份；改写姓名，其余随案件带出',
  }),
  decisionDocNo: docNo('处罚决定书文号', { required: true }),
  decisionDate: date('处罚决定日期', { required: true, past: true }),
  decisionServedDate: date('决定书送达日期', { required: true, past: true }),
  fineTotal: money('罚款数额', { required: true }),
  paidAmount: money('已缴纳数额', { help: '没有缴纳的不填' }),
  paymentDue: date('原缴款期限届满日', { required: true, help: '收到决定书之日起十五日' }),
  appliedDate: date('申请日期', { required: true, past: true }),
  deferKind: choice('申请方式', deferKinds, { required: true }),
  applicationReason: multiline('申请理由', { required: true, help: '当事人书面申请的主要内容' }),
  proofs: texts('经济困难证明材料', ['财务报表', '银行账户对账单', '收入证明', '医疗费用单据'], {
    required: true,
  }),
  hardshipFinding: multiline('核实情况', { required: true, help: '是否确有经济困难，依据什么材料' }),
  deferredUntil: date('延期至', { requiredWhen: later, visibleWhen: later }),
  instalments: rows('分期安排', instalmentColumns, {
    requiredWhen: inParts,
    visibleWhen: inParts,
    help: '各期金额合计应等于尚未缴纳的罚款',
  }),
  security: text('担保或者承诺', { width: 'full' }),
  approvalHandler: approvalFields.approvalHandler,
  approvalDeputyHead: approval('分管负责人意见'),
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
  notifiedDate: date('告知当事人日期', { past: true, help: '审批后书面告知，登记送达日期' }),
} as const
export type InstalmentFields = typeof instalmentFields
