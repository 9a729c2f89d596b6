/** All standard documents. To add one: write its file, add its line here. */
import { acceptanceNotice } from './acceptance-notice'
import { addressConfirmation } from './address-confirmation'
import { appraisalCommission } from './appraisal-commission'
import { archiveCatalog } from './archive-catalog'
import { archiveCover } from './archive-cover'
import { caseFilingForm } from './case-filing-form'
import { caseReferral } from './case-referral'
import { caseRegistration } from './case-registration'
import { closureForm } from './closure-form'
import { complaintDecision } from './complaint-decision'
import { consultationRecord } from './consultation-record'
import { correctionNotice } from './correction-notice'
import { creditScoreForm } from './credit-score-form'
import { drawRecord } from './draw-record'
import { evidenceList } from './evidence-list'
import { evidencePreservation } from './evidence-preservation'
import { extensionApproval } from './extension-approval'
import { extensionNotice } from './extension-notice'
import { fileNote } from './file-note'
import type { FormDefinition } from './form'
import { hearingNotice } from './hearing-notice'
import { hearingRecord } from './hearing-record'
import { hearingRightsNotice } from './hearing-rights-notice'
import { inquiryRecord } from './inquiry-record'
import { inspectionNotice } from './inspection-notice'
import { inspectionPlan } from './inspection-plan'
import { inspectionPublicity } from './inspection-publicity'
import { inspectionRecord } from './inspection-record'
import { inspectionReport } from './inspection-report'
import { instalmentApproval } from './instalment-approval'
import { investigationReport } from './investigation-report'
import { leaveApproval } from './leave-approval'
import { legalReviewForm } from './legal-review-form'
import { meetingMinutes } from './meeting-minutes'
import { meetingNotice } from './meeting-notice'
import { noPenaltyDecision } from './no-penalty-decision'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { officialLetter } from './official-letter'
import { paymentDemand } from './payment-demand'
import { penaltyAdvanceNotice } from './penalty-advance-notice'
import { penaltyApprovalForm } from './penalty-approval-form'
import { penaltyDecision } from './penalty-decision'
import { performanceTalkRecord } from './performance-talk-record'
import { preservationDecision } from './preservation-decision'
import { rectificationOrder } from './rectification-order'
import { rectificationReview } from './rectification-review'
import { recusalForm } from './recusal-form'
import { reminderTalkRecord } from './reminder-talk-record'
import { resultNotice } from './result-notice'
import { resumptionNotice } from './resumption-notice'
import { serviceReceipt } from './service-receipt'
import { siteInspectionRecord } from './site-inspection-record'
import { statementRecord } from './statement-record'
import { supervisionSlip } from './supervision-slip'
import { suspensionNotice } from './suspension-notice'
import { transferDiscipline } from './transfer-discipline'
import { transferPolice } from './transfer-police'
import { withdrawalNotice } from './withdrawal-notice'

export const forms: readonly FormDefinition[] = [
  caseRegistration,
  acceptanceNotice,
  nonAcceptanceNotice,
  correctionNotice,
  suspensionNotice,
  extensionApproval,
  extensionNotice,
  investigationReport,
  meetingNotice,
  leaveApproval,
  consultationRecord,
  meetingMinutes,
  caseFilingForm,
  penaltyApprovalForm,
  penaltyAdvanceNotice,
  hearingRightsNotice,
  penaltyDecision,
  instalmentApproval,
  paymentDemand,
  serviceReceipt,
  resultNotice,
  transferDiscipline,
  transferPolice,
  reminderTalkRecord,
  rectificationOrder,
  inspectionPlan,
  inspectionRecord,
  siteInspectionRecord,
  inspectionReport,
  inspectionPublicity,
  creditScoreForm,
  performanceTalkRecord,
  archiveCover,
  archiveCatalog,
  fileNote,
  complaintDecision,
  resumptionNotice,
  inspectionNotice,
  drawRecord,
  inquiryRecord,
  statementRecord,
  hearingNotice,
  hearingRecord,
  legalReviewForm,
  noPenaltyDecision,
  evidenceList,
  evidencePreservation,
  preservationDecision,
  appraisalCommission,
  recusalForm,
  addressConfirmation,
  caseReferral,
  supervisionSlip,
  closureForm,
  rectificationReview,
  withdrawalNotice,
  officialLetter,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
