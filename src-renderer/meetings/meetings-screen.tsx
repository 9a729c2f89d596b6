/** 会议: the meetings of the office, the latest first, and the way to arrange one for the cases that wait. */
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import {
  itemsOf,
  type MeetingRecord,
  type MeetingType,
  meetingTypes,
} from '../../src-domain/meetings/meeting-record'
import { attendanceOf, meetingStates, stateOf, waitingCases } from '../../src-domain/meetings/meeting-state'
import { officerName } from '../../src-domain/office'
import { CasesTabs } from '../cases/cases-tabs'
import { Blank } from '../frame/blank'
import { Page } from '../frame/page'
import { type Column, DataGrid } from '../grid/data-grid'
import { type Sort, sorted } from '../grid/sorting'
import { useMay } from '../rights/use-may'
import { go } from '../route'
import { useCases, useMeetings, useOffice, useOfficerId, useStore } from '../store/hooks'
import { begunMeeting } from './begin-meeting'

const none = <span className="muted">未定</span>

/** The screen. */
export function MeetingsScreen() {
  const office = useOffice()
  const meetings = useMeetings()
  const mayArrange = useMay()('meeting.arrange').allowed
  const [sort, setSort] = useState<Sort>({ key: 'at', descending: true })
  const [activeId, setActiveId] = useState<string | null>(null)
  const columns = useMemo(
    (): readonly Column<MeetingRecord>[] => [
      {
        key: 'at',
        label: '会议时间',
        width: '10rem',
        cell: ({ meetingAt }) => meetingAt?.slice(0, 16).replace('T', ' ') ?? none,
        sortBy: ({ meetingAt }) => meetingAt ?? '9',
      },
      {
        key: 'type',
        label: '会议类型',
        width: '9rem',
        cell: ({ meetingType }) => meetingTypes[meetingType],
        sortBy: ({ meetingType }) => meetingTypes[meetingType],
      },
      {
        key: 'agenda',
        label: '议题',
        width: 'minmax(14rem, 3fr)',
        cell: agendaOf,
        tooltip: agendaOf,
      },
      {
        key: 'convener',
        label: '召集人',
        width: '7rem',
        cell: ({ convenerId }) => officerName(office, convenerId) ?? none,
      },
      {
        key: 'present',
        label: '到会',
        width: '6rem',
        cell: (meeting) => {
          const { present, called } = attendanceOf(meeting)
          return `${present}/${called}`
        },
      },
      {
        key: 'state',
        label: '状态',
        width: '6rem',
        cell: (meeting) => meetingStates[stateOf(meeting)],
        sortBy: (meeting) => meetingStates[stateOf(meeting)],
      },
    ],
    [office],
  )
  const rows = useMemo(() => sorted(meetings, columns, sort), [meetings, columns, sort])
  return (
    <Page
      title="案件"
      aside={`会议 ${meetings.length} 次`}
      body="fixed"
      tools={<CasesTabs screen="meetings" />}
      actions={mayArrange && rows.length > 0 && <NewMeeting />}
    >
      <DataGrid
        label="会议"
        minWidth="52rem"
        columns={columns}
        rows={rows}
        rowId={({ id }: MeetingRecord) => id}
        sort={sort}
        onSort={setSort}
        activeId={activeId}
        onActive={setActiveId}
        onOpen={({ id }) => go({ screen: 'meeting', meetingId: id })}
        empty={
          <Blank title="还没有会议" text="从等待会商、会审的案件安排会议，议题自动列入，结论一步登记到案件。">
            {mayArrange && <NewMeeting />}
          </Blank>
        }
      />
    </Page>
  )
}

function agendaOf(meeting: MeetingRecord): string {
  const [first, ...more] = itemsOf(meeting)
  return first ? `${first.topic}${more.length > 0 ? `等${more.length + 1}项` : ''}` : '—'
}

/** 安排会议, by type, with how many cases wait for each. */
function NewMeeting() {
  const store = useStore()
  const cases = useCases()
  const meetings = useMeetings()
  const office = useOffice()
  const officerId = useOfficerId()

  function begin(type: MeetingType) {
    const record = begunMeeting(type, cases, meetings, office, officerId)
    store.beginMeeting(record, `安排${meetingTypes[type]}`)
    go({ screen: 'meeting', meetingId: record.id })
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size="1rem" stroke={1.5} aria-hidden />}>安排会议</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(meetingTypes).map(([type, words]) => {
          const waiting = waitingCases(cases, meetings, type as MeetingType).length
          return (
            <Menu.Item key={type} onClick={() => begin(type as MeetingType)}>
              {words}
              {waiting > 0 && <span className="muted">　{waiting} 件等待</span>}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
