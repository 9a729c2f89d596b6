/** The history of a case, as far as it was chosen, for paper. */
import type { DocumentTree } from '../../forms/document-tree'
import type { FormContext } from '../../forms/form'
import { listSheet } from '../../forms/list-sheet'
import { officerName, organName } from '../../src-domain/office'
import type { HistoryEntry } from '../../src-domain/record-history'
import { beijingMinute } from '../clock'
import { changesInWords } from './change-words'

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
    rows: entries.map((entry) => [
      beijingMinute(entry.at),
      [officerName(office, entry.officerId) ?? '未登记人员', entry.workstation].filter(Boolean).join('\n'),
      entry.purpose || '改动',
      changesInWords(entry.fields, context)
        .map(
          ({ label, before, after }) => `${label}：${before === null ? '' : `${before} → `}${after ?? '空'}`,
        )
        .join('\n'),
    ]),
  })
}
