/** 文书: the papers of a case, and the way to begin one, those fitting the stage first. */
import { Button, Menu } from '@mantine/core'
import { IconBook2, IconPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { respondentOf } from '../../forms/case-file-papers'
import type { FormDefinition } from '../../forms/form'
import type { CaseRecord, Paper } from '../../src-domain/case-record'
import { type RowWithId, rowsOf } from '../../src-domain/rows'
import { ChoosingBatch } from '../batch/choosing-batch'
import { ChangedMark } from '../editor/changed-facts'
import { VoidDialog } from '../editor/void-dialog'
import { Blank } from '../frame/blank'
import { lazyPart } from '../frame/lazy-part'
import { useMenuLetters } from '../frame/menu-letters'
import { useMay } from '../rights/use-may'
import { hrefOf } from '../route'
import { deleteDraft } from './case-edits'
import type { CaseView } from './case-page'
import classes from './case-papers.module.css'
import { paperTitle } from './case-words'
import { formsForCase } from './fact-papers'
import { PaperState } from './paper-state'
import { useBeginPaper } from './use-begin-paper'
import { noticeWithUndo } from './use-case-undo'

const BinderDialog = lazyPart(() => import('../batch/binder-dialog'))

/** The tab. */
export function CasePapers({ session, record }: CaseView) {
  const [voiding, setVoiding] = useState<RowWithId<Paper> | null>(null)
  const [binding, setBinding] = useState(false)
  const papers = rowsOf(record.papers)
  const may = useMay()
  const begin = useBeginPaper({ session, record })
  const mayVoid = may('paper.void', record).allowed

  function remove(paper: RowWithId<Paper>) {
    const title = paperTitle(paper.docKind)
    const purpose = `删除草稿《${title}》`
    session.change(deleteDraft(record, paper.id), purpose)
    noticeWithUndo(session, `已删除草稿《${title}》`, purpose)
  }

  if (papers.length === 0) {
    return (
      <Blank title="这件案件还没有文书" text="新建一件，案件已有的内容会自动填好，核对后即可打印。">
        <NewPaper record={record} session={session} onBegin={begin} />
      </Blank>
    )
  }
  const living = papers.filter(({ status }) => status !== 'voided')
  const number = record.case.caseNo ?? record.case.clueNo ?? ''
  return (
    <div className={classes.papers}>
      <div className={classes.batch}>
        <ChoosingBatch
          of={{ papers: living.map(({ id }) => ({ caseId: session.id, paperId: id })) }}
          title={`${number} 全部文书`.trim()}
          count={living.length}
          words="全部打印或保存"
        />
        <Button
          variant="default"
          leftSection={<IconBook2 size="1rem" stroke={1.5} aria-hidden />}
          onClick={() => setBinding(true)}
        >
          整卷 PDF
        </Button>
      </div>
      <table className={`framed ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">文书</th>
            <th scope="col">文号</th>
            <th scope="col">成文日期</th>
            <th scope="col">状态</th>
            <th scope="col">
              <NewPaper record={record} session={session} onBegin={begin} />
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.id} data-status={paper.status}>
              <th scope="row">
                <a href={hrefOf({ screen: 'editor', caseId: session.id, paperId: paper.id })}>
                  {paperTitle(paper.docKind)}
                </a>
                <About paper={paper} record={record} />
              </th>
              <td>{paper.docNo ?? <span className="muted">—</span>}</td>
              <td>{paper.issueDate ?? <span className="muted">—</span>}</td>
              <td>
                <PaperState status={paper.status} />
                <ChangedMark paperId={paper.id} record={record} />
                {paper.voidReason && <span className={classes.reason}>{paper.voidReason}</span>}
              </td>
              <td className={classes.acts}>
                {paper.status === 'draft' && may(`paper.draft:${paper.docKind}`, record).allowed && (
                  <button
                    type="button"
                    className="link"
                    aria-label={`删除草稿：${paperTitle(paper.docKind)}`}
                    onClick={() => remove(paper)}
                  >
                    删除
                  </button>
                )}
                {paper.status === 'issued' && mayVoid && (
                  <button
                    type="button"
                    className="link"
                    aria-label={`作废：${paperTitle(paper.docKind)}`}
                    onClick={() => setVoiding(paper)}
                  >
                    作废
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {binding && (
        <Suspense fallback={null}>
          <BinderDialog session={session} record={record} onClose={() => setBinding(false)} />
        </Suspense>
      )}
      {voiding && (
        <VoidDialog
          session={session}
          paperId={voiding.id}
          name={`《${paperTitle(voiding.docKind)}》${voiding.docNo ?? ''}`}
          onClose={() => setVoiding(null)}
        />
      )}
    </div>
  )
}

/** Whom a paper is about: a case with several respondents has several papers of one kind. */
function About({ paper, record }: { paper: Paper; record: CaseRecord }) {
  const about = respondentOf(paper, record)
  return about && <span className={classes.reason}>{about}</span>
}

function NewPaper({ record, onBegin }: CaseView & { onBegin: (form: FormDefinition) => void }) {
  const may = useMay()
  const drafts = ({ id }: FormDefinition) => may(`paper.draft:${id}`, record).allowed
  const letters = useMenuLetters()
  const all = formsForCase(record)
  const fitting = all.fitting.filter(drafts)
  const others = all.others.filter(drafts)
  if (fitting.length + others.length === 0) return null
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="outline" leftSection={<IconPlus size="1rem" />}>
          新建文书
        </Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={letters}>
        <Menu.Label>按拼音首字母可以直接找，如 xwbl</Menu.Label>
        {fitting.length > 0 && <Menu.Label>这一阶段常用</Menu.Label>}
        {fitting.map((form) => (
          <Menu.Item key={form.id} onClick={() => onBegin(form)}>
            {form.title}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Label>{fitting.length > 0 ? '其他文书' : '全部文书'}</Menu.Label>}
        {others.map((form) => (
          <Menu.Item key={form.id} onClick={() => onBegin(form)}>
            {form.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
