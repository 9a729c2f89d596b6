/** Print, PDF and Word of the paper on the desk: exactly the pages that are shown, a draft with 草稿 across them. */
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { formatPaperCode } from '../../src-domain/paper-code'
import { print, saveDocx, savePdf } from './output'
import type { DraftPaper } from './paper-edits'
import { paperFileName } from './paper-name'
import type { PaperPreview } from './paper-preview'
import { printDocument } from './print-document'
import { useJob } from './use-job'

/**
 * The job that runs and the three actions, which stay the same while the paper changes.
 * @param code markup of the code at the foot of an issued paper.
 */
export function usePaperOutput(
  paper: DraftPaper,
  tree: DocumentTree,
  preview: RefObject<PaperPreview | null>,
  code?: string,
) {
  const { job, run } = useJob()
  const latest = useRef({ paper, tree, code })
  useLayoutEffect(() => {
    latest.current = { paper, tree, code }
  })

  const actions = useMemo(() => {
    const isDraft = () => latest.current.paper.paper.status === 'draft'
    const title = () => `《${latest.current.paper.form.title}》`

    function name(kind: 'pdf' | 'docx'): string {
      const { form, paper, context } = latest.current.paper
      return paperFileName(form, paper, context.record, kind)
    }

    /** What the file of an issued paper is checked by. */
    function fileCode(): string | null {
      const { docNo, issueDate, issued } = latest.current.paper.paper
      return issued && issueDate
        ? formatPaperCode({ docNo: docNo ?? null, issueDate, digest: issued.digest })
        : null
    }

    /** The pages of the tree as it stands, also where the desk has yet to follow the last key. */
    function html(): string {
      const options = { draft: isDraft(), code: latest.current.code }
      preview.current?.show(latest.current.tree, options)
      return printDocument(title(), preview.current?.markup(options) ?? '')
    }

    return {
      print: () =>
        void run('正在准备打印', (signal) => print(html(), name('pdf').replace(/\.pdf$/, ''), signal)),
      savePdf: () => void run('正在生成 PDF', (signal) => savePdf(html(), fileCode(), name('pdf'), signal)),
      saveDocx: () =>
        void run('正在生成 Word 文档', (signal) =>
          saveDocx(latest.current.tree, { draft: isDraft() }, fileCode(), name('docx'), signal),
        ),
    }
  }, [preview, run])

  return { job, ...actions }
}
