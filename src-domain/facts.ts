/**
 * The kinds of dated fact a case may hold, and how they move it. The main kinds bear the name of the state
 * they bring about (documents.md E.2); the others raise or clear a parallel mark.
 */

/** The states of a case (E.2) with the words of the office. */
export const stages = {
  clueReceived: '线索收件',
  registered: '已登记',
  deliberating: '会商中',
  awaitingCorrection: '待补正',
  accepted: '已受理',
  notAccepted: '不予受理',
  referredOut: '已转办移送',
  investigating: '联合调查中',
  reportSubmitted: '调查报告已提交',
  underReview: '案件会审',
  supplementing: '补充调查',
  complaintDeciding: '投诉处理决定审批',
  filingPending: '立案审批',
  notFiled: '不予立案',
  filed: '已立案',
  evidenceReview: '证据复核',
  penaltyReview: '处罚会审与审批',
  noticed: '已告知',
  statementReview: '陈述申辩听证复核',
  decided: '已作决定',
  served: '已送达',
  executing: '执行中',
  feedbackDone: '结果已反馈',
  creditReported: '信用已填报',
  closed: '已结案',
  archived: '已归档',
  withdrawn: '撤回终止',
} as const
export type Stage = keyof typeof stages

/** Facts by kind, with what the history and the case page call them. */
export const factKinds = {
  registered: '登记线索',
  deliberating: '召集会商',
  awaitingCorrection: '要求补正',
  accepted: '决定受理',
  notAccepted: '决定不予受理',
  referredOut: '转办移送',
  investigating: '组建调查组',
  reportSubmitted: '提交调查报告',
  underReview: '召集会审',
  supplementing: '补充调查',
  complaintDeciding: '提请投诉处理决定',
  filingPending: '提请立案审批',
  notFiled: '决定不予立案',
  filed: '批准立案',
  evidenceReview: '证据复核',
  penaltyReview: '处罚会审',
  noticed: '送达处罚告知书',
  statementReview: '陈述申辩听证复核',
  decided: '作出决定',
  served: '送达决定',
  executing: '履行执行',
  feedbackDone: '反馈结果',
  creditReported: '信用填报',
  closed: '批准结案',
  archived: '归档',
  withdrawn: '撤回终止',
  tradingSuspended: '责令暂停招标投标',
  tradingResumed: '恢复招标投标',
  clockPaused: '期限中止计算',
  clockResumed: '期限恢复计算',
  extended: '批准延长调查',
  disciplineSent: '移送纪检监察',
  disciplineAcknowledged: '纪检监察接收',
  policeSent: '移送公安',
  policeFiled: '公安立案',
  policeNotFiled: '公安不予立案',
} as const
export type FactKind = keyof typeof factKinds

/** A fact of the main line; a lead just received is a state without one. */
export type StageFact = Exclude<Stage, 'clueReceived'>

/** The next states a state may pass to (E.3, the main line). */
export const transitions: Readonly<Record<Stage, readonly StageFact[]>> = {
  clueReceived: ['registered'],
  registered: ['deliberating'],
  deliberating: ['accepted', 'notAccepted', 'awaitingCorrection', 'referredOut'],
  awaitingCorrection: ['deliberating', 'accepted', 'notAccepted'],
  accepted: ['investigating'],
  notAccepted: ['archived'],
  referredOut: ['archived'],
  investigating: ['reportSubmitted', 'withdrawn'],
  reportSubmitted: ['underReview'],
  underReview: ['complaintDeciding', 'filingPending', 'decided', 'supplementing', 'closed'],
  supplementing: ['investigating'],
  complaintDeciding: ['decided'],
  filingPending: ['filed', 'notFiled'],
  notFiled: ['feedbackDone'],
  filed: ['evidenceReview'],
  evidenceReview: ['penaltyReview'],
  penaltyReview: ['noticed'],
  noticed: ['statementReview'],
  statementReview: ['decided'],
  decided: ['served'],
  served: ['executing', 'feedbackDone'],
  executing: ['feedbackDone'],
  feedbackDone: ['creditReported'],
  creditReported: ['closed'],
  closed: ['archived'],
  archived: [],
  withdrawn: ['archived'],
}

/** The fact that a kind of paper records or announces, by docKind (A.0.8 环节); kinds that go with none are absent. */
export const factOfPaper: Readonly<Record<string, FactKind>> = {
  caseRegistration: 'registered',
  acceptanceNotice: 'accepted',
  nonAcceptanceNotice: 'notAccepted',
  suspensionNotice: 'tradingSuspended',
  investigationReport: 'reportSubmitted',
  meetingMinutes: 'underReview',
  penaltyApprovalForm: 'penaltyReview',
}
