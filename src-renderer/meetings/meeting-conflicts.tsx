/** What two workstations wrote apart in a meeting. */
import { fixedTwice } from '../../src-domain/fixed-twice'
import { meetingActionsOf } from '../../src-domain/meetings/meeting-permissions'
import type { Conflict } from '../../src-domain/record-doc'
import { type Question, questionsOf } from '../conflicts/questions'
import { SideBySide } from '../conflicts/side-by-side'
import { answer, useConflicts } from '../conflicts/use-questions'
import { useMay } from '../rights/use-may'
import { useOffice } from '../store/hooks'
import type { MeetingSession } from '../store/types'
import type { MeetingView } from './meeting-page'
import { meetingValueInWords } from './meeting-words'

/** Nothing where nothing is contested. */
export function MeetingConflicts({ session, record }: Pick<MeetingView, 'session' | 'record'>) {
  const office = useOffice()
  const may = useMay()
  const conflicts = useConflicts(session)
  if (conflicts.length === 0) return null
  const sent = sentTwice(session, conflicts)
  const rest = sent.length > 0 ? conflicts.filter(({ path }) => path[0] !== 'notice') : conflicts
  const written = questionsOf(
    rest,
    session.history(),
    (path, value) => meetingValueInWords(path, value, record, office),
    () => '会议',
  )
  return (
    <SideBySide
      questions={[...sent, ...written]}
      may={({ answers }) =>
        meetingActionsOf(answers.flatMap(({ edits }) => edits)).every((action) => may(action).allowed)
      }
      onChoose={(question, chosen) => answer(session, question, chosen)}
    />
  )
}

/** A notice that went out from both: its number, its words and its digest belong together. */
function sentTwice(session: MeetingSession, conflicts: readonly Conflict[]): Question[] {
  const path = ['notice']
  const sent = fixedTwice(conflicts, session.history(), session.recordAt, path, ['digest'])
  if (sent.length === 0) return []
  return [
    {
      ...{ key: 'notice', path, label: '会前通知' },
      sentence: '会前通知在两台电脑上各签发了一次，内容不同，都已保留，请选定一份：',
      answers: sent.map(({ whole, by }) => ({
        text: [whole.docNo, whole.issueDate].filter(Boolean).join('，'),
        by,
        // Written place by place, even where it shows already: that settles what stands beside it.
        edits: Object.entries(whole).map(([key, value]) => ({ path: ['notice', key], value })),
      })),
    },
  ]
}
