/** How the penalty approval form lies on the page (documents.md A.10 版式): two pages, the opinion boxes on the second. */
import { formatChineseDate } from '../src-domain/calendar-date'
import { penaltyDeadline } from '../src-domain/case-deadlines'
import { isUnit, penalizedColumns } from './blocks'
import type { Part, Run, TableRow } from './document-tree'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { partyRows, partySheet } from './party-rows'
import { type PenaltyApprovalFields, penaltyParticulars } from './penalty-approval-fields'
import { penaltyRows } from './penalty-rows'
import { approvalWords, gridRows, yuan } from './pieces'
import { projectSummary } from './project-summary'

/** Nine columns, so that the list of penalties lies inside the four of the form: 26 | 52 | 26 | 52 mm. */
const columns = [10, 16, 24, 18, 10, 18, 8, 5, 47]
const grid = gridRows([2, 3, 2, 2])

const boxes = [
  ['approvalHandler', '承办人意见'],
  ['approvalReviewMeeting', '案审会意见'],
  ['approvalLegalReviewer', '法制审核'],
  ['approvalDeputyHead', '分管负责人'],
  ['approvalAuthorityHead', '主要负责人'],
] as const

/** The form; several parties stand on a sheet of their own, so that the form keeps to two pages. */
export function penaltySheets(fill: Fill<PenaltyApprovalFields>, context: FormContext): Part[] {
  const { values } = fill
  const others = values.otherParties ?? []
  const all = [
    { party: values.party ?? {}, path: 'party.' },
    ...others.map((one, index) => ({ party: one, path: `otherParties.${one.id ?? index}.` })),
  ].map(({ party: one, path }) => ({
    part: createFill(penalizedColumns, one, context.office, path),
    unit: isUnit(one),
  }))
  const [first] = all
  const parties =
    all.length > 1 || !first
      ? [grid.wide('当事人', say`${names(all)}，详见附表`)]
      : partyRows(grid, '当事人', first.part, first.unit)
  const form = sheet(fill, context, parties)
  return all.length > 1
    ? [form, partySheet('处罚当事人名单', say`案号：${fill.text('caseNo')}`, all)]
    : [form]
}

/** `示例建设有限公司、韩某某`. */
function names(all: readonly { part: Fill<typeof penalizedColumns> }[]): Run[] {
  return all.flatMap(({ part }, index) => [...(index > 0 ? [{ text: '、' }] : []), part.text('partyName')])
}

function sheet(fill: Fill<PenaltyApprovalFields>, context: FormContext, parties: TableRow[]): Part {
  const { values } = fill
  const last = penaltyDeadline(context.record, context.calendar)
  return {
    style: 'table',
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ: [fill.organs('authorityOrgId')], name: [{ text: '行政处罚审批表' }] },
      { kind: 'caption', left: [fill.boxes('approvalStage')], right: say`案号：${fill.text('caseNo')}` },
      {
        kind: 'table',
        columns,
        rows: [
          grid.pair('案　由', fill.text('caseTitle'), '立案号', fill.text('filingNo')),
          ...parties,
          grid.pair(
            '立案日期',
            fill.date('filedDate'),
            '九十日届满',
            last ? formatChineseDate(last.due) : '/',
          ),
          grid.wide('项　目', say`${fill.text('projectName')}，${projectSummary(fill, penaltyParticulars)}`),
          grid.wide('违法事实\n与证据摘要', fill.text('factsAndEvidence'), 45),
          grid.wide('违反条款', fill.articles('violatedProvisions', '；')),
          grid.wide('处罚依据', fill.articles('penaltyProvisions', '；')),
          grid.wide('裁　量', say`${fill.boxes('discretionLevel')}\n${fill.text('discretionReason')}`),
          grid.pair(
            '计罚基数',
            yuan(fill.money('penaltyBase')),
            '违法所得',
            yuan(fill.money('illegalGains')),
          ),
          grid.pair(
            '听证范围',
            fill.boxes('hearingApplicable'),
            '法制审核',
            fill.boxes('legalReviewRequired'),
          ),
          grid.pair('集体讨论', fill.date('collectiveDiscussionDate'), '承办人', fill.officers('handlerIds')),
          ...penaltyRows(values.proposedPenalties ?? []),
          grid.wide('陈述申辩\n及听证', fill.text('statementReview')),
          ...boxes.map(([key, name]) => {
            const handler = key === 'approvalHandler'
            const options = { choices: !handler, signers: handler ? 2 : 1 }
            const { runs, signatures } = approvalWords(key, values[key], context.office, options)
            return grid.opinion(name, runs, signatures)
          }),
        ],
      },
    ],
  }
}
