/** 发文登记: all numbers given, by year and 代字, with voided ones and gaps, on screen and in print. */
import { Button, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { dispatchRegister } from '../../forms/dispatch-register'
import { numberSeries } from '../../src-domain/number-series'
import { organName } from '../../src-domain/office'
import { printTree } from '../editor/print-tree'
import { useJob } from '../editor/use-job'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { type Column, DataGrid } from '../grid/data-grid'
import { type Sort, sorted } from '../grid/sorting'
import { go } from '../route'
import { useCases, useOffice, useStore } from '../store/hooks'
import { dispatchRows, gapsOf, type NumberRow } from './dispatch-rows'
import classes from './papers.module.css'
import { PapersTabs } from './papers-tabs'

const none = <span className="muted">—</span>

const columns: readonly Column<NumberRow>[] = [
  {
    key: 'docNo',
    label: '文号',
    width: '13rem',
    cell: ({ docNo }) => docNo,
    sortBy: ({ given }) => `${given.year}${given.prefix}${String(given.seq).padStart(5, '0')}`,
  },
  {
    key: 'title',
    label: '文书',
    width: 'minmax(11rem, 2fr)',
    cell: ({ title }) => title,
    tooltip: ({ title }) => title,
    sortBy: ({ title }) => title,
  },
  {
    key: 'case',
    label: '案号',
    width: '12rem',
    cell: ({ caseNo }) => caseNo ?? none,
    sortBy: ({ caseNo }) => caseNo,
  },
  {
    key: 'signer',
    label: '签发人',
    width: '6rem',
    cell: ({ signer }) => signer ?? none,
    sortBy: ({ signer }) => signer,
  },
  {
    key: 'date',
    label: '成文日期',
    width: '7rem',
    cell: ({ date }) => date ?? none,
    sortBy: ({ date }) => date,
  },
  {
    key: 'remark',
    label: '备注',
    width: 'minmax(8rem, 2fr)',
    cell: ({ remark }) => remark || none,
    tooltip: ({ remark }) => remark,
    sortBy: ({ remark }) => remark,
  },
]

/** The screen. */
export function DispatchScreen() {
  const store = useStore()
  const cases = useCases()
  const office = useOffice()
  const { job, run } = useJob()
  const [year, setYear] = useState<string | null>(null)
  const [prefix, setPrefix] = useState<string | null>(null)
  const [sort, setSort] = useState<Sort>({ key: 'docNo', descending: false })
  const [activeId, setActiveId] = useState<string | null>(null)
  const all = useMemo(() => numberSeries(cases), [cases])
  const series = useMemo(
    () =>
      all.filter(
        (each) =>
          (year === null || String(each.year) === year) && (prefix === null || each.prefix === prefix),
      ),
    [all, year, prefix],
  )
  const rows = useMemo(() => sorted(dispatchRows(series, office), columns, sort), [series, office, sort])
  // A number of a case that one may not see is no gap.
  const gaps = useMemo(
    () =>
      gapsOf(
        numberSeries(store.numbers()).filter((every) =>
          series.some((each) => each.prefix === every.prefix && each.year === every.year),
        ),
      ),
    [store, series],
  )
  const total = all.reduce((sum, { given }) => sum + given.length, 0)

  function printRegister() {
    const scope = [year ? `${year}年` : '', prefix ?? ''].filter(Boolean).join('　') || '全部年份'
    const tree = dispatchRegister(rows, scope, gaps, organName(office, office.officeOrgId))
    void run('正在准备打印', (signal) => printTree(tree, signal))
  }

  return (
    <Page
      title="文书"
      aside={rows.length < total ? `${rows.length} / ${total} 号` : `共 ${total} 号`}
      body="fixed"
      tools={
        <>
          <PapersTabs screen="dispatch" />
          <Select
            className={classes.state}
            aria-label="按年份筛选"
            placeholder="年份：全部"
            data={[...new Set(all.map((each) => String(each.year)))]}
            value={year}
            onChange={setYear}
            clearable
            clearButtonProps={{ 'aria-label': '不限年份' }}
          />
          <Select
            className={classes.kind}
            aria-label="按代字筛选"
            placeholder="代字：全部"
            data={[...new Set(all.map((each) => each.prefix))].sort()}
            value={prefix}
            onChange={setPrefix}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': '不限代字' }}
          />
        </>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size="1rem" stroke={1.5} aria-hidden />}
          disabled={rows.length === 0}
          loading={job !== null}
          onClick={printRegister}
        >
          打印登记簿
        </Button>
      }
    >
      {gaps.length > 0 && (
        <p className={classes.gaps} role="status">
          缺号：{gaps.join('、')}
        </p>
      )}
      <DataGrid
        label="发文登记"
        minWidth="56rem"
        columns={columns}
        rows={rows}
        rowId={({ given }: NumberRow) => given.paper.id}
        sort={sort}
        onSort={setSort}
        activeId={activeId}
        onActive={setActiveId}
        onOpen={({ given: { paper } }) => go({ screen: 'editor', caseId: paper.caseId, paperId: paper.id })}
        empty={<Blank title="没有登记的文号" text="文书写上文号后，登记在这里；作废的文号也留着。" />}
      />
    </Page>
  )
}
