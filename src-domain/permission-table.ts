/**
 * Who may do what: the one table that screens and everything below them go by (documents.md E.1 roles, E.3 roles of
 * the transitions, A.0.8 签署, section I). `permissions.ts` reads it; nothing else decides.
 */
import type { RoleCode } from './codes'
import type { FactKind } from './facts'

/** What ties an officer to one case; a grant with such a tie holds for that case only. */
export const ties = {
  /** Named as handler of the case. */
  handler: '本案',
  /** The same, or nobody has been named yet. */
  handlerOrOpen: '本案',
  leader: '本案',
  team: '本案',
  /** The competent department of the case is the officer's own. */
  authority: '本案的',
  /** Took the lead down, and the case has no dated fact yet: whoever writes something must see what is written. */
  registering: '正在登记本线索的',
  /** Of the case, as long as it goes towards neither a penalty nor a decision on a complaint (E.3 transition 18). */
  minor: '首次轻微案件的',
  /** Neither handles nor investigates the case (legal review, 《中华人民共和国行政处罚法》第五十八条). */
  apart: '未参与办理本案的',
} as const
export type Tie = keyof typeof ties

export type Grant = RoleCode | { role: RoleCode; tie: Tie }

export interface Rule {
  /** What is done, after “只有…可以”. */
  what: string
  grants: readonly Grant[]
  /** Roles that take the permission away whatever others an account has: an administrator sees no restricted case. */
  except?: readonly RoleCode[]
}

const as = (role: RoleCode, tie: Tie): Grant => ({ role, tie })
const handler = as('handler', 'handlerOrOpen')
const namedHandler = as('handler', 'handler')
const leader = as('teamLeader', 'leader')
const member = as('teamMember', 'team')
const authority = as('authorityHead', 'authority')
const registering = as('registrar', 'registering')
const heads: readonly Grant[] = ['deputyDirector', 'director', 'principal']
const everyone: readonly Grant[] = [
  'registrar',
  'handler',
  'teamLeader',
  'teamMember',
  'deputyDirector',
  'director',
  'principal',
  'authorityHead',
  'legalReviewer',
  'creditClerk',
  'archivist',
  'admin',
]

export const rules = {
  'case.register': { what: '登记线索', grants: ['registrar'] },
  'case.read': { what: '查看案件', grants: everyone },
  'case.readRestricted': {
    what: '查看“仅限办案组”的案件',
    grants: [namedHandler, leader, member, 'principal', authority, registering],
    except: ['admin'],
  },
  'case.edit': { what: '修改案件内容', grants: [registering, handler, leader, ...heads] },
  'case.assign': { what: '指定承办人和调查组', grants: [registering, ...heads] },
  'case.restrict': {
    what: '设定案件的保密范围',
    grants: [registering, namedHandler, leader, 'principal'],
    except: ['admin'],
  },
  'case.discard': { what: '撤回误登记的线索', grants: [registering, 'principal'] },
  'case.rollBack': { what: '批准纠错回退', grants: ['principal'] },
  'evidence.edit': { what: '添加和修改证据', grants: [registering, handler, leader, member] },
  'evidence.remove': { what: '移除证据', grants: [namedHandler, leader] },
  'evidence.recheck': { what: '复核证据', grants: [handler, leader, member] },
  'evidence.export': {
    what: '导出证据原件',
    grants: [namedHandler, leader, member, ...heads, authority, as('legalReviewer', 'apart'), 'archivist'],
  },
  'scan.keep': {
    what: '存入扫描件',
    grants: ['registrar', handler, leader, member, ...heads, authority, 'archivist'],
  },
  'meeting.arrange': {
    what: '安排和记录会议',
    grants: ['registrar', 'handler', 'teamLeader', ...heads],
  },
  'meeting.call': { what: '召集会议', grants: ['director', 'deputyDirector'] },
  'meeting.approveLeave': { what: '批准会议请假', grants: ['director'] },
  'meeting.conclude': { what: '登记会议结论', grants: ['director', 'deputyDirector'] },
  'review.accept': { what: '接受评查发现的偏差', grants: heads },
  'informant.see': { what: '查看举报人身份', grants: [namedHandler, 'principal', registering] },
  'informant.record': { what: '填写举报人信息', grants: [namedHandler, 'principal', registering] },
  'paper.void': { what: '作废文书', grants: ['director', 'principal', authority] },
  'signature.enter': { what: '凭纸上的签批代为登记', grants: [handler, leader, ...heads] },
  'history.read': { what: '查看修改记录', grants: everyone },
  'log.read': { what: '查看操作日志', grants: ['director', 'principal', 'admin'] },
  'library.edit': { what: '修改资料库', grants: ['admin', 'director', 'principal'] },
  'calendar.edit': { what: '修改放假安排', grants: ['admin'] },
  'numbers.edit': { what: '设定号段', grants: ['admin'] },
  'numbers.note': {
    what: '登记缺号、作废和外部文号',
    grants: ['registrar', 'handler', 'deputyDirector', 'director', 'principal', 'archivist', 'admin'],
  },
  'accounts.manage': { what: '管理账号', grants: ['admin'] },
  'settings.edit': { what: '修改单位设置', grants: ['admin', 'director', 'principal'] },
  'backup.make': { what: '备份', grants: everyone },
  'backup.restore': { what: '用备份恢复', grants: ['admin', 'principal'] },
  'exchange.make': { what: '制作交换包', grants: ['registrar', 'handler', 'teamLeader', ...heads] },
  'exchange.take': { what: '接收交换包', grants: ['registrar', 'handler', 'teamLeader', ...heads] },
} as const satisfies Record<string, Rule>

