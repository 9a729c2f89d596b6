/**
 * Print, PDF and Word of whatever lies on a desk: exactly the pages that are shown, each told to the log before it
 * leaves the program.
 */
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import type { DocumentTree } from '../../forms/document-tree'
import type { FileKind } from '../../src-contract/file-kinds'
import type { NewAccessEntry } from '../store/access-log'
import { useStore } from '../store/hooks'
import { print, saveDocx, savePdf, tellUnlogged } from './output'
import type { PaperPreview } from './paper-preview'
import { printDocument } from './print-document'
import { useJob } from './use-job'

export interface Printable {
  tree: DocumentTree
  /** 草稿 across the pages. */
  draft: boolean
  /** 作废 across the pages. */
  voided?: boolean
  /** Markup of the code at the foot of an issued paper. */
  mark?: string | undefined
  /** The code put among the properties of its files; none for what is not issued. */
  fileCode?: string | null
  /** As the print dialog shows it. */
  title: string
  fileName: (kind: FileKind) => string
  /** What the log tells of it. */
  deed: () => Pick<NewAccessEntry, 'caseId' | 'paperId' | 'copies' | 'withInformant' | 'note'>
}

/** The job that runs and the three actions, which stay the same while the document changes. */
export function useOutput(printable: Printable, preview: RefObject<PaperPreview | null>) {
  const store = useStore()
  const { job, run } = useJob()
  const latest = useRef(printable)
  useLayoutEffect(() => {
    latest.current = printable
  })

  const actions = useMemo(() => {
    const name = (kind: FileKind) => latest.current.fileName(kind)

    /** The pages of the tree as it stands, also where the desk has yet to follow the last key. */
    function html(): string {
      const { tree, draft, voided = false, mark, title } = latest.current
      const options = { draft, voided, code: mark }
      preview.current?.show(tree, options)
      return printDocument(title, preview.current?.markup(options) ?? '')
    }

    /** What cannot be logged does not leave the program; what was given up after all is said too. */
    async function logged(kind: NewAccessEntry['kind'], work: () => Promise<boolean>): Promise<void> {
      const deed = { ...latest.current.deed(), kind }
      try {
        await store.note(deed)
      } catch {
        tellUnlogged()
        return
      }
      // Nobody waits for that: who tries again at once is heard.
      if (!(await work())) void store.note({ ...deed, note: '未完成或已取消' }).catch(() => undefined)
    }

    return {
      print: () =>
        void run('正在准备打印', (signal) =>
          logged('printed', () => print(html(), name('pdf').replace(/\.pdf$/, ''), signal)),
        ),
      savePdf: () =>
        void run('正在生成 PDF', (signal) =>
          logged('pdfMade', () => savePdf(html(), latest.current.fileCode ?? null, name('pdf'), signal)),
        ),
      saveDocx: () =>
        void run('正在生成 Word 文档', (signal) =>
          logged('wordMade', () => {
            const { tree, draft, mark, fileCode = null } = latest.current
            const code = mark === undefined ? null : fileCode
            return saveDocx(tree, { draft, code }, fileCode, name('docx'), signal)
          }),
        ),
    }
  }, [preview, run, store])

  return { job, ...actions }
}
