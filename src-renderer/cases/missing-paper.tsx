/** The way to a paper that a case lacks. */
import { formById } from '../../forms/catalogue'
import { useMay } from '../rights/use-may'
import { hrefOf } from '../route'
import type { CaseView } from './case-page'
import { useBeginPaper } from './use-begin-paper'

/**
 * Opens the draft where one was begun; else begins the paper for who may draft it, and leads others to the papers.
 * @param kind the docKind of the paper.
 */
export function MissingPaper({ session, record, kind }: CaseView & { kind: string }) {
  const may = useMay()
  const begin = useBeginPaper({ session, record })
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

  return (
    <button type="button" className="link" onClick={() => begin(form)}>
      去起草
    </button>
  )
}
