/** A PDF or Word file checked against the record of the case it says it comes from. */
import type { CaseRecord } from '../src-domain/case-record'
import type { PaperCode } from '../src-domain/paper-code'
import { type PaperVerdict, type Sha256, verifyCode } from '../src-domain/verify-paper'
import type { DocumentTree } from './document-tree'
import { sameDocxText } from './print/file-code'

/** What a check needs from outside: how to hash, and how to make the Word file of a frozen copy. */
export interface VerifyTools {
  sha256: Sha256
  docxOf: (tree: DocumentTree) => Promise<Uint8Array>
}

/**
 * Checks the code of a file against a case. A Word file can be written in, so its text is also compared with what the
 * frozen copy gives; the pages of a PDF are not read, only the code in it.
 */
export async function verifyFile(
  record: CaseRecord,
  { bytes, code }: { bytes: Uint8Array; code: PaperCode },
  { sha256, docxOf }: VerifyTools,
): Promise<PaperVerdict> {
  const verdict = await verifyCode(record, code, sha256)
  if (!isZip(bytes) || (verdict.state !== 'valid' && verdict.state !== 'voided')) return verdict
  const frozen = await docxOf(JSON.parse(verdict.paper.issued?.tree ?? '') as DocumentTree)
  if (sameDocxText(bytes, frozen)) return verdict
  return { state: 'altered', paper: verdict.paper, what: 'Word 文件的正文在导出后改动过' }
}

/** A Word file is a ZIP archive. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
