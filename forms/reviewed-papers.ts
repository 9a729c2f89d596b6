/** The papers of a case as the review reads them: an issued one from its frozen copy, a draft as it would print. */
import { printedApprovals } from '../src-domain/approval-entry'
import type { Paper } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { reviewCase } from '../src-domain/review/review'
import type { ReviewedPaper, ReviewFinding } from '../src-domain/review/types'
import { type RowWithId, rowsOf } from '../src-domain/rows'
import { formById } from './catalogue'
import type { DocumentTree } from './document-tree'
import type { LooseValues } from './fields'
import type { FormContext, FormDefinition } from './form'
import { toText } from './print/text'
import { withSignatures } from './sign-places'
import { typedOn, valuesOf } from './values'
import { applyWording } from './wording'

/** Every paper whose kind is known, voided ones too, in the order of the case. */
function reviewedPapers(context: FormContext): ReviewedPaper[] {
  return rowsOf(context.record.papers).flatMap((paper) => {
    const form = formById(paper.docKind)
    return form ? [reviewedPaper(form, paper, context)] : []
  })
}

/**
 * What the review finds in a case file.
 * @param numbersElsewhere document numbers of all other cases.
 */
export function reviewFile(context: FormContext, numbersElsewhere: ReadonlySet<string>): ReviewFinding[] {
  const { record, office, calendar, today } = context
  return reviewCase({ record, office, calendar, today, numbersElsewhere, papers: reviewedPapers(context) })
}

function reviewedPaper(form: FormDefinition, paper: RowWithId<Paper>, context: FormContext): ReviewedPaper {
  const { values, text } = contentOf(form, paper, context)
  return {
    ...{ id: paper.id, docKind: paper.docKind, title: form.title, status: paper.status, values, text },
    docNo: paper.docNo?.trim() || null,
    issueDate: paper.issueDate ?? null,
    outgoing: form.issuer !== 'internal',
    numbered: form.docCode !== null,
    curtailsRights: form.curtailsRights,
  }
}

function contentOf(
  form: FormDefinition,
  paper: RowWithId<Paper>,
  context: FormContext,
): { values: LooseValues; text: string } {
  const { id, issued, wording, signatures } = paper
  if (issued) {
    // Papers that are kept with their signatures may be signed after they were issued.
    const values = { ...frozenValues(paper), ...printedApprovals(context.record, id) }
    return { values, text: toText(JSON.parse(issued.tree) as DocumentTree) }
  }
  const { values } = valuesOf(form, typedOn(context.record, id), context)
  return {
    values,
    text: toText(withSignatures(applyWording(form.compose(values, context), wording), signatures)),
  }
}
