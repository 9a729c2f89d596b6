/** The few words that the printers add by themselves, so that screen, Word and plain text all say the same. */
import type { Block, Run, TableCell } from '../document-tree'

/** Room for a signature by hand and for a date by hand. */
const blankSigner: Run = { text: '＿＿＿＿＿＿' }
const blankDate: Run = { text: '　　　年　　月　　日' }

/** What stands before the name of an attachment (附件说明): 附件： before the first, numbers where there are several. */
export function attachmentMark(index: number, count: number): { lead: string; number: string } {
  return { lead: index === 0 ? '附件：' : '', number: count > 1 ? `${index + 1}.` : '' }
}

/** 附注 in round brackets, which are not doubled where the words have them. */
export function noteRuns(runs: Run[]): Run[] {
  const text = textOf(runs)
  return text.startsWith('（') && text.endsWith('）') ? runs : [{ text: '（' }, ...runs, { text: '）' }]
}

/** 抄送：…。 with head and full stop, neither doubled. */
export function copyToRuns(runs: Run[]): Run[] {
  const text = textOf(runs)
  return [
    ...(text.startsWith('抄送') ? [] : [{ text: '抄送：' }]),
    ...runs,
    ...(text.endsWith('。') ? [] : [{ text: '。' }]),
  ]
}

/**
 * The lines in the lower right of an opinion box: 签字 and 年月日 below one another for one signature, side by
 * side where several sign, so that the box stays low.
 */
export function signatureLines(cell: TableCell): Run[][] {
  const signatures = cell.signatures ?? []
  const lines = signatures.map(({ label, signer, date }) => ({
    signer: [
      { text: label.endsWith('：') ? label : `${label}：` },
      ...(signer.length ? signer : [blankSigner]),
    ],
    date: date.length ? date : [blankDate],
  }))
  if (lines.length === 1) return lines.flatMap((line) => [line.signer, line.date])
  return lines.map((line) => [...line.signer, { text: '　' }, ...line.date])
}

/** The text of runs, one after the other. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Whether a block goes to the foot of its page. */
export function isFoot(block: Block): boolean {
  return (
    block.kind === 'copyTo' || block.kind === 'receipt' || (block.kind === 'table' && block.atFoot === true)
  )
}
