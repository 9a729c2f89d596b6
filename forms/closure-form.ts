/** 结案审批表 (documents.md A.40): nothing is left to do, and the competent department closes the case. */
import { formatChineseDate } from '../src-domain/calendar-date'
import type { CodeTable } from '../src-domain/codes'
import { dateOf, isTradingSuspended } from '../src-domain/stage'
import { approvalFields, caseFields } from './blocks'
import type { Part, Run } from './document-tree'
import { approval, bool, choice, date, type LooseValues, multiline, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { latestPaper } from './other-papers'
import { gridRows, isGiven, wrapBoxes } from './pieces'
import { approvalBoxes, checkSignedInOrder, tableSheet } from './table-sheet'

/** Why a case is closed; the words are the stored values (A.40 lists them in Chinese). */
const closureGrounds = {
  处罚执行完毕: '处罚执行完毕',
  不予处罚: '不予处罚',
  投诉处理完毕: '投诉处理完毕',
  移送: '移送',
  撤回终止: '撤回终止',
  申请法院执行: '申请法院执行',
  其他: '其他',
} as const satisfies CodeTable

const isPaid = (values: LooseValues) => values.closureGround === '处罚执行完毕'

const fields = {
  caseNo: caseFields.caseNo,
  caseTitle: caseFields.caseTitle,
  authorityOrgId: caseFields.authorityOrgId,
  handlerIds: caseFields.handlerIds,
  closureGround: choice('结案情形', closureGrounds, { required: true }),
  executionStatus: multiline('执行情况', {
    required: true,
    max: 600,
    help: '决定如何履行、执行，移送的写明受理情况',
  }),
  paymentReceiptNo: text('缴款凭证号', { requiredWhen: isPaid, help: '没有罚款的写“无”' }),
  paymentDate: date('缴款日期', { past: true }),
  rectifyDone: bool('整改复查完成', { help: '发过责令整改通知的必须填写' }),
  feedbackDone: bool('结果已反馈', { required: true }),
  creditDone: bool('信用已填报', { required: true }),
  creditSkippedReason: text('不填报信用的理由', {
    requiredWhen: (values) => values.creditDone === false,
    visibleWhen: (values) => values.creditDone === false,
  }),
  closedDate: date('结案日期', { required: true, past: true, help: '以负责人批准之日为准' }),
  approvalHandler: approvalFields.approvalHandler,
  approvalDirector: approval('监管办主任意见', { required: true }),
  approvalAuthorityHead: approvalFields.approvalAuthorityHead,
} as const
type Values = ValuesOf<typeof fields>

const columns = [26, 52, 26, 52]
const grid = gridRows([1, 1, 1, 1])
const boxes = [
  { key: 'approvalHandler', name: '承办人意见', proposes: true, signers: 2 },
  { key: 'approvalDirector', name: '监管办主任' },
  { key: 'approvalAuthorityHead', name: '部门负责人' },
] as const

export const closureForm = defineForm({
  id: 'closureForm',
  no: '40',
  title: '结案审批表',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第四十七条、第五十七条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（四）项',
  ],
  stages: ['executing', 'feedbackDone', 'creditReported', 'closed'],
  fields,
  groups: [
    { title: '案件', fields: ['caseTitle', 'caseNo', 'authorityOrgId', 'handlerIds'] },
    {
      title: '办理结果',
      fields: [
        'closureGround',
        'executionStatus',
        'paymentReceiptNo',
        'paymentDate',
        'rectifyDone',
        'feedbackDone',
        'creditDone',
        'creditSkippedReason',
        'closedDate',
      ],
    },
    { title: '审批', fields: ['approvalHandler', 'approvalDirector', 'approvalAuthorityHead'] },
  ],
  prefill: ({ record }, known) => ({
    closureGround: groundOf(record),
    paymentDate: dateOf(record, 'finePaid'),
    rectifyDone: wasOrdered(record) ? dateOf(record, 'rectificationReviewed') !== null : null,
    // A case that is handed over as a whole is closed once the answer to who assigned it is given (E.3 transition 34).
    feedbackDone: dateOf(record, 'feedbackDone') !== null || dateOf(record, 'assignmentAnswered') !== null,
    creditDone: dateOf(record, 'creditFiled') !== null || dateOf(record, 'creditReported') !== null,
    closedDate: dateOf(record, 'closed') ?? known.approvalAuthorityHead?.signedAt ?? null,
  }),
  compose: closureSheet,
  check: (values, context) => [
    ...checkNothingLeft(values, context),
    ...checkClosedDay(values, context),
    ...checkSignedInOrder(values, boxes),
  ],
})

/** Whether something was ordered to be put right in this case. */
function wasOrdered(record: FormContext['record']): boolean {
  return dateOf(record, 'rectificationOrdered') !== null || latestPaper(record, 'rectificationOrder') !== null
}

