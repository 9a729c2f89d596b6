/** 冲突: what two workstations wrote differently, and numbers that two papers bear or two machines may give. */
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { runOfNumbers } from '../../../src-domain/number-ranges'
import type { NumberClash } from '../../../src-domain/package/comparison-types'
import { CaseConflicts } from '../../cases/case-conflicts'
import { numberOf, paperTitle, titleOf } from '../../cases/case-words'
import { Blank } from '../../frame/blank'
import { Waiting } from '../../frame/waiting'
import { OfficeConflicts } from '../../library/office-conflicts'
import { meetingInWords } from '../../meetings/meeting-words'
import { go, hrefOf, type Route } from '../../route'
import { useCaseSession, useStore } from '../../store/hooks'
import { useContested } from '../use-contested'
import { ClashDialog } from './clash-dialog'
import classes from './exchange.module.css'

/** @param caseId the case whose conflicts are open. */
export function ConflictsScreen({ caseId }: { caseId: string | null }) {
  const { cases, meetings, office, clashes, overlaps, count } = useContested()
  const officeSession = useStore().officeSession()
  const [settling, setSettling] = useState<NumberClash | null>(null)
  if (count === 0 && caseId === null) {
    return (
      <Blank
        title="没有冲突"
        text="两台电脑改了同一处、两份文书用了同一个文号时，列在这里，两边的内容都不会丢。"
      />
    )
  }
  return (
    <div className={classes.sheet}>
      {cases.length + meetings.length > 0 && (
        <Part id="conflicts-cases" title="同一处不同">
          <ul className={classes.records} aria-label="有冲突的案件和会议">
            {cases.map((summary) => (
              <Contested
                key={summary.id}
                route={{ screen: 'exchange', section: 'conflicts', subject: summary.id }}
                mark={`冲突 ${summary.conflicts}`}
                words={`${numberOf(summary)} ${titleOf(summary)}`}
                isOpen={summary.id === caseId}
              />
            ))}
            {meetings.map((meeting) => (
              <Contested
                key={meeting.id}
                route={{ screen: 'meeting', meetingId: meeting.id }}
                mark="会议"
                words={meetingInWords(meeting)}
                isOpen={false}
              />
            ))}
          </ul>
          {caseId !== null && <OpenCase key={caseId} caseId={caseId} />}
        </Part>
      )}
      {cases.length + meetings.length === 0 && caseId !== null && <OpenCase key={caseId} caseId={caseId} />}
      {office > 0 && officeSession && (
        <Part id="conflicts-office" title="资料库和设置">
          <div className={classes.settling}>
            <OfficeConflicts session={officeSession} />
          </div>
        </Part>
      )}
      {clashes.length > 0 && (
        <Part id="conflicts-numbers" title="同号">
          <p className={classes.hint}>一个文号只能留给一份文书；另一份作废、写明原因，再取新号重做。</p>
          <ul className={classes.records} aria-label="同号的文书">
            {clashes.map((clash) => (
              <li key={clash.docNo} className={classes.clash}>
                <span>{clash.docNo}</span>
                <span className="muted">
                  {clash.papers.map(({ docKind }) => `《${paperTitle(docKind)}》`).join('、')}
                </span>
                <SettleClash clash={clash} onSettle={() => setSettling(clash)} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {overlaps.length > 0 && (
        <Part id="conflicts-ranges" title="号段重叠">
          <p className={classes.hint}>
            同一个号分给了两处，两台电脑可能发出同号的文书。请系统管理员在“设置”里改好号段，再交换一次。
          </p>
          <ul className={classes.records} aria-label="重叠的号段">
            {overlaps.map(({ prefix, year, from, to, workstations }) => (
              <li key={`${prefix}${year}${from}${workstations.join()}`} className={classes.clash}>
                <span>{runOfNumbers(prefix, year, from, to)}</span>
                <span className="muted">{[...new Set(workstations)].join('、')}</span>
                <Button size="xs" variant="default" onClick={() => go({ screen: 'numbers' })}>
                  去改号段
                </Button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {settling && <ClashDialog clash={settling} onClose={() => setSettling(null)} />}
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

/** Of a paper issued twice one copy is chosen first: only then does the other stand as a paper that can be voided. */
function SettleClash({ clash, onSettle }: { clash: NumberClash; onSettle: () => void }) {
  const twice = clash.papers.find(({ shows }) => !shows)
  if (!twice) {
    return (
      <Button size="xs" variant="default" onClick={onSettle}>
        处理
      </Button>
    )
  }
  const { caseId, docKind } = twice
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => go({ screen: 'exchange', section: 'conflicts', subject: caseId })}
    >
      先选定签发了两次的《{paperTitle(docKind)}》
    </Button>
  )
}

interface ContestedProps {
  route: Route
  mark: string
  words: string
  isOpen: boolean
}

function Contested({ route, mark, words, isOpen }: ContestedProps) {
  return (
    <li>
      <a className={classes.record} href={hrefOf(route)} aria-current={isOpen ? 'true' : undefined}>
        <span className={classes.mark}>{mark}</span>
        <span className="cut">{words}</span>
      </a>
    </li>
  )
}

function OpenCase({ caseId }: { caseId: string }) {
  const opened = useCaseSession(caseId)
  if (opened.status === 'loading') return <Waiting />
  if (opened.status !== 'ready') return <p className={classes.hint}>{opened.message}</p>
  const { session, record } = opened
  return (
    <div className={classes.settling}>
      <CaseConflicts
        session={session}
        record={record}
        settled={
          <p role="status">
            这件案件没有待选定的内容了。
            <Button
              variant="default"
              size="xs"
              onClick={() => go({ screen: 'case', caseId, tab: 'overview' })}
            >
              打开案件
            </Button>
          </p>
        }
      />
    </div>
  )
}
