/** A paper that was issued: shown and printed from its frozen copy, never from the case as it is now. */
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { unpublishable } from '../../forms/public-version'
import { frozenSignatures } from '../../forms/sign-places'
import { formatChineseDate } from '../../src-domain/calendar-date'
import { officerName } from '../../src-domain/office'
import { changesOf } from '../../src-domain/standing-text'
import { ApprovalPanel } from '../approvals/approval-panel'
import { beijingMinute } from '../clock'
import { ScannedPages } from '../evidence/scanned-pages'
import { useKey } from '../frame/use-key'
import { closedBy, unsettledIssue } from '../rights/closed-by'
import { InformantHidden } from '../rights/informant-hidden'
import { useMay } from '../rights/use-may'
import type { GuardedCase } from '../store/guarded-case'
import { ActionBar } from './action-bar'
import { ChangedFacts } from './changed-facts'
import styles from './editor.module.css'
import { EditorFrame } from './editor-frame'
import { PageDesk } from './page-desk'
import type { DraftPaper } from './paper-edits'
import { PaperHead } from './paper-head'
import type { PaperPreview } from './paper-preview'
import { PublicDialog } from './public-dialog'
import { SealDialog } from './seal-dialog'
import { useDeskFocus } from './use-desk-focus'
import { useFirstFocus } from './use-first-focus'
import { usePaperCode } from './use-paper-code'
import { usePaperOutput } from './use-paper-output'
import { useUndoKeys } from './use-undo'
import { VoidDialog } from './void-dialog'
import { deviationsOf, WordingKept } from './wording-list'

interface IssuedPaperProps {
  draft: DraftPaper
  tree: DocumentTree
  session: GuardedCase
}

/** A paper issued or voided. `tree` is its frozen copy. */
export function IssuedPaper({ draft, tree, session }: IssuedPaperProps) {
  const facts = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const preview = useRef<PaperPreview | null>(null)
  const [voiding, setVoiding] = useState(false)
  const code = usePaperCode(draft.paper)
  const output = usePaperOutput(draft, tree, preview, code)
  const [publishing, setPublishing] = useState(false)
  const [sealing, setSealing] = useState(false)
  const voided = draft.paper.status === 'voided'
  const masked = closedBy(session, tree)
  const barred = unsettledIssue(session, draft.paperId) ?? masked
  // What was voided is still printed for the file, with 作废 across every page; in Word that could be taken off again.
  const closed = barred ?? (voided ? '已作废，印出来带“作废”字样' : null)
  const unpublished =
    barred ?? (voided ? '文书已作废' : null) ?? unpublishable(draft.form.id, draft.form.issuer)
  const may = useMay()
  const mayVoid = may('paper.void', session.record()).allowed
  // What bears no number is not sealed, and stands in no register.
  const sealable =
    draft.paper.docNo && !voided && may(`paper.draft:${draft.form.id}`, session.record()).allowed
  const name = `《${draft.form.title}》${draft.paper.docNo ?? ''}`
  useUndoKeys(session)
  useDeskFocus(facts, desk)
  useFirstFocus(facts, null)
  useKey('Mod+p', () => (barred === null ? output.print() : undefined))

  return (
    <>
      <EditorFrame
        left={
          <>
            <div className={styles.formView}>
              <PaperHead
                form={draft.form}
                status={draft.paper.status}
                caseTitle={draft.context.record.case.caseTitle}
              />
              {masked && <InformantHidden session={session} />}
              <ChangedFacts draft={draft} />
              <ApprovalPanel session={session} record={draft.context.record} paperId={draft.paperId} />
              <div ref={facts} className={styles.issued} tabIndex={-1}>
                <IssuedFacts draft={draft} tree={tree} />
                {sealable ? (
                  <Button variant="default" onClick={() => setSealing(true)}>
                    {draft.paper.sealedOn ? '更正用印日' : '登记用印'}
                  </Button>
                ) : null}
                <WordingKept paper={draft.paper} tree={tree} />
                <p className={styles.explain}>
                  {voided
                    ? '文号不再使用，原件留存备查；需要时请另做一份。打印、存为 PDF 时每页都带“作废”字样。'
                    : '内容已固定，打印、导出都用签发时的版本。发现错误时作废后另做一份，文号不再使用。'}
                </p>
                <ScannedPages
                  session={session}
                  record={session.record()}
                  of={`papers/${draft.paperId}`}
                  name={`《${draft.form.title}》`}
                />
                {unpublished === null ? (
                  <Button variant="default" onClick={() => setPublishing(true)}>
                    公开版本
                  </Button>
                ) : (
                  <p className={styles.explain}>{`没有公开版本：${unpublished}。`}</p>
                )}
              </div>
            </div>
            <ActionBar
              onPrint={output.print}
              onPdf={output.savePdf}
              onDocx={voided ? undefined : output.saveDocx}
              closed={closed}
              sealed={barred !== null}
              job={output.job}
              last={
                voided || !mayVoid ? null : { words: '作废', primary: false, run: () => setVoiding(true) }
              }
            />
          </>
        }
        right={
          <PageDesk
            tree={tree}
            draft={false}
            voided={voided}
            code={code}
            field={null}
            onField={null}
            deskRef={desk}
            previewRef={preview}
          />
        }
      />
      {publishing ? <PublicDialog draft={draft} tree={tree} onClose={() => setPublishing(false)} /> : null}
      {sealing ? (
        <SealDialog
          session={session}
          paperId={draft.paperId}
          name={name}
          issueDate={draft.paper.issueDate ?? null}
          sealedOn={draft.paper.sealedOn ?? null}
          onClose={() => setSealing(false)}
        />
      ) : null}
      {voiding ? (
        <VoidDialog session={session} paperId={draft.paperId} name={name} onClose={() => setVoiding(false)} />
      ) : null}
    </>
  )
}