/** What the facts of the case point to; null where they do not tell. */
function groundOf(record: FormContext['record']): keyof typeof closureGrounds | null {
  if (dateOf(record, 'withdrawn')) return '撤回终止'
  if (dateOf(record, 'enforcementApplied')) return '申请法院执行'
  if (latestPaper(record, 'noPenaltyDecision')) return '不予处罚'
  if (latestPaper(record, 'penaltyDecision')) return '处罚执行完毕'
  if (latestPaper(record, 'complaintDecision')) return '投诉处理完毕'
  return dateOf(record, 'policeSent') || dateOf(record, 'disciplineSent') ? '移送' : null
}

function closureSheet(fill: Fill<typeof fields>, context: FormContext): Part[] {
  const { record, office } = context
  const day = (kind: 'accepted' | 'filed') => dateOf(record, kind)
  const told = (date: string | null): Run => ({ text: date ? formatChineseDate(date) : '/' })
  return [
    tableSheet({
      organ: [fill.organs('authorityOrgId')],
      name: '结案审批表',
      right: say`案号：${fill.text('caseNo')}`,
      columns,
      rows: [
        grid.wide('案　由', fill.text('caseTitle')),
        grid.pair('受理日期', told(day('accepted')), '立案日期', told(day('filed'))),
        grid.wide('决定文书', decisions(context)),
        grid.wide('承办人', fill.officers('handlerIds')),
        grid.wide('结案情形', wrapBoxes(fill.boxes('closureGround'), 30)),
        grid.wide('执行情况', fill.text('executionStatus'), 16),
        grid.pair('缴款凭证', fill.text('paymentReceiptNo'), '缴款日期', fill.date('paymentDate')),
        grid.pair('整改复查', rectified(fill), '结果反馈', fill.boxes('feedbackDone')),
        grid.pair('信用填报', credit(fill), '结案日期', fill.date('closedDate')),
        ...approvalBoxes(grid, fill.values, office, boxes),
      ],
    }),
  ]
}

/** The numbers of the decisions of the case. */
function decisions({ record }: FormContext): string {
  const kinds = ['penaltyDecision', 'noPenaltyDecision', 'complaintDecision']
  const numbers = Object.values(record.papers)
    .filter(({ docKind, status }) => kinds.includes(docKind) && status !== 'voided')
    .sort((one, other) => one.order - other.order)
    .flatMap(({ docNo }) => docNo ?? [])
  return numbers.join('、') || '/'
}

function rectified(fill: Fill<typeof fields>): Run {
  return typeof fill.values.rectifyDone === 'boolean' ? fill.boxes('rectifyDone') : fill.words('rectifyDone')
}

function credit(fill: Fill<typeof fields>): Run[] {
  const reason = fill.text('creditSkippedReason')
  const skipped = fill.values.creditDone === false && isGiven(reason)
  return skipped ? say`${fill.boxes('creditDone')}\n理由：${reason}` : [fill.boxes('creditDone')]
}

/** What must be done before a case is closed (A.40: 未反馈，或应填信用未填又无理由→拦截). */
function checkNothingLeft(values: Values, { record }: FormContext): Finding[] {
  const findings: Finding[] = []
  if (values.feedbackDone === false) {
    findings.push(error('feedbackDone', '处理结果还没有反馈，不能结案'))
  }
  if (wasOrdered(record) && values.rectifyDone !== true) {
    findings.push(error('rectifyDone', '本案责令过整改，复查完成后才能结案'))
  }
  if (isTradingSuspended(record)) {
    findings.push(error('closureGround', '招标投标活动仍在暂停，恢复后才能结案'))
  }
  if (values.approvalAuthorityHead?.decision && values.approvalAuthorityHead.decision !== 'agree') {
    findings.push(error('approvalAuthorityHead', '有权部门负责人没有同意，不能结案'))
  }
  if (isPaid(values) && !values.paymentDate) {
    const message = '罚款没有缴款日期；没有罚款的，请在执行情况中写明处罚如何履行'
    findings.push({ field: 'paymentDate', level: 'warning', message })
  }
  return findings
}

/** V-SEQ: nothing that closing waits for lies after it. */
function checkClosedDay(
  { closedDate, paymentDate, approvalAuthorityHead }: Values,
  { record }: FormContext,
): Finding[] {
  if (!closedDate) return []
  const approved = approvalAuthorityHead?.signedAt
  const begun = dateOf(record, 'accepted') ?? dateOf(record, 'registered')
  return [
    ...(paymentDate && paymentDate > closedDate ? [error('paymentDate', '缴款日期晚于结案日期')] : []),
    ...(approved && approved > closedDate
      ? [error('closedDate', '结案日期早于有权部门负责人批准的日期')]
      : []),
    ...(begun && closedDate < begun ? [error('closedDate', '结案日期早于受理日期')] : []),
  ]
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
