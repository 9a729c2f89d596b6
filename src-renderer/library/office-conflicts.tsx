/** What two workstations wrote apart in the office's libraries and settings. */
import { officeActionsOf } from '../../src-domain/edit-permissions'
import type { OfficeRecord } from '../../src-domain/office'
import { questionsOf } from '../conflicts/questions'
import { SideBySide } from '../conflicts/side-by-side'
import { answer, useConflicts } from '../conflicts/use-questions'
import { useMay } from '../rights/use-may'
import { useOffice } from '../store/hooks'
import type { RecordSession } from '../store/types'
import { officeValueInWords } from './office-words'

/** Nothing where nothing is contested. */
export function OfficeConflicts({ session }: { session: RecordSession<OfficeRecord> }) {
  const office = useOffice()
  const may = useMay()
  const conflicts = useConflicts(session)
  if (conflicts.length === 0) return null
  return (
    <SideBySide
      questions={questionsOf(
        conflicts,
        session.history(),
        (path, value) => officeValueInWords(path, value, office),
        () => '资料库',
      )}
      may={({ answers }) =>
        officeActionsOf(answers.flatMap(({ edits }) => edits)).every((action) => may(action).allowed)
      }
      onChoose={(question, chosen) => answer(session, question, chosen)}
    />
  )
}
