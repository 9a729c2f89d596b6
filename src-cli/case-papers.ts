/** The papers of a case file as trees ready to print: issued ones from their frozen copy, drafts composed anew. */
import { formById } from '../forms/catalogue'
import { checkPaper } from '../forms/check'
import type { DocumentTree } from '../forms/document-tree'
import type { LooseValues } from '../forms/fields'
import type { FormContext, FormDefinition } from '../forms/form'
import { typedOn, valuesOf } from '../forms/values'
import type { Paper } from '../src-domain/case-record'
import { officeCalendar } from '../src-domain/office-calendar'
import { formatPaperCode } from '../src-domain/paper-code'
import type { RowWithId } from '../src-domain/rows'
import type { CaseFile } from './case-file'

export interface PrintedPaper {
  form: FormDefinition
  tree: DocumentTree
  /** What is missing is listed on stderr and every page is marked 草稿. */
  draft: boolean
  /** The code for the file's properties; null for what was never issued. */
  code: string | null
}

/** The paper as it was issued, or composed from the case; null where this program knows no such kind. */
export function printedPaper(paper: RowWithId<Paper>, context: FormContext): PrintedPaper | null {
  const form = formById(paper.docKind)
  if (!form) return null
  const { issued, docNo, issueDate } = paper
  if (issued) {
    const code = formatPaperCode({
      docNo: docNo ?? null,
      issueDate: issueDate ?? '',
      digest: issued.digest,
    })
    return { form, tree: JSON.parse(issued.tree) as DocumentTree, draft: false, code }
  }
  return { form, ...composed(form, typedOn(context.record, paper.id), context), code: null }
}

/** A paper composed from typed values and the case; findings are told on stderr, and an error makes it a draft. */
export function composed(
  form: FormDefinition,
  typed: LooseValues,
  context: FormContext,
): { tree: DocumentTree; draft: boolean } {
  const { values } = valuesOf(form, typed, context)
  const findings = checkPaper(form, values, context)
  for (const finding of findings) {
    process.stderr.write(`${finding.level === 'error' ? '待补' : '提示'}：${finding.message}\n`)
  }
  return { tree: form.compose(values, context), draft: findings.some(({ level }) => level === 'error') }
}

/** What a case file gives to the papers made of it. */
export function contextOf({ record, office }: CaseFile, today: string): FormContext {
  return { record, office, calendar: officeCalendar(office), today, officerId: null }
}
