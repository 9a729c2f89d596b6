/** The log, as far as it was chosen, for paper. */
import type { DocumentTree } from '../../forms/document-tree'
import { listSheet } from '../../forms/list-sheet'
import type { LogRow } from './log-rows'

/** @param chosen what was chosen, in words; @param made when and by whom the list was made. */
export function logSheet(
  rows: readonly LogRow[],
  organ: string | null,
  chosen: string,
  made: string,
): DocumentTree {
  return listSheet({
    ...{ title: '操作日志', organ, left: chosen, right: made },
    columns: [
      { label: '序号', width: 14, align: 'center' },
      { label: '时间', width: 24, align: 'center' },
      { label: '人员', width: 22, align: 'center' },
      { label: '事项', width: 26 },
      { label: '案件、文书', width: 44 },
      { label: '说明', width: 26 },
    ],
    rows: rows.map(({ seq, at, who, what, about, detail, workstation }) => [
      `${seq}`,
      at,
      [who, workstation].filter(Boolean).join('\n'),
      what,
      about,
      detail,
    ]),
  })
}
