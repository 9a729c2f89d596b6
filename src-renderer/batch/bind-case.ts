/** 整卷: the file of a case as one PDF, with cover, catalogue, papers, attachments and running page numbers. */
import { type BinderPapers, binderFront, binderTitle, papersToBind } from '../../forms/case-binder'
import type { Volume } from '../../forms/case-file-papers'
import type { FormContext } from '../../forms/form'
import type { Attachment } from '../../forms/print/attachment-pdf'
import type { BinderItem } from '../../forms/print/binder'
import { codeMark } from '../../forms/print/code-mark'
import { fileNameFrom } from '../../src-contract/file-kinds'
import { openHiddenDesk } from '../editor/hidden-desk'
import { closedBy } from '../rights/closed-by'
import { namesInformant } from '../rights/names-informant'
import { shell } from '../shell/shell'
import type { GuardedCase } from '../store/guarded-case'
import type { BatchHost } from './make'
import { openPacker } from './pack-job'
import { documentsOf } from './sheets'

export interface BinderChoice {
  volumes: readonly Volume[]
  drafts: boolean
  codes: boolean
  /** Bound behind the papers, in this order. */
  attachments: readonly Attachment[]
}

export interface BinderLine {
  title: string
  /** Bound at these pages, or left out, and why. */
  state: 'bound' | 'draft' | 'left'
  pages: number
  why: string | null
}

export interface BinderOutcome {
  lines: BinderLine[]
  pages: number
  savedAs: string | null
  ended: 'done' | 'cancelled' | { failure: string }
}

type Bytes = Uint8Array<ArrayBuffer>

/** Binds it and asks where to keep it. Nothing is thrown: what went wrong is told in the outcome. */
export async function bindCase(
  host: Omit<BatchHost, 'contextOf'>,
  session: GuardedCase,
  context: FormContext,
  choice: BinderChoice,
): Promise<BinderOutcome> {
  const { progress, signal, store } = host
  const lines: BinderLine[] = []
  const packer = openPacker()
  const end = (ended: BinderOutcome['ended'], savedAs: string | null = null): BinderOutcome => ({
    ...{ lines, savedAs, ended: signal.aborted ? 'cancelled' : ended },
    pages: lines.reduce((sum, { pages }) => sum + pages, 0),
  })
  try {
    const papers = bindable(papersToBind(context, choice), session, lines)
    const desk = await openHiddenDesk()
    try {
      const sheets = []
      for (const [index, { printed, draft, item }] of papers.entries()) {
        progress(index, papers.length, '正在排版')
        await breath(signal)
        const code = choice.codes && printed.code ? codeMark(printed.code) : undefined
        const cut = await desk.cut(printed.tree, { draft, code })
        sheets.push(cut)
        lines.push({ ...lineOf(item, cut.pages), state: draft ? 'draft' : 'bound' })
      }
      const attached: { item: BinderItem; bytes: Bytes; pages: number }[] = []
      for (const [index, attachment] of choice.attachments.entries()) {
        progress(index, choice.attachments.length, '正在读附件')
        await breath(signal)
        const { title, author, date } = attachment
        const item = { title, author, date, docNo: null }
        const bytes = new Uint8Array(attachment.bytes)
        const made = await packer
          .pack({ do: 'attach', attachment: { kind: attachment.kind, bytes } })
          .catch(() => null)
        if (made) attached.push({ item, ...made })
        lines.push(
          made
            ? lineOf(item, made.pages)
            : { title, state: 'left', pages: 0, why: '读不出来，或者加了密码，没有装入' },
        )
      }
      if (sheets.length + attached.length === 0) {
        return end({ failure: '没有可以装订的文书：先签发，或者勾选“草稿也装入”' })
      }
      const items = [...papers.map(({ item }) => item), ...attached.map(({ item }) => item)]
      const counts = [...sheets, ...attached].map(({ pages }) => pages)
      const title = binderTitle(context, choice.volumes)
      const front = []
      for (const tree of binderFront(context, items, counts))
        front.push(await desk.cut(tree, { draft: false }))
      const documents = [...documentsOf(front, title), ...documentsOf(sheets, title)]
      const printed: Bytes[] = []
      for (const [index, html] of documents.entries()) {
        progress(index, documents.length, '正在生成 PDF')
        await breath(signal)
        const answer = await shell.htmlToPdf({ html })
        if (!answer.ok) return end({ failure: answer.error.message })
        printed.push(answer.value.pdf)
      }
      progress(1, 1, '正在装订')
      const fronts = documentsOf(front, title).length
      const { bytes } = await packer.pack({
        do: 'bind',
        front: printed.slice(0, fronts),
        papers: [...printed.slice(fronts), ...attached.map((one) => one.bytes)],
        ...{ title, codes: papers.flatMap((paper) => paper.printed.code ?? []) },
      })
      await breath(signal)
      const withInformant = papers.some((paper) => namesInformant(context.record, paper.printed.tree))
      const deed = { kind: 'pdfMade', caseId: session.id, copies: 1, withInformant } as const
      await store.note({ ...deed, note: `整卷：${items.length} 件` })
      const saved = await shell.saveFile({ suggestedName: fileNameFrom(title, 'pdf'), kind: 'pdf', bytes })
      if (saved.ok && saved.value) return end('done', saved.value.savedAs)
      await store.note({ ...deed, note: '整卷：未完成或已取消' }).catch(() => undefined)
      return end(saved.ok ? 'cancelled' : { failure: saved.error.message })
    } finally {
      desk.close()
    }
  } catch {
    return end({ failure: '装订到一半出了错，没有存下文件，案件没有改动' })
  } finally {
    packer.close()
  }
}

/** The papers that may leave the program; the others are told. */
function bindable({ papers, left }: BinderPapers, session: GuardedCase, lines: BinderLine[]) {
  for (const title of left) {
    lines.push({ title, state: 'left', pages: 0, why: '没有版式，或者签发的版本读不出来' })
  }
  return papers.filter(({ printed, item }) => {
    const masked = closedBy(session, printed.tree)
    if (masked !== null) lines.push({ title: item.title, state: 'left', pages: 0, why: masked })
    return masked === null
  })
}

function lineOf({ title, docNo }: BinderItem, pages: number): BinderLine {
  return { title: docNo ? `${title}　${docNo}` : title, state: 'bound', pages, why: null }
}

async function breath(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  signal.throwIfAborted()
}
