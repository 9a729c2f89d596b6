/** Print, PDF and Word of the paper on the desk: exactly the pages that are shown, a draft with 草稿 across them. */
import type { RefObject } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import { print, saveDocx, savePdf } from './output'
import type { DraftPaper } from './paper-edits'
import { paperFileName } from './paper-name'
import type { PaperPreview } from './paper-preview'
import { printDocument } from './print-document'
import { useJob } from './use-job'

export function usePaperOutput(
  { form, paper, context }: DraftPaper,
  tree: DocumentTree,
  preview: RefObject<PaperPreview | null>,
) {
  const { job, run } = useJob()
  const draft = paper.status === 'draft'

  /** The pages of the tree as it stands, also where the desk has yet to follow the last key. */
  function html(): string {
    preview.current?.show(tree, { draft })
    return printDocument(`《${form.title}》`, preview.current?.markup({ draft }) ?? '')
  }
  const name = (kind: 'pdf' | 'docx') => paperFileName(form, paper, context.record, kind)

  return {
    job,
    print: () => run('正在准备打印', (signal) => print(html(), name('pdf').replace(/\.pdf$/, ''), signal)),
    savePdf: () => run('正在生成 PDF', (signal) => savePdf(html(), name('pdf'), signal)),
    saveDocx: () => run('正在生成 Word 文档', (signal) => saveDocx(tree, { draft }, name('docx'), signal)),
  }
}
