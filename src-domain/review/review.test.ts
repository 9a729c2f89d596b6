import { describe, expect, it } from 'vitest'
import { paperVersion } from '../approval-version'
import type { EvidenceItem } from '../evidence'
import type { FactKind } from '../facts'
import type { Officer } from '../office'
import {
  addFact,
  addLetter,
  addPaper,
  type CaseFile,
  flawlessFile,
  paperIn,
  withoutPaper,
} from './flawless-file.fixture'
import { reviewCase, reviewRules } from './review'
import type { ReviewedPaper } from './types'

const found = (file: CaseFile) => [...new Set(reviewCase(file).map(({ rule }) => rule))]

/** Changes the values of the first paper of a kind. */
function values(file: CaseFile, docKind: string, change: Record<string, unknown>): void {
  const paper = paperIn(file, docKind)
  paper.values = { ...paper.values, ...change }
}

function change(file: CaseFile, docKind: string, changes: Partial<ReviewedPaper>): void {
  Object.assign(paperIn(file, docKind), changes)
}

/** Moves facts to other days, and adds those that are not there. */
function on(file: CaseFile, days: Partial<Record<FactKind, string>>): void {
  for (const [kind, date] of Object.entries(days)) addFact(file.record, kind as FactKind, date)
}

function without(file: CaseFile, kind: FactKind): void {
  delete file.record.facts[`f-${kind}`]
}

const check = { order: 1, date: '2026-03-06', result: 'verified' } as const

/** Changes the second piece of evidence. */
function item(file: CaseFile, change: Partial<EvidenceItem>): void {
  Object.assign(file.record.evidence?.e2 ?? {}, change)
}

/** The file as that of a complaint that was decided on, without any penalty. */
function complaint(file: CaseFile): void {
  file.record.case.clueCategory = 'complaint'
  file.record.complainant = { partyType: 'legalPerson', partyName: '乙公司' }
  const gone = [
    'filingPending',
    'filed',
    'evidenceReview',
    'penaltyReview',
    'noticed',
    'statementReview',
  ] as const
  for (const kind of [...gone, 'finePaid'] as const) without(file, kind)
  for (const kind of ['penaltyDecision', 'penaltyAdvanceNotice', 'penaltyApprovalForm'])
    withoutPaper(file, kind)
  on(file, {
    complaintDeciding: '2026-02-28',
    decided: '2026-02-28',
    served: '2026-03-02',
    decisionPublished: '2026-03-10',
    creditFiled: '2026-03-03',
  })
  file.record.facts['f-complaintDeciding'] = { kind: 'complaintDeciding', date: '2026-02-28', order: 6.5 }
  on(file, { underReview: '2026-02-28' })
  addLetter(file, 'complaintDecision', '川住建诉〔2026〕1号', '2026-02-28')
}

/** The file of a report whose investigation was extended by so many working days. */
function extension(file: CaseFile, days: number | undefined): void {
  addFact(file.record, 'extended', '2026-02-10', days ? { days } : {})
  addLetter(file, 'extensionNotice', '川公管监延〔2026〕1号', '2026-02-10')
}

function hearing(file: CaseFile, noticed: string, held: string, hostId = 'off-08'): void {
  on(file, { hearingRequested: '2026-04-02', hearingHeld: held })
  addFact(file.record, 'hearingNoticed', noticed, { until: held })
  addLetter(file, 'hearingNotice', '川住建听〔2026〕1号', noticed)
  values(file, 'hearingNotice', { hearingHostId: hostId })
}

function police(file: CaseFile, approved: string): void {
  on(file, { policeReported: '2026-03-02', policeApproved: approved, policeSent: approved })
  on(file, { policeFiled: '2026-03-11', policeMaterialsSent: '2026-03-12' })
}

const fine = { party: '甲公司', penaltyKind: '罚款', base: 368_000_000, ratio: 7, amount: 2_576_000 }

