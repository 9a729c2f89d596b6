/** All standard documents. To add one: write its file, add its line here. */

import { acceptanceNotice } from './acceptance-notice'
import { appraisalCommission } from './appraisal-commission'
import { caseReferral } from './case-referral'
import { caseRegistration } from './case-registration'
import { correctionNotice } from './correction-notice'
import { evidencePreservation } from './evidence-preservation'
import { extensionNotice } from './extension-notice'
import type { FormDefinition } from './form'
import { inspectionNotice } from './inspection-notice'
import { inspectionPublicity } from './inspection-publicity'
import { meetingNotice } from './meeting-notice'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { officialLetter } from './official-letter'
import { penaltyApprovalForm } from './penalty-approval-form'
import { preservationDecision } from './preservation-decision'
import { resumptionNotice } from './resumption-notice'
import { suspensionNotice } from './suspension-notice'
import { transferDiscipline } from './transfer-discipline'
import { transferPolice } from './transfer-police'

export const forms: readonly FormDefinition[] = [
  caseRegistration,
  acceptanceNotice,
  nonAcceptanceNotice,
  suspensionNotice,
  extensionNotice,
  meetingNotice,
  penaltyApprovalForm,
  transferDiscipline,
  transferPolice,
  inspectionPublicity,
  resumptionNotice,
  inspectionNotice,
  caseReferral,
  correctionNotice,
  evidencePreservation,
  preservationDecision,
  appraisalCommission,
  officialLetter,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
