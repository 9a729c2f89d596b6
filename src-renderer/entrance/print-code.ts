/** The recovery code onto paper. */
import { formatChineseDate } from '../../src-domain/calendar-date'
import { today } from '../clock'
import { shell } from '../shell/shell'
import { recoverySheet, recoverySheetCss } from '../vault/screens/recovery-sheet'
import { workstationName } from '../workstation'

/**
 * Opens the print dialog. Answers with a sentence where nothing came of it; null where it did, or was cancelled.
 * @param office the office's name; empty where it is not known yet.
 * @param madeBy the administrator at work.
 */
export async function printRecoveryCode(
  code: string,
  office: string,
  madeBy: string,
): Promise<string | null> {
  const madeOn = formatChineseDate(today()) ?? ''
  // The styles of the paper come with the editor; before anybody unlocked it is not loaded yet.
  const { printDocument } = await import('../editor/print-document')
  const sheet = recoverySheet(code, { office, madeOn, madeBy, workstation: workstationName() })
  const html = printDocument('恢复码', sheet, recoverySheetCss)
  const answer = await shell.printHtml({ html, title: '恢复码' })
  if (answer.ok) return null
  // What the shell proposes instead, a PDF, would leave the code on the disk.
  const why = answer.error.code === 'no-printer' ? '这台电脑没有可用的打印机' : '打印没有完成'
  return `${why}。请检查打印机后再打印，或照着屏幕把八组抄在纸上。`
}
