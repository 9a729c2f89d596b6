/** 先行登记保存处理决定书: what becomes of evidence registered and kept, within seven working days (《中华人民共和国行政处罚法》第五十六条). */
import { datePartOf, formatChineseDate } from '../src-domain/calendar-date'
import type { CaseRecord } from '../src-domain/case-record'
import type { RowValue } from './fields'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkCitations, checkHandlers, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { type OtherPaper, paperNumbered, rowList, unansweredPaper } from './other-papers'
import { paperAbout } from './penalty-party'
import { type decidedColumns, handleDay, preservationDecisionFields, usualParty } from './preservation-fields'
import { preservationDecisionParts } from './preservation-layout'
import { checkRelief, reliefGroup, reliefPrefill } from './relief'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<typeof preservationDecisionFields>
type Item = RowValue<typeof decidedColumns>

const usualAttachments: string[] = ['先行登记保存证据处理清单']
const approvals = ['approvalHandler', 'approvalAuthorityHead'] as const

export const preservationDecision = defineForm({
  id: 'preservationDecision',
  no: '36附',
  title: '先行登记保存处理决定书',
  version: 2,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '登处',
  basis: ['《中华人民共和国行政处罚法》第五十六条、第八十五条'],
  stages: ['investigating', 'supplementing', 'filed', 'evidenceReview'],
  fields: preservationDecisionFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'projectName'] },
    { title: '当事人', fields: ['party'] },
    { title: '原登记保存', fields: ['preservationDocNo', 'preservedFrom', 'handleBy'] },
    { title: '处理', fields: ['decisionReason', 'decidedItems', 'extraBasis', 'handlerIds'] },
    reliefGroup,
    { title: '审批', fields: approvals },
    letterClosing,
  ],
  prefill: (context, known) => {
    const earlier = noticeOf(context.record, known)
    const from = known.preservedFrom ?? (earlier?.values.preservedFrom as string | undefined) ?? null
    const party = known.party ?? (earlier?.values.party as Values['party']) ?? usualParty(context)
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: party?.partyName,
      copies: 2,
    })
    return {
      ...letter,
      attachments: usualAttachments,
      party,
      preservationDocNo: earlier?.docNo ?? null,
      preservedFrom: from,
      handleBy: handleDay(context, from),
      decidedItems: rowList(earlier?.values.preservedItems).map(({ id, name, spec, qty }) => ({
        ...(id ? { id } : {}),
        ...{ name, spec, qty },
      })) as Item[],
      reliefApplicable: (known.decidedItems ?? []).some(keepsBack),
      ...reliefPrefill(context, known.issuingOrgId ?? letter.issuingOrgId),
    }
  },
  compose: preservationDecisionParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '先行登记保存处理决定书', curtailsRights: true }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error', '执法人员'),
    ...checkInTime(values, context),
    ...checkItems(values, context),
    ...checkRelief(
      values,
      (values.decidedItems ?? []).some(keepsBack) ? '处理决定没有退还全部证据，应当告知复议和诉讼途径' : null,
    ),
    ...checkSecrecy(values, context, { inside: approvals }),
    ...checkCitations('decisionReason', values.decisionReason),
  ],
})

/** Whether a thing does not go back to its owner. */
function keepsBack({ disposal }: Item): boolean {
  return Boolean(disposal) && disposal !== 'return' && disposal !== 'copy'
}

/** T30: a decision after seven working days still has to be made, but the delay must be seen. */
function checkInTime(
  { issueDate, preservedFrom, approvalAuthorityHead }: Values,
  context: FormContext,
): Finding[] {
  const findings: Finding[] = []
  const last = handleDay(context, preservedFrom)
  if (issueDate && preservedFrom && last) {
    if (issueDate < datePartOf(preservedFrom)) {
      findings.push({ field: 'issueDate', level: 'error', message: '成文日期早于登记保存之日' })
    }
    if (issueDate > last) {
      const message = `超期：应于${formatChineseDate(last)}前（七个工作日内）作出处理决定，请立即处理并说明原因`
      findings.push({ field: 'issueDate', level: 'warning', message })
    }
  }
  if (approvalAuthorityHead?.decision && approvalAuthorityHead.decision !== 'agree') {
    const message = '机关负责人没有批准，不得作出处理决定'
    findings.push({ field: 'approvalAuthorityHead', level: 'error', message })
  }
  return findings
}

/** The notice that is decided on: the one that is named, else the one to this party, else one not decided on yet. */
function noticeOf(record: CaseRecord, { preservationDocNo, party, addressee }: Values): OtherPaper | null {
  return (
    paperNumbered(record, 'evidencePreservation', preservationDocNo) ??
    paperAbout(record, 'evidencePreservation', party?.partyName ?? addressee) ??
    unansweredPaper(record, 'evidencePreservation', {
      ...{ docKind: 'preservationDecision', field: 'preservationDocNo' },
    })
  )
}

/** Everything that was registered is dealt with. */
function checkItems(values: Values, { record }: FormContext): Finding[] {
  const earlier = rowList(noticeOf(record, values)?.values.preservedItems)
  const dealt = (values.decidedItems ?? []).map(({ name }) => name?.trim())
  const left = earlier
    .map(({ name }) => String(name ?? '').trim())
    .filter((name) => name && !dealt.includes(name))
  if (dealt.length === 0 || left.length === 0) return []
  const message = `登记保存的${left.map((name) => `“${name}”`).join('、')}没有处理意见`
  return [{ field: 'decidedItems', level: 'error', message }]
}
