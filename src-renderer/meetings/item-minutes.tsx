/** 会议纪要 of an item that belongs to no case: made from what was written down, and frozen once it is sent. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { minutesPaper } from '../../forms/meeting-papers'
import { formatChineseDate } from '../../src-domain/calendar-date'
import type { Item } from '../../src-domain/meetings/meeting-record'
import { itemFaults } from '../../src-domain/meetings/meeting-state'
import type { RowWithId } from '../../src-domain/rows'
import { SheetDialog } from '../editor/sheet-dialog'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { useNumbers } from '../store/hooks'
import type { MeetingView } from './meeting-page'
import { change } from './meeting-sheet'
import classes from './meetings.module.css'
import { sentPaper } from './send-paper'
import { useAroundMeeting } from './use-around-meeting'

/** The foot of such an item. */
export function ItemMinutes({ session, record, item, readOnly }: MeetingView & { item: RowWithId<Item> }) {
  const around = useAroundMeeting()
  const numbers = useNumbers()
  const mayConclude = useMay()('meeting.conclude').allowed
  const [shown, setShown] = useState<DocumentTree | null>(null)
  const { minutes } = item
  const { findings, tree } = minutesPaper(record, item, null, around)
  const faults = [
    ...itemFaults(record, item, [], around.office),
    ...findings
      .filter(({ level, field }) => level === 'error' && field !== 'docNo')
      .map(({ message }) => message),
  ]

  async function send() {
    try {
      const paper = (docNo: string) => minutesPaper(record, item, docNo, around)
      const sent = await sentPaper('纪', paper, around, numbers)
      change(session, ['items', item.id, 'minutes'], sent, `签发会议纪要${sent.docNo}`)
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有签发' })
    }
  }

  return (
    <div className={classes.conclude}>
      {minutes ? (
        <p className={classes.done}>
          会议纪要{minutes.docNo}，{formatChineseDate(minutes.issueDate)}签发。
        </p>
      ) : (
        faults.length > 0 && (
          <ul className={classes.faults} aria-label="纪要还缺什么">
            {[...new Set(faults)].map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => setShown(minutes ? (JSON.parse(minutes.tree) as DocumentTree) : tree)}
        >
          {minutes ? '查看、打印纪要' : '预览纪要'}
        </Button>
        {!minutes && mayConclude && (
          <Button disabled={readOnly || faults.length > 0} onClick={() => void send()}>
            签发纪要
          </Button>
        )}
      </div>
      {shown && <SheetDialog tree={shown} withInformant={false} onClose={() => setShown(null)} />}
    </div>
  )
}
