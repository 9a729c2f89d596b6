/** Scanned pages in the record: what they are of, and whether they show who the informant is. */
import type { CaseRecord } from '../../src-domain/case-record'
import type { Edit, Json } from '../../src-domain/edits'
import { informantNamedIn } from '../../src-domain/informant'
import { nextOrder } from '../../src-domain/rows'
import { hasMask } from '../../src-domain/visible-record'
import { addedBy, type Doing, type NewFile } from './evidence-edits'

/** Adds scanned pages of something. @param of such as `papers/p1`, `facts/f1` or `approvals/a1`. */
export function addScan(record: CaseRecord, of: string, file: NewFile, doing: Doing): Edit[] {
  const revealsInformant = showsInformant(record, of)
  const scan = {
    ...{ ...file, ...addedBy(doing), of, order: nextOrder(record.scans) },
    ...(revealsInformant ? { revealsInformant } : {}),
  }
  return [{ path: ['scans', crypto.randomUUID()], value: scan as Json }]
}

/** Whether the paper that was signed names the informant; also where it stands masked for who scans it. */
function showsInformant(record: CaseRecord, of: string): boolean {
  const [block, id = ''] = of.split('/')
  const paperId =
    block === 'papers' ? id : (record.approvals?.[id]?.paperId ?? record.facts[id]?.paperId ?? '')
  const paper = record.papers[paperId]
  if (!paper) return false
  const text = paper.issued?.tree ?? JSON.stringify(paper.values)
  return hasMask(text) || informantNamedIn(record, text) !== null
}
