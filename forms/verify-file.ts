/** A PDF or Word file checked against the record of the case it says it comes from. */
import type { CaseRecord } from '../src-domain/case-record'
import type { PaperCode } from '../src-domain/paper-code'
import { type PaperVerdict, type Sha256, verifyCode } from '../src-domain/verify-paper'
import type { DocumentTree } from './document-tree'
import { isPdf, sameDocxText } from './print/file-code'
import { otherWords } from './print/pdf-words'

/** What a check needs from outside: how to hash, how to make the files of a frozen copy, and how to read a PDF. */
export interface VerifyTools {
  sha256: Sha256
  docxOf: (tree: DocumentTree) => Promise<Uint8Array>
  /** Null where this computer can make no PDF. */
  pdfOf: (tree: DocumentTree) => Promise<Uint8Array | null>
  /** The text of each page of a PDF, in the order in which it is painted. @throws where it cannot be read. */
  wordsOfPdf: (pdf: Uint8Array) => Promise<string[]>
}

/**
 * Checks the code of a file against a case, and what the file says against what the frozen copy gives: anybody can write
 * in a Word file, and in a PDF with the right program.
 * @param file.bound it holds several papers, of which this is one.
 */
export async function verifyFile(
  record: CaseRecord,
  { bytes, code, bound }: { bytes: Uint8Array; code: PaperCode; bound: boolean },
  tools: VerifyTools,
): Promise<PaperVerdict> {
  const verdict = await verifyCode(record, code, tools.sha256)
  if (verdict.state !== 'valid' && verdict.state !== 'voided') return verdict
  const { paper } = verdict
  const tree = JSON.parse(paper.issued?.tree ?? '') as DocumentTree
  if (isPdf(bytes)) {
    const made = await tools.pdfOf(tree)
    if (!made) return { ...verdict, unread: true }
    const [pages, frozen] = [await tools.wordsOfPdf(bytes), await tools.wordsOfPdf(made)]
    const what = otherWords(pages, frozen, { tree, bound })
    return what === null ? verdict : { state: 'altered', paper, what }
  }
  return isZip(bytes) && !sameDocxText(bytes, await tools.docxOf(tree))
    ? { state: 'altered', paper, what: 'Word 文件的正文在导出后改动过' }
    : verdict
}

/** Reads the words of each PDF once: a bound file is asked for again for each of the papers in it. */
export function readOnce(wordsOfPdf: VerifyTools['wordsOfPdf']): VerifyTools['wordsOfPdf'] {
  const read = new WeakMap<Uint8Array, Promise<string[]>>()
  return (pdf) => {
    const words = read.get(pdf) ?? wordsOfPdf(pdf)
    read.set(pdf, words)
    return words
  }
}

/** A Word file is a ZIP archive. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