/** Who records each fact on a case (E.3, column 角色). Where two must agree, either enters it. */
export const factGrants: Readonly<Record<FactKind, readonly Grant[]>> = {
  registered: ['registrar'],
  deliberating: [handler, 'principal'],
  awaitingCorrection: [handler, 'registrar'],
  accepted: ['principal'],
  notAccepted: ['principal', authority],
  referredOut: ['principal'],
  investigating: ['principal', 'director'],
  reportSubmitted: [leader],
  underReview: ['director', 'deputyDirector'],
  supplementing: ['director'],
  complaintDeciding: ['director'],
  filingPending: [handler],
  notFiled: [authority],
  filed: [authority],
  evidenceReview: [handler],
  penaltyReview: ['director'],
  // The head signs the notice; that it was served is recorded by those who serve it (《操作规程》三（四）3).
  noticed: [handler, authority],
  statementReview: [handler],
  decided: [authority, as('director', 'minor')],
  served: [handler],
  executing: [handler],
  feedbackDone: [handler, 'principal'],
  creditReported: ['creditClerk'],
  closed: [authority],
  archived: ['archivist'],
  withdrawn: ['principal'],
  tradingSuspended: ['principal', authority],
  tradingResumed: ['principal', authority],
  clockPaused: [leader],
  clockResumed: [leader],
  extended: ['principal'],
  disciplineSent: ['principal', authority],
  disciplineAcknowledged: [handler],
  policeSent: [authority],
  policeReceived: [handler],
  policeFiled: [handler],
  policeNotFiled: [handler],
  policeReported: [leader, handler],
  policeApproved: [authority],
  policeDeclined: [authority],
  policeMaterialsSent: [handler],
  policeReviewAsked: [handler],
  policeReviewWaived: [authority],
  suspensionReviewed: ['principal', authority],
  penaltyExtended: [authority],
  statementMade: [handler],
  statementWaived: [handler],
  hearingRequested: [handler],
  hearingNoticed: [handler],
  hearingHeld: [handler],
  rectificationOrdered: [handler],
  rectificationReviewed: [handler],
  evidencePreserved: [handler, leader],
  preservationSettled: [handler, leader],
  finePaid: [handler],
  instalmentApproved: [authority],
  demandServed: [handler],
  enforcementApplied: [handler],
  reliefStarted: [handler],
  reviewNoticed: [handler],
  reviewAnswered: [handler],
  suitNoticed: [handler],
  suitAnswered: [handler],
  reliefEnded: [handler],
  creditFiled: ['creditClerk'],
  decisionPublished: [handler],
  publicityWithheld: ['principal', authority],
  decisionRevoked: [handler],
  publicityWithdrawn: [handler],
  publicityApproved: ['principal'],
  publicityPosted: [handler],
  assignmentAnswered: [handler],
  violationEnded: [handler],
  correctionMade: ['principal'],
}

/**
 * Who signs each column of approval, by the field it fills on the papers. `submission`, with which a paper without
 * such a column is sent up, belongs to those who draft the paper.
 */
