/** The way to a paper that a case lacks. */
import { formById } from '../../forms/catalogue'
import type { FormDefinition } from '../../forms/form'
import { useMay } from '../rights/use-may'
import { go, hrefOf } from '../route'
import { beginPaper } from './case-edits'
import type { CaseView } from './case-page'

/**
 * Opens the draft where one was begun; else begins the paper for who may draft it, and leads others to the papers.
 * @param kind the docKind of the paper.
 */
export function MissingPaper({ session, record, kind }: CaseView & { kind: string }) {
  const may = useMay()
  const form = formById(kind)
  const begun = Object.entries(record.papers).find(
    ([, { docKind, status }]) => docKind === kind && status === 'draft',
  )
  if (begun) {
    return <a href={hrefOf({ screen: 'editor', caseId: session.id, paperId: begun[0] })}>打开草稿</a>
  }
  if (!form || !may(`paper.draft:${form.id}`, record).allowed) {
    return <a href={hrefOf({ screen: 'case', caseId: session.id, tab: 'papers' })}>见文书</a>
  }

  function begin(missing: FormDefinition) {
    const paper = beginPaper(record, missing, new Date().toISOString(), null)
    session.change(paper.edits, `起草《${missing.title}》`)
    go({ screen: 'editor', caseId: session.id, paperId: paper.id })
  }

  return (
    <button type="button" className="link" onClick={() => begin(form)}>
      去起草
    </button>
  )
}
