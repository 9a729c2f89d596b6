/** 办理进程: a vertical line of dated facts, done above, what is open now in the middle, what is possible below. */
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { respondentOf } from '../../forms/case-file-papers'
import type { CaseRecord, Fact, Paper } from '../../src-domain/case-record'
import { type FactKind, factKinds, stages } from '../../src-domain/facts'
import { officerName } from '../../src-domain/office'
import type { RowWithId } from '../../src-domain/rows'
import type { Entering } from '../../src-domain/signing'
import { factsInOrder, isRemovable, stageOf } from '../../src-domain/stage'
import { WaitingApprovals } from '../approvals/waiting-approvals'
import { dayInWords, useToday } from '../clock'
import { ScannedPages } from '../evidence/scanned-pages'
import { useMay } from '../rights/use-may'
import { hrefOf } from '../route'
import { useCalendar, useOffice } from '../store/hooks'
import { CaseLimits } from './case-limits'
import type { CaseView } from './case-page'
import classes from './case-progress.module.css'
import { nameOf, paperTitle } from './case-words'
import { ExplainedDeadline } from './deadline-mark'
import { limitKey, openDeadlines } from './deadline-words'
import { FactCorrection } from './fact-correction'
import { FactDialog } from './fact-dialog'
import { extraInWords } from './fact-extras'
import { formsForCase, isStageFact, papersByFact } from './fact-papers'
import { PaperState } from './paper-state'
import { sideFacts } from './side-facts'
import { StepNeeds, useNextSteps } from './step-needs'
import { useBeginPaper } from './use-begin-paper'
import { noticeWithUndo } from './use-case-undo'

const mostOffered = 6

/** The tab. */
export function CaseProgress({ session, record }: CaseView) {
  const today = useToday()
  const calendar = useCalendar()
  const [recording, setRecording] = useState<FactKind | null>(null)
  const [correcting, setCorrecting] = useState<string | null>(null)
  const facts = factsInOrder(record)
  const papers = papersByFact(record)
  const stage = stageOf(record)
  const may = useMay()
  const begin = useBeginPaper({ session, record })
  const mayRecord = (kind: FactKind) => may(`fact.record:${kind}`, record)
  const next = useNextSteps(record).filter(({ main }) => main && stage !== 'clueReceived')
  const aside = stage === 'clueReceived' ? [] : sideFacts(record).filter((kind) => mayRecord(kind).allowed)
  const limits = openDeadlines(record, calendar, today)
  const { fitting } = formsForCase(record)
  // What the next steps rest on comes first; the rest of the catalogue is under 文书.
  const soon = new Set(next.flatMap(({ step }) => step.papers))
  const wanted = fitting
    .filter(
      ({ id }) =>
        may(`paper.draft:${id}`, record).allowed &&
        !Object.values(record.papers).some(({ docKind }) => docKind === id),
    )
    .sort((a, b) => Number(soon.has(b.id)) - Number(soon.has(a.id)))
    .slice(0, mostOffered)

  function remove(fact: RowWithId<Fact>) {
    const purpose = `删除误记的事项：${factKinds[fact.kind]}`
    session.change([{ path: ['facts', fact.id], value: undefined }], purpose)
    noticeWithUndo(session, `已删除：${factKinds[fact.kind]}（${dayInWords(fact.date, today)}）`, purpose)
  }

  return (
    <ol className={classes.line}>
      {facts.map((fact) => (
        <li key={fact.id} className={classes.step} data-kind={isStageFact(fact.kind) ? 'main' : 'side'}>
          {correcting === fact.id ? (
            <FactCorrection session={session} fact={fact} onClose={() => setCorrecting(null)} />
          ) : (
            <DoneFact
              record={record}
              fact={fact}
              papers={papers.get(fact.id) ?? []}
              caseId={session.id}
              mayChange={mayRecord(fact.kind).allowed}
              mayRemove={isRemovable(record, fact.kind)}
              onCorrect={() => setCorrecting(fact.id)}
              onRemove={() => remove(fact)}
            >
              <ScannedPages
                session={session}
                record={record}
                of={`facts/${fact.id}`}
                name={factKinds[fact.kind]}
                addClass={classes.tools}
              />
            </DoneFact>
          )}
        </li>
      ))}
      <li className={classes.step} data-kind="now" aria-current="step">
        <div className={classes.date}>现在</div>
        <div className={classes.what}>
          <h2>{stages[stage]}</h2>
          {limits.map((open) => (
            <p key={limitKey(open)}>
              <ExplainedDeadline open={open} about={nameOf(record)} />
            </p>
          ))}
          <CaseLimits record={record} />
          {(papers.get(null) ?? []).length > 0 && (
            <PaperLinks record={record} caseId={session.id} papers={papers.get(null) ?? []} />
          )}
          <WaitingApprovals record={record} />
          {wanted.length > 0 && (
            <p className={classes.offers}>
              <span className="muted">这一阶段常用的文书：</span>
              {wanted.map((form) => (
                <button key={form.id} type="button" className="link" onClick={() => begin(form)}>
                  起草《{form.title}》
                </button>
              ))}
            </p>
          )}
        </div>
      </li>
      {next.map(({ step, who, needs }, index) => (
        <li key={step.fact} className={classes.step} data-kind="possible">
          <div className={classes.date}>{index === 0 ? '接下来' : '或者'}</div>
          <div className={classes.what}>
            <NextFact
              kind={step.fact}
              first={index === 0}
              answer={mayRecord(step.fact)}
              onRecord={() => setRecording(step.fact)}
            />
            <p className={classes.who}>
              由{who}办理
              {step.papers.length > 0 && `；文书：${step.papers.map(paperTitle).join('、')}`}；依据：
              {step.source}
            </p>
            <StepNeeds session={session} record={record} needs={needs} />
          </div>
        </li>
      ))}
      {aside.length > 0 && (
        <li className={classes.step} data-kind="possible">
          <div className={classes.date}>其他事项</div>
          <div className={`${classes.what} ${classes.offers}`}>
            {aside.map((kind) => (
              <button key={kind} type="button" className="link" onClick={() => setRecording(kind)}>
                {factKinds[kind]}
              </button>
            ))}
          </div>
        </li>
      )}
      {recording && (
        <FactDialog session={session} record={record} kind={recording} onClose={() => setRecording(null)} />
      )}
    </ol>
  )
}

