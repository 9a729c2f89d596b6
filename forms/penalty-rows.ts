/** The list of proposed penalties inside the approval form: whom, what, base, ratio, amount in figures and capitals, term. */
import { amountInCapitals } from '../src-domain/amount-in-capitals'
import { formatMoney } from '../src-domain/money-input'
import { amountOf, type PenaltyRow } from '../src-domain/penalty'
import type { Run, TableCell, TableRow } from './document-tree'
import { given, label, value } from './pieces'

/** The rows for a table of nine columns; their common label keeps them on one page. An empty list leaves one row with gaps. */
export function penaltyRows(penalties: readonly (PenaltyRow & { id?: string })[]): TableRow[] {
  const listed = penalties.length > 0 ? penalties : [{}]
  return [
    {
      cells: [
        label('拟处罚', { rowSpan: listed.length + 1, vertical: true }),
        label('处罚对象', { colSpan: 2 }),
        label('种类'),
        label('基数（元）', { colSpan: 2 }),
        label('比例', { colSpan: 2 }),
        label('金额（大写）或期限'),
      ],
    },
    ...listed.map((row, index) => penaltyRow(row, `proposedPenalties.${row.id ?? index}`)),
  ]
}

function penaltyRow(row: PenaltyRow, path: string): TableRow {
  const center: Partial<TableCell> = { align: 'center' }
  const base = typeof row.base === 'number' ? formatMoney(row.base) : null
  return {
    cells: [
      value(given(row.party, `${path}.party`), { colSpan: 2 }),
      value(given(row.penaltyKind, `${path}.penaltyKind`), center),
      value(given(base, `${path}.base`, true), { align: 'right', colSpan: 2 }),
      value(ratioRun(row, path), { ...center, colSpan: 2 }),
      value(sumRuns(row, path)),
    ],
  }
}

function ratioRun(row: PenaltyRow, path: string): Run {
  if (typeof row.ratio === 'number') return { text: `${row.ratio}‰`, field: `${path}.ratio` }
  if (typeof row.ratioPct === 'number') return { text: `${row.ratioPct}%`, field: `${path}.ratioPct` }
  return { text: '/' }
}

function sumRuns(row: PenaltyRow, path: string): Run[] {
  const amount = amountOf(row)
  const term = row.term?.trim()
  const runs: Run[] = [
    ...(amount === null
      ? []
      : [{ text: `${formatMoney(amount)}元\n${amountInCapitals(amount)}`, field: `${path}.amount` }]),
    ...(amount !== null && term ? [{ text: '\n' }] : []),
    ...(term ? [{ text: term, field: `${path}.term` }] : []),
  ]
  if (runs.length > 0) return runs
  return [
    row.penaltyKind === '罚款'
      ? { text: '＿＿＿＿＿', field: `${path}.amount`, missing: true }
      : { text: '/' },
  ]
}
