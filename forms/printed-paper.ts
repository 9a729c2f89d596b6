/** A paper of a case as it goes to the printer: an issued one from its frozen copy, a draft composed anew. */
import type { Paper } from '../src-domain/case-record'
import { formatPaperCode } from '../src-domain/paper-code'
import type { RowWithId } from '../src-domain/rows'
import { formById } from './catalogue'
import { checkPaper } from './check'
import type { DocumentTree } from './document-tree'
import type { LooseValues } from './fields'
import type { Finding, FormContext, FormDefinition } from './form'
import { checkWording } from './secrecy'
import { checkSignatures, withSignatures } from './sign-places'
import { typedOn, valuesOf } from './values'
import { applyWording } from './wording'

export interface PrintedPaper {
  form: FormDefinition
  tree: DocumentTree
  /** What is missing or wrong on a draft; nothing of an issued paper. */
  findings: readonly Finding[]
  /** The code by which an issued paper is checked; null for what was never issued. */
  code: string | null
}

/**
 * The paper; null where this program knows no such kind.
 * @throws SyntaxError where the frozen copy cannot be read.
 */
export function printedPaper(paper: RowWithId<Paper>, context: FormContext): PrintedPaper | null {
  const form = formById(paper.docKind)
  if (!form) return null
  const { issued, docNo, issueDate } = paper
  if (!issued) {
    const values = typedOn(context.record, paper.id)
    return composedPaper(form, { ...paper, values }, context)
  }
  const code = formatPaperCode({ docNo: docNo ?? null, issueDate: issueDate ?? '', digest: issued.digest })
  return { form, tree: JSON.parse(issued.tree) as DocumentTree, findings: [], code }
}

/** A paper composed from the case and what was typed on it; for one that is only to be seen, nothing was. */
export function composedPaper(
  form: FormDefinition,
  {
    values: typed,
    wording,
    signatures,
  }: { values: LooseValues } & Partial<Pick<Paper, 'wording' | 'signatures'>>,
  context: FormContext,
): PrintedPaper {
  const { values } = valuesOf(form, typed, context)
  const unsigned = applyWording(form.compose(values, context), wording)
  const findings = [
    ...checkPaper(form, values, context),
    ...checkWording(form, wording, context),
    ...checkSignatures(unsigned, signatures),
  ]
  return { form, tree: withSignatures(unsigned, signatures), findings, code: null }
}

/** Whether something keeps a draft from being issued. */
export function isIncomplete({ findings }: PrintedPaper): boolean {
  return findings.some(({ level }) => level === 'error')
}
