/** Lists of materials sent along with a letter, as an attachment of its own (A.0.7 transferMaterials; 36号清单). */
import type { OfficeRecord } from '../src-domain/office'
import type { Part, Run, TableRow } from './document-tree'
import { bool, int, type LooseValues, text } from './fields'
import { createFill } from './fill'
import { attachmentMark } from './letter'
import { label, value } from './pieces'
import { signLine } from './sign-lines'

export const materialColumns = {
  name: text('名称', { required: true }),
  copies: int('份数', { required: true }),
  pages: int('页数'),
  original: bool('原件'),
} as const

/** The goods of a case, as listed when they are handed over or kept (《行政执法机关移送涉嫌犯罪案件的规定》第六条). */
export const goodsColumns = {
  name: text('名称', { required: true }),
  spec: text('规格特征'),
  qty: text('数量', { required: true, help: '连同单位，如 2份' }),
  source: text('来源'),
  place: text('存放地'),
  remark: text('备注'),
} as const

const handover = '移交人：＿＿＿＿＿＿　　接收人：＿＿＿＿＿＿　　　　年　　月　　日'

export interface ListSheet {
  /** Upper left corner, such as 附件1. */
  mark: string
  title: string
  /** The number of the letter it belongs to. */
  number: Run
  footnote?: string
  /** The last row, where those concerned sign; those who hand over and take over where not given. */
  signers?: string
}

/** A sheet of materials: number, name, copies, pages, original or copy. */
export function materialSheet(
  field: string,
  rows: readonly LooseValues[] | null | undefined,
  office: OfficeRecord,
  sheet: ListSheet,
): Part {
  const listed = (rows ?? []).map((row, index): TableRow => {
    const fill = createFill(materialColumns, row, office, `${field}.`)
    const original = fill.run(
      'original',
      row.original === true ? '原件' : row.original === false ? '复印件' : null,
    )
    return {
      cells: [
        value(String(index + 1), { align: 'center' }),
        value(fill.text('name')),
        value(fill.text('copies'), { align: 'center' }),
        value(fill.text('pages'), { align: 'center' }),
        value(original, { align: 'center' }),
      ],
    }
  })
  return listSheet(
    field,
    sheet,
    [14, 84, 18, 18, 22],
    ['序号', '名称', '份数', '页数', '原件／复印件'],
    listed,
  )
}

/** A sheet of goods: number, name, features, quantity, source, where they are, remark. */
export function goodsSheet(
  field: string,
  rows: readonly LooseValues[] | null | undefined,
  office: OfficeRecord,
  sheet: ListSheet,
): Part {
  const listed = (rows ?? []).map((row, index): TableRow => {
    const fill = createFill(goodsColumns, row, office, `${field}.`)
    const cell = (key: keyof typeof goodsColumns) => value(fill.text(key))
    return {
      cells: [
        value(String(index + 1), { align: 'center' }),
        cell('name'),
        cell('spec'),
        value(fill.text('qty'), { align: 'center' }),
        cell('source'),
        cell('place'),
        cell('remark'),
      ],
    }
  })
  const heads = ['序号', '名称', '规格特征', '数量', '来源', '存放地', '备注']
  return listSheet(field, sheet, [12, 36, 28, 16, 22, 22, 20], heads, listed)
}

/** An attachment that is one table, with the line on which those who hand over and take over sign. */
export function listSheet(
  field: string,
  { mark, title, number, footnote, signers = handover }: ListSheet,
  columns: number[],
  heads: readonly string[],
  listed: TableRow[],
): Part {
  const none: TableRow = {
    cells: [value({ text: '无', field }, { colSpan: columns.length, align: 'center' })],
  }
  // Nothing can be added below the last one.
  const blank: TableRow = {
    cells: [value('（以下空白）', { colSpan: columns.length, align: 'center' })],
    keepWithPrevious: true,
  }
  const signed: TableRow = {
    cells: [value(signLine(signers), { colSpan: columns.length })],
    minHeight: 14,
    keepWithPrevious: true,
  }
  return {
    style: 'table',
    ...(footnote ? { footnote } : {}),
    pageNumbers: 'whenSeveral',
    blocks: [
      ...attachmentMark(mark),
      { kind: 'title', organ: null, name: [{ text: title }] },
      { kind: 'caption', left: [], right: [{ text: '文号：' }, number] },
      {
        kind: 'table',
        columns,
        headerRows: 1,
        rows: [
          { cells: heads.map((words) => label(words)) },
          ...(listed.length > 0 ? [...listed, blank] : [none]),
          signed,
        ],
      },
    ],
  }
}
