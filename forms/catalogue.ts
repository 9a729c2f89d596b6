/** All standard documents. To add one: write its file, add its line here. */
import { acceptanceNotice } from './acceptance-notice'
import { caseRegistration } from './case-registration'
import type { FormDefinition } from './form'
import { hearingRecord } from './hearing-record'
import { inquiryRecord } from './inquiry-record'
import { nonAcceptanceNotice } from './non-acceptance-notice'
import { penaltyApprovalForm } from './penalty-approval-form'
import { siteInspectionRecord } from './site-inspection-record'
import { statementRecord } from './statement-record'
import { suspensionNotice } from './suspension-notice'

export const forms: readonly FormDefinition[] = [
  caseRegistration,
  acceptanceNotice,
  nonAcceptanceNotice,
  suspensionNotice,
  penaltyApprovalForm,
  inquiryRecord,
  statementRecord,
  siteInspectionRecord,
  hearingRecord,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with this id, or undefined where there is none. */
export function formById(id: string): FormDefinition | undefined {
  return byId.get(id)
}
