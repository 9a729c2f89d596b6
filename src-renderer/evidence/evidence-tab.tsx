/** 证据: every item of a case in a list, the chosen one beside it; files come in by the dialog, by dropping and by pasting. */
import { Button, Progress } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { allEvidenceOf } from '../../src-domain/evidence'
import type { CaseView } from '../cases/case-page'
import { MissingPaper } from '../cases/missing-paper'
import { Blank } from '../frame/blank'
import { showNotice } from '../frame/notices'
import { DataGrid, type GridHandle } from '../grid/data-grid'
import { type Sort, sorted } from '../grid/sorting'
import { useMay } from '../rights/use-may'
import { useOffice, useOfficerId } from '../store/hooks'
import classes from './evidence.module.css'
import { evidenceColumns } from './evidence-columns'
import { addFile, addItem, itemWith, type NewFile } from './evidence-edits'
import { EvidencePanel } from './evidence-panel'
import { useKeeping } from './use-keeping'

/** The tab. */
export function EvidenceTab({ session, record }: CaseView) {
  const office = useOffice()
  const officerId = useOfficerId()
  const may = useMay()
  const mayAdd = may('evidence.edit', record).allowed && session.fault() === null
  const items = useMemo(() => allEvidenceOf(record), [record])
  const columns = useMemo(() => evidenceColumns(office), [office])
  const [sort, setSort] = useState<Sort>({ key: 'no', descending: false })
  const [activeId, setActiveId] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const grid = useRef<GridHandle>(null)
  const panel = useRef<HTMLElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  /** The item that the next chosen files go to; null: each becomes an item of its own. */
  const target = useRef<string | null>(null)
  const shown = useMemo(() => sorted(items, columns, sort), [items, columns, sort])
  const active = items.find(({ id }) => id === activeId) ?? null

  const doing = () => ({ officerId, at: new Date().toISOString() })

  /** The record may have changed by the time the store has the file. @param itemId null: an item of its own. */
  function place(file: NewFile, itemId: string | null): string | null {
    const now = session.record()
    const there = itemWith(now, file.sha256)
    if (there) return `“${file.name}”与证${there.no}的文件内容相同，没有重复添加`
    if (itemId !== null) {
      session.change(addFile(now, itemId, file, doing()), `证据加文件：${file.name}`)
      return null
    }
    const added = addItem(now, file, doing())
    session.change(added.edits, `添加证据：${file.name}`)
    setActiveId(added.id)
    return null
  }

  const { keeping, keep } = useKeeping(`evidence ${session.id}`, session.id)

  function take(files: readonly File[], itemId: string | null = null): void {
    void keep(files, (file) => place(file, itemId))
  }

  function choose(itemId: string | null): void {
    target.current = itemId
    chooser.current?.click()
  }

  function addThing(): void {
    const added = addItem(record, null, doing())
    try {
      session.change(added.edits, '登记没有文件的证据')
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有添加' })
      return
    }
    enter(added.id)
  }

  /** The keyboard goes over at once: to what there is to look at, else into the sheet. */
  function enter(id: string): void {
    flushSync(() => setActiveId(id))
    const hasFiles = Object.keys(session.record().evidence?.[id]?.files ?? {}).length > 0
    const field = panel.current?.querySelector<HTMLElement>('fieldset :is(input, textarea)')
    if (hasFiles || !field) panel.current?.focus()
    else field.focus()
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    if (mayAdd) take([...event.dataTransfer.files])
  }

  function paste(event: ClipboardEvent): void {
    const files = [...event.clipboardData.files]
    if (!mayAdd || files.length === 0) return
    event.preventDefault()
    take(files)
  }

  const buttons = mayAdd && (
    <>
      <Button leftSection={<IconPlus size="1rem" />} onClick={() => choose(null)}>
        添加文件
      </Button>
      <Button variant="default" onClick={addThing}>
        登记实物
      </Button>
    </>
  )

  return (
    <section
      className={classes.tab}
      aria-label="证据"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!mayAdd || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="选择证据文件"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])], target.current)
          event.currentTarget.value = ''
        }}
      />
      {keeping && (
        <div className={classes.keeping} role="status">
          <span>
            正在加密存入{keeping.count > 1 ? `（第 ${keeping.index} 个，共 ${keeping.count} 个）` : ''}：
            {keeping.name}
          </span>
          <Progress value={keeping.part * 100} className={classes.bar ?? ''} aria-label="存入进度" />
          <Button variant="default" size="xs" onClick={keeping.cancel}>
            停止
          </Button>
        </div>
      )}
      {items.length === 0 ? (
        <Blank
          title="这件案件还没有证据"
          text={
            mayAdd
              ? '把照片、扫描件、文档拖到这里，或者复制后按 Ctrl+V 粘贴；可以一次放多个。文件加密保存在本机，大小不限。'
              : '承办人和调查组可以在这里添加证据。'
          }
        >
          {buttons}
        </Blank>
      ) : (
        <>
          <div className={classes.head}>
            <p className="muted">
              {summaryOf(items)}
              {mayAdd && '文件可以拖到这里，或者粘贴。'}
            </p>
            <span>
              证据清单：
              <MissingPaper session={session} record={record} kind="evidenceList" />
            </span>
            {buttons}
          </div>
          <div className={classes.split}>
            <DataGrid
              ref={grid}
              label="证据"
              minWidth="40rem"
              columns={columns}
              rows={shown}
              rowId={({ id }) => id}
              sort={sort}
              onSort={setSort}
              activeId={activeId}
              onActive={setActiveId}
              onOpen={({ id }) => enter(id)}
              empty={null}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
            <section ref={panel} className={classes.beside} tabIndex={0} aria-label="证据内容">
              {active ? (
                <EvidencePanel
                  key={active.id}
                  session={session}
                  record={record}
                  item={active}
                  onAddFiles={() => choose(active.id)}
                />
              ) : (
                <p className={classes.hint}>
                  选一件证据，在这里查看文件、填写来源和证明内容、记录复核与移交。
                </p>
              )}
            </section>
          </div>
        </>
      )}
    </section>
  )
}

function summaryOf(items: ReturnType<typeof allEvidenceOf>): string {
  const standing = items.filter(({ removed }) => !removed)
  const unchecked = standing.filter(({ checks }) => Object.keys(checks ?? {}).length === 0).length
  return `共 ${standing.length} 件${unchecked > 0 ? `，${unchecked} 件未复核` : '，都已复核'}。`
}
