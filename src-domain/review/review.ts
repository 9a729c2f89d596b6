/**
 * The review of a case file (案卷评查): every rule looks at the file, and what it finds leads to the place. Deviations
 * that were accepted with a reason stay in the list, under that reason.
 */
import { caseDeadlines } from '../case-deadlines'
import { standingFacts } from '../stage'
import { approvalRules } from './approvals'
import { dateRules } from './dates'
import { evidenceRules } from './evidence'
import { missingPapers } from './missing-papers'
import { paperRules } from './papers'
import { penaltyRules } from './penalties'
import { peopleRules } from './people'
import { rightsRules } from './rights'
import type { ReviewContext, ReviewFinding, ReviewInput, ReviewPlace, ReviewRule } from './types'

/** All rules, in the order the file is read. */
export const reviewRules: readonly ReviewRule[] = [
  ...missingPapers,
  ...dateRules,
  ...peopleRules,
  ...evidenceRules,
  ...rightsRules,
  ...penaltyRules,
  ...paperRules,
  ...approvalRules,
]

/** What the rules find in a case file, in their order; open findings and accepted deviations. */
export function reviewCase(input: ReviewInput): ReviewFinding[] {
  const facts = standingFacts(input.record)
  const context: ReviewContext = {
    ...input,
    facts,
    limits: caseDeadlines(input.record, input.calendar, input.today),
    of: (docKind) => input.papers.filter((paper) => paper.docKind === docKind && paper.status !== 'voided'),
    on: (kind) => facts.findLast((fact) => fact.kind === kind)?.date ?? null,
  }
  const accepted = input.record.acceptedDeviations ?? {}
  return reviewRules.flatMap(({ id, title, basis, check }) =>
    check(context).map((fault) => {
      const key = `${id} ${placeKey(fault.at)}`
      return { ...fault, ...{ rule: id, title, basis, key }, acceptedReason: accepted[key]?.reason ?? null }
    }),
  )
}

function placeKey(place: ReviewPlace): string {
  if (place === null) return ''
  return 'paper' in place ? place.paper : 'path' in place ? place.path : place.missing
}
