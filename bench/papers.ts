/**
 * Many papers at once, with the printers of the command line, which are those of the program: all papers of one case,
 * and 200 notices in one batch, as Word files and as PDF. Beside the PDF stands what Chromium needs to print as many blank
 * pages in the same run.
 */
import { join } from 'node:path'
import { papersToBind } from '../forms/case-binder'
import { formById } from '../forms/catalogue'
import type { DocumentTree } from '../forms/document-tree'
import { pagesOf } from '../forms/print/binder'
import { toDocx } from '../forms/print/docx'
import { paperCss } from '../forms/print/paper-css'
import { composedPaper } from '../forms/printed-paper'
import { sampleContext } from '../forms/sample-context'
import { openPaperPrinter } from '../src-cli/paged'
import { openPdfPrinter } from '../src-cli/print-pdf'
import { interleaved, table } from './statistics'

const rounds = 3
const notices = 200

/** Rows of the tables, as lines. */
export async function benchPapers(): Promise<string[]> {
  const papers = openPaperPrinter()
  const plain = openPdfPrinter({ assetsFolder: join(import.meta.dirname, '../assets') })
  try {
    const lines: string[] = []
    for (const [name, trees] of Object.entries({ 'all papers of a case': ofCase(), notices: ofNotices() })) {
      const whole = (tree: DocumentTree) => papers.toPdf(tree, { draft: false })
      const pages = await pagesOf(await whole(together(trees)))
      const times = await interleaved(
        {
          'blank pages by Chromium (baseline)': () => plain.print({ html: blankPages(pages) }),
          'PDF in one job': () => whole(together(trees)),
          // As often as a case has papers: 200 times would tell the same for a quarter of an hour.
          ...(trees.length < notices && {
            'PDF one by one': async () => {
              for (const tree of trees) await whole(tree)
            },
          }),
          'Word files': async () => {
            for (const tree of trees) await toDocx(tree)
          },
        },
        rounds,
        1,
      )
      lines.push(
        `${name}: ${trees.length} papers, ${pages} pages, ${rounds} rounds in turn`,
        '',
        ...table(times),
        '',
      )
    }
    return lines
  } finally {
    await papers.close()
    await plain.close()
  }
}

/** The sample case with the most papers, as it would be bound. */
function ofCase(): DocumentTree[] {
  const context = sampleContext('sample-03')
  const { papers } = papersToBind(context, { volumes: ['main', 'auxiliary'], drafts: true })
  return papers.map(({ printed }) => printed.tree)
}

/** One notice for each of many cases that differ in name and number. */
function ofNotices(): DocumentTree[] {
  const form = formById('acceptanceNotice')
  if (!form) throw new Error('no acceptanceNotice')
  const context = sampleContext('sample-01')
  const { record } = context
  return Array.from({ length: notices }, (_, index) => {
    const caseNo = `川公管监案〔2026〕${index + 1}号`
    const project = { ...record.project, projectName: `第${index + 1}个示例项目施工（虚构）` }
    const own = { ...record, case: { ...record.case, caseNo }, project }
    return composedPaper(form, { values: {} }, { ...context, record: own }).tree
  })
}

/** The papers one after the other as one document, as a batch prints them. */
function together(trees: readonly DocumentTree[]): DocumentTree {
  return { formId: 'batch', title: '成批', parts: trees.flatMap(({ parts }) => parts) }
}

function blankPages(pages: number): string {
  const sheets = '<section class="page"></section>'.repeat(pages)
  return `<!doctype html><meta charset="utf-8"><style>${paperCss()} body { margin: 0 }</style><div class="paper">${sheets}</div>`
}
