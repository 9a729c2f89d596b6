/** How the form of filing lies on the page (documents.md A.9 版式): four columns, opinion boxes at the end. */

import { isUnit, penalizedColumns } from './blocks'
import { type FilingFields, filingParticulars } from './case-filing-fields'
import type { Part, Run, TableRow } from './document-tree'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { partyRows, partySheet } from './party-rows'
import { gridRows, isGiven, wrapBoxes } from './pieces'
import { projectSummary } from './project-summary'
import { approvalBoxes, tableSheet } from './table-sheet'

type FilingFill = Fill<FilingFields>

const columns = [26, 52, 26, 52]
const grid = gridRows([1, 1, 1, 1])

/** Characters to a line of a wide cell. */
const wideChars = 30

/** The opinion boxes in the order in which they are signed. */
export const filingBoxes = [
  { key: 'approvalHandler', name: '承办人意见', proposes: true, signers: 2 },
  { key: 'approvalDirector', name: '监管办主任' },
  { key: 'approvalAuthorityUnit', name: '承办机构' },
  { key: 'approvalAuthorityHead', name: '部门负责人' },
] as const

/** The form; several parties stand on a sheet of their own. */
export function filingParts(fill: FilingFill, context: FormContext): Part[] {
  const { values } = fill
  const all = (values.party ?? []).map((one, index) => ({
    part: createFill(penalizedColumns, one, context.office, `party.${one.id ?? index}.`),
    unit: isUnit(one),
  }))
  const many = all.length > 2
  const sheet = tableSheet({
    organ: [fill.organs('authorityOrgId')],
    name: '立案受理表',
    right: say`案号：${fill.text('caseNo')}`,
    columns,
    rows: [
      grid.pair('案　由', fill.text('caseTitle'), '立案编号', fill.text('filingNo')),
      grid.pair('案件来源', fill.words('sourceType'), '受理日期', fill.date('acceptedDate')),
      ...parties(fill, all, many),
      grid.wide('项　目', say`${fill.text('projectName')}，${projectSummary(fill, filingParticulars)}`),
      grid.wide('案情摘要', fill.text('caseSummary'), 50),
      grid.pair(
        '违法行为\n发生日',
        fill.date('violationStart'),
        '违法行为\n终了日',
        fill.date('violationEnd'),
      ),
      ...limitation(fill),
      grid.wide('涉嫌违反', fill.articles('violatedProvisions', '；')),
      grid.wide('立案条件', wrapBoxes(fill.boxes('filingChecklist'), wideChars)),
      grid.wide('案审会意见', meeting(fill)),
      grid.pair('办案人员', fill.officers('assignedOfficers'), '决定期限', fill.date('penaltyDeadline')),
      ...approvalBoxes(grid, values, context.office, filingBoxes),
    ],
  })
  return many ? [sheet, partySheet('当事人名单', say`案号：${fill.text('caseNo')}`, all)] : [sheet]
}

type PartyFill = { part: Fill<typeof penalizedColumns>; unit: boolean }

/** The rows of each party, or a reference to the sheet. */
function parties(fill: FilingFill, all: readonly PartyFill[], many: boolean): TableRow[] {
  const [first] = all
  if (!first) return [grid.wide('当事人', fill.run('party', null))]
  if (many) {
    return [
      grid.wide('当事人', say`${first.part.text('partyName')}等${String(all.length)}个单位和个人，详见附表`),
    ]
  }
  return all.flatMap(({ part, unit }, index) =>
    partyRows(grid, all.length > 1 ? `当事人${index + 1}` : '当事人', part, unit),
  )
}

/** Why the case may still be pursued after two years, where that has to be said. */
function limitation(fill: FilingFill): TableRow[] {
  const reason = fill.text('limitationReason')
  return isGiven(reason) ? [grid.wide('追责时效', reason)] : []
}

function meeting(fill: FilingFill): Run[] {
  return say`${fill.date('reviewMeetingDate')}案件会审通过，同意立案（${fill.text('reviewMinutesNo')}）`
}
