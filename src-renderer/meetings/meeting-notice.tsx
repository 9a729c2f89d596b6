/** 会前通知: as it will be sent, and once it is sent the copy that was frozen then. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { noticePaper } from '../../forms/meeting-papers'
import { formatChineseDate } from '../../src-domain/calendar-date'
import { SheetDialog } from '../editor/sheet-dialog'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useNumbers } from '../store/hooks'
import type { MeetingView } from './meeting-page'
import { change } from './meeting-sheet'
import classes from './meetings.module.css'
import { sentPaper } from './send-paper'
import { useAroundMeeting } from './use-around-meeting'

/** The section under the particulars. */
export function MeetingNotice({ session, record }: MeetingView) {
  const around = useAroundMeeting()
  const numbers = useNumbers()
  const may = useMay()
  const [shown, setShown] = useState<DocumentTree | null>(null)
  const { notice } = record
  const { findings } = noticePaper(record, null, around)
  const wrong = findings.filter(({ level, field }) => level === 'error' && field !== 'docNo')

  function show() {
    const frozen = notice?.tree
    setShown(frozen ? (JSON.parse(frozen) as DocumentTree) : noticePaper(record, null, around).tree)
  }

  async function send() {
    try {
      const sent = await sentPaper('会', (docNo) => noticePaper(record, docNo, around), around, numbers)
      change(session, ['notice'], sent, `签发会前通知${sent.docNo}`)
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有签发' })
    }
  }

  return (
    <div className={classes.notice}>
      <h2>会前通知</h2>
      {notice ? (
        <p>
          {notice.docNo}，{formatChineseDate(notice.issueDate)}签发
        </p>
      ) : (
        wrong.length > 0 && (
          <ul className={classes.faults} aria-label="通知还缺什么">
            {wrong.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )
      )}
      <div className={classes.buttons}>
        {(!notice || notice.tree) && (
          <Button variant="default" onClick={show}>
            {notice ? '查看、打印通知' : '预览通知'}
          </Button>
        )}
        {!notice && !record.cancelled && may('meeting.call').allowed && (
          <Button variant="outline" disabled={wrong.length > 0} onClick={() => void send()}>
            签发通知
          </Button>
        )}
      </div>
      {shown && <SheetDialog tree={shown} withInformant={false} onClose={() => setShown(null)} />}
    </div>
  )
}
