/** All standard documents. To add one: write its file, add its line here. */
import { acceptanceNotice } from './acceptance-notice'
import { caseRegistration } from './case-registration'
import { complaintDecision } from './complaint-decision'
import type { FormDefinition } from './form'
import { hearingNotice } from './hearing-notice'
import { hearingRightsNotice } from './hearing-rights-notice'
import { noPenaltyDecision } from './no-penalty-decision'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { paymentDemand } from './payment-demand'
import { penaltyAdvanceNotice } from './penalty-advance-notice'
import { penaltyApprovalForm } from './penalty-approval-form'
import { penaltyDecision } from './penalty-decision'
import { rectificationOrder } from './rectification-order'
import { resultNotice } from './result-notice'
import { suspensionNotice } from './suspension-notice'
import { withdrawalNotice } from './withdrawal-notice'

export const forms: readonly FormDefinition[] = [
  caseRegistration,
  acceptanceNotice,
  nonAcceptanceNotice,
  suspensionNotice,
  penaltyApprovalForm,
  penaltyAdvanceNotice,
  hearingRightsNotice,
  penaltyDecision,
  paymentDemand,
  resultNotice,
  rectificationOrder,
  complaintDecision,
  hearingNotice,
  noPenaltyDecision,
  withdrawalNotice,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
