/**
 * 督办（催办）单: a limit of the case has passed, and those in charge are told what to do by when (documents.md D.1,
 * 超期时打印). It stays in the office.
 */

import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import type { CodeTable } from '../src-domain/codes'
import { deadline } from '../src-domain/deadline'
import { deadlineRules } from '../src-domain/deadline-rules'
import { type OverdueLimit, overdueLimits } from '../src-domain/overdue-limits'
import { caseFields } from './blocks'
import type { Part, Run } from './document-tree'
import { approval, choice, date, int, type LooseValues, multiline, officer, officers, text } from './fields'
import { type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { issuedCount } from './other-papers'
import { gridRows } from './pieces'
import { approvalBoxes, checkSignedInOrder, tableSheet } from './table-sheet'

const slipKinds = { remind: '催办', supervise: '督办' } as const satisfies CodeTable

/** The limits that somebody has to keep, by code. */
const limitTitles: CodeTable = Object.fromEntries(
  Object.entries(deadlineRules)
    .filter(([, { whose }]) => whose !== 'reference')
    .map(([code, { title }]) => [code, title]),
)

/** How many working days those in charge have to do it, unless the slip says otherwise. */
const usualDays = 3

const grid = gridRows([1, 1, 1, 1])
const boxes = [
  { key: 'approvalDirector', name: '主任意见' },
  { key: 'approvalPrincipal', name: '主要负责人' },
] as const

const fields = {
  slipKind: choice('种类', slipKinds, { required: true, help: '再次催办仍未办理的，转为督办' }),
  slipNo: int('第几次', { required: true }),
  clueNo: caseFields.clueNo,
  caseNo: text('案号', { bind: 'case.caseNo', help: '尚未受理的不填' }),
  caseTitle: caseFields.caseTitle,
  limitCode: choice('逾期事项', limitTitles, { required: true, help: '默认为本案逾期最久的一项' }),
  limitBasis: text('期限依据', { required: true, width: 'full' }),
  limitFrom: date('起算日', { required: true }),
  limitDue: date('届满日', { required: true }),
  overdueWords: text('逾期情况', { required: true, width: 'full' }),
  responsibleIds: officers('责任人', { required: true }),
  requirement: multiline('办理要求', { required: true }),
  replyDue: date('反馈期限', { required: true, help: '默认三个工作日' }),
  slipDate: date('发出日期', { required: true }),
  issuerId: officer('经办人', { required: true }),
  approvalDirector: approval('监管办主任意见', { required: true }),
  approvalPrincipal: approval('监管办主要负责人意见', {
    visibleWhen: isSupervision,
    requiredWhen: isSupervision,
  }),
  receivedDate: date('签收日期', { help: '责任人收到后登记' }),
  reply: multiline('办理结果', { help: '反馈后登记，写明逾期原因和办理情况' }),
  repliedDate: date('反馈日期', { requiredWhen: (values) => Boolean(values.reply) }),
} as const
type Fields = typeof fields
type Values = ValuesOf<Fields>

export const supervisionSlip = defineForm({
  id: 'supervisionSlip',
  no: '期限附',
  title: '督办（催办）单',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: ['《汉川市公共资源交易综合监管联动执法工作实施方案》第二部分第（五）项第2点'],
  stages: ['registered', 'deliberating', 'investigating', 'underReview', 'filed', 'decided', 'executing'],
  fields,
  groups: [
    { title: '案件', fields: ['slipKind', 'slipNo', 'clueNo', 'caseNo', 'caseTitle'] },
    { title: '逾期', fields: ['limitCode', 'limitBasis', 'limitFrom', 'limitDue', 'overdueWords'] },
    { title: '督办', fields: ['responsibleIds', 'requirement', 'replyDue', 'slipDate', 'issuerId'] },
    { title: '审批', fields: ['approvalDirector', 'approvalPrincipal'] },
    { title: '办理', fields: ['receivedDate', 'reply', 'repliedDate'] },
  ],
  filledBy: 'issuerId',
  prefill: (context, known) => {
    const { record, calendar } = context
    const slipDate = known.slipDate ?? context.today
    const over = overdueOn(context, slipDate, known.limitCode)
    const slipNo = known.slipNo ?? issuedCount(record, 'supervisionSlip') + 1
    const replyDue =
      known.replyDue ??
      (isIsoDate(slipDate)
        ? deadline(calendar, { from: slipDate, add: usualDays, unit: 'working-day' }).due
        : null)
    return {
      slipDate,
      slipNo,
      slipKind: slipNo > 1 ? 'supervise' : 'remind',
      limitCode: over?.limit.code ?? null,
      limitBasis: over?.limit.basis ?? null,
      limitFrom: over?.limit.from ?? null,
      limitDue: over?.limit.due ?? null,
      overdueWords: over?.words ?? null,
      responsibleIds: record.case.handlerIds ?? null,
      requirement:
        over && replyDue
          ? `请于${formatChineseDate(replyDue)}前办结“${over.limit.title}”，并书面说明逾期原因；确有法定事由需要延长或者中止计算的，提交批准文书。`
          : null,
      replyDue,
      issuerId: context.officerId,
    }
  },
  compose: slipParts,
  check: checkSlip,
})

/** The limit of this kind that is overdue on a day, or the longest overdue; null where none is. */
function overdueOn(
  { record, calendar }: FormContext,
  day: string,
  code: string | null | undefined,
): OverdueLimit | null {
  if (!isIsoDate(day)) return null
  const all = overdueLimits(record, calendar, day)
  return (code ? all.find(({ limit }) => limit.code === code) : all[0]) ?? null
}

function isSupervision(values: LooseValues): boolean {
  return values.slipKind === 'supervise'
}

function slipParts(fill: Fill<Fields>, { office }: FormContext): Part[] {
  const { values } = fill
  const name = values.slipKind === 'supervise' ? '督办单' : '催办单'
  const signing = isSupervision(values) ? boxes : boxes.slice(0, 1)
  const replied = {
    label: '责任人签字',
    signer: [],
    date: values.repliedDate ? [fill.date('repliedDate')] : [],
  }
  return [
    tableSheet({
      organ: [{ text: office.organs[office.officeOrgId]?.name ?? '' }],
      name,
      left: say`${fill.boxes('slipKind')}　第${fill.text('slipNo')}次`,
      right: say`线索编号：${fill.text('clueNo')}`,
      columns: [26, 52, 26, 52],
      rows: [
        grid.wide('案　由', fill.text('caseTitle')),
        grid.pair('案　号', fill.text('caseNo'), '发出日期', fill.date('slipDate')),
        grid.pair('责任人', fill.officers('responsibleIds'), '经办人', fill.officers('issuerId')),
        grid.wide('逾期事项', fill.words('limitCode')),
        grid.wide('期限依据', fill.text('limitBasis')),
        grid.pair('起算日', fill.date('limitFrom'), '届满日', fill.date('limitDue')),
        grid.wide('逾期情况', fill.text('overdueWords')),
        grid.wide('办理要求', fill.text('requirement'), 18),
        grid.pair('反馈期限', fill.date('replyDue'), '签　收', received(fill)),
        ...approvalBoxes(grid, values, office, signing),
        grid.opinion('办理结果', values.reply ? fill.text('reply') : [], [replied]),
      ],
      footnote: '本单为内部督办文书，不对外送达，办结后存卷。',
    }),
  ]
}

/** Who takes the slip signs for it by hand; the day is entered afterwards. */
function received(fill: Fill<Fields>): Run[] {
  return fill.values.receivedDate ? say`＿＿＿　${fill.date('receivedDate')}` : say`＿＿＿　　年　月　日`
}

/** A slip is for what is overdue, and gives time to do it. */
function checkSlip(values: Values, context: FormContext): Finding[] {
  const { slipDate, limitCode, limitDue, replyDue, receivedDate, repliedDate } = values
  const findings: Finding[] = []
  if (limitDue && slipDate && slipDate <= limitDue) {
    findings.push(wrong('limitDue', `期限至${formatChineseDate(limitDue)}届满，发出之日尚未逾期`))
  } else if (limitCode && slipDate && !overdueOn(context, slipDate, limitCode)) {
    const message = '按案件记录，该期限没有逾期或者已经办结，请核对'
    findings.push({ field: 'limitCode', level: 'warning', message })
  }
  if (replyDue && slipDate && replyDue <= slipDate) {
    findings.push(wrong('replyDue', '反馈期限应晚于发出日期'))
  }
  if (receivedDate && slipDate && receivedDate < slipDate) {
    findings.push(wrong('receivedDate', '签收日期早于发出日期'))
  }
  if (repliedDate && slipDate && repliedDate < slipDate) {
    findings.push(wrong('repliedDate', '反馈日期早于发出日期'))
  }
  if (repliedDate && replyDue && repliedDate > replyDue) {
    const message = '反馈晚于要求的期限，请考虑再次督办'
    findings.push({ field: 'repliedDate', level: 'warning', message })
  }
  const signer = values.approvalDirector?.signerId
  if (signer && values.responsibleIds?.includes(signer)) {
    findings.push(wrong('approvalDirector', '督办（催办）的签批人不能是责任人本人'))
  }
  return [...findings, ...checkSignedInOrder(values, boxes)]
}

function wrong(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
