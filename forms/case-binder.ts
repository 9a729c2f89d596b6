/**
 * 整卷: what is bound of a case, in which order, and how its pages are counted (documents.md A.25, A.26). The command line
 * and the screen bind the same file; each only prints in its own way.
 */
import { organName } from '../src-domain/office'
import { dateOf } from '../src-domain/stage'
import { filedPapers, type Volume } from './case-file-papers'
import type { DocumentTree } from './document-tree'
import type { FormContext } from './form'
import { papersOfKind } from './other-papers'
import { type BinderItem, binderCatalogue, binderCover, boundItems } from './print/binder'
import { type PrintedPaper, printedPaper } from './printed-paper'

/** A paper with its line of the catalogue. */
export interface BoundPaper {
  paperId: string
  item: BinderItem
  printed: PrintedPaper
  /** Marked 草稿 on every page. */
  draft: boolean
}

export interface BinderPapers {
  papers: BoundPaper[]
  /** Papers of kinds that this program does not know, or whose frozen copy cannot be read, by title. */
  left: string[]
}

/**
 * The papers of some volumes in the customary order.
 * @param options.drafts takes in drafts too.
 */
export function papersToBind(
  context: FormContext,
  { volumes, drafts }: { volumes: readonly Volume[]; drafts: boolean },
): BinderPapers {
  const bound: BinderPapers = { papers: [], left: [] }
  for (const { id, ...item } of volumes.flatMap((volume) => filedPapers(context, volume, { drafts }))) {
    const paper = context.record.papers[id]
    const printed = paper && readable(() => printedPaper({ ...paper, id }, context))
    if (!printed) bound.left.push(item.title)
    else bound.papers.push({ paperId: id, item, printed, draft: paper.status === 'draft' })
  }
  return bound
}

/**
 * What stands before the papers: the case's own 案卷封面 where one was made, else a plain cover, and the catalogue with the
 * pages at which each item stands.
 * @param counts pages of each item.
 */
export function binderFront(
  context: FormContext,
  items: readonly BinderItem[],
  counts: readonly number[],
): DocumentTree[] {
  const { record, office } = context
  const { case: block } = record
  const pages = counts.reduce((sum, count) => sum + count, 0)
  const covers = papersOfKind(record, 'archiveCover')
  const cover = covers.findLast(({ status }) => status === 'issued') ?? covers.at(-1)
  const printed = cover && readable(() => printedPaper(cover, context))
  const head = {
    caseTitle: block.caseTitle ?? null,
    caseNo: block.caseNo ?? block.clueNo ?? null,
    organ: organName(office, office.officeOrgId),
    opened: dateOf(record, 'accepted') ?? block.receivedAt?.slice(0, 10) ?? null,
    closed: dateOf(record, 'closed'),
  }
  return [
    printed ? printed.tree : binderCover(head, pages),
    binderCatalogue(boundItems(items, counts), head.caseNo),
  ]
}

/** What the bound file is called: `案卷 川公管监案〔2026〕1号`. */
export function binderTitle({ record }: FormContext, volumes: readonly Volume[]): string {
  const number = record.case.caseNo ?? record.case.clueNo ?? ''
  const which = volumes.length > 1 ? '案卷' : volumes[0] === 'auxiliary' ? '案卷副卷' : '案卷正卷'
  return `${which} ${number}`.trim()
}

function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
