/**
 * 发文登记: the numbers of a year as a table to print, with what was voided, left out or given by another organ, and why
 * (B.3.3, H.5).
 */
import type { DocumentTree, Run, TableCell, TableRow } from './document-tree'
import { sizes } from './print/page'

export interface DispatchRow {
  /** One number, or several left out in a row: 川公管监受〔2026〕6—9号. */
  docNo: string
  title: string
  /** 主送. */
  addressee: string | null
  /** 案号, or 线索编号 before there is one. */
  caseNo: string | null
  /** Who issued it, or who entered it; null for what is not issued yet. */
  signer: string | null
  /** ISO date of the paper. */
  date: string | null
  /** ISO date of the seal (用印日). */
  sealed: string | null
  copies: number | null
  /** How and when it was served, one below the other. */
  served: string | null
  /** 作废, 缺号 and 外部文号 with the reason or the source, 未签发, 同号; empty where there is nothing to remark. */
  remark: string
}

/** They add up to the width of the text area; the words are set small, since a register has many columns. */
const columns = [
  { label: '文号', width: 22 },
  { label: '文书名称', width: 18 },
  { label: '主送', width: 15 },
  { label: '案号', width: 22 },
  { label: '签发', width: 18 },
  { label: '用印', width: 18 },
  { label: '份数', width: 7 },
  { label: '送达', width: 18 },
  { label: '备注', width: 18 },
]

/**
 * The register as a document.
 * @param scope what it holds, such as 2026年　川公管监受.
 */
export function dispatchRegister(
  rows: readonly DispatchRow[],
  scope: string,
  organ: string | null,
): DocumentTree {
  const head: TableRow = { cells: columns.map(({ label }) => ({ role: 'label', runs: small(label) })) }
  const body = rows.map((row): TableRow => {
    const { docNo, title, addressee, caseNo, signer, date, sealed, copies, served, remark } = row
    const issued = [signer, date?.replaceAll('-', '.')].filter(Boolean).join('\n')
    const texts = [
      docNo,
      title,
      addressee,
      caseNo,
      issued,
      sealed?.replaceAll('-', '.'),
      copies === null ? '' : String(copies),
      served,
      remark,
    ]
    return { cells: texts.map((text): TableCell => ({ role: 'value', runs: small(text || '/') })) }
  })
  return {
    formId: 'dispatchRegister',
    title: '发文登记',
    parts: [
      {
        style: 'table',
        pageNumbers: 'always',
        blocks: [
          { kind: 'title', organ: organ ? words(organ) : null, name: words('发文登记簿') },
          { kind: 'caption', left: words(scope), right: words(`共${rows.length}行`) },
          {
            kind: 'table',
            columns: columns.map(({ width }) => width),
            headerRows: 1,
            rows: [head, ...body],
          },
        ],
      },
    ],
  }
}

function words(text: string): Run[] {
  return [{ text }]
}

function small(text: string): Run[] {
  return [{ text, sizePt: sizes.小五 }]
}
