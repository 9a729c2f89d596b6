/** 与会人员: who is called, who asked for leave and whether it was given, who came. */
import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { leavePaper } from '../../forms/meeting-papers'
import { type Member, membersOf } from '../../src-domain/meetings/meeting-record'
import { attendanceOf } from '../../src-domain/meetings/meeting-state'
import { officerName, organName } from '../../src-domain/office'
import { nextOrder, type RowWithId } from '../../src-domain/rows'
import { SheetDialog } from '../editor/sheet-dialog'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { LeaveDialog } from './leave-dialog'
import type { MeetingView } from './meeting-page'
import { change } from './meeting-sheet'
import classes from './meetings.module.css'
import { useAroundMeeting } from './use-around-meeting'

/** The tab. */
export function MeetingMembers({ session, record, readOnly }: MeetingView) {
  const around = useAroundMeeting()
  const [asking, setAsking] = useState<string | null>(null)
  const [sheet, setSheet] = useState<DocumentTree | null>(null)
  const members = membersOf(record)
  const { called, present, quorate } = attendanceOf(record)
  const { office } = around
  const others = Object.entries(office.officers)
    .filter(([id, { active }]) => active && !members.some(({ officerId }) => officerId === id))
    .map(([id, { officerName: name, orgId }]) => ({
      value: id,
      label: `${name}（${organName(office, orgId) ?? '单位未填'}）`,
    }))

  function add(officerId: string | null) {
    if (!officerId) return
    change(
      session,
      ['members', crypto.randomUUID()],
      { officerId, order: nextOrder(record.members) },
      '增加与会人员',
    )
  }

  const expected = members.filter((member) => !member.present && member.leave?.decision !== 'agree')

  /** Whoever stayed away is then taken off by hand: that is the shorter list. */
  function allCame() {
    try {
      session.change(
        expected.map(({ id }) => ({ path: ['members', id, 'present'], value: true })),
        '会议签到',
      )
    } catch (error) {
      showNotice({ tone: 'late', text: error instanceof Error ? error.message : '没有改成' })
    }
  }

  return (
    <div className={classes.members}>
      <p>
        <span role="status">
          应到 {called} 人，实到 {present} 人
          {present > 0 && (quorate ? '，已过半数' : <strong className={classes.late}>，没有过半数</strong>)}
        </span>
        {!readOnly && expected.length > 1 && (
          <Button size="xs" variant="default" onClick={allCame}>
            全部签到
          </Button>
        )}
      </p>
      <table className={`framed ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">单位、职务</th>
            <th scope="col">列席</th>
            <th scope="col">签到</th>
            <th scope="col">请假</th>
            <th scope="col">
              <span className="visually-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              session={session}
              record={record}
              readOnly={readOnly}
              member={member}
              onAsk={() => setAsking(member.id)}
              onSheet={() => setSheet(leavePaper(record, member, around).tree)}
            />
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <Select
          className={classes.adding ?? ''}
          aria-label="增加与会人员"
          placeholder="增加与会人员"
          searchable
          data={others}
          value={null}
          onChange={add}
        />
      )}
      {asking !== null && (
        <LeaveDialog session={session} record={record} memberId={asking} onClose={() => setAsking(null)} />
      )}
      {sheet && <SheetDialog tree={sheet} withInformant={false} onClose={() => setSheet(null)} />}
    </div>
  )
}

interface RowProps extends MeetingView {
  member: RowWithId<Member>
  onAsk: () => void
  onSheet: () => void
}

function MemberRow({ session, readOnly, member, onAsk, onSheet }: RowProps) {
  const { office } = useAroundMeeting()
  const mayApprove = useMay()('meeting.approveLeave').allowed
  const { id, officerId, leave, observer, present } = member
  const officer = office.officers[officerId]
  const name = officerName(office, officerId) ?? ''
  const set = (key: string, value: boolean) =>
    change(session, ['members', id, key], value, key === 'present' ? '会议签到' : '设定列席')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{[organName(office, officer?.orgId), officer?.position].filter(Boolean).join('　')}</td>
      <td>
        <Checkbox
          aria-label={`${name}列席`}
          checked={observer === true}
          disabled={readOnly}
          onChange={(event) => set('observer', event.currentTarget.checked)}
        />
      </td>
      <td>
        <Checkbox
          aria-label={`${name}签到`}
          checked={present === true}
          disabled={readOnly || leave?.decision === 'agree'}
          onChange={(event) => set('present', event.currentTarget.checked)}
        />
      </td>
      <td>
        {leave ? (
          <>
            {leave.decision === 'agree' ? '准假' : leave.decision === 'disagree' ? '不准假' : '待批'}
            {leave.decidedById && `（${officerName(office, leave.decidedById)}）`}
            <span className="muted">　{leave.reason}</span>
            <button type="button" className="link" aria-label={`${name}的请假审批单`} onClick={onSheet}>
              审批单
            </button>
          </>
        ) : (
          <span className="muted">—</span>
        )}
      </td>
      <td className="nowrap">
        {!readOnly && !present && !leave?.decision && (!leave || mayApprove) && (
          <Button size="xs" variant="default" onClick={onAsk}>
            {leave ? '批假' : '请假'}
          </Button>
        )}
        {!readOnly && !leave && !present && (
          <button
            type="button"
            className="link"
            aria-label={`移除${name}`}
            onClick={() => change(session, ['members', id], undefined, '移除与会人员')}
          >
            移除
          </button>
        )}
      </td>
    </tr>
  )
}
