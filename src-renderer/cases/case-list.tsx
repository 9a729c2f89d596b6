/** All cases: search as you type, filters, an order by any column, and everything by keyboard. */
import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { ChoosingBatch } from '../batch/choosing-batch'
import { useToday } from '../clock'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { Waiting } from '../frame/waiting'
import { DataGrid, type GridHandle } from '../grid/data-grid'
import { type Sort, sorted } from '../grid/sorting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCalendar, useDamaged, useOffice } from '../store/hooks'
import { caseColumns } from './case-columns'
import { CaseFilters } from './case-filters'
import { type CaseFilter, type CaseRow, filtered, isFiltering, noFilter } from './case-rows'
import classes from './cases.module.css'
import { CasesTabs } from './cases-tabs'
import { DamagedCases } from './damaged-cases'
import { NewLead } from './new-lead'
import { useCaseRows } from './use-case-rows'

interface ListState {
  filter: CaseFilter
  sort: Sort
  activeId: string | null
}

/** Kept while the program runs, so that coming back from a case finds the list as it was left. */
let left: ListState = { filter: noFilter, sort: { key: 'received', descending: true }, activeId: null }

const none: readonly CaseRow[] = []

/** The screen behind the door 案件. */
export function CaseList() {
  const damaged = useDamaged().filter(({ kind }) => kind === 'case')
  const office = useOffice()
  const calendar = useCalendar()
  const today = useToday()
  const [state, setState] = useState(left)
  const grid = useRef<GridHandle>(null)

  function change(part: Partial<ListState>) {
    left = { ...left, ...part }
    setState(left)
  }

  const columns = useMemo(() => caseColumns(calendar, today), [calendar, today])
  const made = useCaseRows()
  const rows = made ?? none
  const inOrder = useMemo(() => sorted(rows, columns, state.sort), [rows, columns, state.sort])
  const filter = useDeferredValue(state.filter)
  const shown = useMemo(() => filtered(inOrder, filter), [inOrder, filter])

  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const packing = useMay()('exchange.make')
  const chosenIds = inOrder.map(rowId).filter((id) => chosen.has(id))

  // The keyboard works the rows at once; to type, there is `/`.
  useEffect(() => grid.current?.focus(), [])

  return (
    <Page
      title="案件"
      aside={isFiltering(state.filter) ? `${shown.length} / ${rows.length} 件` : `共 ${rows.length} 件`}
      body="fixed"
      actions={rows.length > 0 && <NewLead words="登记新线索" />}
      tools={
        <>
          <CasesTabs screen="cases" />
          <CaseFilters
            filter={state.filter}
            office={office}
            onChange={(part) => change({ filter: { ...state.filter, ...part } })}
            onDown={() => grid.current?.focus()}
          />
        </>
      }
    >
      <DamagedCases damaged={damaged} />
      {chosenIds.length > 0 && (
        // Shown below the list, so that nothing moves when the first is ticked; one key before it.
        <div className={classes.chosen} role="toolbar" aria-label="勾选的案件">
          <ChoosingBatch
            of={{ caseIds: chosenIds }}
            title={`${chosenIds.length}件案件`}
            count={chosenIds.length}
            words={`成批出文书：${chosenIds.length} 件`}
          />
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size="1rem" stroke={1.5} aria-hidden />}
            disabled={!packing.allowed}
            title={packing.allowed ? '做成交换包，带到别的电脑，或者交给一台笔记本带出去办' : packing.why}
            onClick={() => go({ screen: 'exchange', section: 'make', subject: chosenIds.join(',') })}
          >
            {`交给别的电脑：${chosenIds.length} 件`}
          </Button>
          <button type="button" className="link" onClick={() => setChosen(new Set())}>
            取消勾选
          </button>
        </div>
      )}
      <DataGrid
        ref={grid}
        label="案件"
        selection={{ chosen, onChoose: setChosen }}
        minWidth="66rem"
        columns={columns}
        rows={shown}
        rowId={rowId}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        activeId={state.activeId}
        onActive={(activeId) => change({ activeId })}
        onOpen={open}
        empty={
          made === null ? (
            <Waiting />
          ) : rows.length === 0 ? (
            <Blank title="还没有案件" text="收到投诉、举报、交办或检查发现的问题后，从这里登记。">
              <NewLead words="登记新线索（Ctrl+N）" />
            </Blank>
          ) : (
            <Blank title="没有相符的案件" text="可以换一个词，或放宽筛选条件。">
              <Button variant="default" onClick={() => change({ filter: noFilter })}>
                显示全部 {rows.length} 件
              </Button>
            </Blank>
          )
        }
      />
    </Page>
  )
}

function rowId({ summary }: CaseRow): string {
  return summary.id
}

/** A lead whose registration was left half-way opens where it was left. */
function open({ summary }: CaseRow): void {
  const unregistered = summary.stage === 'clueReceived'
  go(
    unregistered
      ? { screen: 'intake', caseId: summary.id }
      : { screen: 'case', caseId: summary.id, tab: 'overview' },
  )
}
