/** The columns of 发文登记 (documents.md B.3.3). */
import type { Column } from '../grid/data-grid'
import type { NumberRow } from './dispatch-rows'

const none = <span className="muted">—</span>

export const dispatchColumns: readonly Column<NumberRow>[] = [
  {
    key: 'docNo',
    label: '文号',
    width: '11rem',
    cell: ({ docNo, open }) => (open ? <span className="state state-late">{docNo}</span> : docNo),
    sortBy: ({ year, prefix, line }) => `${year}${prefix}${String(line.from).padStart(5, '0')}`,
  },
  column('title', '文书', 'minmax(8rem, 2fr)', ({ title }) => title),
  column('addressee', '主送', 'minmax(6rem, 2fr)', ({ addressee }) => addressee),
  column('case', '案号', '10rem', ({ caseNo }) => caseNo),
  column('signer', '签发人', '3.75rem', ({ signer }) => signer),
  column('date', '成文日期', '5.25rem', ({ date }) => date),
  column('sealed', '用印日', '5.25rem', ({ sealed }) => sealed),
  {
    ...column('copies', '份数', '2.5rem', ({ copies }) => (copies === null ? null : String(copies))),
    align: 'end',
  },
  column('served', '送达', '8.75rem', ({ served }) => served?.replace('\n', ' ') ?? null),
  column('remark', '备注', 'minmax(9rem, 4fr)', ({ remark }) => remark),
]

function column(
  key: string,
  label: string,
  width: string,
  read: (row: NumberRow) => string | null,
): Column<NumberRow> {
  return {
    ...{ key, label, width },
    cell: (row) => read(row) || none,
    tooltip: (row) => read(row) || undefined,
    sortBy: read,
  }
}
