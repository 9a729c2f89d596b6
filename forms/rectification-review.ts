/** 整改复查意见书 (documents.md A.41): item by item what was put right, and what follows where it was not. */
import type { CaseRecord } from '../src-domain/case-record'
import type { CodeTable } from '../src-domain/codes'
import { dateOf } from '../src-domain/stage'
import { caseFields } from './blocks'
import type { Part, TableRow } from './document-tree'
import { choice, date, docNo, officers, type RowValue, rows, text } from './fields'
import { createFill, type Fill, say } from './fill'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkHandlers } from './letter-fields'
import { type OtherPaper, paperNumbered, rowList, unansweredPaper } from './other-papers'
import { paperAbout } from './penalty-party'
import { gridRows, isGiven, label, value } from './pieces'
import { checkSecrecy } from './secrecy'
import { tableSheet } from './table-sheet'

const results = { done: '整改到位', partial: '部分整改到位', notDone: '未整改' } as const satisfies CodeTable
const conclusions = { 完成: '完成', 部分完成: '部分完成', 未完成: '未完成' } as const satisfies CodeTable
const followUps = { 催办: '催办', 延期: '延期', 立案: '立案' } as const satisfies CodeTable

const itemColumns = {
  issue: text('问题', { required: true }),
  status: text('整改情况', { required: true }),
  conclusion: choice('结论', conclusions, { required: true }),
  evidenceNo: text('证据', { help: '证据编号或者名称' }),
} as const

const fields = {
  caseNo: text('案号', { bind: 'case.caseNo' }),
  caseTitle: caseFields.caseTitle,
  authorityOrgId: caseFields.authorityOrgId,
  rectifiedParty: text('责任单位', { required: true, max: 80 }),
  rectifyDocNo: docNo('整改通知文号', { required: true }),
  rectifyReportDate: date('整改报告日期', { past: true }),
  reviewDate: date('复查日期', { required: true, past: true }),
  reviewPlace: text('复查地点', { required: true, max: 60 }),
  itemReviews: rows('逐项复查', itemColumns, { required: true }),
  reviewResult: choice('总体结论', results, { required: true }),
  followUp: choice('后续处理', followUps, {
    requiredWhen: (values) => values.reviewResult === 'notDone',
    visibleWhen: (values) => values.reviewResult === 'notDone' || values.reviewResult === 'partial',
  }),
  reviewerIds: officers('复查人员', { required: true, help: '不少于两名' }),
} as const
type ReviewFill = Fill<typeof fields>
type Values = ValuesOf<typeof fields>

/** The four of the form, 26 | 52 | 26 | 52 mm, cut so that the list of items fits. */
const columns = [12, 14, 46, 6, 26, 24, 28]
const grid = gridRows([2, 2, 1, 2])

export const rectificationReview = defineForm({
  id: 'rectificationReview',
  no: '41',
  title: '整改复查意见书',
  version: 1,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第二十八条第一款',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（四）项',
  ],
  stages: ['decided', 'served', 'executing'],
  fields,
  groups: [
    { title: '案件', fields: ['caseTitle', 'caseNo', 'authorityOrgId'] },
    { title: '整改', fields: ['rectifyDocNo', 'rectifiedParty', 'rectifyReportDate'] },
    {
      title: '复查',
      fields: ['reviewDate', 'reviewPlace', 'itemReviews', 'reviewResult', 'followUp', 'reviewerIds'],
    },
  ],
  prefill: ({ record }, known) => {
    const order = orderOf(record, known)
    const told = order?.values.addressee
    const party = typeof told === 'string' && told ? told : (record.project.tendereeName ?? null)
    return {
      rectifyDocNo: order?.docNo ?? null,
      rectifiedParty: party,
      reviewPlace: known.rectifiedParty ?? party,
      reviewDate: dateOf(record, 'rectificationReviewed'),
      itemReviews: itemsOf(order),
      reviewerIds: record.case.handlerIds?.slice(0, 2) ?? null,
    }
  },
  compose: reviewSheet,
  check: (values, context) => [
    ...checkHandlers('reviewerIds', values.reviewerIds, context, 'error', '复查人员'),
    ...checkDays(values, context),
    ...checkOutcome(values),
    ...checkSecrecy(values, context),
  ],
})

