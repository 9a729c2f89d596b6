/** A paper that is one bordered form (documents.md A.0.6 HT, GRID, APBOX): heading, the line above the table, rows, opinion boxes. */
import type { OfficeRecord } from '../src-domain/office'
import type { Part, Run, TableRow } from './document-tree'
import type { Approval, LooseValues } from './fields'
import type { Finding } from './form'
import { approvalWords, type gridRows } from './pieces'

export interface TableSheet {
  /** The organ in the first line; null where the name stands alone. */
  organ: Run[] | null
  name: string
  /** What stands above the table at the left and at the right, such as 案号. */
  left?: Run[]
  right?: Run[]
  /** Column widths in mm, 156 together. */
  columns: number[]
  rows: TableRow[]
  /** How many leading rows repeat on the next page. */
  headerRows?: number
  /** Upper right corner, such as 正卷. */
  mark?: string
  footnote?: string
}

/** The form as one part. */
export function tableSheet(sheet: TableSheet): Part {
  const { organ, name, left = [], right = [], columns, rows, headerRows, mark, footnote } = sheet
  return {
    style: 'table',
    ...(mark ? { copyLabel: mark } : {}),
    ...(footnote ? { footnote } : {}),
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ, name: [{ text: name }] },
      ...(left.length + right.length > 0 ? [{ kind: 'caption' as const, left, right }] : []),
      { kind: 'table', columns, rows, ...(headerRows ? { headerRows } : {}) },
    ],
  }
}

/** One opinion box. */
export interface ApprovalBox {
  /** The field of the approval. */
  key: string
  /** Printed upright beside the box, such as 承办人意见. */
  name: string
  /** The one who proposes has nothing to choose. */
  proposes?: true
  /** How many sign; one where not given. */
  signers?: number
}

/** The opinion boxes of a form in their order. */
export function approvalBoxes(
  grid: ReturnType<typeof gridRows>,
  values: LooseValues,
  office: OfficeRecord,
  boxes: readonly ApprovalBox[],
): TableRow[] {
  return boxes.map(({ key, name, proposes, signers = 1 }) => {
    const approval = values[key] as Approval | null | undefined
    const { runs, signatures } = approvalWords(key, approval, office, { choices: !proposes, signers })
    return grid.opinion(name, runs, signatures)
  })
}

/** Nobody signs before those below him (V-SEQ). `boxes` are in the order in which they sign. */
export function checkSignedInOrder(
  values: LooseValues,
  boxes: readonly { key: string; name: string }[],
): Finding[] {
  const signed = boxes.flatMap(({ key, name }) => {
    const date = (values[key] as Approval | null | undefined)?.signedAt
    return date ? [{ key, name, date }] : []
  })
  return signed.flatMap(({ key, name, date }, index) => {
    const earlier = signed.slice(0, index).find((other) => other.date > date)
    if (!earlier) return []
    return [{ field: key, level: 'error', message: `${name}的日期早于${earlier.name}的日期` }]
  })
}
