/** All cases as lists and search need them, held in memory; and the records that could not be read. */
import type { CaseSummary } from '../../src-domain/case-summary'
import type { DamagedRecord } from './types'

export interface CaseList {
  /** The same array until a case changes. Cases registered by mistake and taken back are left out. */
  cases(): readonly CaseSummary[]
  /** Those too that were taken back with a paper that bears a number: it stays given. The same array until a case changes. */
  numbered(): readonly CaseSummary[]
  damaged(): readonly DamagedRecord[]
  has(id: string): boolean
  put(...summaries: readonly CaseSummary[]): void
  putDamaged(record: DamagedRecord): void
}

/** A list with nothing in it. @param changed called after every change. */
export function createCaseList(changed: () => void): CaseList {
  const summaries = new Map<string, CaseSummary>()
  const broken = new Map<string, DamagedRecord>()
  let cases: readonly CaseSummary[] = []
  let numbered: readonly CaseSummary[] = []
  let damaged: readonly DamagedRecord[] = []

  function update(): void {
    const all = [...summaries.values()]
    numbered = all.filter(({ discarded, papers }) => !discarded || papers.some(({ docNo }) => docNo))
    cases = all.filter(({ discarded }) => !discarded)
    if (damaged.length > 0 || broken.size > 0) damaged = [...broken.values()]
    changed()
  }

  return {
    cases: () => cases,
    numbered: () => numbered,
    damaged: () => damaged,
    has: (id) => summaries.has(id) || broken.has(id),
    put(...changes) {
      for (const summary of changes) {
        summaries.set(summary.id, withPast(summary, summaries.get(summary.id)))
        broken.delete(summary.id)
      }
      update()
    },
    putDamaged(record) {
      summaries.delete(record.id)
      broken.set(record.id, record)
      update()
    },
  }
}

/** What was ever said in a case stays in its history, and so speaks against sending it away for good. */
function withPast(summary: CaseSummary, before: CaseSummary | undefined): CaseSummary {
  const past = before?.guarded?.filter((matter) => matter !== 'restricted') ?? []
  if (past.every((matter) => summary.guarded?.includes(matter))) return summary
  return { ...summary, guarded: [...new Set([...(summary.guarded ?? []), ...past])].sort() }
}
