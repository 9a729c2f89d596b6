/** The rows and columns of the list of papers. */
import type { CaseSummary, PaperSummary } from '../../src-domain/case-summary'
import { numberOf, paperTitle, titleOf } from '../cases/case-words'
import { PaperState } from '../cases/paper-state'
import type { Column } from '../grid/data-grid'
import { searchable } from '../search'

export interface PaperRow {
  paper: PaperSummary
  summary: CaseSummary
  title: string
  searchText: string
}

const rowsOfCase = new WeakMap<CaseSummary, PaperRow[]>()

/** A row for each paper; those of unchanged cases are the same objects as before. */
export function paperRows(cases: readonly CaseSummary[]): PaperRow[] {
  return cases.flatMap((summary) => {
    const known = rowsOfCase.get(summary)
    if (known) return known
    const rows = summary.papers.map((paper): PaperRow => {
      const title = paperTitle(paper.docKind)
      const words = [
        title,
        paper.docNo,
        summary.caseNo,
        summary.clueNo,
        summary.caseTitle,
        summary.projectName,
      ]
      return { paper, summary, title, searchText: searchable(words) }
    })
    rowsOfCase.set(summary, rows)
    return rows
  })
}

const none = <span className="muted">—</span>

export const paperColumns: readonly Column<PaperRow>[] = [
  {
    key: 'kind',
    label: '文书',
    width: 'minmax(11rem, 2fr)',
    cell: ({ title }) => title,
    tooltip: ({ title }) => title,
    sortBy: ({ title }) => title,
  },
  {
    key: 'docNo',
    label: '文号',
    width: '12rem',
    cell: ({ paper }) => paper.docNo ?? none,
    sortBy: ({ paper }) => paper.docNo,
  },
  {
    key: 'date',
    label: '成文日期',
    width: '6rem',
    cell: ({ paper }) => paper.issueDate ?? none,
    sortBy: ({ paper }) => paper.issueDate,
  },
  {
    key: 'status',
    label: '状态',
    width: '5.5rem',
    cell: ({ paper }) => <PaperState status={paper.status} />,
    sortBy: ({ paper }) => ['draft', 'issued', 'voided'].indexOf(paper.status),
  },
  {
    key: 'case',
    label: '案由',
    width: 'minmax(12rem, 4fr)',
    cell: ({ summary }) => titleOf(summary),
    tooltip: ({ summary }) => titleOf(summary),
    sortBy: ({ summary }) => summary.caseTitle,
  },
  {
    key: 'number',
    label: '案号',
    width: '10.5rem',
    cell: ({ summary }) => numberOf(summary),
    sortBy: ({ summary }) => summary.caseNo ?? summary.clueNo,
  },
  {
    key: 'created',
    label: '建立',
    width: '6rem',
    cell: ({ paper }) => paper.createdAt.slice(0, 10),
    sortBy: ({ paper }) => paper.createdAt,
  },
]