/** Signs the closing form of the file, one column after the other. */
function signed(file: CaseFile, ...columns: [string, string][]): void {
  const { id } = paperIn(file, 'closureForm')
  const draft = { docKind: 'closureForm', status: 'draft' as const, order: 1, createdAt: '', values: {} }
  file.record.papers = { [id]: draft }
  const version = paperVersion(file.record, id) ?? ''
  file.record.approvals = Object.fromEntries(
    columns.map(([column, signerId], index) => [
      `a${index}`,
      {
        ...{ paperId: id, column, signerId, version, decision: 'agree' as const, signedAt: '2026-05-11' },
        ...{ at: '2026-05-11T09:00:00+08:00', order: index + 1 },
      },
    ]),
  )
}

/** A fault for each rule, in an otherwise flawless file. */
const faults: Readonly<Record<string, (file: CaseFile) => void>> = {
  'approved-by-all-levels': (file) =>
    signed(file, ['approvalHandler', 'off-03'], ['approvalAuthorityHead', 'off-08']),
  'approved-as-it-stands': (file) => {
    signed(file, ['approvalHandler', 'off-03'])
    file.record = { ...file.record, project: { ...file.record.project, sectionName: '一标段' } }
  },
  'approver-apart': (file) =>
    signed(
      file,
      ['approvalHandler', 'off-03'],
      ['approvalDirector', 'off-03'],
      ['approvalAuthorityHead', 'off-08'],
    ),
  'follows-the-meeting': (file) =>
    values(file, 'meetingMinutes', { decisions: { d: { order: 1, conclusion: '不予立案' } } }),
  'recused-not-at-meeting': (file) => {
    const own = { ...file.office.officers['off-07'], recusalOrgs: ['甲公司'] } as Officer
    file.office = { ...file.office, officers: { ...file.office.officers, 'off-07': own } }
    file.record.respondents = { a: { order: 1, partyName: '甲公司' } }
    values(file, 'meetingMinutes', { attendees: ['off-01', 'off-07'] })
  },
  'payments-make-the-fine': (file) => {
    file.record.payments = { p: { order: 1, date: '2026-04-28', amount: 1_000_000 } }
  },
  'missing-caseRegistration': (file) => withoutPaper(file, 'caseRegistration'),
  'missing-acceptanceNotice': (file) => change(file, 'acceptanceNotice', { status: 'voided' }),
  'missing-nonAcceptanceNotice': (file) => on(file, { notAccepted: '2026-05-20' }),
  'missing-suspensionNotice': (file) => {
    on(file, { tradingSuspended: '2026-02-05', tradingResumed: '2026-02-25' })
    addLetter(file, 'resumptionNotice', '川住建恢〔2026〕1号', '2026-02-25')
  },
  'missing-resumptionNotice': (file) => {
    on(file, { tradingSuspended: '2026-02-05', tradingResumed: '2026-02-25' })
    addLetter(file, 'suspensionNotice', '川住建停〔2026〕1号', '2026-02-05')
  },
  'missing-extensionNotice': (file) => addFact(file.record, 'extended', '2026-02-10', { days: 5 }),
  'missing-appraisalCommission': (file) =>
    on(file, { clockPaused: '2026-02-10', clockResumed: '2026-02-12' }),
  'missing-evidencePreservation': (file) =>
    on(file, { evidencePreserved: '2026-02-10', preservationSettled: '2026-02-11' }),
  'missing-investigationReport': (file) => withoutPaper(file, 'investigationReport'),
  'missing-meetingMinutes': (file) => withoutPaper(file, 'meetingMinutes'),
  'missing-caseFilingForm': (file) => withoutPaper(file, 'caseFilingForm'),
  'missing-penaltyApprovalForm': (file) => withoutPaper(file, 'penaltyApprovalForm'),
  'missing-penaltyAdvanceNotice': (file) => withoutPaper(file, 'penaltyAdvanceNotice'),
  'missing-hearingNotice': (file) => {
    hearing(file, '2026-04-02', '2026-04-15')
    withoutPaper(file, 'hearingNotice')
  },
  'missing-statementRecord': (file) => on(file, { statementMade: '2026-04-03' }),
  'missing-penaltyDecision': (file) => withoutPaper(file, 'penaltyDecision'),
  'missing-complaintDecision': (file) => {
    complaint(file)
    withoutPaper(file, 'complaintDecision')
  },
  'missing-withdrawalNotice': (file) => on(file, { withdrawn: '2026-05-20' }),
  'missing-rectificationOrder': (file) => {
    on(file, { rectificationOrdered: '2026-04-17', rectificationReviewed: '2026-04-28' })
    addPaper(file, 'rectificationReview', {})
  },
  'missing-rectificationReview': (file) => {
    on(file, { rectificationOrdered: '2026-04-17', rectificationReviewed: '2026-04-28' })
    addLetter(file, 'rectificationOrder', '川住建改〔2026〕1号', '2026-04-17')
  },
  'missing-transferDiscipline': (file) => on(file, { disciplineSent: '2026-03-10' }),
  'missing-transferPolice': (file) => police(file, '2026-03-05'),
  'missing-resultNotice': (file) => withoutPaper(file, 'resultNotice'),
  'missing-closureForm': (file) => withoutPaper(file, 'closureForm'),
  'missing-archiveCover': (file) => withoutPaper(file, 'archiveCover'),
  'missing-archiveCatalog': (file) => withoutPaper(file, 'archiveCatalog'),
  'facts-in-order': (file) => on(file, { evidenceReview: '2026-03-03' }),
  'facts-not-ahead': (file) => on(file, { archived: '2026-06-05' }),
  'received-first': (file) => {
    file.record.case.receivedAt = '2026-01-30T10:00:00+08:00'
  },
  'paper-after-approval': (file) => change(file, 'acceptanceNotice', { issueDate: '2026-01-28' }),
  'accepted-in-time': (file) => on(file, { accepted: '2026-02-04' }),
  'investigated-in-time': (file) => on(file, { reportSubmitted: '2026-03-03', underReview: '2026-03-03' }),
  'handled-in-time': (file) => on(file, { filed: '2026-03-06' }),
  'complaint-within-law': (file) => {
    complaint(file)
    extension(file, 15)
    on(file, { decided: '2026-03-20', served: '2026-03-20', creditFiled: '2026-03-23' })
    on(file, { decisionPublished: '2026-03-24' })
  },
  'decided-in-time': (file) => {
    file.today = '2026-08-01'
    on(file, { decided: '2026-06-03', served: '2026-06-04', creditFiled: '2026-06-05' })
    on(file, { decisionPublished: '2026-06-05', finePaid: '2026-06-10', executing: '2026-06-10' })
    on(file, { feedbackDone: '2026-06-11', creditReported: '2026-06-12', closed: '2026-06-12' })
    on(file, { archived: '2026-06-12' })
  },
  'served-in-time': (file) => on(file, { served: '2026-04-28', creditFiled: '2026-04-29' }),
  'preserved-settled': (file) => {
    on(file, { evidencePreserved: '2026-02-05', preservationSettled: '2026-03-10' })
    addPaper(file, 'evidencePreservation', {})
  },
  'police-in-time': (file) => {
    police(file, '2026-03-10')
    addPaper(file, 'transferPolice', { docNo: '川住建移公〔2026〕1号', issueDate: '2026-03-10' })
  },
  'published-in-time': (file) => on(file, { decisionPublished: '2026-05-06' }),
  'inspection-published': (file) =>
    on(file, { publicityApproved: '2026-03-02', publicityPosted: '2026-04-01' }),
  'credit-in-time': (file) => without(file, 'creditFiled'),
  'assignment-answered': (file) => {
    file.record.intake.incomingDueDate = '2026-04-01'
    on(file, { assignmentAnswered: '2026-04-10' })
  },
  'complaint-told-in-time': (file) => {
    complaint(file)
    on(file, { served: '2026-03-24' })
  },
  'hearing-as-told': (file) => {
    hearing(file, '2026-04-02', '2026-04-15')
    on(file, { hearingHeld: '2026-04-14' })
  },
  'relief-answered': (file) => on(file, { reviewNoticed: '2026-05-13', reviewAnswered: '2026-05-29' }),
  'hearing-told': (file) => hearing(file, '2026-04-10', '2026-04-15'),
  'within-two-years': (file) => on(file, { violationEnded: '2023-06-01' }),
  'extension-approved-in-time': (file) => extension(file, undefined),
  'pause-ended': (file) => {
    on(file, { clockPaused: '2026-02-26' })
    addPaper(file, 'appraisalCommission', { docNo: '川住建鉴〔2026〕1号', issueDate: '2026-02-26' })
  },
  'two-handlers': (file) => {
    file.record.case.handlerIds = ['off-03']
  },
  'certificates-valid': (file) => {
    Object.assign(file.office.officers['off-04'] ?? {}, { certExpiry: '2026-02-10' })
  },
  'nobody-to-stand-aside': (file) => {
    Object.assign(file.office.officers['off-04'] ?? {}, { recusalOrgs: ['甲公司'] })
    file.record.respondents = { r: { partyName: '甲公司', order: 1 } }
  },
  'recusal-obeyed': (file) =>
    addPaper(file, 'recusalForm', { values: { recusalDecision: '回避', recusalTargetId: 'off-04' } }),
  'team-leader': (file) => {
    file.record.case.teamLeaderId = null
  },
  'two-inquirers': (file) => values(file, 'inquiryRecord', { inquirerIds: ['off-03', 'off-03'] }),
  'two-servers': (file) => values(file, 'serviceReceipt', { serverIds: ['off-03'] }),
  'two-inspectors': (file) => addPaper(file, 'inspectionRecord', { values: { inspectorIds: ['off-03'] } }),
  'reviewer-apart': (file) => values(file, 'legalReviewForm', { legalReviewerId: 'off-03' }),
  'host-apart': (file) => hearing(file, '2026-04-02', '2026-04-15', 'off-04'),
  'served-with-receipt': (file) =>
    values(file, 'serviceReceipt', {
      servedDocs: [{ docNo: '川公管监受〔2026〕1号' }, { docNo: '川住建罚决〔2026〕1号' }],
    }),
  'defence-told': (file) => change(file, 'penaltyAdvanceNotice', { text: '你单位有权要求听证。' }),
  'hearing-right-told': (file) => change(file, 'penaltyAdvanceNotice', { text: '你单位可以陈述、申辩。' }),
  'defence-waited-for': (file) => on(file, { noticed: '2026-04-13', statementReview: '2026-04-14' }),
  'hearing-held': (file) => {
    hearing(file, '2026-04-02', '2026-04-15')
    without(file, 'hearingHeld')
  },
  'no-heavier': (file) =>
    values(file, 'penaltyAdvanceNotice', {
      proposedPenalties: [
        { ...fine, ratio: 6, amount: 2_208_000 },
        { party: '韩某', penaltyKind: '罚款', base: 2_208_000, ratioPct: 7, amount: 154_560 },
      ],
    }),
  'relief-told': (file) => change(file, 'penaltyDecision', { text: '可以申请行政复议。' }),
  'evidence-rechecked': (file) => item(file, { checks: { k1: { ...check, date: '2026-02-20' } } }),
  'evidence-by-two': (file) => item(file, { collectorIds: ['off-03'] }),
  'evidence-settled': (file) => item(file, { checks: { k1: { ...check, result: 'doubtful' } } }),
  'evidence-number-once': (file) => item(file, { no: 1 }),
  'resumed-before-closing': (file) => {
    on(file, { tradingSuspended: '2026-02-05' })
    addLetter(file, 'suspensionNotice', '川住建停〔2026〕1号', '2026-02-05')
  },
  'rectified-before-closing': (file) => {
    on(file, { rectificationOrdered: '2026-04-17' })
    addLetter(file, 'rectificationOrder', '川住建改〔2026〕1号', '2026-04-17')
  },
  'fine-in-range': (file) =>
    values(file, 'penaltyApprovalForm', { proposedPenalties: [{ ...fine, ratio: 11, amount: 4_048_000 }] }),
  'personal-fine-in-range': (file) =>
    values(file, 'penaltyApprovalForm', {
      proposedPenalties: [
        { party: '韩某', penaltyKind: '罚款', base: 2_576_000, ratioPct: 12, amount: 309_120 },
      ],
    }),
  'fine-for-mandatory-tender': (file) => {
    file.record.case.violationCodes = ['B03']
    file.record.project.mandatoryTender = false
  },
  'fine-by-its-ratio': (file) =>
    values(file, 'penaltyApprovalForm', { proposedPenalties: [{ ...fine, amount: 2_576_001 }] }),
  'paid-before-closing': (file) => without(file, 'finePaid'),
  numbered: (file) => change(file, 'resultNotice', { docNo: null }),
  'number-well-formed': (file) => change(file, 'resultNotice', { docNo: '川公管监告[2026]1号' }),
  'number-once': (file) => file.numbersElsewhere.add('川公管监告〔2026〕1号'),
  'number-of-its-year': (file) => change(file, 'resultNotice', { docNo: '川公管监告〔2025〕1号' }),
  'competent-organ': (file) => values(file, 'penaltyDecision', { issuingOrgId: 'org-jgb' }),
  approved: (file) => values(file, 'closureForm', { approvalAuthorityHead: null }),
  'legally-reviewed': (file) => withoutPaper(file, 'legalReviewForm'),
  'informant-unnamed': (file) =>
    change(file, 'penaltyDecision', { text: `丁某某举报。${paperIn(file, 'penaltyDecision').text}` }),
  'no-drafts-left': (file) => addPaper(file, 'meetingMinutes', { status: 'draft' }),
}

