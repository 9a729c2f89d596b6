/** Calling a meeting off, with the reason; its cases wait for another. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { nowMinute } from '../clock'
import { Dialog } from '../frame/dialog'
import { useOfficerId } from '../store/hooks'
import type { MeetingSession } from '../store/types'
import { change } from './meeting-sheet'
import classes from './meetings.module.css'

/** The dialog. */
export function CancelMeeting({ session, onClose }: { session: MeetingSession; onClose: () => void }) {
  const officerId = useOfficerId()
  const [reason, setReason] = useState('')

  function cancel() {
    change(session, ['cancelled'], { at: nowMinute(), officerId, reason: reason.trim() }, '取消会议')
    onClose()
  }

  return (
    <Dialog opened onClose={onClose} title="取消会议" size="28rem" withCloseButton={false}>
      <Textarea
        label="取消的原因"
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className="muted">取消后这次会议不能再改，没有登记结论的案件可以列入另外的会议。</p>
      <div className={classes.foot}>
        <Button disabled={reason.trim() === ''} onClick={cancel}>
          取消会议
        </Button>
        <Button variant="default" onClick={onClose}>
          不取消
        </Button>
      </div>
    </Dialog>
  )
}
