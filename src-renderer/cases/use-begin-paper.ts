/** Beginning a paper of the case that is open, and going to where it is filled in. */
import type { FormDefinition } from '../../forms/form'
import { go } from '../route'
import { useOfficerId } from '../store/hooks'
import { beginPaper } from './case-edits'
import type { CaseView } from './case-page'

/** @returns what begins a paper of a form, filled in by who is at work, and opens it. */
export function useBeginPaper({ session, record }: CaseView): (form: FormDefinition) => void {
  const officerId = useOfficerId()
  return (form) => {
    const paper = beginPaper(record, form, new Date().toISOString(), null, officerId)
    session.change(paper.edits, `起草《${form.title}》`)
    go({ screen: 'editor', caseId: session.id, paperId: paper.id })
  }
}
