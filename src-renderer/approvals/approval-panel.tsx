/** How a paper stands with those who must approve it: a line for each hand it goes through, and the way to sign. */
import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { LooseValues } from '../../forms/fields'
import { columnNames } from '../../src-domain/approval-ladders'
import { type ApprovalRound, approvalsOf, type RungOnPaper } from '../../src-domain/approvals'
import type { Approval, CaseRecord } from '../../src-domain/case-record'
import { officerName } from '../../src-domain/office'
import { ScannedPages } from '../evidence/scanned-pages'
import type { GuardedCase } from '../store/guarded-case'
import { useOffice } from '../store/hooks'
import { ApprovalDialog } from './approval-dialog'
import { decisionWords, roundWords, rungWords, whoSigns } from './approval-words'
import classes from './approvals.module.css'
import { useSigning } from './use-signing'

interface Props {
  session: GuardedCase
  record: CaseRecord
  paperId: string
  /** What the paper says in its columns as it stands, and how many places of it are not yet right. */
  draft?: { values: LooseValues; lacking: number }
}

/** The panel; nothing for a paper that needs nobody's approval. */
export function ApprovalPanel({ session, record, paperId, draft }: Props) {
  const [open, setOpen] = useState(false)
  const round = approvalsOf(record, paperId)
  const signing = useSigning(record, round)
  if (!round) return null
  const mine = round.rungs.filter(({ state, column }) => state === 'open' && signing(column).allowed)
  const sendingUp = mine[0] !== undefined && mine[0].column === round.rungs[0]?.column
  return (
    <section className={classes.panel} aria-label="审批进度">
      <header className={classes.line}>
        <h2>审批</h2>
        <span className="state" data-state={round.state}>
          {roundWords[round.state]}
        </span>
        {round.outdated && (
          <span className={classes.outdated}>签署后内容有改动，原签署不再有效，请重新送审</span>
        )}
        {round.state !== 'agreed' && round.state !== 'refused' && mine.length > 0 && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {sendingUp ? '签署送审' : '审批'}
          </Button>
        )}
      </header>
      <ol className={classes.rungs}>
        {round.rungs.map((rung) => (
          <Rung key={rung.column} rung={rung} round={round} record={record} session={session} />
        ))}
      </ol>
      {round.past.length > 0 && <PastApprovals past={round.past} />}
      {open && (
        <ApprovalDialog
          session={session}
          record={record}
          round={round}
          columns={mine.map(({ column }) => column)}
          proposed={opinionOf(draft?.values[round.rungs[0]?.column ?? ''])}
          lacking={draft?.lacking ?? 0}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

/** The opinion that was typed on the paper, or that the form proposes, for who sends it up. */
function opinionOf(value: unknown): string {
  const { opinion } = (value ?? {}) as { opinion?: string | null }
  return opinion ?? ''
}

interface RungProps {
  session: GuardedCase
  rung: RungOnPaper
  round: ApprovalRound
  record: CaseRecord
}

function Rung({ rung, round, record, session }: RungProps) {
  const office = useOffice()
  const { column, given, state, optional } = rung
  const waiting = state === 'open' && round.state === 'open'
  const barred = given.map(({ signerId }) => signerId)
  return (
    <li data-state={state}>
      <span className={classes.hand}>{columnNames[column]}</span>
      {given.map((approval) => (
        <Fragment key={approval.id}>
          <Given approval={approval} proposes={column === round.rungs[0]?.column} />
          {approval.enteredById && approval.enteredById !== approval.signerId && (
            <ScannedPages
              session={session}
              record={record}
              of={`approvals/${approval.id}`}
              name={`${columnNames[column]}签批`}
            />
          )}
        </Fragment>
      ))}
      {state !== 'done' && state !== 'refused' && (
        <span className="muted">
          {waiting && !optional
            ? `待${whoSigns(office, { docKind: round.docKind, column, barred }, record)}签署`
            : optional && state !== 'skipped'
              ? '可以不签'
              : rungWords[state]}
        </span>
      )}
    </li>
  )
}

function Given({ approval, proposes }: { approval: Approval; proposes: boolean }) {
  const office = useOffice()
  const { signerId, signedAt, decision, opinion, enteredById } = approval
  const entered = enteredById && enteredById !== signerId ? officerName(office, enteredById) : null
  // The usual opinion is the decision over again.
  const said = opinion && (proposes || opinion !== `${decisionWords[decision]}。`)
  return (
    <span className={classes.given}>
      <strong>{officerName(office, signerId)}</strong>
      <time dateTime={signedAt}>{signedAt}</time>
      {!proposes && <span data-decision={decision}>{decisionWords[decision]}</span>}
      {said && <span className={classes.opinion}>{opinion}</span>}
      {entered && <span className="muted">（{entered}凭纸上签批登记）</span>}
    </span>
  )
}

/** Kept for whoever asks how it went: returned papers, and signatures over an earlier version. */
function PastApprovals({ past }: { past: readonly (Approval & { id: string })[] }) {
  return (
    <details className={classes.past}>
      <summary>此前的签署 {past.length} 次</summary>
      <ul>
        {past.map((approval) => (
          <li key={approval.id}>
            <span className={classes.hand}>
              {columnNames[approval.column as keyof typeof columnNames] ?? ''}
            </span>
            <Given approval={approval} proposes={false} />
          </li>
        ))}
      </ul>
    </details>
  )
}
