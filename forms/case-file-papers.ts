/** The papers of a case as its file holds them: in the customary order, each receipt behind the paper it proves (A.26). */
import { type CaseRecord, type Paper, respondentsOf } from '../src-domain/case-record'
import { frozenValues } from '../src-domain/paper-values'
import { type RowWithId, rowsOf } from '../src-domain/rows'
import type { DocumentTree } from './document-tree'
import type { FormContext } from './form'
import { fileOrder, paperName, volumeOf } from './paper-names'
import { rowsIn } from './penalty-party'

/** The cover and the catalogue are about the file, not in it. */
const aboutTheFile = ['archiveCover', 'archiveCatalog']

/** Kinds that the competent department makes where the paper names no organ of its own. */
const byAuthority = [
  'serviceReceipt',
  'caseFilingForm',
  'penaltyApprovalForm',
  'legalReviewForm',
  'closureForm',
  'rectificationReview',
  'evidenceList',
]

export interface FiledPaper {
  id: string
  docNo: string | null
  /** Who made it, by its usual short name. */
  author: string
  title: string
  /** ISO date. */
  date: string | null
}

/** 正卷, which parties and courts may see, and 副卷, which stays in the office. */
export type Volume = 'main' | 'auxiliary'

/**
 * The papers of one volume: all that were issued, and those made elsewhere that bear a date. Voided papers are not in
 * the file, nor are other drafts.
 * @param options.drafts takes drafts in all the same.
 */
export function filedPapers(
  context: FormContext,
  volume: Volume,
  { drafts = false }: { drafts?: boolean } = {},
): FiledPaper[] {
  const papers = rowsOf(context.record.papers)
    .filter(({ docKind, status, issueDate }) => {
      const inFile = status === 'issued' || (status === 'draft' && (drafts || Boolean(issueDate)))
      return inFile && !aboutTheFile.includes(docKind) && volumeOf(docKind) === volume
    })
    .sort((one, other) => fileOrder(one.docKind) - fileOrder(other.docKind) || one.order - other.order)
  const receipts = papers.filter(({ docKind }) => docKind === 'serviceReceipt')
  const others = papers.filter(({ docKind }) => docKind !== 'serviceReceipt')
  const placed = new Set<string>()
  const ordered = others.flatMap((paper) => {
    const own = receipts.filter((receipt) => !placed.has(receipt.id) && proves(receipt, paper.docNo))
    for (const { id } of own) placed.add(id)
    return [paper, ...own]
  })
  const left = receipts.filter(({ id }) => !placed.has(id))
  return [...ordered, ...left].map((paper) => ({
    id: paper.id,
    docNo: paper.docNo?.trim() || null,
    author: authorOf(paper, context),
    title: titleOf(paper, context),
    date: paper.issueDate ?? null,
  }))
}

function proves(receipt: Paper, docNo: string | null | undefined): boolean {
  const served = rowsIn<{ docNo?: string | null }>(frozenValues(receipt).servedDocs)
  return Boolean(docNo) && served.some((one) => one.docNo === docNo)
}

function authorOf(paper: Paper, { record, office }: FormContext): string {
  const { issuingOrgId, organizerOrgId } = frozenValues(paper)
  const named = issuingOrgId ?? organizerOrgId
  const usual = byAuthority.includes(paper.docKind) ? record.case.authorityOrgId : null
  const id = typeof named === 'string' && named ? named : (usual ?? office.officeOrgId)
  return office.organs[id]?.shortName ?? office.organs[id]?.name ?? id
}

/** The name of the paper, with the respondent it is about. */
function titleOf(paper: RowWithId<Paper>, { record }: FormContext): string {
  const name = paperName(paper.docKind) ?? issuedTitle(paper) ?? '其他材料'
  const about = respondentOf(paper, record)
  return about ? `${name}（${about}）` : name
}

/** The name of the respondent that a paper is about, to tell papers of one kind apart: papers to informants name nobody. */
export function respondentOf(paper: Paper, record: CaseRecord): string | null {
  const values = frozenValues(paper)
  const about = [values.party, values.recipient, values.addressee]
    .map((one) =>
      typeof one === 'string' ? one : (one as { partyName?: string } | null | undefined)?.partyName,
    )
    .find((one) => one && respondentsOf(record).some(({ partyName }) => partyName === one))
  return about ?? null
}

function issuedTitle({ issued }: Paper): string | null {
  return issued ? (JSON.parse(issued.tree) as DocumentTree).title : null
}
