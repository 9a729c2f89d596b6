/** All standard documents. To add one: write its file, add its line here. */
import { acceptanceNotice } from './acceptance-notice'
import { caseRegistration } from './case-registration'
import { complaintDecision } from './complaint-decision'
import type { FormDefinition } from './form'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { penaltyAdvanceNotice } from './penalty-advance-notice'
import { penaltyApprovalForm } from './penalty-approval-form'
import { penaltyDecision } from './penalty-decision'
import { rectificationOrder } from './rectification-order'
import { resultNotice } from './result-notice'
import { suspensionNotice } from './suspension-notice'

export const forms: readonly FormDefinition[] = [
  caseRegistration,
  acceptanceNotice,
  nonAcceptanceNotice,
  suspensionNotice,
  penaltyApprovalForm,
  penaltyAdvanceNotice,
  penaltyDecision,
  resultNotice,
  rectificationOrder,
  complaintDecision,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
