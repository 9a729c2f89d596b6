/** What a line of the day opens: the dialog of the fact that settles the limit, or the paper that was begun for it. */
import { paperName } from '../../forms/paper-names'
import type { CaseSummary } from '../../src-domain/case-summary'
import { ruleOf } from '../../src-domain/deadline-rules'
import { type FactKind, factKinds, factOfPaper } from '../../src-domain/facts'
import { nextFacts } from '../../src-domain/stage'
import type { OpenDeadline } from '../cases/deadline-words'
import { sideFacts } from '../cases/side-facts'
import type { Route } from '../route'

export interface DutyStep {
  /** 决定受理, or 《调查报告》草稿. */
  words: string
  route: Route
}

/** They end a limit too, but are no way to keep it: a party takes back its complaint, a case is closed as handed over. */
const waysOut: readonly FactKind[] = ['withdrawn', 'closed']

/**
 * The step to take next for a limit: where a paper of it lies begun, that paper; else the fact that ends the limit,
 * if it may be recorded as the case stands; else the next step on the way there.
 */
export function dutyStep(summary: CaseSummary, { deadline }: OpenDeadline): DutyStep {
  const { id: caseId, deadlineSource, papers } = summary
  const main: readonly FactKind[] = nextFacts(deadlineSource)
  const ending = ruleOf(deadline.code).endedBy.filter((kind) => !waysOut.includes(kind))
  const aside = sideFacts(deadlineSource)
  const fact =
    main.find((kind) => ending.includes(kind)) ?? ending.find((kind) => aside.includes(kind)) ?? main[0]
  if (fact === undefined) {
    return { words: '查看办理进程', route: { screen: 'case', caseId, tab: 'progress' } }
  }
  const begun = papers.find(({ docKind, status }) => status === 'draft' && factOfPaper[docKind] === fact)
  if (begun) {
    const words = `《${paperName(begun.docKind) ?? '文书'}》草稿`
    return { words, route: { screen: 'editor', caseId, paperId: begun.id } }
  }
  return { words: factKinds[fact], route: { screen: 'case', caseId, tab: 'progress', step: fact } }
}
