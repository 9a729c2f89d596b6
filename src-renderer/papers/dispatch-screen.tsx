/** 发文登记: all numbers by year and 代字, with those voided, left out or given by another organ, on screen and in print. */
import { Button, Checkbox, Select } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { dispatchRegister } from '../../forms/dispatch-register'
import { numberBook } from '../../src-domain/number-book'
import { numberedMeetings } from '../../src-domain/number-register'
import { organName } from '../../src-domain/office'
import { SheetDialog } from '../editor/sheet-dialog'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { DataGrid } from '../grid/data-grid'
import { type Sort, sorted } from '../grid/sorting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCases, useMeetings, useNumbers, useOffice } from '../store/hooks'
import { dispatchColumns } from './dispatch-columns'
import { dispatchRows, type NumberRow } from './dispatch-rows'
import { EntryDialog } from './entry-dialog'
import { blankEntry, type EntryStart, startFrom, startOfGap } from './entry-start'
import classes from './papers.module.css'
import { PapersTabs } from './papers-tabs'

/** The screen. */
export function DispatchScreen() {
  const cases = useCases()
  const meetings = useMeetings()
  const numbers = useNumbers()
  const office = useOffice()
  const mayNote = useMay()('numbers.note').allowed
  const [year, setYear] = useState<string | null>(null)
  const [prefix, setPrefix] = useState<string | null>(null)
  const [openOnly, setOpenOnly] = useState(false)
  const [sort, setSort] = useState<Sort>({ key: 'docNo', descending: false })
  const [activeId, setActiveId] = useState<string | null>(null)
  const [entering, setEntering] = useState<EntryStart | null>(null)
  const [printing, setPrinting] = useState(false)
  const book = useMemo(
    () => numberBook([...cases, ...numberedMeetings(meetings)], numbers, office),
    [cases, meetings, numbers, office],
  )
  const all = useMemo(() => dispatchRows(book, office), [book, office])
  const chosen = useMemo(
    () =>
      all.filter(
        (row) => (year === null || String(row.year) === year) && (prefix === null || row.prefix === prefix),
      ),
    [all, year, prefix],
  )
  const unsettled = chosen.filter(({ open }) => open).length
  const rows = useMemo(
    () => sorted(openOnly ? chosen.filter(({ open }) => open) : chosen, dispatchColumns, sort),
    [chosen, openOnly, sort],
  )
  const tree = useMemo(() => {
    if (!printing) return null
    const scope = [year ? `${year}年` : '', prefix ?? ''].filter(Boolean).join('　') || '全部年份'
    return dispatchRegister(rows, scope, organName(office, office.officeOrgId))
  }, [printing, rows, year, prefix, office])

  /** A number leads to its paper; one without to what was said of it, or is still to be said. */
  function open({ line, prefix: series, year: of }: NumberRow) {
    if (line.kind === 'paper') {
      const { paper } = line.given
      const ofMeeting = meetings.some(({ id }) => id === paper.caseId)
      if (ofMeeting) go({ screen: 'meeting', meetingId: paper.caseId })
      else go({ screen: 'editor', caseId: paper.caseId, paperId: paper.id })
    } else if (mayNote) {
      setEntering(line.kind === 'entry' ? startFrom(line.entryId, line.entry) : startOfGap(series, of, line))
    }
  }

  return (
    <Page
      title="文书"
      aside={rows.length < all.length ? `${rows.length} / ${all.length} 行` : `共 ${all.length} 行`}
      body="fixed"
      tools={
        <>
          <PapersTabs screen="dispatch" />
          <Select
            className={classes.state}
            aria-label="按年份筛选"
            placeholder="年份：全部"
            data={[...new Set(book.map((each) => String(each.year)))]}
            value={year}
            onChange={setYear}
            clearable
            clearButtonProps={{ 'aria-label': '不限年份' }}
          />
          <Select
            className={classes.kind}
            aria-label="按代字筛选"
            placeholder="代字：全部"
            data={[...new Set(book.map((each) => each.prefix))].sort()}
            value={prefix}
            onChange={setPrefix}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': '不限代字' }}
          />
          {(unsettled > 0 || openOnly) && (
            <Checkbox
              label={`只看待说明 ${unsettled}`}
              checked={openOnly}
              onChange={(event) => setOpenOnly(event.currentTarget.checked)}
            />
          )}
        </>
      }
      actions={
        <>
          {mayNote && (
            <Button
              variant="default"
              leftSection={<IconPlus size="1rem" stroke={1.5} aria-hidden />}
              onClick={() => setEntering(blankEntry)}
            >
              登记文号
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size="1rem" stroke={1.5} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => setPrinting(true)}
          >
            打印登记簿
          </Button>
        </>
      }
    >
      <DataGrid
        label="发文登记"
        minWidth="64rem"
        columns={dispatchColumns}
        rows={rows}
        rowId={({ id }: NumberRow) => id}
        sort={sort}
        onSort={setSort}
        activeId={activeId}
        onActive={setActiveId}
        onOpen={open}
        empty={<Blank title="没有登记的文号" text="文书写上文号后，登记在这里；作废的文号也留着。" />}
      />
      {entering && <EntryDialog start={entering} onClose={() => setEntering(null)} />}
      {tree && <SheetDialog tree={tree} withInformant={false} onClose={() => setPrinting(false)} />}
    </Page>
  )
}
