/** The recovery code onto paper. */
import { formatChineseDate } from '../../src-domain/calendar-date'
import { today } from '../clock'
import { shell } from '../shell/shell'
import { recoverySheetHtml } from '../vault/screens/recovery-sheet'

/** Opens the print dialog. @param office the office's name; empty where it is not known yet. */
export function printRecoveryCode(code: string, office: string): void {
  const html = recoverySheetHtml(code, office, formatChineseDate(today()) ?? '')
  void shell.printHtml({ html, title: '恢复码' })
}
