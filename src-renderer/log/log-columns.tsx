/** The columns of the log. */
import type { Column } from '../grid/data-grid'
import type { LogRow } from './log-rows'

const none = <span className="muted">—</span>

export const logColumns: readonly Column<LogRow>[] = [
  {
    key: 'seq',
    label: '序号',
    width: '4.5rem',
    align: 'end',
    cell: ({ seq }) => seq,
    sortBy: ({ seq }) => seq,
  },
  { key: 'at', label: '时间', width: '9.5rem', cell: ({ at }) => at, sortBy: ({ at }) => at },
  { key: 'who', label: '人员', width: '6.5rem', cell: ({ who }) => who, sortBy: ({ who }) => who },
  { key: 'what', label: '事项', width: '9rem', cell: ({ what }) => what, sortBy: ({ what }) => what },
  {
    key: 'about',
    label: '案件、文书',
    width: 'minmax(14rem, 3fr)',
    cell: ({ about }) => about || none,
    tooltip: ({ about }) => about || undefined,
    sortBy: ({ about }) => about || null,
  },
  {
    key: 'detail',
    label: '说明',
    width: 'minmax(9rem, 2fr)',
    cell: ({ detail }) => detail || none,
    tooltip: ({ detail }) => detail || undefined,
  },
  {
    key: 'workstation',
    label: '电脑',
    width: '7rem',
    cell: ({ workstation }) => workstation || none,
    sortBy: ({ workstation }) => workstation || null,
  },
]
