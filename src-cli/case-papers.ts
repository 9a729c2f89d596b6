/** The papers of a case file, with what is to be said of them on stderr. */
import type { FormContext } from '../forms/form'
import { isIncomplete, type PrintedPaper } from '../forms/printed-paper'
import { officeCalendar } from '../src-domain/office-calendar'
import type { CaseFile } from './case-file'

/** A paper as it is written: incomplete ones are marked 草稿 on every page. */
export type WrittenPaper = PrintedPaper & { draft: boolean }

/** Tells the findings on stderr; an error makes the paper a draft. */
export function told(paper: PrintedPaper): WrittenPaper {
  for (const { level, message } of paper.findings) {
    process.stderr.write(`${level === 'error' ? '待补' : '提示'}：${message}\n`)
  }
  return { ...paper, draft: isIncomplete(paper) }
}

/** What a case file gives to the papers made of it, on the calendar of its office. */
export function contextOf({ record, office }: CaseFile, today: string): FormContext {
  return { record, office, calendar: officeCalendar(office), today, officerId: null }
}
