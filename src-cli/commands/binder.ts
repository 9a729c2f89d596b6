/** `binder`: the whole file of a case as one PDF. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type BinderItem,
  binderCatalogue,
  binderCover,
  bindPdfs,
  boundItems,
  pagesOf,
} from '../../forms/print/binder'
import { papersInFileOrder } from '../../src-domain/file-order'
import { organName } from '../../src-domain/office'
import { dateOf } from '../../src-domain/stage'
import { readCaseFile } from '../case-file'
import { contextOf, printedPaper } from '../case-papers'
import { readOptions, refuse, todayOr } from '../input'
import { openPaperPrinter, type PaperPrinter } from '../paged'
import { writeWhole } from '../write-whole'

type BoundFile = BinderItem & { pdf: Uint8Array }

/**
 * Cover, catalogue with page numbers, the papers in their customary order, then the PDF files of the attachments
 * folder by name. Drafts are bound in with 草稿 across them.
 * @returns the path written. @throws InputError where case or attachments are not as wanted; then nothing is written.
 */
export async function binderCommand(args: string[]): Promise<string[]> {
  const options = readOptions(args, ['case', 'to'], ['office', 'attachments', 'today'])
  const file = await readCaseFile(options.case, options.office)
  const { record, office } = file
  const context = contextOf(file, todayOr(options.today))
  const organ = organName(office, office.officeOrgId)
  const attachments = options.attachments ? await readAttachments(options.attachments) : []
  const printer = openPaperPrinter()
  try {
    const papers: BoundFile[] = []
    for (const paper of papersInFileOrder(record.papers, { drafts: true })) {
      const printed = printedPaper(paper, context)
      if (!printed) continue
      papers.push({
        title: printed.form.title,
        docNo: paper.docNo ?? null,
        author: organName(office, paper.values.issuingOrgId as string | undefined) ?? organ,
        date: paper.issueDate ?? null,
        pdf: await printer.toPdf(printed.tree, { draft: printed.draft, code: printed.code }),
      })
    }
    const bound = [...papers, ...attachments]
    if (bound.length === 0) refuse(basename(options.case), '这件案件还没有可以装订的文书')
    const { case: block } = record
    const counts = await Promise.all(bound.map(({ pdf }) => pagesOf(pdf)))
    const head = {
      caseTitle: block.caseTitle ?? null,
      caseNo: block.caseNo ?? block.clueNo ?? null,
      organ,
      opened: dateOf(record, 'accepted') ?? block.receivedAt?.slice(0, 10) ?? null,
      closed: dateOf(record, 'closed'),
    }
    const front = await printFront(printer, [
      binderCover(
        head,
        counts.reduce((sum, count) => sum + count, 0),
      ),
      binderCatalogue(boundItems(bound, counts)),
    ])
    const title = `案卷 ${head.caseNo ?? ''}`.trim()
    const bytes = await bindPdfs(
      front,
      bound.map(({ pdf }) => pdf),
      title,
    )
    return [await writeWhole(options.to, bytes)]
  } finally {
    await printer.close()
  }
}

async function printFront(
  printer: PaperPrinter,
  trees: readonly Parameters<PaperPrinter['toPdf']>[0][],
): Promise<Uint8Array[]> {
  const printed: Uint8Array[] = []
  for (const tree of trees) printed.push(await printer.toPdf(tree, { draft: false }))
  return printed
}

/** Every PDF of the folder by name; a file that is no PDF or is locked is named. */
async function readAttachments(folder: string): Promise<BoundFile[]> {
  const names = await readdir(folder).catch(() => refuse(folder, '读不到这个文件夹，请检查路径和权限'))
  const files = names.filter((name) => name.toLowerCase().endsWith('.pdf')).sort()
  return Promise.all(
    files.map(async (name) => {
      const pdf = new Uint8Array(await readFile(join(folder, name)))
      await pagesOf(pdf).catch(() => refuse(name, '不是 PDF 文件，或加了密码，装订不进案卷'))
      return { title: basename(name, '.pdf'), docNo: null, author: null, date: null, pdf }
    }),
  )
}