export const columnGrants = {
  handlerOpinion: [handler],
  approvalHandler: [handler],
  approvalTeamLeader: [leader],
  /** The chair signs for the meeting over which he presided (A.10). */
  approvalReviewMeeting: ['director', 'deputyDirector'],
  approvalLegalReviewer: [as('legalReviewer', 'apart')],
  approvalDeputyDirector: ['deputyDirector'],
  approvalDirector: ['director'],
  approvalPrincipal: ['principal'],
  approvalAuthorityUnit: [authority],
  approvalDeputyHead: [authority],
  approvalAuthorityHead: [authority],
} as const satisfies Record<string, readonly Grant[]>

interface PaperGrants {
  draft: readonly Grant[]
  issue: readonly Grant[]
}

const byHandlers: readonly Grant[] = [handler, leader, member]
const conveners: readonly Grant[] = ['director', 'deputyDirector']
const signedBy = (...issue: Grant[]): PaperGrants => ({ draft: byHandlers, issue })
/** Records that those who make them sign themselves. */
const ownRecord: PaperGrants = { draft: byHandlers, issue: byHandlers }
const archive: PaperGrants = { draft: ['archivist'], issue: ['archivist'] }

/** Who drafts and who signs each kind of paper (A.0.8, column 审批/签署). */
export const paperGrants: Readonly<Record<string, PaperGrants>> = {
  caseRegistration: { draft: ['registrar', handler], issue: ['registrar', handler, 'principal'] },
  acceptanceNotice: signedBy('principal'),
  nonAcceptanceNotice: signedBy('principal', authority),
  suspensionNotice: signedBy('principal', authority),
  extensionApproval: signedBy('principal'),
  extensionNotice: signedBy('principal'),
  investigationReport: signedBy(leader),
  leaveApproval: { draft: [...byHandlers, ...conveners], issue: ['director'] },
  meetingNotice: { draft: [handler, ...conveners], issue: conveners },
  meetingMinutes: { draft: [handler, ...conveners], issue: conveners },
  // Who leads the consultation puts its result on the case, and the record with it (《操作规程》三（一）).
  consultationRecord: { draft: [handler, ...conveners, 'principal'], issue: [...conveners, 'principal'] },
  caseFilingForm: signedBy(authority),
  penaltyApprovalForm: signedBy(authority),
  penaltyAdvanceNotice: signedBy(authority),
  hearingRightsNotice: signedBy(authority),
  penaltyDecision: signedBy(authority),
  instalmentApproval: signedBy(authority),
  paymentDemand: signedBy(authority),
  serviceReceipt: ownRecord,
  resultNotice: signedBy('principal'),
  transferDiscipline: signedBy('principal'),
  transferPolice: signedBy(authority),
  reminderTalkRecord: ownRecord,
  rectificationOrder: signedBy(authority),
  supervisionSlip: { draft: [...byHandlers, ...conveners], issue: ['director', 'principal'] },
  inspectionPlan: signedBy('director'),
  inspectionRecord: ownRecord,
  inspectionReport: signedBy('director'),
  inspectionPublicity: signedBy('principal'),
  creditScoreForm: { draft: ['creditClerk'], issue: ['creditClerk', 'director', 'principal'] },
  performanceTalkRecord: ownRecord,
  archiveCover: archive,
  archiveCatalog: archive,
  fileNote: archive,
  complaintDecision: signedBy(authority),
  resumptionNotice: signedBy('principal', authority),
  inspectionNotice: signedBy('director'),
  drawRecord: ownRecord,
  inquiryRecord: ownRecord,
  siteInspectionRecord: ownRecord,
  hearingRecord: ownRecord,
  statementRecord: ownRecord,
  hearingNotice: signedBy(authority),
  legalReviewForm: { draft: [as('legalReviewer', 'apart')], issue: [as('legalReviewer', 'apart')] },
  noPenaltyDecision: signedBy(authority),
  evidenceList: ownRecord,
  recusalForm: signedBy('principal'),
  addressConfirmation: ownRecord,
  caseReferral: signedBy('principal'),
  closureForm: signedBy(authority),
  rectificationReview: ownRecord,
  withdrawalNotice: signedBy('principal', authority),
  correctionNotice: signedBy('principal'),
  evidencePreservation: signedBy(authority),
  preservationDecision: signedBy(authority),
  appraisalCommission: signedBy('principal', authority),
  officialLetter: signedBy('principal'),
}

/** For a kind of paper that the table does not name. */
export const otherPaper: PaperGrants = signedBy('principal')
