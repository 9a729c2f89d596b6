/** What the file of a paper is called. */
import type { FormDefinition } from '../../forms/form'
import { type FileKind, fileNameFrom } from '../../src-contract/file-kinds'
import type { CaseRecord, Paper } from '../../src-domain/case-record'

const marks = { draft: '草稿', issued: '', voided: '作废' } as const satisfies Record<Paper['status'], string>

/** `《受理告知书》-川公管监案〔2026〕2号.pdf`; a draft and a voided paper say so, and a case without a number goes by its lead. */
export function paperFileName(
  form: FormDefinition,
  paper: Paper,
  record: CaseRecord,
  kind: FileKind,
): string {
  const number = record.case.caseNo ?? record.case.clueNo ?? ''
  const parts = [`《${form.title}》`, number.trim(), marks[paper.status]]
  return fileNameFrom(parts.filter(Boolean).join('-'), kind)
}

/** The name of what is published of a paper: `《处理决定书》-川公管监案〔2026〕2号-公开版本.pdf`. */
export function publicFileName(
  form: FormDefinition,
  paper: Paper,
  record: CaseRecord,
  kind: FileKind,
): string {
  return paperFileName(form, paper, record, kind).replace(/(\.[a-z]+)$/, '-公开版本$1')
}
