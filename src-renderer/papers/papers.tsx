/** The papers of all cases: found by title, number and case, filtered by kind and state. */
import { Button, Select } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { forms } from '../../forms/catalogue'
import { ChoosingBatch } from '../batch/choosing-batch'
import { paperStates } from '../cases/case-words'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { DataGrid, type GridHandle } from '../grid/data-grid'
import { ListSearch } from '../grid/list-search'
import { type Sort, sorted } from '../grid/sorting'
import { go } from '../route'
import { matcher } from '../search'
import { useCases } from '../store/hooks'
import { type PaperRow, paperColumns, paperRows } from './paper-rows'
import classes from './papers.module.css'
import { PapersTabs } from './papers-tabs'

interface ListState {
  typed: string
  docKind: string | null
  status: string | null
  sort: Sort
  activeId: string | null
}

const start: ListState = {
  typed: '',
  docKind: null,
  status: null,
  sort: { key: 'created', descending: true },
  activeId: null,
}
/** Kept while the program runs, so that coming back from a paper finds the list as it was left. */
let left = start

const kinds = forms.map(({ id, title }) => ({ value: id, label: title }))
const states = Object.entries(paperStates).map(([value, label]) => ({ value, label }))

/** The screen behind the door 文书. */
export function Papers() {
  const cases = useCases()
  const [state, setState] = useState(left)
  const grid = useRef<GridHandle>(null)

  function change(part: Partial<ListState>) {
    left = { ...left, ...part }
    setState(left)
  }

  const rows = useMemo(() => paperRows(cases), [cases])
  const inOrder = useMemo(() => sorted(rows, paperColumns, state.sort), [rows, state.sort])
  const wanted = useDeferredValue(state.typed)
  const shown = useMemo(() => {
    const fits = matcher(wanted)
    return inOrder.filter(
      ({ paper, searchText }) =>
        (state.docKind === null || paper.docKind === state.docKind) &&
        (state.status === null || paper.status === state.status) &&
        fits(searchText),
    )
  }, [inOrder, wanted, state.docKind, state.status])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const chosenRows = inOrder.filter(({ paper }) => chosen.has(paper.id))
  const filtering = state.typed !== '' || state.docKind !== null || state.status !== null

  // The keyboard works the rows at once; to type, there is `/`.
  useEffect(() => grid.current?.focus(), [])

  return (
    <Page
      title="文书"
      aside={filtering ? `${shown.length} / ${rows.length} 件` : `共 ${rows.length} 件`}
      body="fixed"
      actions={
        <ChoosingBatch
          of={{ papers: chosenRows.map(({ paper }) => ({ caseId: paper.caseId, paperId: paper.id })) }}
          title={`文书 ${chosenRows.length}份`}
          count={chosenRows.length}
          words={`打印或保存选中的 ${chosenRows.length} 份`}
        />
      }
      tools={
        <>
          <PapersTabs screen="papers" />
          <ListSearch
            noun="文书"
            by="文书名称、文号、案号、案由"
            typed={state.typed}
            onTyped={(typed) => change({ typed })}
            onDown={() => grid.current?.focus()}
          />
          <Select
            className={classes.kind}
            aria-label="按文书种类筛选"
            placeholder="种类：全部"
            data={kinds}
            value={state.docKind}
            onChange={(docKind) => change({ docKind })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': '不限种类' }}
          />
          <Select
            className={classes.state}
            aria-label="按状态筛选"
            placeholder="状态：全部"
            data={states}
            value={state.status}
            onChange={(status) => change({ status })}
            clearable
            clearButtonProps={{ 'aria-label': '不限状态' }}
          />
          {filtering && (
            <button
              type="button"
              className="link"
              onClick={() => change({ typed: '', docKind: null, status: null })}
            >
              清除条件
            </button>
          )}
        </>
      }
    >
      <DataGrid
        ref={grid}
        label="文书"
        selection={{ chosen, onChoose: setChosen }}
        minWidth="60rem"
        columns={paperColumns}
        rows={shown}
        rowId={({ paper }: PaperRow) => paper.id}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        activeId={state.activeId}
        onActive={(activeId) => change({ activeId })}
        onOpen={({ paper }) => go({ screen: 'editor', caseId: paper.caseId, paperId: paper.id })}
        empty={
          rows.length === 0 ? (
            <Blank title="还没有文书" text="打开一件案件，在“文书”一栏新建；案件已有的内容会自动填好。">
              <Button onClick={() => go({ screen: 'cases' })}>去案件列表</Button>
            </Blank>
          ) : (
            <Blank title="没有相符的文书" text="可以换一个词，或放宽筛选条件。">
              <Button variant="default" onClick={() => change({ typed: '', docKind: null, status: null })}>
                显示全部 {rows.length} 件
              </Button>
            </Blank>
          )
        }
      />
    </Page>
  )
}