interface NextFactProps {
  kind: FactKind
  first: boolean
  answer: Entering
  onRecord: () => void
}

/** What may come next: a button for those who may record it, else who may. */
function NextFact({ kind, first, answer, onRecord }: NextFactProps) {
  if (!answer.allowed) {
    return (
      <p>
        {factKinds[kind]} <span className="muted">{answer.why}</span>
      </p>
    )
  }
  return (
    <Button variant={first ? 'outline' : 'default'} size="sm" onClick={onRecord}>
      {factKinds[kind]}
    </Button>
  )
}

interface DoneFactProps {
  record: CaseRecord
  fact: RowWithId<Fact>
  papers: readonly RowWithId<Paper>[]
  caseId: string
  mayChange: boolean
  mayRemove: boolean
  onCorrect: () => void
  onRemove: () => void
  /** The scanned pages of the fact. */
  children: ReactNode
}

function DoneFact(props: DoneFactProps) {
  const { record, fact, papers, caseId, mayChange, mayRemove, onCorrect, onRemove, children } = props
  const office = useOffice()
  const today = useToday()
  const extra = extraInWords(fact, today)
  const by = officerName(office, fact.byOfficerId)
  return (
    <>
      <time className={classes.date} dateTime={fact.date}>
        {fact.date}
      </time>
      <div className={classes.what}>
        <div className={classes.headline}>
          <p>
            <strong>{factKinds[fact.kind]}</strong>
            {by && <span className={classes.by}>{by}</span>}
            {extra && <span className={classes.by}>{extra}</span>}
            {mayChange && (
              <span className={classes.tools}>
                <FactTool word="更正" kind={fact.kind} onClick={onCorrect} />
                {mayRemove && <FactTool word="删除" kind={fact.kind} onClick={onRemove} />}
              </span>
            )}
          </p>
          {children}
        </div>
        {fact.meetingId && (
          <p>
            <a href={hrefOf({ screen: 'meeting', meetingId: fact.meetingId })}>会议决定</a>
          </p>
        )}
        {fact.note && <p className={classes.note}>{fact.note}</p>}
        {papers.length > 0 && <PaperLinks record={record} caseId={caseId} papers={papers} />}
      </div>
    </>
  )
}

/** What is done with a fact, named with it for who hears and does not see the line. */
function FactTool({ word, kind, onClick }: { word: string; kind: FactKind; onClick: () => void }) {
  return (
    <button type="button" className="link" onClick={onClick} aria-label={`${word}：${factKinds[kind]}`}>
      {word}
    </button>
  )
}

interface PaperLinksProps {
  record: CaseRecord
  caseId: string
  papers: readonly RowWithId<Paper>[]
}

/** The papers, each with whom it is about: a case with several respondents has several of one kind. */
function PaperLinks({ record, caseId, papers }: PaperLinksProps) {
  return (
    <ul className={classes.papers}>
      {papers.map((paper) => {
        const about = respondentOf(paper, record)
        return (
          <li key={paper.id}>
            <a href={hrefOf({ screen: 'editor', caseId, paperId: paper.id })}>
              《{paperTitle(paper.docKind)}》
            </a>
            {about && <span className="muted">{about}</span>}
            {paper.docNo && <span>{paper.docNo}</span>}
            <PaperState status={paper.status} />
          </li>
        )
      })}
    </ul>
  )
}
