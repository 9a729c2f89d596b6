/** Which papers go with which fact, to lay them beside one another and to offer the usual ones. */
import { forms } from '../../forms/catalogue'
import type { FormDefinition } from '../../forms/form'
import { type CaseRecord, isAnonymous, type Paper } from '../../src-domain/case-record'
import { type FactKind, factOfPaper, stages } from '../../src-domain/facts'
import type { NextStep } from '../../src-domain/next-steps'
import { type RowWithId, rowsOf } from '../../src-domain/rows'
import { factsInOrder, stageOf } from '../../src-domain/stage'

function formsOfFact(kind: FactKind): FormDefinition[] {
  return forms.filter(({ id }) => factOfPaper[id] === kind)
}

/**
 * The forms to be begun once a fact is recorded: those its step makes. None where one of them is there already, or must
 * stand there before: of several decisions a case has one, and a report has none on a complaint.
 * @param step null for a fact that is no step.
 */
export function formsAfter(record: CaseRecord, kind: FactKind, step: NextStep | null): FormDefinition[] {
  const made = formsOfFact(kind).filter(({ id }) => step === null || step.step.papers.includes(id))
  const wanted = new Set(
    step?.needs.flatMap(({ level, at }) => (level === 'must' && at && 'paper' in at ? [at.paper] : [])),
  )
  return made.some(({ id }) => wanted.has(id) || hasPaper(record, id)) ? [] : made
}

function hasPaper(record: CaseRecord, formId: string): boolean {
  return Object.values(record.papers).some(({ docKind, status }) => docKind === formId && status !== 'voided')
}

/** The forms that fit the stage of a case, then all others, each in the order of the catalogue. */
export function formsForCase(record: CaseRecord): { fitting: FormDefinition[]; others: FormDefinition[] } {
  const stage = stageOf(record)
  // An anonymous lead has nobody to be told whether it was taken up (A.2).
  const told = ({ id }: FormDefinition) =>
    isAnonymous(record) && (id === 'acceptanceNotice' || id === 'nonAcceptanceNotice')
  const fits = (form: FormDefinition) => form.stages.includes(stage) && !told(form)
  return { fitting: forms.filter(fits), others: forms.filter((form) => !fits(form)) }
}

/**
 * The papers of each fact by its id: those it points at, and those of a kind that goes with the latest fact of its
 * kind. A paper that goes with no fact is under null.
 */
export function papersByFact(record: CaseRecord): Map<string | null, RowWithId<Paper>[]> {
  const facts = factsInOrder(record)
  const result = new Map<string | null, RowWithId<Paper>[]>()
  for (const paper of rowsOf(record.papers)) {
    const kind = factOfPaper[paper.docKind]
    const fact =
      facts.find(({ paperId }) => paperId === paper.id) ??
      facts.findLast((candidate) => candidate.kind === kind)
    const id = fact?.id ?? null
    result.set(id, [...(result.get(id) ?? []), paper])
  }
  return result
}

/** Whether a kind of fact moves the case along its main line. */
export function isStageFact(kind: FactKind): boolean {
  return kind in stages
}