describe('the review of a case file', () => {
  it('finds nothing in a flawless file', () => {
    expect(reviewCase(flawlessFile())).toEqual([])
  })

  it('finds nothing in the flawless file of a complaint', () => {
    const file = flawlessFile()
    complaint(file)
    expect(reviewCase(file)).toEqual([])
  })

  it('has more than forty rules, each with its source and a planted fault', () => {
    expect(reviewRules.length).toBeGreaterThanOrEqual(40)
    expect(Object.keys(faults).sort()).toEqual(reviewRules.map(({ id }) => id).sort())
    for (const { basis } of reviewRules) expect(basis).toMatch(/《|GB|国办发|监管办|来文/)
  })

  it.each(Object.keys(faults))('%s finds its fault, and no other rule does', (id) => {
    const file = flawlessFile()
    faults[id]?.(file)
    expect(found(file)).toEqual([id])
    const [finding] = reviewCase(file)
    expect(finding?.message).toMatch(/[\u4e00-\u9fa5]/)
    expect(finding?.acceptedReason).toBeNull()
  })

  it('misses no signature for which the paper has no column', () => {
    const file = flawlessFile()
    addPaper(file, 'inspectionPlan', { docNo: '川公管监检〔2026〕1号', issueDate: '2026-01-05' })
    const { id } = paperIn(file, 'inspectionPlan')
    const draft = { docKind: 'inspectionPlan', status: 'draft' as const, order: 1, createdAt: '', values: {} }
    file.record.papers = { [id]: draft }
    const version = paperVersion(file.record, id) ?? ''
    const signature = { column: 'approvalDirector', signerId: 'off-01', decision: 'agree' as const }
    const when = { signedAt: '2026-01-05', at: '2026-01-05T09:00:00+08:00', order: 1 }
    file.record.approvals = { a: { paperId: id, version, ...signature, ...when } }
    expect(found(file)).toEqual([])
  })

  it('waits with what cannot be there yet: minutes of a meeting just called, handlers of a lead just taken down', () => {
    const file = flawlessFile()
    withoutPaper(file, 'meetingMinutes')
    const after = ['filingPending', 'filed', 'evidenceReview', 'penaltyReview', 'noticed', 'statementReview']
    const later = ['decided', 'served', 'executing', 'feedbackDone', 'creditReported', 'closed', 'archived']
    for (const kind of [...after, ...later]) without(file, kind as FactKind)
    expect(found(file)).not.toContain('missing-meetingMinutes')
    on(file, { supplementing: '2026-03-03' })
    expect(found(file)).toContain('missing-meetingMinutes')
    const lead = flawlessFile()
    lead.record.case.handlerIds = []
    lead.record.facts = {}
    on(lead, { registered: '2026-01-29' })
    expect(found(lead)).not.toContain('two-handlers')
    on(lead, { deliberating: '2026-02-02' })
    expect(found(lead)).toContain('two-handlers')
  })

  it('judges evidence that is not listed by the recorded step', () => {
    const file = flawlessFile()
    file.record.evidence = {}
    expect(found(file)).toEqual([])
    without(file, 'evidenceReview')
    expect(found(file)).toEqual(['evidence-rechecked'])
  })

  it('takes the refusal of a filing for an answer where the case was not filed', () => {
    const file = flawlessFile()
    values(file, 'caseFilingForm', {
      approvalAuthorityHead: { decision: 'disagree', signerId: 'off-08', signedAt: '2026-03-04' },
    })
    expect(found(file)).toEqual(['approved'])
    without(file, 'filed')
    on(file, { notFiled: '2026-03-04' })
    expect(found(file)).not.toContain('approved')
  })

  it('asks for no hearing that the party took back, but for one asked for after the right was waived', () => {
    const file = flawlessFile()
    on(file, { hearingRequested: '2026-04-02', statementWaived: '2026-04-03' })
    expect(found(file)).toEqual([])
    on(file, { statementWaived: '2026-04-01' })
    expect(found(file)).toEqual(['missing-hearingNotice', 'hearing-held'])
  })

  it('lets an inspection go before the lead that it finds, and no other paper', () => {
    const file = flawlessFile()
    addPaper(file, 'inspectionPlan', { docNo: '川公管监检〔2026〕1号', issueDate: '2026-01-05' })
    expect(found(file)).not.toContain('paper-after-approval')
    change(file, 'inspectionPlan', { issueDate: '2026-12-31' })
    expect(found(file)).toContain('paper-after-approval')
  })

  it('holds the leader of the team to what holds for its members', () => {
    const file = flawlessFile()
    file.record.case.teamLeaderId = 'off-07'
    Object.assign(file.office.officers['off-07'] ?? {}, { certExpiry: '2026-02-10' })
    expect(found(file)).toContain('certificates-valid')
    const second = flawlessFile()
    second.record.case.teamLeaderId = 'off-08'
    hearing(second, '2026-04-02', '2026-04-15', 'off-08')
    expect(found(second)).toEqual(['host-apart'])
  })

  it('sees a suspension left standing in a file that is archived without having been closed', () => {
    const file = flawlessFile()
    complaint(file)
    on(file, { tradingSuspended: '2026-02-05' })
    without(file, 'closed')
    addLetter(file, 'suspensionNotice', '川住建停〔2026〕1号', '2026-02-05')
    expect(found(file)).toContain('resumed-before-closing')
  })

  it('asks nothing of evidence that was removed', () => {
    const file = flawlessFile()
    item(file, { no: 1, checks: {}, removed: { at: '2026-03-01T01:00:00Z', reason: '重复' } })
    expect(found(file)).toEqual([])
  })

  it('keeps a deviation that was accepted in the list, under its reason', () => {
    const file = flawlessFile()
    faults['two-servers']?.(file)
    const [finding] = reviewCase(file)
    file.record.acceptedDeviations = {
      [finding?.key ?? '']: { reason: '另一名送达人未签名，有录像', at: '2026-06-01T01:00:00.000Z' },
    }
    expect(reviewCase(file)[0]?.acceptedReason).toBe('另一名送达人未签名，有录像')
  })
})
