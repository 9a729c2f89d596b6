/**
 * Paper, PDF and Word: what is sent to the shell, and what is said of how it went. A failure says what happened,
 * what was kept and what to do; success needs a word only where it cannot be seen.
 */
import type { DocumentTree } from '../../forms/document-tree'
import type { DocxOptions } from '../../forms/print/docx'
import type { Answer } from '../../src-contract/answer'
import { type Notice, showNotice } from '../frame/notices'
import { shell } from '../shell/shell'
import { makeDocx } from './docx-job'

/** Opens the print dialog for a document of cut pages. Returns whether it was printed, as far as that is known. */
export async function print(html: string, title: string, signal: AbortSignal): Promise<boolean> {
  const answer = await shell.printHtml({ html, title })
  if (!signal.aborted) tellFailure('没有打印', answer)
  return answer.ok && answer.value.printed
}

/**
 * Makes a PDF of a document of cut pages and asks where to keep it. Returns whether it was kept.
 * @param code of an issued paper, put among the properties of the file; null for others.
 */
export async function savePdf(
  html: string,
  code: string | null,
  suggestedName: string,
  signal: AbortSignal,
): Promise<boolean> {
  const made = await shell.htmlToPdf({ html })
  if (signal.aborted || tellFailure('PDF 没有生成', made) || !made.ok) return false
  const bytes = code === null ? made.value.pdf : await withCode(made.value.pdf, code, 'pdf')
  const saved = await shell.saveFile({ suggestedName, kind: 'pdf', bytes })
  return tellSaved('PDF 没有存下', saved)
}

/**
 * Makes an editable Word document of a tree and asks where to keep it. Returns whether it was kept.
 * @param options.code what is printed at the foot of its pages. @param code what is put among its properties.
 */
export async function saveDocx(
  tree: DocumentTree,
  options: DocxOptions,
  code: string | null,
  suggestedName: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const made = await makeDocx(tree, options, signal)
    if (made === null) return false
    const bytes = code === null ? made : await withCode(made, code, 'docx')
    return tellSaved('Word 文档没有存下', await shell.saveFile({ suggestedName, kind: 'docx', bytes }))
  } catch {
    showNotice(failure('Word 文档没有生成', '生成时出错，请再试一次；仍不成功时可先存为 PDF'))
    return false
  }
}

/** The file with the code among its properties. What does that is large and loaded when first wanted. */
async function withCode(
  bytes: Uint8Array,
  code: string,
  kind: 'pdf' | 'docx',
): Promise<Uint8Array<ArrayBuffer>> {
  const { markDocx, markPdf } = await import('../../forms/print/file-code')
  return new Uint8Array(kind === 'pdf' ? await markPdf(bytes, code) : markDocx(bytes, code))
}

/** Says what went wrong, if something did; answers whether it did. */
function tellFailure(what: string, answer: Answer<unknown>): boolean {
  if (answer.ok) return false
  showNotice(failure(what, answer.error.message))
  return true
}

/** Returns whether it was saved. */
function tellSaved(what: string, answer: Answer<{ savedAs: string } | null>): boolean {
  if (tellFailure(what, answer) || !answer.ok || !answer.value) return false
  showNotice({ text: `已存为 ${answer.value.savedAs}` })
  return true
}

/** Nothing leaves the program without standing in the log. */
export function tellUnlogged(): void {
  showNotice(
    failure('没有打印或导出', '操作日志写不进磁盘，未留痕的打印和导出一律不做；请检查磁盘空间后再试'),
  )
}

function failure(what: string, why: string): Notice {
  return { tone: 'late', text: `${what}：${why.replace(/[。；]$/, '')}。文书内容已保存，没有丢失。` }
}
