/** The agenda: items with their cases, and the cases that still wait for such a meeting. */
import { itemsOf } from '../../src-domain/meetings/meeting-record'
import { waitingCases } from '../../src-domain/meetings/meeting-state'
import { nextOrder } from '../../src-domain/rows'
import { numberOf, titleOf } from '../cases/case-words'
import { hrefOf } from '../route'
import { useCases, useMeetings } from '../store/hooks'
import { itemOf } from './begin-meeting'
import { agendaMetas } from './meeting-metas'
import type { MeetingView } from './meeting-page'
import { change, MeetingSheet } from './meeting-sheet'
import classes from './meetings.module.css'

/** The section. */
export function MeetingAgenda({ session, record, readOnly }: MeetingView) {
  const cases = useCases()
  const meetings = useMeetings()
  const items = itemsOf(record)
  const waiting = waitingCases(cases, meetings, record.meetingType)

  function add(item: object, purpose: string) {
    change(session, ['items', crypto.randomUUID()], { ...item }, purpose)
  }

  return (
    <section>
      <h2>议题</h2>
      {items.map(({ id, caseId, caseNo, recorded, minutes, topic }, index) => (
        <div key={id} className={classes.item}>
          <div className={classes.itemHead}>
            <strong>议题 {index + 1}</strong>
            {caseId && (
              <a href={hrefOf({ screen: 'case', caseId, tab: 'progress' })}>{caseNo ?? '打开案件'}</a>
            )}
            {!readOnly && !recorded && !minutes && (
              <button
                type="button"
                className="link"
                aria-label={`删除议题：${topic}`}
                onClick={() => change(session, ['items', id], undefined, '删除议题')}
              >
                删除
              </button>
            )}
          </div>
          <MeetingSheet
            label={`议题${index + 1}`}
            session={session}
            record={record}
            base={['items', id]}
            metas={agendaMetas}
            readOnly={readOnly || Boolean(recorded ?? minutes)}
          />
        </div>
      ))}
      {!readOnly && (
        <div className={classes.more}>
          {waiting.map((summary) => (
            <button
              key={summary.id}
              type="button"
              className="link"
              onClick={() => add(itemOf(summary, nextOrder(record.items)), '列入议题')}
            >
              列入等待的案件：{titleOf(summary)}（{numberOf(summary)}）
            </button>
          ))}
          <button
            type="button"
            className="link"
            onClick={() => add({ topic: '', order: nextOrder(record.items) }, '增加议题')}
          >
            增加其他议题
          </button>
        </div>
      )}
    </section>
  )
}
