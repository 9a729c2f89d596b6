/**
 * A paper that two workstations issued while apart. Its number, its words and its digest belong together: one is chosen
 * as a whole, and the other becomes a paper of its own, since it may have been handed out.
 */
import type { CaseRecord } from '../../src-domain/case-record'
import { isPartOfIssue, settleDoubleIssue } from '../../src-domain/package/paper-findings'
import type { Conflict } from '../../src-domain/record-doc'
import type { HistoryEntry } from '../../src-domain/record-history'
import { fixedTwice, type Question } from '../conflicts/questions'
import { paperTitle } from './case-words'

/** What of a session is asked here. */
export interface Past {
  history: readonly HistoryEntry[]
  recordAt(hash: string): CaseRecord | null
}

/**
 * The questions about papers issued twice, and the conflicts that are none of them.
 * @param newId a fresh id, for the paper that the other becomes.
 */
export function issuedTwice(
  record: CaseRecord,
  conflicts: readonly Conflict[],
  { history, recordAt }: Past,
  newId: () => string,
): { questions: Question[]; rest: Conflict[] } {
  const questions = Object.keys(record.papers).flatMap((id): Question[] => {
    const path = ['papers', id]
    const issued = fixedTwice(conflicts, history, recordAt, path, ['issued', 'digest'])
    if (issued.length === 0) return []
    const values = issued.map(({ whole, by }) => ({ value: whole, by, side: 'both' as const }))
    const label = `《${paperTitle(record.papers[id]?.docKind ?? '')}》`
    return [
      {
        ...{ key: path.join('.'), path, label },
        sentence: `${label}在两台电脑上各签发了一次，都已保留。请选定哪一份留在原处，另一份另列为一件文书：`,
        answers: issued.map(({ whole, by }, index) => ({
          text: [whole.docNo, whole.issueDate].filter(Boolean).join('，') || '内部文书',
          by,
          edits: settleDoubleIssue({ path, values }, index, issued.slice(1).map(newId)),
        })),
      },
    ]
  })
  const rest = conflicts.filter(({ path }) => !questions.some((one) => isPartOfIssue(one.path, path)))
  return { questions, rest }
}
