/** `binder`: the whole file of a case as one PDF. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { binderFront, binderTitle, papersToBind } from '../../forms/case-binder'
import type { Volume } from '../../forms/case-file-papers'
import { attachmentKind, attachmentPdf } from '../../forms/print/attachment-pdf'
import { type BinderItem, bindPdfs, pagesOf } from '../../forms/print/binder'
import { readCaseFile } from '../case-file'
import { contextOf, told } from '../case-papers'
import { readOptions, refuse, todayOr } from '../input'
import { openPaperPrinter } from '../paged'
import { writeWhole } from '../write-whole'

type BoundFile = BinderItem & { pdf: Uint8Array }

const volumesByName: Readonly<Record<string, readonly Volume[]>> = {
  main: ['main'],
  auxiliary: ['auxiliary'],
  all: ['main', 'auxiliary'],
}

/**
 * Cover, catalogue with page numbers, the papers of both volumes (or of the one asked for) in their customary order,
 * then the PDF files and pictures of the attachments folder by name. Incomplete papers are bound in with 草稿 across them.
 * @returns the path written. @throws InputError where case or attachments are not as wanted; then nothing is written.
 */
export async function binderCommand(args: string[]): Promise<string[]> {
  const options = readOptions(args, ['case', 'to'], ['office', 'attachments', 'today', 'volume'])
  const volumes = volumesByName[options.volume ?? 'all']
  if (!volumes) refuse('--volume', '应为 main（正卷）、auxiliary（副卷）或 all')
  const file = await readCaseFile(options.case, options.office)
  const context = contextOf(file, todayOr(options.today))
  const attachments = options.attachments ? await readAttachments(options.attachments) : []
  const { papers, left } = papersToBind(context, { volumes, drafts: true })
  for (const title of left) process.stderr.write(`提示：《${title}》没有版式或者读不出来，没有装入\n`)
  const printer = openPaperPrinter()
  try {
    const bound: BoundFile[] = []
    for (const { item, printed } of papers) {
      const { tree, draft, code } = told(printed)
      bound.push({ ...item, pdf: await printer.toPdf(tree, { draft, code }) })
    }
    bound.push(...attachments)
    if (bound.length === 0) refuse(basename(options.case), '这件案件还没有可以装订的文书')
    const counts = await Promise.all(bound.map(({ pdf }) => pagesOf(pdf)))
    const front: Uint8Array[] = []
    for (const tree of binderFront(context, bound, counts)) {
      front.push(await printer.toPdf(tree, { draft: false }))
    }
    const bytes = await bindPdfs(
      front,
      bound.map(({ pdf }) => pdf),
      {
        title: binderTitle(context, volumes),
        codes: papers.flatMap(({ printed }) => printed.code ?? []),
      },
    )
    return [await writeWhole(options.to, bytes)]
  } finally {
    await printer.close()
  }
}

/** Every PDF and picture of the folder by name; one that cannot be bound is named. */
async function readAttachments(folder: string): Promise<BoundFile[]> {
  const names = await readdir(folder).catch(() => refuse(folder, '读不到这个文件夹，请检查路径和权限'))
  const files = names.filter((name) => /\.(pdf|jpe?g|png)$/i.test(name)).sort()
  return Promise.all(
    files.map(async (name) => {
      const bytes = new Uint8Array(await readFile(join(folder, name)))
      const kind = attachmentKind(bytes) ?? refuse(name, '不是 PDF、JPEG 或 PNG 文件，装订不进案卷')
      const pdf = await attachmentPdf({ kind, bytes }).catch(() =>
        refuse(name, '读不出来，或加了密码，装订不进案卷'),
      )
      return { title: basename(name, extname(name)), docNo: null, author: null, date: null, pdf }
    }),
  )
}
