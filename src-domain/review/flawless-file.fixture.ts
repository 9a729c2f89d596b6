/** For tests: the file of a report that led to a penalty, in which the review finds nothing. */
import sampleFile from '../../assets/sample-cases.json'
import { type CaseRecord, emptyCase, type Fact } from '../case-record'
import type { FactKind } from '../facts'
import { shippedCalendar } from '../holiday-calendar'
import { officeFromSample } from '../sample-case'
import type { ReviewedPaper, ReviewInput } from './types'

export type CaseFile = ReviewInput & { papers: ReviewedPaper[]; numbersElsewhere: Set<string> }

const steps: readonly [FactKind, string][] = [
  ['registered', '2026-01-29'],
  ['deliberating', '2026-02-02'],
  ['accepted', '2026-02-03'],
  ['investigating', '2026-02-04'],
  ['reportSubmitted', '2026-02-27'],
  ['underReview', '2026-03-02'],
  ['filingPending', '2026-03-03'],
  ['filed', '2026-03-04'],
  ['evidenceReview', '2026-03-06'],
  ['penaltyReview', '2026-03-20'],
  ['noticed', '2026-03-31'],
  ['statementReview', '2026-04-09'],
  ['decided', '2026-04-16'],
  ['served', '2026-04-17'],
  ['creditFiled', '2026-04-20'],
  ['decisionPublished', '2026-04-20'],
  ['finePaid', '2026-04-28'],
  ['executing', '2026-04-28'],
  ['feedbackDone', '2026-04-30'],
  ['creditReported', '2026-05-06'],
  ['closed', '2026-05-12'],
  ['archived', '2026-05-20'],
]

const approval = { opinion: '同意', decision: 'agree', signerId: 'off-07', signedAt: '2026-03-04' }
const penalties = [
  { party: '甲公司', penaltyKind: '罚款', base: 368_000_000, ratio: 7, amount: 2_576_000 },
  { party: '韩某', penaltyKind: '罚款', base: 2_576_000, ratioPct: 6, amount: 154_560 },
]
const rights = '你单位可以陈述、申辩，有权要求听证。'
const relief = '可以申请行政复议，或者提起行政诉讼。'

const collected = {
  collectorIds: ['off-03', 'off-04'],
  checks: { k1: { order: 1, date: '2026-03-06', officerId: 'off-03', result: 'verified' as const } },
}

/** A fresh file; a test plants its fault in it. */
export function flawlessFile(): CaseFile {
  const record: CaseRecord = {
    ...emptyCase('x'),
    case: {
      caseTitle: '甲公司涉嫌串通投标案',
      sourceType: 'report',
      clueCategory: 'report',
      receivedAt: '2026-01-29T10:00:00+08:00',
      authorityOrgId: 'org-zj',
      handlerIds: ['off-03', 'off-04'],
      teamLeaderId: 'off-03',
      teamMemberIds: ['off-03', 'off-04'],
      violationCodes: ['B01'],
    },
    project: { winningAmount: 368_000_000 },
    reporter: { partyType: 'natural', partyName: '丁某某', contactPhone: '13000000001' },
    intake: { realName: true, confidentialRequested: true },
    evidence: {
      e1: { order: 1, no: 1, kind: 'documentary', name: '投标文件', ...collected },
      e2: { order: 2, no: 2, kind: 'electronic', name: '平台日志', ...collected },
    },
  }
  for (const [kind, date] of steps) addFact(record, kind, date)
  const file: CaseFile = {
    record,
    papers: [],
    office: officeFromSample(sampleFile),
    calendar: shippedCalendar,
    today: '2026-06-01',
    numbersElsewhere: new Set(),
  }
  addPaper(file, 'caseRegistration', {})
  addPaper(file, 'acceptanceNotice', { docNo: '川公管监受〔2026〕1号', issueDate: '2026-02-03' })
  addPaper(file, 'inquiryRecord', { values: { inquirerIds: ['off-03', 'off-04'] } })
  addPaper(file, 'investigationReport', {})
  addPaper(file, 'meetingMinutes', {})
  addPaper(file, 'caseFilingForm', { values: { approvalAuthorityHead: approval } })
  addPaper(file, 'penaltyApprovalForm', {
    values: { approvalAuthorityHead: approval, legalReviewRequired: true, proposedPenalties: penalties },
  })
  addPaper(file, 'legalReviewForm', { values: { legalReviewerId: 'off-09' } })
  addPaper(file, 'penaltyAdvanceNotice', {
    docNo: '川住建罚告〔2026〕1号',
    issueDate: '2026-03-31',
    values: { issuingOrgId: 'org-zj', proposedPenalties: penalties },
    text: rights,
  })
  addPaper(file, 'penaltyDecision', {
    docNo: '川住建罚决〔2026〕1号',
    issueDate: '2026-04-16',
    values: { issuingOrgId: 'org-zj', penalties },
    text: relief,
  })
  addPaper(file, 'resultNotice', { docNo: '川公管监告〔2026〕1号', issueDate: '2026-04-30' })
  addPaper(file, 'closureForm', { values: { approvalAuthorityHead: approval } })
  addPaper(file, 'archiveCover', {})
  addPaper(file, 'archiveCatalog', {})
  addReceipt(file, ['川公管监受〔2026〕1号', '川住建罚告〔2026〕1号', '川住建罚决〔2026〕1号'])
  return file
}

/** Adds a fact after all others, or in place of the one of its kind. */
export function addFact(record: CaseRecord, kind: FactKind, date: string, more: Partial<Fact> = {}): void {
  const order = Object.keys(record.facts).length + 1
  record.facts[`f-${kind}`] = { kind, date, order: record.facts[`f-${kind}`]?.order ?? order, ...more }
}

const outgoing = [
  'Notice',
  'Decision',
  'Order',
  'transferPolice',
  'transferDiscipline',
  'appraisalCommission',
]
const curtailing = ['penaltyAdvanceNotice', 'penaltyDecision', 'suspensionNotice', 'rectificationOrder']

/** Adds an issued paper. */
export function addPaper(
  file: CaseFile,
  docKind: string,
  { docNo = null, issueDate = null, values = {}, text = '', status = 'issued' }: Partial<ReviewedPaper>,
): void {
  file.papers.push({
    ...{ id: `p${file.papers.length + 10}`, docKind, title: docKind, status, docNo, issueDate, values, text },
    outgoing: outgoing.some((end) => docKind.endsWith(end)),
    numbered: docNo !== null || docKind === 'resultNotice',
    curtailsRights: curtailing.includes(docKind),
  })
}

/** Adds a letter of the competent department with its receipt. */
export function addLetter(file: CaseFile, docKind: string, docNo: string, issueDate: string): void {
  addPaper(file, docKind, { docNo, issueDate, values: { issuingOrgId: 'org-zj' }, text: relief })
  addReceipt(file, [docNo])
}

/** Adds a receipt for papers served. */
function addReceipt(file: CaseFile, docNos: readonly string[]): void {
  const values = { servedDocs: docNos.map((docNo) => ({ docNo })), serverIds: ['off-03', 'off-04'] }
  addPaper(file, 'serviceReceipt', { values })
}

/** Takes every paper of a kind out of the file. */
export function withoutPaper(file: CaseFile, docKind: string): void {
  file.papers = file.papers.filter((paper) => paper.docKind !== docKind)
}

/** The first paper of a kind. */
export function paperIn(file: CaseFile, docKind: string): ReviewedPaper {
  const paper = file.papers.find((one) => one.docKind === docKind)
  if (!paper) throw new Error(docKind)
  return paper
}
