/** Which papers go with which fact, to lay them beside one another and to offer the usual ones. */
import { forms } from '../../forms/catalogue'
import type { FormDefinition } from '../../forms/form'
import { type CaseRecord, isAnonymous, type Paper } from '../../src-domain/case-record'
import { type FactKind, factOfPaper, stages } from '../../src-domain/facts'
import { type RowWithId, rowsOf } from '../../src-domain/rows'
import { factsInOrder, stageOf } from '../../src-domain/stage'

/** The forms that usually go with a fact. */
export function formsOfFact(kind: FactKind): FormDefinition[] {
  return forms.filter(({ id }) => factOfPaper[id] === kind)
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
