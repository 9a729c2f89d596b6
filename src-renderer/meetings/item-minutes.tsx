/** 会议纪要 of an item that belongs to no case: made from what was written down, and frozen once it is sent. */
import { minutesPaper } from '../../forms/meeting-papers'
import { formatChineseDate } from '../../src-domain/calendar-date'
import type { Item } from '../../src-domain/meetings/meeting-record'
import { itemFaults } from '../../src-domain/meetings/meeting-state'
import type { RowWithId } from '../../src-domain/rows'
import { useMay } from '../rights/use-may'
import type { MeetingView } from './meeting-page'
import { MeetingPaper } from './meeting-paper'
import classes from './meetings.module.css'
import { useAroundMeeting } from './use-around-meeting'

/** The foot of such an item. */
export function ItemMinutes({ session, record, item, readOnly }: MeetingView & { item: RowWithId<Item> }) {
  const around = useAroundMeeting()
  const may = useMay()
  const { minutes } = item
  const compose = (docNo: string | null) => minutesPaper(record, item, docNo, around)

  return (
    <div className={classes.conclude}>
      <MeetingPaper
        session={session}
        compose={compose}
        name="纪要"
        title="会议纪要"
        code="纪"
        path={['items', item.id, 'minutes']}
        sent={minutes}
        lacking={itemFaults(record, item, [], around.office)}
        maySend={may('meeting.conclude').allowed}
        ready={!readOnly}
        told={
          minutes && (
            <p className={classes.done}>
              会议纪要{minutes.docNo}，{formatChineseDate(minutes.issueDate)}签发。
            </p>
          )
        }
      />
    </div>
  )
}
