/** A draft: the form on the left, its pages on the right, and what can be made of it below. */
import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { signPlaces } from '../../forms/sign-places'
import { ApprovalPanel } from '../approvals/approval-panel'
import { focusField } from '../fields/field-scope'
import { lazyPart } from '../frame/lazy-part'
import { useKey } from '../frame/use-key'
import { closedBy, informantField } from '../rights/closed-by'
import { InformantHidden } from '../rights/informant-hidden'
import { useMay } from '../rights/use-may'
import type { GuardedCase } from '../store/guarded-case'
import { ActionBar } from './action-bar'
import styles from './editor.module.css'
import { EditorFrame } from './editor-frame'
import { IssueDialog } from './issue-dialog'
import { PageDesk } from './page-desk'
import type { DraftPaper } from './paper-edits'
import { PaperForm } from './paper-form'
import { PaperHead } from './paper-head'
import type { PaperPreview } from './paper-preview'
import { ProblemList } from './problem-list'
import { useDeskFocus } from './use-desk-focus'
import { useFirstFocus } from './use-first-focus'
import { usePaper } from './use-paper'
import { usePaperOutput } from './use-paper-output'
import { useUndoKeys } from './use-undo'
import { WordingKept, WordingList } from './wording-list'

const SigningDialog = lazyPart(() => import('./signing-dialog'))

/** The editor of a paper that is still a draft. */
export function DraftEditor({ draft, session }: { draft: DraftPaper; session: GuardedCase }) {
  const scope = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const preview = useRef<PaperPreview | null>(null)
  const [field, setField] = useState<string | null>(null)
  const [issuing, setIssuing] = useState(false)
  const [signing, setSigning] = useState(false)
  const may = useMay()
  const drafting = may(`paper.draft:${draft.form.id}`, session.record())
  const issuable = may(`paper.issue:${draft.form.id}`, session.record())
  const covered = informantField(draft.form, session)
  const paper = usePaper(draft, session, covered)
  const output = usePaperOutput(draft, paper.tree, preview)
  const signable = useMemo(() => signPlaces(paper.unsigned).length > 0, [paper.unsigned])
  const sign = useCallback(() => setSigning(true), [])
  const masked = closedBy(session, paper.tree)
  const hidden = masked ?? (covered === null ? null : '举报人遮蔽时看不出这一栏是否填齐，不签发')
  const closed = hidden ?? (issuable.allowed ? null : issuable.why)
  const issue = useMemo(
    () => (closed === null ? { words: '签发', primary: true, run: () => setIssuing(true) } : null),
    [closed],
  )
  useUndoKeys(session)
  useDeskFocus(scope, desk)
  useKey('Mod+p', () => (masked === null ? output.print() : undefined))

  const first = paper.problems.missing[0]?.field ?? null
  useFirstFocus(scope, first)

  function jump(name: string) {
    if (scope.current) focusField(scope.current, name)
  }

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
              {hidden !== null && <InformantHidden session={session} />}
              <ApprovalPanel
                session={session}
                record={draft.context.record}
                paperId={draft.paperId}
                draft={{
                  values: paper.paperValues.values,
                  lacking: paper.findings.filter(({ level }) => level === 'error').length,
                }}
              />
              {drafting.allowed ? (
                <>
                  <ProblemList problems={paper.problems} onJump={jump} />
                  <PaperForm
                    form={draft.form}
                    paperValues={paper.paperValues}
                    beneath={paper.beneath}
                    errors={paper.errors}
                    warnings={paper.warnings}
                    grave={paper.grave}
                    actions={paper.actions}
                    locked={covered}
                    onFocusField={setField}
                    scopeRef={scope}
                  />
                  <WordingList draft={draft} session={session} composed={paper.composed} />
                </>
              ) : (
                <div ref={scope} className={styles.issued}>
                  <p className={styles.explain}>{drafting.why}右边是现在的内容。</p>
                  <WordingKept paper={draft.paper} tree={paper.tree} />
                </div>
              )}
            </div>
            <ActionBar
              onPrint={output.print}
              onPdf={output.savePdf}
              onDocx={output.saveDocx}
              onSign={signable && drafting.allowed ? sign : undefined}
              closed={closed}
              sealed={masked !== null}
              job={output.job}
              last={issue}
            />
          </>
        }
        right={
          <PageDesk
            tree={paper.tree}
            draft
            field={field}
            onField={jump}
            deskRef={desk}
            previewRef={preview}
          />
        }
      />
      {signing ? (
        <Suspense>
          <SigningDialog draft={draft} paper={paper} session={session} onClose={() => setSigning(false)} />
        </Suspense>
      ) : null}
      {issuing ? (
        <IssueDialog
          draft={draft}
          paper={paper}
          session={session}
          onJump={jump}
          onClose={() => setIssuing(false)}
        />
      ) : null}
    </>
  )
}
