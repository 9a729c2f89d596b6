/** Leave from a meeting: asked for with a reason, and given or refused by the director (《操作规程》三（三）1). */
import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { officerName } from '../../src-domain/office'
import { useToday } from '../clock'
import { Dialog } from '../frame/dialog'
import { useMay } from '../rights/use-may'
import { useOffice, useOfficerId } from '../store/hooks'
import type { MeetingSession } from '../store/types'
import { change } from './meeting-sheet'
import classes from './meetings.module.css'

interface Props {
  session: MeetingSession
  record: MeetingRecord
  memberId: string
  onClose: () => void
}

/** The dialog: the request first, and once it stands the decision. */
export function LeaveDialog({ session, record, memberId, onClose }: Props) {
  const today = useToday()
  const office = useOffice()
  const officerId = useOfficerId()
  const entering = useMay()('meeting.approveLeave')
  const member = record.members[memberId]
  const signers = (entering.allowed ? entering.signers : []).filter((id) => id !== member?.officerId)
  const [reason, setReason] = useState(member?.leave?.reason ?? '')
  const [signer, setSigner] = useState<string | null>(signers[0] ?? null)
  if (!member) return null
  const name = officerName(office, member.officerId)
  const own = member.officerId === officerId

  function ask() {
    change(
      session,
      ['members', memberId, 'leave'],
      { reason: reason.trim(), appliedDate: today },
      `${name}请假`,
    )
    onClose()
  }

  function decide(decision: 'agree' | 'disagree') {
    const by = {
      decidedById: signers.length > 0 ? signer : officerId,
      decidedDate: today,
      enteredById: officerId,
    }
    const leave = { ...member?.leave, reason: reason.trim(), decision, ...by }
    change(
      session,
      ['members', memberId, 'leave'],
      leave,
      `${decision === 'agree' ? '准假' : '不准假'}：${name}`,
    )
    onClose()
  }

  return (
    <Dialog opened onClose={onClose} title={`${name}请假`} size="28rem" withCloseButton={false}>
      <Textarea
        label="请假事由"
        autosize
        minRows={2}
        data-autofocus
        readOnly={Boolean(member.leave)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {member.leave && signers.length > 0 && (
        <Select
          label="由谁批准"
          description="凭纸上的签字代为登记"
          mt="sm"
          allowDeselect={false}
          data={signers.map((id) => ({ value: id, label: officerName(office, id) ?? id }))}
          value={signer}
          onChange={setSigner}
        />
      )}
      {own && member.leave && <p className={classes.late}>不能批准本人的请假，请报主任批准。</p>}
      <div className={classes.foot}>
        {member.leave ? (
          <>
            <Button disabled={own} onClick={() => decide('agree')}>
              准假
            </Button>
            <Button variant="default" disabled={own} onClick={() => decide('disagree')}>
              不准假
            </Button>
          </>
        ) : (
          <Button disabled={reason.trim() === ''} onClick={ask}>
            提出请假
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          关闭
        </Button>
      </div>
    </Dialog>
  )
}
