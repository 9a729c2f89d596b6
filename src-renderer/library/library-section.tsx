/** A list of the library with the sheet of the chosen row beside it, and the way to add one. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isBlank } from '../../forms/values'
import type { Json } from '../../src-domain/edits'
import { useToday } from '../clock'
import { focusField } from '../fields/field-scope'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { useKey } from '../frame/use-key'
import { type Column, DataGrid, type GridHandle } from '../grid/data-grid'
import { ListSearch } from '../grid/list-search'
import { type Sort, sorted } from '../grid/sorting'
import { useMay } from '../rights/use-may'
import { matcher, searchable } from '../search'
import { useStore } from '../store/hooks'
import classes from './library.module.css'
import type { LibraryField } from './library-fields'
import { LibraryTabs } from './library-tabs'
import { faultOf, RecordPanel } from './record-panel'

export interface LibraryRow {
  id: string
  values: Readonly<Record<string, unknown>>
}

interface Props {
  section: 'officers' | 'organs'
  /** 人员 or 机构, for buttons and sentences. */
  noun: string
  nameKey: string
  rows: readonly LibraryRow[]
  columns: readonly Column<LibraryRow>[]
  minWidth: string
  fields: readonly LibraryField[]
  /** What a new row begins with. */
  begun: Readonly<Record<string, Json>>
  /** Beside the list while no row is chosen. */
  aside: ReactNode
}

/** One door of the library. */
export function LibrarySection(props: Props) {
  const { section, noun, nameKey, rows, columns, fields, begun } = props
  const store = useStore()
  const mayEdit = useMay()('library.edit').allowed
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [sort, setSort] = useState<Sort>({ key: columns[0]?.key ?? '', descending: false })
  const [activeId, setActiveId] = useState<string | null>(null)
  const [draft, setDraft] = useState<Record<string, Json> | null>(null)
  const grid = useRef<GridHandle>(null)
  const panel = useRef<HTMLDivElement>(null)

  const shown = useMemo(() => {
    const fits = matcher(typed)
    const found = rows.filter(({ values }) =>
      fits(searchable(Object.values(values).filter((value) => typeof value === 'string'))),
    )
    return sorted(found, columns, sort)
  }, [rows, columns, typed, sort])
  const active = rows.find(({ id }) => id === activeId)

  /** The keyboard goes there at once: a frame later it may stand in another field already, and would be torn away. */
  function enterPanel(show: () => void) {
    flushSync(show)
    panel.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }

  function change(id: string, key: string, value: Json, label: string) {
    try {
      store.changeOffice([{ path: [section, id, key], value }], `修改${noun}资料：${label}`)
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
    }
  }

  function add() {
    if (!draft) return
    for (const field of fields) {
      const fault = faultOf(field, draft[field.key], today)
      if (fault === null) continue
      showNotice({ tone: 'late', text: fault })
      if (panel.current) focusField(panel.current, field.key)
      return
    }
    const id = crypto.randomUUID()
    const values = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isBlank(value)))
    store.changeOffice([{ path: [section, id], value: { ...begun, ...values } }], `新增${noun}`)
    // Drawn before the list has the keyboard: a list without an active row would open its first one instead.
    flushSync(() => {
      setDraft(null)
      setTyped('')
      setActiveId(id)
    })
    showNotice({ text: `已添加：${String(draft[nameKey])}` })
    grid.current?.focus()
  }

  useKey('Mod+Enter', () => (draft ? add() : false))

  return (
    <Page
      title="资料库"
      aside={<LibraryTabs section={section} />}
      body="fixed"
      actions={
        <>
          <ListSearch noun={noun} typed={typed} onTyped={setTyped} onDown={() => grid.current?.focus()} />
          {mayEdit && (
            <Button
              leftSection={<IconPlus size="1rem" />}
              onClick={() => enterPanel(() => setDraft((before) => before ?? { ...begun }))}
            >
              添加{noun}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.split}>
        <DataGrid
          ref={grid}
          label={noun}
          minWidth={props.minWidth}
          columns={columns}
          rows={shown}
          rowId={({ id }) => id}
          sort={sort}
          onSort={setSort}
          activeId={activeId}
          onActive={(id) => {
            setActiveId(id)
            setDraft(null)
          }}
          onOpen={({ id }) => enterPanel(() => setActiveId(id))}
          empty={<p className={classes.none}>没有相符的{noun}。</p>}
        />
        <div ref={panel} className={classes.beside}>
          {draft ? (
            <RecordPanel
              title={`添加${noun}`}
              fields={fields}
              values={draft}
              onChange={(key, value) => setDraft((before) => ({ ...before, [key]: value }))}
              onLast={add}
            >
              <Button onClick={add}>添加</Button>
              <Button variant="default" onClick={() => setDraft(null)}>
                不添加
              </Button>
            </RecordPanel>
          ) : active ? (
            <RecordPanel
              key={active.id}
              title={String(active.values[nameKey] ?? '') || `未命名${noun}`}
              fields={fields}
              values={active.values}
              onChange={(key, value, label) => change(active.id, key, value, label)}
            />
          ) : (
            props.aside
          )}
        </div>
      </div>
    </Page>
  )
}
