/** 整卷: the file of a case as one PDF, with cover, catalogue, papers, attachments and running page numbers. */
import {
  type BinderPapers,
  type BoundPaper,
  binderFront,
  binderTitle,
  papersToBind,
} from '../../forms/case-binder'
import type { Volume } from '../../forms/case-file-papers'
import type { FormContext } from '../../forms/form'
import { attachmentKind } from '../../forms/print/attachment-pdf'
import type { BinderItem } from '../../forms/print/binder'
import { codeMark } from '../../forms/print/code-mark'
import { fileNameFrom } from '../../src-contract/file-kinds'
import { type HiddenDesk, openHiddenDesk } from '../editor/hidden-desk'
import { closedBy, unsettledIssue } from '../rights/closed-by'
import { namesInformant } from '../rights/names-informant'
import { shell } from '../shell/shell'
import type { GuardedCase } from '../store/guarded-case'
import type { Attachable } from './case-attachments'
import type { BatchHost } from './make'
import { openPacker, type Packer } from './pack-job'
import { documentsOf, type Sheets } from './sheets'
import { breath, Stopped, unlessStopped } from './stopping'

export interface BinderChoice {
  volumes: readonly Volume[]
  drafts: boolean
  codes: boolean
  /** Bound behind the papers, in this order. */
  attachments: readonly Attachable[]
}

