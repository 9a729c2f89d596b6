/** What was written apart in a case, to be settled: above its page, and among all conflicts. */
import type { ReactNode } from 'react'
import type { FormContext } from '../../forms/form'
import type { Json, Path } from '../../src-domain/edits'
import { plainWords, questionsOf, type ValueInWords } from '../conflicts/questions'
import { SideBySide } from '../conflicts/side-by-side'
import { answer, tellRefusal, useConflicts } from '../conflicts/use-questions'
import { useFormContext } from '../form-context'
import { useMay, useMayWrite } from '../rights/use-may'
import type { CaseView } from './case-page'
import { changesInWords, rowInWords } from './change-words'
import { issuedTwice } from './issued-twice'
import { partOf, recordParts } from './record-parts'

interface Props extends CaseView {
  /** Shown where nothing is left to choose; nothing by default. */
  settled?: ReactNode
}

/** Nothing where nobody wrote anything different at the same time. */
export function CaseConflicts({ session, record, settled = null }: Props) {
  const context = useFormContext(record)
  const mayWrite = useMayWrite(record)
  const may = useMay()
  const conflicts = useConflicts(session)
  if (conflicts.length === 0) return settled
  const history = session.history()
  const { recordAt } = session
  const { questions, rest } = issuedTwice(record, conflicts, { history, recordAt })
  const twice = new Set(questions)
  const written = questionsOf(
    rest,
    history,
    (path, value) => caseValueInWords(path, value, context),
    (path) => recordParts[partOf(path)],
  )
  return (
    <SideBySide
      questions={[...questions, ...written]}
      may={(question) =>
        twice.has(question) ? may('case.rollBack', record).allowed : mayWrite(question.path)
      }
      onChoose={(question, chosen) => {
        const [, paperId = ''] = question.path
        if (twice.has(question)) tellRefusal(() => session.settleIssuedTwice(paperId, chosen.by?.hash ?? ''))
        else answer(session, question, chosen)
      }}
    />
  )
}

/** What a value is called and how it reads; a row as a whole, which may have been taken out, by what it is. */
export function caseValueInWords(path: Path, value: Json, context: FormContext): ValueInWords {
  const row = rowInWords(path, value)
  if (row) return row
  const [change] = changesInWords([{ path, before: undefined, after: value }], context)
  return { label: change?.label, text: change?.after ?? plainWords(value) }
}
