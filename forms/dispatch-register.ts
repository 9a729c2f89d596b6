/** 发文登记: the numbers given in a year as a table to print, with what was voided and what was left out (B.3, H.5). */
import type { DocumentTree, Run, TableCell, TableRow } from './document-tree'

export interface DispatchRow {
  docNo: string
  title: string
  /** 案号, or 线索编号 before there is one. */
  caseNo: string | null
  /** Who issued it; null for what is not issued yet. */
  signer: string | null
  /** ISO date of the paper. */
  date: string | null
  /** 作废 with its reason, 未签发, 同号; empty where there is nothing to remark. */
  remark: string
}

const columns = [
  { label: '文号', width: 38 },
  { label: '文书名称', width: 34 },
  { label: '案号', width: 32 },
  { label: '签发人', width: 14 },
  { label: '签发日', width: 19 },
  { label: '备注', width: 19 },
]

/**
 * The register as a document.
 * @param scope what it holds, such as 2026年　川公管监受. @param gaps the numbers left out, as they would be written.
 */
export function dispatchRegister(
  rows: readonly DispatchRow[],
  scope: string,
  gaps: readonly string[],
  organ: string | null,
): DocumentTree {
  const head: TableRow = { cells: columns.map(({ label }) => ({ role: 'label', runs: words(label) })) }
  const body = rows.map((row): TableRow => {
    const { docNo, title, caseNo, signer, date, remark } = row
    const texts = [docNo, title, caseNo, signer, date?.replaceAll('-', '.'), remark]
    return { cells: texts.map((text): TableCell => ({ role: 'value', runs: words(text || '/') })) }
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
          { kind: 'caption', left: words(scope), right: words(`共${rows.length}件`) },
          {
            kind: 'table',
            columns: columns.map(({ width }) => width),
            headerRows: 1,
            rows: [head, ...body],
          },
          ...(gaps.length > 0
            ? [{ kind: 'paragraph' as const, indent: 0 as const, runs: words(`缺号：${gaps.join('、')}`) }]
            : []),
        ],
      },
    ],
  }
}

function words(text: string): Run[] {
  return [{ text }]
}
