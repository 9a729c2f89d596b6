/** Whether what leaves the program tells who informed: the log keeps it. */
import type { DocumentTree } from '../../forms/document-tree'
import { toText } from '../../forms/print/text'
import type { CaseRecord } from '../../src-domain/case-record'
import { confidentialInformant, informantNamedIn } from '../../src-domain/informant'

/** @param record as it stands on the screen, masked or not. */
export function namesInformant(record: CaseRecord, tree: DocumentTree): boolean {
  const masked = record.reporter?.partyName === confidentialInformant
  return !masked && informantNamedIn(record, toText(tree)) !== null
}
