/** The document editor: a paper of a case, to be filled while it is a draft and to be printed ever after. */
import { Skeleton } from '@mantine/core'
import { formById } from '../../forms/catalogue'
import type { DocumentTree } from '../../forms/document-tree'
import type { CaseRecord } from '../../src-domain/case-record'
import { useFormContext } from '../form-context'
import { Blank } from '../frame/blank'
import { hrefOf } from '../route'
import type { GuardedCase } from '../store/guarded-case'
import { useCaseSession } from '../store/hooks'
import { DraftEditor } from './draft-editor'
import styles from './editor.module.css'
import { IssuedPaper } from './issued-paper'

interface DocumentEditorProps {
  caseId: string
  paperId: string
}

/** The screen for one paper; says so where case, paper or form cannot be had. */
export function DocumentEditor({ caseId, paperId }: DocumentEditorProps) {
  const { session, record, status, message } = useCaseSession(caseId)
  if (status === 'loading') return <Loading />
  if (status === 'ready') return <PaperOfCase session={session} record={record} paperId={paperId} />
  const title = status === 'missing' ? '没有找到这个案件' : '这个案件打不开'
  return (
    <Blank title={title} detail={message}>
      <a href={hrefOf({ screen: 'cases' })}>回到案件列表</a>
    </Blank>
  )
}

interface PaperOfCaseProps {
  session: GuardedCase
  record: CaseRecord
  paperId: string
}

function PaperOfCase({ session, record, paperId }: PaperOfCaseProps) {
  const context = useFormContext(record)
  const back = <a href={hrefOf({ screen: 'case', caseId: record.id, tab: 'papers' })}>回到本案文书</a>
  const paper = record.papers[paperId]
  if (!paper) {
    return (
      <Blank title="本案没有这份文书" text="它可能刚被撤销。">
        {back}
      </Blank>
    )
  }
  const form = formById(paper.docKind)
  if (!form) {
    return (
      <Blank title="本程序没有这种文书" text="这份文书由较新的程序制作，升级后才能打开；其内容完好。">
        {back}
      </Blank>
    )
  }
  const draft = { paperId, form, paper, context }
  if (paper.status === 'draft') {
    return (
      <div className={styles.editor} key={paperId}>
        <DraftEditor draft={draft} session={session} />
      </div>
    )
  }
  const tree = paper.issued && frozenTree(paper.issued.tree)
  if (!tree) {
    return (
      <Blank title="签发的版本读不出来" text="案件记录里的其他内容没有变化；请用备份核对这份文书。">
        {back}
      </Blank>
    )
  }
  return (
    <div className={styles.editor} key={paperId}>
      <IssuedPaper draft={draft} tree={tree} session={session} />
    </div>
  )
}

/** One object for one text, so that a change elsewhere in the case sets no page anew. */
const frozenTrees = new Map<string, DocumentTree>()

function frozenTree(json: string): DocumentTree | null {
  const known = frozenTrees.get(json)
  if (known) return known
  try {
    const tree = JSON.parse(json) as DocumentTree
    frozenTrees.set(json, tree)
    return tree
  } catch {
    return null
  }
}

function Loading() {
  return (
    <div className={styles.loading} role="status" aria-label="正在打开文书">
      <div>
        <Skeleton height={24} width="40%" />
        {Array.from({ length: 12 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey bars without identity
          <Skeleton key={row} height={34} />
        ))}
      </div>
      <div>
        <Skeleton className={styles.loadingPage ?? ''} />
      </div>
    </div>
  )
}