/** The order that is reviewed: the one that is named, else the one to the party that is named, else one not reviewed yet. */
function orderOf(record: CaseRecord, { rectifyDocNo, rectifiedParty }: Values): OtherPaper | null {
  return (
    paperNumbered(record, 'rectificationOrder', rectifyDocNo) ??
    paperAbout(record, 'rectificationOrder', rectifiedParty) ??
    unansweredPaper(record, 'rectificationOrder', { docKind: 'rectificationReview', field: 'rectifyDocNo' })
  )
}

/** The items that were to be put right, yet to be judged. */
function itemsOf(order: OtherPaper | null): RowValue<typeof itemColumns>[] | null {
  const items = rowList(order?.values.rectifyItems)
  if (items.length === 0) return null
  return items.map((row, index) => ({
    id: typeof row.id === 'string' ? row.id : String(index),
    issue: typeof row.issue === 'string' ? row.issue : null,
  }))
}

function reviewSheet(fill: ReviewFill, { office }: FormContext): Part[] {
  const followUp = fill.text('followUp')
  return [
    tableSheet({
      organ: [fill.organs('authorityOrgId')],
      name: '整改复查意见书',
      right: say`案号：${fill.text('caseNo')}`,
      columns,
      rows: [
        grid.wide('案　由', fill.text('caseTitle')),
        grid.pair('责任单位', fill.text('rectifiedParty'), '整改通知', fill.text('rectifyDocNo')),
        grid.pair('整改报告', fill.date('rectifyReportDate'), '复查日期', fill.date('reviewDate')),
        grid.wide('复查地点', fill.text('reviewPlace')),
        ...itemRows(fill.values.itemReviews ?? [], office),
        grid.wide('总体结论', fill.boxes('reviewResult')),
        grid.wide('后续处理', isGiven(followUp) ? fill.boxes('followUp') : followUp),
        grid.opinion('复查人员', fill.officers('reviewerIds'), [sign('签字'), sign('签字')]),
        grid.opinion('责任单位', '对上列复查情况的意见：', [sign('负责人签字（盖章）')]),
      ],
    }),
  ]
}

function sign(label: string) {
  return { label, signer: [], date: [] }
}

/** The list of items under its own head; an empty one leaves a row with gaps. */
function itemRows(items: readonly RowValue<typeof itemColumns>[], office: FormContext['office']): TableRow[] {
  const listed = items.length > 0 ? items : [{}]
  const body = listed.map((row: RowValue<typeof itemColumns>, index): TableRow => {
    const part = createFill(itemColumns, row, office, `itemReviews.${row.id ?? index}.`)
    return {
      cells: [
        value(String(index + 1), { align: 'center' }),
        value(part.text('issue'), { colSpan: 2 }),
        value(part.text('status'), { colSpan: 2 }),
        value(part.words('conclusion'), { align: 'center' }),
        value(part.text('evidenceNo')),
      ],
    }
  })
  const head: TableRow = {
    cells: [
      label('序号'),
      label('存在的问题', { colSpan: 2 }),
      label('整改情况', { colSpan: 2 }),
      label('结　论'),
      label('证　据'),
    ],
  }
  return [head, ...body]
}

/** V-SEQ: what was ordered, reported, reviewed. */
function checkDays(
  { rectifyDocNo, rectifyReportDate, reviewDate }: Values,
  { record }: FormContext,
): Finding[] {
  const order = Object.values(record.papers).find(
    ({ docNo, status }) => docNo && docNo === rectifyDocNo && status !== 'voided',
  )
  const ordered = order?.issueDate ?? dateOf(record, 'rectificationOrdered')
  const findings: Finding[] = []
  if (ordered && reviewDate && reviewDate < ordered) {
    findings.push(error('reviewDate', '复查日期早于责令整改通知的日期'))
  }
  if (ordered && rectifyReportDate && rectifyReportDate < ordered) {
    findings.push(error('rectifyReportDate', '整改报告日期早于责令整改通知的日期'))
  }
  return findings
}

/** The outcome agrees with its items. */
function checkOutcome({ itemReviews, reviewResult }: Values): Finding[] {
  const judged = (itemReviews ?? []).flatMap(({ conclusion }) => conclusion ?? [])
  if (judged.length === 0) return []
  const open = judged.some((one) => one !== '完成')
  if (reviewResult === 'done' && open) {
    return [error('reviewResult', '有事项没有整改完成，总体结论不能是“整改到位”')]
  }
  if ((reviewResult === 'partial' || reviewResult === 'notDone') && !open) {
    return [error('reviewResult', '各项都已整改完成，总体结论应为“整改到位”')]
  }
  return []
}

function error(field: string, message: string): Finding {
  return { field, level: 'error', message }
}
