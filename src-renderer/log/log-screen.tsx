/** 设置 → 操作日志: who unlocked, looked, printed and exported, for those who may read it. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ChainedEntry } from '../../src-domain/access-log'
import { officerName as nameOf, organName } from '../../src-domain/office'
import { beijingMinute } from '../clock'
import { SheetDialog } from '../editor/sheet-dialog'
import { useSeat } from '../entrance/seat'
import { Blank } from '../frame/blank'
import { showNotice } from '../frame/notices'
import { Page } from '../frame/page'
import { Waiting } from '../frame/waiting'
import { DataGrid, type GridHandle } from '../grid/data-grid'
import { type Sort, sorted } from '../grid/sorting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCases, useOffice, useStore } from '../store/hooks'
import type { AccountInfo } from '../vault/types'
import classes from './log.module.css'
import { logColumns } from './log-columns'
import { LogFilters } from './log-filters'
import { chosenInWords, everything, filteredLog, type LogFilter, logRows } from './log-rows'
import { logSheet } from './log-sheet'

/** More than this would take half an hour to set and a ream to print. */
const mostPrinted = 3_000

/** The screen; it says why to those who may not. */
export function LogScreen() {
  const permission = useMay()('log.read')
  return permission.allowed ? <Log /> : <Blank title="操作日志不向您开放" text={permission.why} />
}

interface Read {
  entries: readonly ChainedEntry[]
  accounts: readonly AccountInfo[]
  faults: readonly string[]
}

function Log() {
  const store = useStore()
  const office = useOffice()
  const cases = useCases()
  const { vault, account, officerName } = useSeat()
  const [read, setRead] = useState<Read | null>(null)
  const [filter, setFilter] = useState<LogFilter>(everything)
  const [sort, setSort] = useState<Sort>({ key: 'seq', descending: true })
  const [activeId, setActiveId] = useState<string | null>(null)
  const [printing, setPrinting] = useState<{ at: string } | null>(null)
  const grid = useRef<GridHandle>(null)

  useEffect(() => {
    let wanted = true
    const reading = Promise.all([store.log.entries(), vault.accounts(), store.log.check()])
    reading.then(
      ([entries, accounts, { faults }]) => wanted && setRead({ entries, accounts, faults }),
      () => wanted && showNotice({ tone: 'late', text: '操作日志读不出来，内容没有改动。请稍后再打开。' }),
    )
    return () => {
      wanted = false
    }
  }, [store, vault])

  const byId = useMemo(() => new Map(cases.map((summary) => [summary.id, summary])), [cases])
  const rows = useMemo(
    () => (read ? logRows(read.entries, { accounts: read.accounts, office, cases: byId }) : []),
    [read, office, byId],
  )
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => sorted(filteredLog(rows, wanted), logColumns, sort), [rows, wanted, sort])
  const tree = useMemo(() => {
    if (!printing) return null
    const organ = organName(office, office.officeOrgId) ?? null
    const made = `${nameOf(office, account.officerId) ?? officerName} ${beijingMinute(printing.at)} 制`
    return logSheet(filteredLog(rows, filter), organ, chosenInWords(filter, rows), made)
  }, [printing, office, account, officerName, rows, filter])

  function print() {
    const many = filteredLog(rows, filter).length
    if (many <= mostPrinted) setPrinting({ at: new Date().toISOString() })
    else
      showNotice({
        tone: 'late',
        text: `选出的有 ${many} 条，一次最多印 ${mostPrinted} 条。请先缩小日期或事项范围。`,
      })
  }

  if (!read) return <Waiting />
  const filtering = Object.values(filter).some(Boolean)
  return (
    <Page
      title="操作日志"
      aside={filtering ? `${shown.length} / ${rows.length} 条` : `共 ${rows.length} 条`}
      body="fixed"
      tools={<LogFilters filter={filter} rows={rows} onChange={setFilter} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          onClick={print}
        >
          打印预览
        </Button>
      }
    >
      <div className={classes.log}>
        {read.faults.length > 0 && (
          <div className={classes.fault} role="alert">
            <strong>操作日志被外部改动过，以下各处接不上：</strong>
            {read.faults.slice(0, 5).join('；')}
            {read.faults.length > 5 && `；等 ${read.faults.length} 处`}
            。其余记录可以正常查看；请报告主要负责人，并用备份核对。
          </div>
        )}
        <DataGrid
          ref={grid}
          label="操作日志"
          minWidth="60rem"
          columns={logColumns}
          rows={shown}
          rowId={({ id }) => id}
          sort={sort}
          onSort={setSort}
          activeId={activeId}
          onActive={setActiveId}
          onOpen={({ caseId }) => {
            if (caseId && byId.has(caseId)) go({ screen: 'case', caseId, tab: 'history' })
          }}
          empty={
            <Blank title="没有相符的记录" text="可以放宽筛选条件。">
              {filtering && (
                <Button variant="default" onClick={() => setFilter(everything)}>
                  显示全部 {rows.length} 条
                </Button>
              )}
            </Blank>
          }
        />
      </div>
      {tree && <SheetDialog tree={tree} withInformant={false} onClose={() => setPrinting(null)} />}
    </Page>
  )
}
