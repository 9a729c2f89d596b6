/** The history of a case, as far as it was chosen, for paper. */
import type { DocumentTree } from '../../forms/document-tree'
import type { FormContext } from '../../forms/form'
import { listSheet } from '../../forms/list-sheet'
import { officerName, organName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { beijingMinute } from '../clock'
import { changesInWords } from './change-words'

const mostLines = 10

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

/** A change of many fields takes several rows, each with its moment and its hand: no page tells of what nobody did. */
function rowsOf(entry: HistoryEntry, context: FormContext): string[][] {
  const lines = changesInWords(entry.fields, context).map(
    ({ label, before, after }) => `${label}：${before === null ? '' : `${before} → `}${after ?? '空'}`,
  )
  const who = officerName(context.office, entry.officerId) ?? '未登记人员'
  const purpose = entry.purpose || '改动'
  const rows: string[][] = []
  for (let from = 0; from === 0 || from < lines.length; from += mostLines) {
    rows.push([
      beijingMinute(entry.at),
      [who, entry.workstation].filter(Boolean).join('\n'),
      from === 0 ? purpose : `${purpose}（续）`,
      lines.slice(from, from + mostLines).join('\n'),
    ])
  }
  return rows
}
