/** How the approval of paying a fine later or in parts lies on the page: one form, the parts as rows inside it. */
import { isUnit, penalizedColumns } from './blocks'
import type { Part, TableRow } from './document-tree'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { type InstalmentFields, instalmentColumns } from './instalment-fields'
import { partyRows } from './party-rows'
import { capitals, gridRows, label, value, yuan } from './pieces'
import { rowFills } from './row-fills'
import { approvalBoxes, tableSheet } from './table-sheet'

const grid = gridRows([1, 1, 1, 1])

/** Who signs, in order. */
export const instalmentBoxes = [
  { key: 'approvalHandler', name: '承办人意见', proposes: true, signers: 2 },
  { key: 'approvalDeputyHead', name: '分管负责人' },
  { key: 'approvalAuthorityHead', name: '主要负责人' },
] as const

/** The sheet: whose fine, why it is to be paid later or in parts, by when each part, and who agreed. */
export function instalmentParts(fill: Fill<InstalmentFields>, { office }: FormContext): Part[] {
  const { values } = fill
  const party = createFill(penalizedColumns, values.party ?? {}, office, 'party.')
  return [
    tableSheet({
      organ: [fill.organs('authorityOrgId')],
      name: '罚款分期（延期）缴纳审批表',
      left: [fill.boxes('deferKind')],
      right: say`案号：${fill.text('caseNo')}`,
      columns: [26, 52, 26, 52],
      rows: [
        grid.pair('案　由', fill.text('caseTitle'), '承办人', fill.officers('handlerIds')),
        ...partyRows(grid, '当事人', party, isUnit(values.party ?? {})),
        grid.pair('决定书文号', fill.text('decisionDocNo'), '决定日期', fill.date('decisionDate')),
        grid.pair('送达日期', fill.date('decisionServedDate'), '原缴款期限', fill.date('paymentDue')),
        grid.wide('罚款数额', amount(fill)),
        grid.pair('已缴纳', yuan(fill.money('paidAmount')), '申请日期', fill.date('appliedDate')),
        grid.wide('申请理由', fill.text('applicationReason')),
        grid.wide('证明材料', fill.joined('proofs', '；')),
        grid.wide('核实情况', fill.text('hardshipFinding')),
        ...arrangement(fill, office),
        grid.wide('担保或承诺', fill.text('security')),
        ...approvalBoxes(grid, values, office, instalmentBoxes),
        grid.wide('告知当事人', fill.date('notifiedDate')),
      ],
      footnote: '申请人民法院强制执行的期限，自暂缓或者分期缴纳罚款期限结束之日起计算。',
    }),
  ]
}

/** In figures and capitals (documents.md K.4). */
function amount(fill: Fill<InstalmentFields>) {
  const fine = fill.values.fineTotal
  const figures = yuan(fill.money('fineTotal'))
  return typeof fine === 'number' ? say`${figures}${capitals(fine)}` : figures
}

/** The new last day, or one row for each part. */
function arrangement(fill: Fill<InstalmentFields>, office: FormContext['office']): TableRow[] {
  if (fill.values.deferKind === 'deferral') return [grid.wide('延期至', fill.date('deferredUntil'))]
  const all = rowFills('instalments', instalmentColumns, fill.values.instalments, office)
  if (all.length === 0) return [grid.wide('缴纳安排', fill.run('instalments', null))]
  const head = { cells: [label('期　次'), label('缴纳期限'), label('金　额', { colSpan: 2 })] }
  const parts = all.map((one, index) => ({
    cells: [
      value(`第${index + 1}期`, { align: 'center' }),
      value(one.date('dueDate'), { align: 'center' }),
      value(yuan(one.money('amount')), { align: 'center', colSpan: 2 }),
    ],
  }))
  return [head, ...parts] satisfies TableRow[]
}
