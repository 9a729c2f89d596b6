/** Print, PDF and Word of the paper on the desk: exactly the pages that are shown, a draft with 草稿, a voided one with 作废 across. */
import type { RefObject } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import type { Paper } from '../../src-domain/case-record'
import { formatPaperCode } from '../../src-domain/paper-code'
import { namesInformant } from '../rights/names-informant'
import type { DraftPaper } from './paper-edits'
import { paperFileName } from './paper-name'
import type { PaperPreview } from './paper-preview'
import { useOutput } from './use-output'

/**
 * The job that runs and the three actions, which stay the same while the paper changes.
 * @param code markup of the code at the foot of an issued paper.
 */
export function usePaperOutput(
  { form, paper, paperId, context }: DraftPaper,
  tree: DocumentTree,
  preview: RefObject<PaperPreview | null>,
  code?: string,
) {
  const { record } = context
  return useOutput(
    {
      tree,
      draft: paper.status === 'draft',
      voided: paper.status === 'voided',
      mark: code,
      fileCode: fileCodeOf(paper),
      title: `《${form.title}》`,
      fileName: (kind) => paperFileName(form, paper, record, kind),
      deed: () => ({
        caseId: record.id,
        paperId,
        copies: Math.max(1, tree.parts.length),
        withInformant: namesInformant(record, tree),
      }),
    },
    preview,
  )
}

/** What the file of an issued paper is checked by. */
function fileCodeOf({ docNo, issueDate, issued }: Paper): string | null {
  if (!issued || !issueDate) return null
  return formatPaperCode({ docNo: docNo ?? null, issueDate, digest: issued.digest })
}
