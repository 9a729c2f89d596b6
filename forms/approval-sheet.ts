/** The sheet of an approval that stays with the filed copy of a letter: the matter in rows, then the opinion boxes. */
import type { Part, Run, TableRow } from './document-tree'
import type { LooseValues } from './fields'
import type { Fill } from './fill'
import type { FormContext } from './form'
import { docNoRun } from './letter'
import type { LetterFields } from './letter-fields'
import { gridRows } from './pieces'
import { type ApprovalBox, approvalBoxes } from './table-sheet'

/** The rows of an approval sheet: columns of 26, 52, 26 and 52 mm. */
export const approvalGrid = gridRows([1, 1, 1, 1])

export interface ApprovalSheet {
  /** Heading, such as 责令暂停招标投标活动审批表. */
  title: string
  /** Upper right corner, such as 第三联附　审批表. */
  label: string
  /** 文种代字, for the number of a draft. */
  docCode: string
  /** What stands at the left above the table; the paper's number stands at the right. */
  caption: Run[]
  rows: TableRow[]
  boxes: readonly ApprovalBox[]
}

/** The sheet as a part of its own; it never leaves the office. */
export function approvalSheet(fill: Fill<LetterFields>, context: FormContext, sheet: ApprovalSheet): Part {
  const boxes = approvalBoxes(approvalGrid, fill.values as LooseValues, context.office, sheet.boxes)
  return {
    style: 'table',
    copyLabel: sheet.label,
    footnote: '本审批表随存根存卷，不对外送达。',
    pageNumbers: 'whenSeveral',
    blocks: [
      { kind: 'title', organ: null, name: [{ text: sheet.title }] },
      {
        kind: 'caption',
        left: sheet.caption,
        right: [{ text: '文号：' }, docNoRun(fill, context, sheet.docCode)],
      },
      { kind: 'table', columns: [26, 52, 26, 52], rows: [...sheet.rows, ...boxes] },
    ],
  }
}
