/** How the catalogue lies on the page: seven columns with their head on each page, then the sheet of remarks (GB/T 9705). */
import { type CatalogFields, catalogColumns } from './archive-catalog'
import { volumeKinds } from './archive-fields'
import type { Part, Run, TableRow } from './document-tree'
import type { RowValue } from './fields'
import { createFill, type Fill, say } from './fill'
import type { FormContext } from './form'
import { gridRows, label, value } from './pieces'
import { tableSheet } from './table-sheet'

type CatalogFill = Fill<CatalogFields>

const widths = [12, 30, 24, 37, 23, 17, 13]
const heads = ['序号', '文　号', '责任者', '题　名', '日　期', '页号', '备注']
const grid = gridRows([1, 1, 1, 1])

/** The catalogue and, behind it, the sheet of remarks. */
export function catalogSheets(fill: CatalogFill, context: FormContext): Part[] {
  const mark = volumeKinds[fill.values.volumeKind as keyof typeof volumeKinds] ?? volumeKinds.main
  return [catalog(fill, context, mark), remarks(fill, mark)]
}

function catalog(fill: CatalogFill, { office }: FormContext, mark: string): Part {
  const listed = (fill.values.catalogRows ?? []).map((row, index) => catalogRow(row, index, office))
  const none: TableRow = {
    cells: [value(fill.run('catalogRows', null), { colSpan: heads.length, align: 'center' })],
  }
  return tableSheet({
    organ: null,
    name: '卷内目录',
    mark,
    left: [{ text: '卷别：' }, fill.words('volumeKind')],
    right: say`归档号：${fill.text('archiveNo')}`,
    columns: widths,
    headerRows: 1,
    rows: [{ cells: heads.map((words) => label(words)) }, ...(listed.length > 0 ? listed : [none])],
  })
}

function catalogRow(
  row: RowValue<typeof catalogColumns>,
  index: number,
  office: FormContext['office'],
): TableRow {
  const part = createFill(catalogColumns, row, office, `catalogRows.${row.id ?? index}.`)
  return {
    cells: [
      value(String(index + 1), { align: 'center' }),
      value(part.text('docNo')),
      value(part.text('author'), { align: 'center' }),
      value(part.text('title')),
      // Eight figures, as catalogues of archives write days (GB/T 9705-2008).
      value(part.run('date', row.date?.replaceAll('-', '')), { align: 'center' }),
      value(pagesOf(part, row), { align: 'center' }),
      value(noteOf(part, row), { align: 'center' }),
    ],
  }
}

/** `4—9`, one number for one page, and room for the pen where the file has not been paged yet. */
function pagesOf(part: Fill<typeof catalogColumns>, row: RowValue<typeof catalogColumns>): Run[] {
  if (typeof row.pageFrom !== 'number') return [{ text: '　' }]
  if (row.pageTo === row.pageFrom) return [part.text('pageFrom')]
  return say`${part.text('pageFrom')}—${part.text('pageTo')}`
}

/** The remark, and how many copies where there is more than one. */
function noteOf(part: Fill<typeof catalogColumns>, row: RowValue<typeof catalogColumns>): Run[] {
  const several = typeof row.copies === 'number' && row.copies > 1 ? say`${part.text('copies')}份` : []
  if (several.length === 0) return [part.text('remark')]
  return row.remark ? [...several, { text: '，' }, part.text('remark')] : several
}

/** 卷内备考表. */
function remarks(fill: CatalogFill, mark: string): Part {
  const count = String((fill.values.catalogRows ?? []).length)
  return tableSheet({
    organ: null,
    name: '卷内备考表',
    mark,
    left: [],
    right: say`归档号：${fill.text('archiveNo')}`,
    columns: [26, 52, 26, 52],
    rows: [
      grid.wide('案卷题名', fill.text('volumeTitle')),
      grid.wide(
        '本卷情况\n说　明',
        say`本卷共${count}件，${fill.text('totalPages')}页。\n缺损、修改、补充、移出等情况：${fill.text('remarkText')}`,
        90,
      ),
      grid.opinion('立卷人', fill.officers('filedById'), [
        { label: '签字', signer: [], date: [fill.date('catalogDate')] },
      ]),
      grid.opinion('检查人', fill.officers('checkedById'), [{ label: '签字', signer: [], date: [] }]),
    ],
  })
}
