/** 登记到案件: the conclusion of an item becomes facts and minutes of its case in one step. */
import { Button, Checkbox } from '@mantine/core'
import { useRef, useState } from 'react'
import { nextCaseNo } from '../../src-domain/case-naming'
import type { CaseRecord } from '../../src-domain/case-record'
import { factKinds } from '../../src-domain/facts'
import { type ConclusionStep, concludeEdits, followingFact } from '../../src-domain/meetings/conclusion'
import type { Item } from '../../src-domain/meetings/meeting-record'
import { itemFaults } from '../../src-domain/meetings/meeting-state'
import type { RowWithId } from '../../src-domain/rows'
import { nowMinute, useToday } from '../clock'
import { showNotice } from '../frame/notices'
import { useMay } from '../rights/use-may'
import { hrefOf } from '../route'
import type { GuardedCase } from '../store/guarded-case'
import { useCalendar, useNumbers, useOffice, useOfficerId } from '../store/hooks'
import { onDisk } from '../store/on-disk'
import { workstationName } from '../workstation'
import type { MeetingView } from './meeting-page'
import classes from './meetings.module.css'

interface Props extends MeetingView {
  item: RowWithId<Item>
  caseSession: GuardedCase
  caseRecord: CaseRecord
  recused: readonly string[]
}

/** The foot of an item. */
export function ConcludeItem({ session, record, item, caseSession, caseRecord, recused, readOnly }: Props) {
  const office = useOffice()
  const calendar = useCalendar()
  const today = useToday()
  const officerId = useOfficerId()
  const numbers = useNumbers()
  const may = useMay()
  const [withFollowing, setWithFollowing] = useState(true)
  const [failure, setFailure] = useState<string | null>(null)
  const unsaved = useRef<Extract<ConclusionStep, { ok: true }> | null>(null)
  if (item.recorded) {
    const { paperId } = item.recorded
    return (
      <p className={classes.done}>
        结论已登记到案件。
        {paperId && caseRecord.papers[paperId] && (
          <a href={hrefOf({ screen: 'editor', caseId: caseRecord.id, paperId })}>
            打开{record.meetingType === 'deliberation' ? '会商意见记录' : '会议纪要'}
          </a>
        )}
      </p>
    )
  }
  const faults = itemFaults(record, item, recused, office)
  const mayConclude = may('meeting.conclude')
  const around = { record: caseRecord, meeting: record, item, office, calendar, today }
  const follows = faults.length === 0 ? followingFact(around) : null

  /** @throws Error with a Chinese message where this machine has no number to give. */
  function proposedNumber(): string | null {
    const prefix = office.organs[office.officeOrgId]?.docCodePrefix
    if (caseRecord.case.caseNo || !prefix) return null
    const used = numbers.map(({ caseNo }) => caseNo)
    const next = nextCaseNo(used, prefix, Number(today.slice(0, 4)), office, workstationName())
    if (!next.ok) throw new Error(next.error)
    return next.docNo
  }

  /** Puts it on the case. @throws Error with a Chinese message where it is refused. */
  function putOnCase() {
    const step = concludeEdits({
      ...around,
      ...{ at: nowMinute(), officerId, newId: () => crypto.randomUUID(), withFollowing },
      caseNo: follows === 'accepted' && withFollowing ? proposedNumber() : null,
    })
    if (!step.ok) throw new Error(step.error)
    caseSession.change(step.caseEdits, `登记会议结论：${item.conclusion ?? ''}`)
    return step
  }

  async function conclude() {
    setFailure(null)
    try {
      // What a full disk has kept from being told here stands on the case already, and is not put there twice.
      const step = unsaved.current ?? putOnCase()
      unsaved.current = step
      // Only once it stands on the case is it told as recorded here.
      await onDisk(caseSession)
      unsaved.current = null
      session.change(step.meetingEdits, `登记到案件：${item.topic}`)
      showNotice({
        text: `已登记到案件：${step.facts.map((kind) => factKinds[kind]).join('、') || '会议纪要'}`,
      })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '没有登记成功，请再试一次。')
    }
  }

  return (
    <div className={classes.conclude}>
      {faults.length > 0 && (
        <ul className={classes.faults} aria-label="登记前还缺什么">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {follows && (
        <Checkbox
          checked={withFollowing}
          onChange={(event) => setWithFollowing(event.currentTarget.checked)}
          label={`同时在案件登记“${factKinds[follows]}”，日期为会议日期`}
        />
      )}
      {mayConclude.allowed ? (
        <Button disabled={readOnly || faults.length > 0} onClick={() => void conclude()}>
          结论登记到案件
        </Button>
      ) : (
        <p className="muted">{mayConclude.why}</p>
      )}
      {failure && (
        <p className={classes.late} role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}
