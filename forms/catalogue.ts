/** All standard documents. To add one: write its file, add its line here. */
import { acceptanceNotice } from './acceptance-notice'
import { appraisalCommission } from './appraisal-commission'
import { caseReferral } from './case-referral'
import { caseRegistration } from './case-registration'
import { complaintDecision } from './complaint-decision'
import { consultationRecord } from './consultation-record'
import { correctionNotice } from './correction-notice'
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
import { inspectionPublicity } from './inspection-publicity'
import { instalmentApproval } from './instalment-approval'
import { investigationReport } from './investigation-report'
import { leaveApproval } from './leave-approval'
import { meetingMinutes } from './meeting-minutes'
import { meetingNotice } from './meeting-notice'
import { noPenaltyDecision } from './no-penalty-decision'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { officialLetter } from './official-letter'
import { paymentDemand } from './payment-demand'
import { penaltyAdvanceNotice } from './penalty-advance-notice'
import { penaltyApprovalForm } from './penalty-approval-form'
import { penaltyDecision } from './penalty-decision'
import { preservationDecision } from './preservation-decision'
import { rectificationOrder } from './rectification-order'
import { reminderTalkRecord } from './reminder-talk-record'
import { resultNotice } from './result-notice'
import { resumptionNotice } from './resumption-notice'
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
  penaltyApprovalForm,
  penaltyAdvanceNotice,
  hearingRightsNotice,
  penaltyDecision,
  instalmentApproval,
  paymentDemand,
  resultNotice,
  transferDiscipline,
  transferPolice,
  reminderTalkRecord,
  rectificationOrder,
  siteInspectionRecord,
  inspectionPublicity,
  complaintDecision,
  resumptionNotice,
  inspectionNotice,
  inquiryRecord,
  statementRecord,
  hearingNotice,
  hearingRecord,
  noPenaltyDecision,
  evidencePreservation,
  preservationDecision,
  appraisalCommission,
  caseReferral,
  withdrawalNotice,
  supervisionSlip,
  fileNote,
  officialLetter,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
