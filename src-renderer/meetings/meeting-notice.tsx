/** 会前通知: as it will be sent, and once it is sent the copy that was frozen then. */
import { noticePaper } from '../../forms/meeting-papers'
import { formatChineseDate } from '../../src-domain/calendar-date'
import { useMay } from '../rights/use-may'
import type { MeetingView } from './meeting-page'
import { MeetingPaper } from './meeting-paper'
import classes from './meetings.module.css'
import { useAroundMeeting } from './use-around-meeting'

/** The section under the particulars. */
export function MeetingNotice({ session, record }: MeetingView) {
  const around = useAroundMeeting()
  const may = useMay()
  const { notice } = record
  const compose = (docNo: string | null) => noticePaper(record, docNo, around)

  return (
    <div className={classes.notice}>
      <h2>会前通知</h2>
      <MeetingPaper
        session={session}
        compose={compose}
        name="通知"
        title="会前通知"
        code="会"
        path={['notice']}
        sent={notice}
        maySend={!record.cancelled && may('meeting.call').allowed}
        sendVariant="outline"
        told={
          notice && (
            <p>
              {notice.docNo}，{formatChineseDate(notice.issueDate)}签发
            </p>
          )
        }
      />
    </div>
  )
}
