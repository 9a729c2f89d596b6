/** All standard documents. To add one: write its file, add its line here. */
import { acceptanceNotice } from './acceptance-notice'
import { addressConfirmation } from './address-confirmation'
import { appraisalCommission } from './appraisal-commission'
import { caseReferral } from './case-referral'
import { caseRegistration } from './case-registration'
import { complaintDecision } from './complaint-decision'
import { consultationRecord } from './consultation-record'
import { correctionNotice } from './correction-notice'
import { evidencePreservation } from './evidence-preservation'
import { extensionNotice } from './extension-notice'
import type { FormDefinition } from './form'
import { hearingNotice } from './hearing-notice'
import { hearingRecord } from './hearing-record'
import { hearingRightsNotice } from './hearing-rights-notice'
import { inquiryRecord } from './inquiry-record'
import { inspectionNotice } from './inspection-notice'
import { inspectionPlan } from './inspection-plan'
import { inspectionPublicity } from './inspection-publicity'
import { inspectionRecord } from './inspection-record'
import { investigationReport } from './investigation-report'
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
import { recusalForm } from './recusal-form'
import { reminderTalkRecord } from './reminder-talk-record'
import { resultNotice } from './result-notice'
import { resumptionNotice } from './resumption-notice'
import { siteInspectionRecord } from './site-inspection-record'
import { statementRecord } from './statement-record'
import { suspensionNotice } from './suspension-notice'
import { transferDiscipline } from './transfer-discipline'
import { transferPolice } from './transfer-police'
import { withdrawalNotice } from './withdrawal-notice'

export const forms: readonly FormDefinition[] = [
  caseRegistration,
  consultationRecord,
  acceptanceNotice,
  nonAcceptanceNotice,
  correctionNotice,
  suspensionNotice,
  extensionNotice,
  investigationReport,
  meetingNotice,
  meetingMinutes,
  penaltyApprovalForm,
  penaltyAdvanceNotice,
  hearingRightsNotice,
  penaltyDecision,
  paymentDemand,
  resultNotice,
  transferDiscipline,
  transferPolice,
  reminderTalkRecord,
  rectificationOrder,
  inspectionPublicity,
  complaintDecision,
  resumptionNotice,
  inspectionNotice,
  hearingNotice,
  noPenaltyDecision,
  evidencePreservation,
  preservationDecision,
  appraisalCommission,
  caseReferral,
  withdrawalNotice,
  officialLetter,
  inquiryRecord,
  statementRecord,
  siteInspectionRecord,
  hearingRecord,
  inspectionPlan,
  inspectionRecord,
  recusalForm,
  addressConfirmation,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