export interface BinderLine {
  title: string
  /** Bound, or left out, and why. */
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

type Host = Omit<BatchHost, 'contextOf'>
type Bytes = Uint8Array<ArrayBuffer>

/** Something that is bound, with its line of the catalogue. */
interface Bound {
  item: BinderItem
  pages: number
}

/** Binds it and asks where to keep it. Nothing is thrown: what went wrong is told in the outcome. */
export async function bindCase(
  host: Host,
  session: GuardedCase,
  context: FormContext,
  choice: BinderChoice,
): Promise<BinderOutcome> {
  const lines: BinderLine[] = []
  const packer = openPacker()
  let desk: HiddenDesk | null = null
  function end(ended: BinderOutcome['ended'], savedAs: string | null): BinderOutcome {
    return { lines, savedAs, ended, pages: lines.reduce((sum, { pages }) => sum + pages, 0) }
  }
  try {
    desk = await openHiddenDesk()
    const papers = bindable(papersToBind(context, choice), session, lines)
    const cut = await cutPapers(host, desk, papers, choice.codes, lines)
    const attachments = withoutInformant(choice, session, lines)
    const attached = await attach(host, packer, attachments, lines)
    const bound = [...cut, ...attached]
    if (bound.length === 0) {
      throw new Stopped({ failure: '没有可以装订的文书：先签发，或者勾选“草稿也装入”' })
    }
    const title = binderTitle(context, choice.volumes)
    const items = bound.map(({ item }) => item)
    const front: Sheets[] = []
    const pages = bound.map((each) => each.pages)
    for (const tree of binderFront(context, items, pages)) front.push(await desk.cut(tree, { draft: false }))
    const fronts = await printed(host, documentsOf(front, title))
    const printedPapers = await printed(host, documentsOf(cut, title))
    host.progress(1, 1, '正在装订')
    const binding = packer.pack({
      do: 'bind',
      front: fronts,
      papers: [...printedPapers, ...attached.map(({ bytes }) => bytes)],
      ...{ title, codes: papers.flatMap((paper) => paper.printed.code ?? []) },
    })
    const { bytes } = await unlessStopped(binding, host.signal)
    const withInformant =
      attachments.some(({ revealsInformant }) => revealsInformant) ||
      papers.some((paper) => namesInformant(context.record, paper.printed.tree))
    return end(
      'done',
      await kept(host, bytes, title, { caseId: session.id, withInformant, count: items.length }),
    )
  } catch (error) {
    const why =
      error instanceof Stopped ? error.why : { failure: '装订到一半出了错，没有存下文件，案件没有改动' }
    return end(why, null)
  } finally {
    desk?.close()
    packer.close()
  }
}

/** The papers that may leave the program; the others are told. */
function bindable({ papers, left }: BinderPapers, session: GuardedCase, lines: BinderLine[]) {
  for (const title of left) lines.push(leftOut(title, '没有版式，或者签发的版本读不出来'))
  return papers.filter(({ paperId, printed: paper, item }) => {
    const barred = unsettledIssue(session, paperId) ?? closedBy(session, paper.tree)
    if (barred !== null) lines.push(leftOut(item.title, barred))
    return barred === null
  })
}

/** What shows the informant goes into the 副卷 alone, and only before the eyes of who may know them (section I). */
function withoutInformant(
  { attachments, volumes }: BinderChoice,
  session: GuardedCase,
  lines: BinderLine[],
): Attachable[] {
  const inside = volumes.every((volume) => volume === 'auxiliary') && session.informant() === 'shown'
  return attachments.filter(({ title, revealsInformant }) => {
    const barred = revealsInformant && !inside
    if (barred) lines.push(leftOut(title, '能看出举报人，只装入副卷，并且要先在案件概况里查看举报人'))
    return !barred
  })
}

async function cutPapers(
  { progress, signal }: Host,
  desk: HiddenDesk,
  papers: readonly BoundPaper[],
  codes: boolean,
  lines: BinderLine[],
): Promise<(Bound & Sheets)[]> {
  const cut: (Bound & Sheets)[] = []
  for (const [index, { printed: paper, draft, item }] of papers.entries()) {
    progress(index, papers.length, '正在排版')
    await breath(signal)
    const code = codes && paper.code ? codeMark(paper.code) : undefined
    const sheets = await desk.cut(paper.tree, { draft, code })
    cut.push({ item, ...sheets })
    lines.push({ ...lineOf(item, sheets.pages), state: draft ? 'draft' : 'bound' })
  }
  return cut
}

async function attach(
  { progress, signal }: Host,
  packer: Packer,
  attachments: readonly Attachable[],
  lines: BinderLine[],
): Promise<(Bound & { bytes: Bytes })[]> {
  const attached: (Bound & { bytes: Bytes })[] = []
  for (const [index, { title, author, date, load }] of attachments.entries()) {
    progress(index, attachments.length, '正在读附件')
    await breath(signal)
    const item = { title, author, date, docNo: null }
    const bytes = await unlessStopped(load(), signal).catch((error: unknown) => {
      if (error instanceof Stopped) throw error
      return null
    })
    const kind = bytes && attachmentKind(bytes)
    const made =
      kind &&
      (await packer
        .pack({ do: 'attach', attachment: { kind, bytes: new Uint8Array(bytes) } })
        .catch(() => null))
    if (made) attached.push({ item, ...made })
    const why = bytes && !kind ? '不是 PDF、JPEG 或 PNG 文件，没有装入' : '读不出来，或者加了密码，没有装入'
    lines.push(made ? lineOf(item, made.pages) : leftOut(title, why))
  }
  return attached
}

async function printed({ progress, signal }: Host, documents: readonly string[]): Promise<Bytes[]> {
  const made: Bytes[] = []
  for (const [index, html] of documents.entries()) {
    progress(index, documents.length, '正在生成 PDF')
    const answer = await unlessStopped(shell.htmlToPdf({ html }), signal)
    if (!answer.ok) throw new Stopped({ failure: answer.error.message })
    made.push(answer.value.pdf)
  }
  return made
}

/** Logs it, then asks where to keep it. @returns the path. */
async function kept(
  { store }: Host,
  bytes: Bytes,
  title: string,
  { count, ...about }: { caseId: string; withInformant: boolean; count: number },
): Promise<string> {
  const deed = { kind: 'pdfMade', copies: 1, ...about } as const
  await store.note({ ...deed, note: `整卷：${count} 件` })
  const saved = await shell.saveFile({ suggestedName: fileNameFrom(title, 'pdf'), kind: 'pdf', bytes })
  if (saved.ok && saved.value) return saved.value.savedAs
  await store.note({ ...deed, note: '整卷：未完成或已取消' }).catch(() => undefined)
  throw new Stopped(saved.ok ? 'cancelled' : { failure: saved.error.message })
}

function lineOf({ title, docNo }: BinderItem, pages: number): BinderLine {
  return { title: docNo ? `${title}　${docNo}` : title, state: 'bound', pages, why: null }
}

function leftOut(title: string, why: string): BinderLine {
  return { title, state: 'left', pages: 0, why }
}
