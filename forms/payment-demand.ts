/**
 * 催告书 (《中华人民共和国行政强制法》第三十五条、第三十六条、第四十六条、第五十四条): demands a fine that was not paid, with what
 * has been added for delay, before the court is asked to enforce it.
 */
import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import { deadline } from '../src-domain/deadline'
import { dateOf } from '../src-domain/stage'
import { caseFields, penalizedColumns } from './blocks'
import { choice, date, docNo, int, type LooseValues, money, multiline, party, rows, text } from './fields'
import { fineOwed } from './fine-owed'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkLetter, letterClosing, letterFields, letterPrefill } from './letter-fields'
import { checkPlan, daysOfRelief, dueNow, latePartColumns, paymentPlans, planOn } from './payment-demand-due'
import { demandParts } from './payment-demand-layout'
import { paperAbout } from './penalty-party'
import { checkSecrecy } from './secrecy'

const inParts = ({ paymentPlan }: LooseValues) => paymentPlan === 'instalment'

const fields = {
  ...letterFields,
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  handlerIds: caseFields.handlerIds,
  party: party('当事人', penalizedColumns, {
    required: true,
    help: '每个当事人一份；改写姓名，其余随案件带出',
  }),
  decisionDocNo: docNo('处罚决定书文号', { required: true }),
  decisionDate: date('处罚决定日期', { required: true, past: true }),
  decisionServedDate: date('决定书送达日期', { required: true, past: true }),
  fineTotal: money('罚款数额', { required: true }),
  paymentDue: date('缴款期限届满日', { required: true, help: '收到决定书之日起十五日，批准延期的按批准' }),
  paidAmount: money('已缴纳数额', { help: '没有缴纳的不填' }),
  paymentPlan: choice('缴纳方式', paymentPlans, {
    required: true,
    help: '经批准分期或者延期缴纳的，按批准的期限计算',
  }),
  lateParts: rows('已到期未缴清的各期', latePartColumns, {
    requiredWhen: inParts,
    visibleWhen: inParts,
    help: '按批准的分期和登记的缴款列出，可以改写',
  }),
  suspendedDays: int('不计算的日数', { help: '行政复议、行政诉讼期间不计算加处罚款' }),
  overdueDays: int('逾期日数', { required: true, computed: true }),
  lateFineAmount: money('加处罚款数额', { required: true, computed: true }),
  totalDue: money('应缴合计', { required: true, computed: true }),
  otherDuty: multiline('其他应当履行的义务', { help: '决定书中没有履行的其他内容' }),
  demandDays: int('履行期限（工作日）', { required: true, help: '法定十个工作日，自收到之日起' }),
  payeeBank: text('罚款代收机构', { required: true }),
  payeeAccount: text('代收账号', { required: true }),
  paymentCode: text('缴款码'),
} as const
export type PaymentDemandFields = typeof fields
type Values = ValuesOf<PaymentDemandFields>

export const paymentDemand = defineForm({
  id: 'paymentDemand',
  no: '12附',
  title: '催告书',
  version: 2,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '催',
  basis: [
    '《中华人民共和国行政强制法》第三十五条、第三十六条、第四十六条、第五十四条',
    '《中华人民共和国行政处罚法》第七十二条、第七十三条',
  ],
  stages: ['served', 'executing'],
  fields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'handlerIds'] },
    { title: '当事人', fields: ['party'] },
    {
      title: '处罚决定',
      fields: ['decisionDocNo', 'decisionDate', 'decisionServedDate', 'fineTotal', 'paymentDue'],
    },
    {
      title: '欠缴与加处',
      fields: [
        'paymentPlan',
        'paidAmount',
        'lateParts',
        'suspendedDays',
        'overdueDays',
        'lateFineAmount',
        'totalDue',
        'otherDuty',
      ],
    },
    { title: '履行', fields: ['demandDays', 'payeeBank', 'payeeAccount', 'paymentCode'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, office } = context
    const owed = fineOwed(context, 'paymentDemand', known)
    const { about, decision, fine } = owed
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: known.party?.partyName ?? about?.partyName,
      copies: 2,
    })
    const organ = office.organs[known.issuingOrgId ?? letter.issuingOrgId ?? '']
    const ordered = decision?.values as Partial<Record<string, string>> | undefined
    const on = known.issueDate ?? context.today
    const plan = planOn(context, known, { party: about?.partyName, due: owed.due, on })
    const due = plan.paymentDue ?? null
    const suspendedDays = known.suspendedDays ?? (due ? daysOfRelief(record, due, on) : null)
    return {
      ...letter,
      party: about,
      decisionDocNo: decision?.docNo ?? null,
      decisionDate: decision?.issueDate ?? dateOf(record, 'decided'),
      decisionServedDate: owed.served,
      fineTotal: fine,
      ...plan,
      suspendedDays,
      ...dueNow({ ...plan, ...known, fineTotal: fine, paymentDue: due, suspendedDays }, on),
      demandDays: 10,
      payeeBank: ordered?.payeeBank ?? organ?.payeeBank ?? null,
      payeeAccount: ordered?.payeeAccount ?? organ?.payeeAccount ?? null,
      paymentCode: ordered?.paymentCode ?? null,
    }
  },
  compose: demandParts,
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '催告书',
      curtailsRights: true,
      decidedOn: values.decisionDate,
    }),
    ...checkDemand(values, context),
    ...checkSecrecy(values, context),
  ],
})

/** What forbids a demand, or a step that is to follow it (《中华人民共和国行政强制法》第五十三条、第五十四条、第六十九条). */
function checkDemand(values: Values, context: FormContext): Finding[] {
  const { record, calendar } = context
  const { issueDate, paymentDue, paidAmount, fineTotal: fine, demandDays, decisionServedDate } = values
  const findings: Finding[] = []
  if (!paperAbout(record, 'penaltyDecision', values.party?.partyName)) {
    findings.push({
      field: 'party',
      level: 'warning',
      message: '本案没有对该当事人的《行政处罚决定书》，请核对',
    })
  }
  if (paymentDue && issueDate && issueDate <= paymentDue) {
    findings.push({ field: 'issueDate', level: 'error', message: '缴款期限尚未届满，不得催告' })
  }
  findings.push(...checkPlan(values, context))
  if (typeof paidAmount === 'number' && typeof fine === 'number' && paidAmount >= fine && !values.otherDuty) {
    findings.push({ field: 'paidAmount', level: 'error', message: '罚款已经缴清，没有需要催告的罚款' })
  }
  if (typeof demandDays === 'number' && demandDays < 10) {
    findings.push({
      field: 'demandDays',
      level: 'error',
      message: '催告书送达满十个工作日才可申请强制执行，履行期限不得少于十个工作日',
    })
  }
  const lawsuit =
    decisionServedDate && isIsoDate(decisionServedDate)
      ? deadline(calendar, { from: decisionServedDate, add: 6, unit: 'month' }).due
      : null
  if (lawsuit && issueDate && issueDate <= lawsuit) {
    findings.push({
      field: null,
      level: 'warning',
      message: `起诉期限至${formatChineseDate(lawsuit)}，届满后三个月内方可申请人民法院强制执行`,
    })
  }
  return findings
}
