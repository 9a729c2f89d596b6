/**
 * A paper that two workstations issued while apart. Its number, its words and its digest belong together: one is chosen
 * as a whole, and the other becomes a paper of its own, since it may have been handed out.
 */
import type { CaseRecord } from '../../src-domain/case-record'
import { fixedTwice } from '../../src-domain/fixed-twice'
import { digestPath, isPartOfIssue } from '../../src-domain/package/paper-findings'
import type { Conflict } from '../../src-domain/record-doc'
import type { HistoryEntry } from '../../src-domain/record-history'
import type { Question } from '../conflicts/questions'
import { paperTitle } from './case-words'

/** What of a session is asked here. */
export interface Past {
  history: readonly HistoryEntry[]
  recordAt(hash: string): CaseRecord | null
}

/**
 * The questions about papers issued twice, and the conflicts that are none of them. Their answers name the change that
 * issued the chosen copy and nothing to be written: who chooses need not see all that stands on it
 * (`GuardedCase.settleIssuedTwice`).
 */
export function issuedTwice(
  record: CaseRecord,
  conflicts: readonly Conflict[],
  { history, recordAt }: Past,
): { questions: Question[]; rest: Conflict[] } {
  const questions = Object.keys(record.papers).flatMap((id): Question[] => {
    const path = ['papers', id]
    const issued = fixedTwice(conflicts, history, recordAt, path, digestPath)
    if (issued.length === 0) return []
    const label = `《${paperTitle(record.papers[id]?.docKind ?? '')}》`
    return [
      {
        ...{ key: path.join('.'), path, label },
        sentence: `${label}在两台电脑上各签发了一次，都已保留。请选定哪一份留在原处，另一份另列为一件文书：`,
        answers: issued.map(({ whole, by }) => ({
          text: [whole.docNo, whole.issueDate].filter(Boolean).join('，') || '内部文书',
          by,
          edits: [],
        })),
      },
    ]
  })
  const rest = conflicts.filter(({ path }) => !questions.some((one) => isPartOfIssue(one.path, path)))
  return { questions, rest }
}
