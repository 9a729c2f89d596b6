/** What the decision on a penalty asks (documents.md A.12; 《中华人民共和国行政处罚法》第五十九条). */
import { timedKinds } from '../src-domain/penalty'
import { caseFields, penalizedColumns, projectFields, reliefFields } from './blocks'
import { date, docNo, int, type LooseValues, money, multiline, party, rows, text, texts } from './fields'
import { letterFields } from './letter-fields'
import { penaltyColumns, usualDuties, usualPenalties } from './penalty-approval-fields'

/** The parts of one piece of evidence (A.0.7 evidenceItems). */
export const evidenceColumns = {
  no: text('证据编号'),
  kind: text('证据种类', { help: '书证、物证、电子数据、证人证言、当事人陈述等' }),
  name: text('名称', { required: true }),
  source: text('来源'),
  proves: text('证明内容', { required: true }),
  pages: text('页码'),
} as const

export const penaltyDecisionFields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  filingNo: docNo('立案号', { help: '有权部门的立案编号，如 川住建立〔2026〕1号' }),
  filedDate: date('立案日期', { required: true, past: true }),
  handlerIds: caseFields.handlerIds,
  projectName: projectFields.projectName,
  tenderProjectNo: projectFields.tenderProjectNo,
  sectionName: projectFields.sectionName,
  party: party('当事人', penalizedColumns, {
    required: true,
    help: '每个当事人一份；改写姓名，其余随案件带出',
  }),
  noticeDocNo: docNo('告知书文号', { required: true, help: '没有告知，不得作出处罚决定' }),
  noticeServedDate: date('告知书送达日期', { required: true, past: true }),
  noticeAndStatement: multiline('告知与陈述申辩听证情况', {
    required: true,
    help: '写明是否陈述申辩、是否听证，采纳与否及理由',
  }),
  factsFound: multiline('违法事实', { required: true, help: '接在“经查明：”之后' }),
  evidenceItems: rows('证据', evidenceColumns, { required: true }),
  violatedProvisions: texts('违反条款', usualDuties, { required: true }),
  penaltyProvisions: texts('处罚依据', usualPenalties, { required: true }),
  discretionReason: multiline('裁量说明', { required: true, help: '接在“鉴于”之后' }),
  penalties: rows('处罚决定', penaltyColumns, { required: true, toldWhole: true }),
  fineTotal: money('罚款合计', { computed: true, requiredWhen: hasFine, visibleWhen: hasFine }),
  paymentDays: int('缴款期限（日）', {
    requiredWhen: hasPayment,
    visibleWhen: hasPayment,
    help: '法定十五日，自收到决定书之日起',
  }),
  payeeBank: text('罚款代收机构', {
    requiredWhen: hasPayment,
    visibleWhen: hasPayment,
    help: '写明名称和地址，在资料库登记后自动带出',
  }),
  payeeAccount: text('代收账号', { requiredWhen: hasPayment, visibleWhen: hasPayment }),
  paymentCode: text('缴款码', { visibleWhen: hasPayment }),
  surcharge: text('加处罚款', { requiredWhen: hasFine, visibleWhen: hasFine, width: 'full' }),
  disqualifyFrom: date('资格限制起', { requiredWhen: hasTimed, visibleWhen: hasTimed }),
  disqualifyTo: date('资格限制止', { requiredWhen: hasTimed, visibleWhen: hasTimed }),
  daysSinceFiling: int('立案至决定天数', { required: true, computed: true, help: '不得超过九十日' }),
  penaltyDeadlineBasis: text('延长期限的依据', {
    requiredWhen: isLate,
    visibleWhen: isLate,
    width: 'full',
    help: '超过九十日作出决定的，写明延长或者不计入期限的依据',
  }),
  ...reliefFields,
} as const
export type PenaltyDecisionFields = typeof penaltyDecisionFields

function kindsIn(values: LooseValues): string[] {
  const penalties = values.penalties
  return Array.isArray(penalties) ? penalties.map((row) => String(row?.penaltyKind ?? '')) : []
}

function hasFine(values: LooseValues): boolean {
  return kindsIn(values).includes('罚款')
}

/** Whether money is to be paid: a fine, or gains that are confiscated. */
export function hasPayment(values: LooseValues): boolean {
  return hasFine(values) || kindsIn(values).includes('没收违法所得')
}

/** Whether a penalty holds for a time: its first and last day must be said. */
export function hasTimed(values: LooseValues): boolean {
  return kindsIn(values).some((kind) => timedKinds.includes(kind))
}

function isLate(values: LooseValues): boolean {
  return typeof values.daysSinceFiling === 'number' && values.daysSinceFiling > 90
}
