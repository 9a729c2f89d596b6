/** The history of a case, as far as it was chosen, for paper. */
import type { DocumentTree } from '../../forms/document-tree'
import type { FormContext } from '../../forms/form'
import { listSheet } from '../../forms/list-sheet'
import { linesIn } from '../../forms/print/estimate'
import { officerName, organName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { beijingMinute } from '../clock'
import { changesInWords } from './change-words'

/** A row takes so many lines of the last column at the most, and a line of it holds so many characters of its size. */
const mostLines = 10
const lineChars = 18

/**
 * @param entries in the order of the list.
 * @param chosen what was chosen, in words; it stands with the case at the head of the list.
 */
export function historySheet(
  entries: readonly HistoryEntry[],
  context: FormContext,
  chosen: string,
  madeAt: string,
): DocumentTree {
  const { office, record, officerId } = context
  const number = record.case.caseNo ?? record.case.clueNo ?? '未编号'
  return listSheet({
    title: '案件改动记录',
    organ: organName(office, office.officeOrgId),
    left: `${number}，${chosen}`,
    right: `${officerName(office, officerId) ?? ''} ${beijingMinute(madeAt)} 制`,
    columns: [
      { label: '时间', width: 24, align: 'center' },
      { label: '人员', width: 26, align: 'center' },
      { label: '事由', width: 32 },
      { label: '改动', width: 74 },
    ],
    rows: entries.flatMap((entry) => rowsOf(entry, context)),
  })
}

/**
 * A change of many fields or of a long text takes several rows, each with its moment and its hand: no page tells of what
 * nobody did.
 */
function rowsOf(entry: HistoryEntry, context: FormContext): string[][] {
  const lines = changesInWords(entry.fields, context).map(
    ({ label, before, after }) => `${label}：${before === null ? '' : `${before} → `}${after ?? '空'}`,
  )
  const who = officerName(context.office, entry.officerId) ?? '未登记人员'
  const purpose = entry.purpose || '改动'
  return rowfuls(lines).map((told, index) => [
    beijingMinute(entry.at),
    [who, entry.workstation].filter(Boolean).join('\n'),
    index === 0 ? purpose : `${purpose}（续）`,
    told.join('\n'),
  ])
}

/** What one row after the other tells; a text longer than a row goes on in the next. There is always a row. */
function rowfuls(lines: readonly string[]): string[][] {
  const rows: string[][] = [[]]
  let used = 0
  for (const line of lines.flatMap(pieces)) {
    const takes = linesIn(line, lineChars)
    if (used > 0 && used + takes > mostLines) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(line)
    used += takes
  }
  return rows
}

/** A text in pieces that each fit a row. */
function pieces(line: string): string[] {
  const most = mostLines * lineChars
  const chars = [...line]
  return Array.from({ length: Math.max(1, Math.ceil(chars.length / most)) }, (_, index) =>
    chars.slice(index * most, (index + 1) * most).join(''),
  )
}
