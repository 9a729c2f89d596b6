/** One meeting: what is arranged, who comes, and what was said and decided on each item. */
import { Button, Tabs } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { MeetingRecord } from '../../src-domain/meetings/meeting-record'
import { itemsOf, meetingName, membersOf } from '../../src-domain/meetings/meeting-record'
import { attendanceOf, meetingStates, stateOf } from '../../src-domain/meetings/meeting-state'
import { useCaseUndo } from '../cases/use-case-undo'
import { FieldScope, focusField } from '../fields/field-scope'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { Waiting } from '../frame/waiting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useMeetingSession } from '../store/hooks'
import type { MeetingSession } from '../store/types'
import { CancelMeeting } from './cancel-meeting'
import { MeetingAgenda } from './meeting-agenda'
import { MeetingConflicts } from './meeting-conflicts'
import { MeetingItem } from './meeting-item'
import { MeetingMembers } from './meeting-members'
import { meetingMetas } from './meeting-metas'
import { MeetingNotice } from './meeting-notice'
import { MeetingSheet } from './meeting-sheet'
import classes from './meetings.module.css'

export interface MeetingView {
  session: MeetingSession
  record: MeetingRecord
  /** Nothing of it can be changed here: called off, or by who must not. */
  readOnly: boolean
}

/** The page of a meeting, or why it cannot be shown. */
export function MeetingPage({ meetingId }: { meetingId: string }) {
  const opened = useMeetingSession(meetingId)
  if (opened === 'missing') {
    return (
      <Blank title="没有这次会议" text="它可能来自别的电脑，还没有传到本机。">
        <Button onClick={() => go({ screen: 'meetings' })}>回到会议</Button>
      </Blank>
    )
  }
  return opened ? <OpenMeeting {...opened} /> : <Waiting />
}

type Tab = 'arrange' | 'members' | 'items'

function OpenMeeting({ session, record }: Omit<MeetingView, 'readOnly'>) {
  useCaseUndo(session)
  const state = stateOf(record)
  const [tab, setTab] = useState<Tab>(state === 'held' || state === 'done' ? 'items' : 'arrange')
  const [cancelling, setCancelling] = useState(false)
  const may = useMay()
  const readOnly = state === 'cancelled' || !may('meeting.arrange').allowed
  const view = { session, record, readOnly }
  const { present, called } = attendanceOf(record)
  const scope = useRef<HTMLDivElement>(null)
  // A meeting just begun asks first when it is to be; later nothing takes the keyboard away.
  const [begun] = useState(!record.meetingAt)
  useEffect(() => {
    if (begun && !readOnly && scope.current) focusField(scope.current, 'meetingAt')
  }, [begun, readOnly])
  return (
    <Page
      title={meetingName(record.meetingType)}
      aside={
        <span className="state" data-state={state}>
          {meetingStates[state]}
        </span>
      }
      actions={
        state !== 'cancelled' &&
        state !== 'done' &&
        may('meeting.call').allowed && (
          <Button variant="default" onClick={() => setCancelling(true)}>
            取消会议
          </Button>
        )
      }
    >
      <MeetingConflicts session={session} record={record} />
      {record.cancelled && <p className={classes.cancelled}>会议已取消：{record.cancelled.reason}</p>}
      <Tabs value={tab} keepMounted={false} onChange={(next) => setTab(next as Tab)}>
        <Tabs.List aria-label="会议内容">
          <Tabs.Tab value="arrange">安排和通知</Tabs.Tab>
          <Tabs.Tab value="members">
            与会人员 {present > 0 ? `${present}/${called}` : membersOf(record).length}
          </Tabs.Tab>
          <Tabs.Tab value="items">议题和结论 {itemsOf(record).length}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="arrange" className={classes.panel ?? ''}>
          <FieldScope className={classes.arrange} ref={scope}>
            <section>
              <h2>会议</h2>
              <MeetingSheet {...view} label="会议" base={[]} metas={meetingMetas} />
              <MeetingNotice {...view} />
            </section>
            <MeetingAgenda {...view} />
          </FieldScope>
        </Tabs.Panel>
        <Tabs.Panel value="members" className={classes.panel ?? ''}>
          <MeetingMembers {...view} />
        </Tabs.Panel>
        <Tabs.Panel value="items" className={classes.panel ?? ''}>
          {itemsOf(record).length === 0 && <p className="muted">还没有议题，请先在“安排和通知”里列入。</p>}
          {itemsOf(record).map((item, index) => (
            <MeetingItem key={item.id} {...view} item={item} number={index + 1} />
          ))}
        </Tabs.Panel>
      </Tabs>
      {cancelling && <CancelMeeting session={session} onClose={() => setCancelling(false)} />}
    </Page>
  )
}
