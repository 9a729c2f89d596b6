/** The stage of a case and what may come next, computed from its dated facts (documents.md E.2, E.3). */
import type { CaseRecord, Fact } from './case-record'
import { type FactKind, type Stage, type StageFact, stages } from './facts'
import { mainSteps } from './procedure'
import type { RowWithId } from './rows'

/** What holds the facts of a case. */
export interface FactSource {
  readonly facts: CaseRecord['facts']
  /** The facts sorted already: what asks many questions of one case sorts them once (`withFactsSorted`). */
  readonly inOrder?: readonly RowWithId<Fact>[]
}

/** What decides which steps are open. */
export interface StepSource extends FactSource {
  readonly case: Pick<CaseRecord['case'], 'clueCategory'>
}

/** The facts in the order they happened: by day, then by the order they were recorded. */
export function factsInOrder({ facts, inOrder }: FactSource): readonly RowWithId<Fact>[] {
  if (inOrder) return inOrder
  const sorted = Object.entries(facts).map(([id, fact]) => ({ ...fact, id }))
  // Facts are recorded mostly in the order in which they happened, and lists ask for those of thousands of cases.
  const apart = sorted.some(
    (fact, index) => index > 0 && inTime(sorted[index - 1] as RowWithId<Fact>, fact) > 0,
  )
  return apart ? sorted.sort(inTime) : sorted
}

function inTime(a: RowWithId<Fact>, b: RowWithId<Fact>): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}

/** The same case with its facts sorted once and for all; what is asked of it must not change it. */
export function withFactsSorted<Source extends FactSource>(source: Source): Source {
  return { ...source, inOrder: factsInOrder(source) }
}

/**
 * The state the latest main-line fact brought about; a case with none is a lead just received. A correction puts the
 * case back to the state it names, and what was recorded before it stands (E.3 纠错回退).
 */
export function stageOf(record: FactSource): Stage {
  let stage: Stage = 'clueReceived'
  for (const { kind, backTo } of factsInOrder(record)) {
    if (isStage(kind)) stage = kind
    if (kind === 'correctionMade' && backTo) stage = backTo
  }
  return stage
}

/**
 * The day of the latest fact of a kind, as an ISO date; null where there is none. 受理日 is the fact
 * `accepted`, 立案日 the fact `filed` (=批准日, A.9).
 */
export function dateOf(record: FactSource, kind: FactKind): string | null {
  return factsInOrder(record).findLast((fact) => fact.kind === kind)?.date ?? null
}

/** Whether bidding stands suspended by this case: the latest of suspension and resumption is a suspension. */
export function isTradingSuspended(record: FactSource): boolean {
  const last = factsInOrder(record).findLast(
    (fact) => fact.kind === 'tradingSuspended' || fact.kind === 'tradingResumed',
  )
  return last?.kind === 'tradingSuspended'
}

/**
 * The steps of the main line that may be taken next, the usual one first. A withdrawal and a complaint decision are
 * open to complaints only (E.3 transitions 12, 16).
 */
export function mainStepsFrom(record: StepSource) {
  const stage = stageOf(record)
  const complaint = record.case.clueCategory === 'complaint'
  return mainSteps.filter(
    ({ from, complaintsOnly }) => from.includes(stage) && (complaint || !complaintsOnly),
  )
}

/** The facts that record these steps. */
export function nextFacts(record: StepSource): StageFact[] {
  return mainStepsFrom(record).map(({ fact }) => fact)
}

function isStage(kind: string): kind is Stage {
  return kind in stages
}

const settledStages: readonly Stage[] = ['notAccepted', 'referredOut', 'closed', 'archived', 'withdrawn']

/** Whether the office has nothing left to do in this state but keep the file: nothing more falls due. */
export function isSettled(stage: Stage): boolean {
  return settledStages.includes(stage)
}
