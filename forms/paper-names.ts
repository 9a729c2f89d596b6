/**
 * The kinds of paper a case file may hold, in the customary order of the file (documents.md A.26), with their names. It
 * also names kinds that the case got from elsewhere.
 */

/** 正卷: what the parties and the court may see. */
const mainOrder = {
  penaltyDecision: '行政处罚决定书',
  noPenaltyDecision: '不予行政处罚决定书',
  complaintDecision: '投诉处理决定书',
  caseFilingForm: '立案受理表',
  acceptanceNotice: '受理告知书',
  correctionNotice: '补正告知书',
  nonAcceptanceNotice: '不予受理通知书',
  caseReferral: '案件转办（移送）函',
  suspensionNotice: '暂停招标投标活动通知书',
  resumptionNotice: '恢复招标投标活动通知书',
  extensionNotice: '延长调查时限通知书',
  withdrawalNotice: '撤回投诉处理通知书',
  inspectionNotice: '行政检查通知书',
  inspectionRecord: '检查记录表',
  addressConfirmation: '送达地址确认书',
  inquiryRecord: '询问笔录',
  siteInspectionRecord: '现场检查（勘验）笔录',
  evidenceList: '证据（材料、涉案物品）清单',
  evidencePreservation: '先行登记保存通知书',
  preservationDecision: '先行登记保存处理决定书',
  appraisalCommission: '鉴定（检测）委托书',
  reminderTalkRecord: '谈话提醒（约谈）记录',
  performanceTalkRecord: '标后履约谈话记录',
  investigationReport: '调查报告',
  penaltyAdvanceNotice: '行政处罚告知书',
  hearingRightsNotice: '听证告知书',
  statementRecord: '陈述申辩笔录及复核意见',
  hearingNotice: '听证通知书',
  hearingRecord: '听证笔录',
  rectificationOrder: '责令整改通知书',
  rectificationReview: '整改复查意见书',
  paymentDemand: '催告书',
  instalmentApproval: '罚款分期（延期）缴纳审批表',
  creditScoreForm: '信用信息量化记分填报表',
  inspectionPublicity: '检查结果公示',
  resultNotice: '处理结果告知书',
  officialLetter: '函',
  serviceReceipt: '送达回证',
  closureForm: '结案审批表',
} as const

/** 副卷: what stays inside the office. */
const auxiliaryOrder = {
  caseRegistration: '案件基本情况登记表',
  consultationRecord: '会商意见记录',
  meetingNotice: '会前通知',
  leaveApproval: '会议请假审批单',
  meetingMinutes: '会议纪要（案件会审）',
  extensionApproval: '延长调查审批表',
  penaltyApprovalForm: '行政处罚审批表',
  legalReviewForm: '法制审核意见书',
  recusalForm: '回避申请（决定）表',
  supervisionSlip: '督办（催办）单',
  transferDiscipline: '问题线索移送书（纪检监察）',
  transferPolice: '涉嫌犯罪案件移送书',
  inspectionPlan: '执法检查方案',
  drawRecord: '双随机抽取记录',
  inspectionReport: '检查报告',
} as const

const names: Readonly<Record<string, string>> = { ...mainOrder, ...auxiliaryOrder }

/** The name of a kind of paper; null for one that is not listed in a file (the cover and the catalogue themselves). */
export function paperName(docKind: string): string | null {
  return names[docKind] ?? null
}

/** The place of a kind in its volume, counted from 0; kinds not known come last. */
export function fileOrder(docKind: string): number {
  const order = Object.keys(names).indexOf(docKind)
  return order < 0 ? Object.keys(names).length : order
}

/** Which volume a kind belongs to: what only concerns the office's own deliberation goes to the 副卷. */
export function volumeOf(docKind: string): 'main' | 'auxiliary' {
  return docKind in auxiliaryOrder ? 'auxiliary' : 'main'
}
