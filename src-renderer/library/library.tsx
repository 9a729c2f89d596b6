/** The libraries that papers draw on: officers and organs. */
import { useMemo } from 'react'
import { roles } from '../../src-domain/codes'
import { type OfficeRecord, organName } from '../../src-domain/office'
import { useToday } from '../clock'
import { showNotice } from '../frame/notices'
import type { Column } from '../grid/data-grid'
import type { LibrarySection as LibrarySectionName } from '../route'
import { useOffice, useStore } from '../store/hooks'
import { CertExpiry } from './cert-expiry'
import { Holidays } from './holidays'
import classes from './library.module.css'
import { officeFields, officerFields, organFields } from './library-fields'
import { type LibraryRow, LibrarySection } from './library-section'
import { RecordPanel } from './record-panel'

/** The screen behind the door 资料库. */
export function Library({ section }: { section: LibrarySectionName }) {
  if (section === 'holidays') return <Holidays />
  return section === 'officers' ? <Officers /> : <Organs />
}

function Officers() {
  const office = useOffice()
  const today = useToday()
  const rows = useMemo(() => rowsFrom(office.officers), [office.officers])
  const columns = useMemo(() => officerColumns(office, today), [office, today])
  return (
    <LibrarySection
      key="officers"
      section="officers"
      noun="人员"
      nameKey="officerName"
      rows={rows}
      columns={columns}
      minWidth="46rem"
      fields={officerFields}
      begun={{ officerName: '', active: true }}
      aside={
        <p className={classes.hint}>
          选一名人员，在这里查看和修改。执法证号和有效期决定能否承办案件；停用的人员不再出现在选择中。
        </p>
      }
    />
  )
}

function Organs() {
  const office = useOffice()
  const rows = useMemo(() => rowsFrom(office.organs), [office.organs])
  return (
    <LibrarySection
      key="organs"
      section="organs"
      noun="机构"
      nameKey="name"
      rows={rows}
      columns={organColumns}
      minWidth="44rem"
      fields={organFields}
      begun={{ name: '', hasPenaltyPower: false }}
      aside={<OfficeDefaults office={office} />}
    />
  )
}

/** What holds for the whole office; shown until an organ is chosen. */
function OfficeDefaults({ office }: { office: OfficeRecord }) {
  const store = useStore()
  return (
    <>
      <p className={classes.hint}>选一个机构，在这里查看和修改。下面是全办通用的默认值。</p>
      <RecordPanel
        title="全办默认值"
        fields={officeFields}
        values={office}
        onChange={(key, value, label) => {
          try {
            store.changeOffice([{ path: [key], value }], `修改全办默认值：${label}`)
          } catch (error) {
            showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
          }
        }}
      />
    </>
  )
}

function rowsFrom(map: Readonly<Record<string, Readonly<Record<string, unknown>>>>): LibraryRow[] {
  return Object.entries(map).map(([id, values]) => ({ id, values }))
}

const none = <span className="muted">—</span>

function text(key: string) {
  return ({ values }: LibraryRow) =>
    typeof values[key] === 'string' && values[key] !== '' ? values[key] : null
}

function textColumn(key: string, label: string, width: string): Column<LibraryRow> {
  const read = text(key)
  return {
    key,
    label,
    width,
    cell: (row) => read(row) ?? none,
    tooltip: (row) => read(row) ?? undefined,
    sortBy: read,
  }
}

function officerColumns(office: OfficeRecord, today: string): readonly Column<LibraryRow>[] {
  const organOf = (row: LibraryRow) => {
    const id = text('orgId')(row)
    return id === null ? null : (office.organs[id]?.shortName ?? organName(office, id))
  }
  return [
    {
      ...textColumn('officerName', '姓名', '6.5rem'),
      cell: (row) => (
        <>
          {text('officerName')(row)} {row.values.active !== true && <span className="muted">停用</span>}
        </>
      ),
    },
    {
      key: 'organ',
      label: '单位',
      width: '8rem',
      cell: (row) => organOf(row) ?? none,
      sortBy: organOf,
    },
    textColumn('position', '职务', 'minmax(5rem, 1fr)'),
    {
      key: 'roles',
      label: '角色',
      width: 'minmax(8rem, 2fr)',
      cell: (row) => rolesOf(row) || none,
      tooltip: (row) => rolesOf(row) || undefined,
    },
    textColumn('certNo', '执法证号', '6.5rem'),
    {
      key: 'certExpiry',
      label: '有效期至',
      width: '9rem',
      cell: (row) => <CertExpiry date={text('certExpiry')(row)} today={today} />,
      sortBy: text('certExpiry'),
    },
  ]
}

function rolesOf({ values }: LibraryRow): string {
  const codes = Array.isArray(values.roleCodes) ? values.roleCodes : []
  return codes.map((code) => roles[code as keyof typeof roles] ?? code).join('、')
}

const organColumns: readonly Column<LibraryRow>[] = [
  textColumn('name', '全称', 'minmax(14rem, 3fr)'),
  textColumn('shortName', '简称', '8rem'),
  textColumn('docCodePrefix', '机关代字', '6rem'),
  {
    key: 'hasPenaltyPower',
    label: '处罚权',
    width: '4rem',
    cell: ({ values }) => (values.hasPenaltyPower === true ? '有' : <span className="muted">无</span>),
    sortBy: ({ values }) => (values.hasPenaltyPower === true ? 0 : 1),
  },
  textColumn('phone', '电话', '8rem'),
]
