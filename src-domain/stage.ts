/** The stage of a case and what may come next, computed from its dated facts (documents.md E.2, E.3). */
import type { CaseRecord, Fact } from './case-record'
import { type FactKind, type Stage, type StageFact, stages } from './facts'
import { mainSteps } from './procedure'
import type { RowWithId } from './rows'

/** What holds the facts of a case. */
export interface FactSource {
  readonly facts: CaseRecord['facts']
  /** The facts that count, sorted already: what asks many questions of one case sorts them once (`withFactsSorted`). */
  readonly inOrder?: readonly RowWithId<Fact>[]
}

/** What decides which steps are open. */
export interface StepSource extends FactSource {
  readonly case: Pick<CaseRecord['case'], 'clueCategory'>
}

/**
 * The facts in the order they happened: by day, then by the order they were recorded. Where they were sorted once and
 * for all, those that count.
 */
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

/**
 * The facts that count, in order: a correction takes the steps after the state it names out of account (E.3 纠错回退).
 * They stay in the record, but a decision taken back keeps no limit and calls for no paper. What was recorded beside the
 * main line stands.
 */
export function standingFacts(source: FactSource): readonly RowWithId<Fact>[] {
  const all = factsInOrder(source)
  if (source.inOrder || !all.some(({ kind }) => kind === 'correctionMade')) return all
  let standing: RowWithId<Fact>[] = []
  for (const fact of all) {
    if (fact.kind === 'correctionMade' && fact.backTo) {
      const back = standing.findLastIndex(({ kind }) => kind === fact.backTo)
      // A state that no fact brought about is the lead just received, or one of a file begun on paper.
      const known = back >= 0 || fact.backTo === 'clueReceived'
      if (known) standing = standing.filter(({ kind }, index) => index <= back || !isStage(kind))
    }
    standing.push(fact)
  }
  return standing
}

/** The same case with the facts that count sorted once and for all; what is asked of it must not change it. */
export function withFactsSorted<Source extends FactSource>(source: Source): Source {
  return { ...source, inOrder: standingFacts(source) }
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
 * The states that a correction may put the case back to: those it has gone through and still stands behind, the latest
 * first, and at last the lead just received. Never one that it has not reached, since a step forward is none taken back.
 */
export function statesBefore(record: FactSource): Stage[] {
  const gone = standingFacts(record).flatMap(({ kind }) => (isStage(kind) ? [kind] : []))
  const now = stageOf(record)
  const before = [...new Set(gone.reverse())].filter((stage) => stage !== now)
  return [...before, ...(now === 'clueReceived' ? [] : (['clueReceived'] as const))]
}

/**
 * The day of the latest fact of a kind that counts, as an ISO date; null where there is none. 受理日 is the fact
 * `accepted`, 立案日 the fact `filed` (=批准日, A.9).
 */
export function dateOf(record: FactSource, kind: FactKind): string | null {
  return standingFacts(record).findLast((fact) => fact.kind === kind)?.date ?? null
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

/** States in which nothing has been decided yet that could have been decided wrongly. */
const undecided: readonly Stage[] = ['clueReceived', 'registered', 'deliberating']

/** Whether steps of the case are taken back by a correction alone: something has been decided. */
export function needsCorrection(record: FactSource): boolean {
  return !undecided.includes(stageOf(record))
}

/**
 * Whether a fact that was recorded by mistake may just be taken out: once something was decided, a step of the main line
 * is taken back by a correction with its reason, and never just gone (E.3 规则).
 */
export function isRemovable(record: FactSource, kind: FactKind): boolean {
  return !isStage(kind) || !needsCorrection(record)
}

function isStage(kind: string): kind is Stage {
  return kind in stages
}

const settledStages: readonly Stage[] = ['notAccepted', 'referredOut', 'closed', 'archived', 'withdrawn']

/** Whether the office has nothing left to do in this state but keep the file: nothing more falls due. */
export function isSettled(stage: Stage): boolean {
  return settledStages.includes(stage)
}
