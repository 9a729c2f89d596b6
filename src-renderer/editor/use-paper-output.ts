/** Print, PDF and Word of the paper on the desk: exactly the pages that are shown, a draft with 草稿 across them. */
import type { RefObject } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { toText } from '../../forms/print/text'
import type { CaseRecord } from '../../src-domain/case-record'
import { confidentialInformant, informantNamedIn } from '../../src-domain/informant'
import type { DraftPaper } from './paper-edits'
import { paperFileName } from './paper-name'
import type { PaperPreview } from './paper-preview'
import { useOutput } from './use-output'

/** The job that runs and the three actions, which stay the same while the paper changes. */
export function usePaperOutput(
  { form, paper, paperId, context }: DraftPaper,
  tree: DocumentTree,
  preview: RefObject<PaperPreview | null>,
) {
  const { record } = context
  return useOutput(
    {
      tree,
      draft: paper.status === 'draft',
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

function namesInformant(record: CaseRecord, tree: DocumentTree): boolean {
  const masked = record.reporter?.partyName === confidentialInformant
  return !masked && informantNamedIn(record, toText(tree)) !== null
}
