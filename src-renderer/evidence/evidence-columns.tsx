/** The columns of the list of evidence. */
import {
  checkResults,
  type EvidenceItem,
  evidenceKinds,
  filesOf,
  lastCheckOf,
} from '../../src-domain/evidence'
import { type OfficeRecord, officerName } from '../../src-domain/office'
import type { RowWithId } from '../../src-domain/rows'
import type { Column } from '../grid/data-grid'
import classes from './evidence.module.css'

type Row = RowWithId<EvidenceItem>

const none = <span className="muted">—</span>

export function evidenceColumns(office: OfficeRecord): readonly Column<Row>[] {
  const kindOf = ({ kind }: Row) => (kind ? evidenceKinds[kind] : null)
  const collectorsOf = ({ collectorIds }: Row) =>
    collectorIds?.flatMap((id) => officerName(office, id) ?? []).join('、') || null
  const dayOf = ({ collectedAt }: Row) => collectedAt?.slice(0, 10) ?? null
  return [
    { key: 'no', label: '编号', width: '4rem', cell: ({ no }) => `证${no}`, sortBy: ({ no }) => no },
    {
      key: 'name',
      label: '名称',
      width: 'minmax(10rem, 3fr)',
      cell: (row) => (
        <span data-removed={row.removed ? true : undefined} className={classes.name}>
          {nameOf(row)}
        </span>
      ),
      tooltip: nameOf,
      sortBy: nameOf,
    },
    { key: 'kind', label: '种类', width: '7rem', cell: (row) => kindOf(row) ?? none, sortBy: kindOf },
    {
      key: 'collected',
      label: '取得',
      width: '6.5rem',
      cell: (row) => dayOf(row) ?? none,
      sortBy: dayOf,
    },
    {
      key: 'collectors',
      label: '取证人员',
      width: 'minmax(6rem, 1fr)',
      cell: (row) => collectorsOf(row) ?? none,
      tooltip: (row) => collectorsOf(row) ?? undefined,
      sortBy: collectorsOf,
    },
    {
      key: 'files',
      label: '文件',
      width: '3.5rem',
      cell: (row) => filesOf(row).length || none,
      sortBy: (row) => filesOf(row).length,
    },
    {
      key: 'check',
      label: '复核',
      width: '6.5rem',
      cell: (row) => <CheckState item={row} />,
      sortBy: (row) => (row.removed ? 'z' : (lastCheckOf(row)?.result ?? '')),
    },
  ]
}

function nameOf({ name, revealsInformant, files }: Row): string {
  // Covered: neither its files nor anything else is told.
  if (revealsInformant && !files && name?.startsWith('（保密')) return '涉及举报人，已遮蔽'
  return name?.trim() || '未填名称'
}

/** A word and a shape. */
function CheckState({ item }: { item: Row }) {
  if (item.removed) return <span className="muted">已移除</span>
  const result = lastCheckOf(item)?.result
  if (!result) return <span className="muted">未复核</span>
  const signs = { verified: '✓', doubtful: '？', rejected: '✕' } as const
  return (
    <span className={classes.state} data-result={result}>
      {signs[result]} {checkResults[result].split('，')[0]}
    </span>
  )
}