function IssuedFacts({ draft: { form, paper, context }, tree }: { draft: DraftPaper; tree: DocumentTree }) {
  const { docNo, numberGivenBy, issueDate, issued, sealedOn, voidReason, signatures } = paper
  return (
    <dl className={styles.facts}>
      {voidReason ? <Fact name="作废原因">{voidReason}</Fact> : null}
      {docNo ? <Fact name="文号">{docNo}</Fact> : null}
      {numberGivenBy ? <Fact name="外部文号">{`由${numberGivenBy}编号`}</Fact> : null}
      {issueDate ? <Fact name="成文日期">{formatChineseDate(issueDate)}</Fact> : null}
      {sealedOn ? <Fact name="用印日">{formatChineseDate(sealedOn)}</Fact> : null}
      {issued ? (
        <>
          <Fact name="签发时间">{`${formatChineseDate(issued.at.slice(0, 10))} ${issued.at.slice(11, 16)}`}</Fact>
          <Fact name="签发操作">{officerName(context.office, issued.officerId) ?? '未登记人员'}</Fact>
          {frozenSignatures(tree, signatures).map(({ id, name, place, at, workstation }) => (
            <Fact
              key={id}
              name="现场签名"
            >{`${name}（${place}），${beijingMinute(at)}，${workstation}`}</Fact>
          ))}
          <Fact name="版本">{versionInWords(form, issued, context, deviationsOf(paper, tree).length)}</Fact>
          <Fact name="校验码" className={styles.digest}>
            {issued.digest}
          </Fact>
        </>
      ) : null}
    </dl>
  )
}

/** Which definition of the paper it was made by, and which of the office's changes of its words it has. */
function versionInWords(
  form: DraftPaper['form'],
  { definitionVersion, wordingVersion }: NonNullable<DraftPaper['paper']['issued']>,
  { office }: DraftPaper['context'],
  deviations: number,
): string {
  const place = changesOf(office.standingTexts, form.id).findIndex(({ id }) => id === wordingVersion)
  const words = !wordingVersion
    ? '原定措辞'
    : place < 0
      ? '单位改过的措辞'
      : `单位第 ${place + 1} 次修改的措辞`
  const own = deviations > 0 ? `，本件另改 ${deviations} 段` : ''
  return `文书第 ${definitionVersion} 版，${words}${own}`
}

function Fact({
  name,
  className,
  children,
}: {
  name: string
  className?: string | undefined
  children: string
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={className}>{children}</dd>
    </>
  )
}
