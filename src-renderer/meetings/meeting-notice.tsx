/** 会前通知: as it will be sent, and once it is sent the copy that was frozen then. */
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { noticePaper } from '../../forms/meeting-papers'
import { formatChineseDate } from '../../src-domain/calendar-date'
import { proposeInRanges } from '../../src-domain/number-ranges'
import { usedNumbers } from '../../src-domain/number-register'
import { docCodeOf } from '../../src-domain/office'
import { nowMinute } from '../clock'
import { sha256 } from '../digest'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useNumbers } from '../store/hooks'
import { workstationName } from '../workstation'
import type { MeetingView } from './meeting-page'
import { change } from './meeting-sheet'
import classes from './meetings.module.css'
import { useAroundMeeting } from './use-around-meeting'

const SheetPreview = lazy(() => import('../editor/sheet-preview'))

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
    const { office, today, officerId } = around
    const prefix = office.organs[office.officeOrgId]?.docCodePrefix
    if (!prefix) {
      showNotice({ tone: 'late', text: '本办没有机关代字，不能取号，请先在资料库里填写。' })
      return
    }
    const series = prefix + docCodeOf(office, '会')
    const used = usedNumbers(numbers, office)
    const next = proposeInRanges(used, office, workstationName(), series, Number(today.slice(0, 4)))
    if (!next.ok) {
      showNotice({ tone: 'late', text: next.error })
      return
    }
    const { docNo } = next
    const tree = JSON.stringify(noticePaper(record, docNo, around).tree)
    const digest = await sha256(tree)
    const sent = { docNo, issueDate: today, at: nowMinute(), officerId, tree, digest }
    change(session, ['notice'], sent, `签发会前通知${docNo}`)
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
      {shown && (
        <Suspense>
          <SheetPreview tree={shown} withInformant={false} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </div>
  )
}
