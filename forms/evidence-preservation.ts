/** 先行登记保存通知书: evidence that may be lost is registered and kept for seven working days (《中华人民共和国行政处罚法》第五十六条). */
import { formatChineseDate } from '../src-domain/calendar-date'
import { preservedEvidence } from '../src-domain/evidence'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkCitations, checkHandlers, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { handleDay, preservationFields, usualParty } from './preservation-fields'
import { preservationParts } from './preservation-layout'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<typeof preservationFields>

const usualAttachments: string[] = ['先行登记保存证据清单']
const approvals = ['approvalHandler', 'approvalAuthorityHead'] as const

export const evidencePreservation = defineForm({
  id: 'evidencePreservation',
  no: '36附',
  title: '先行登记保存通知书',
  version: 1,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '登保',
  basis: ['《中华人民共和国行政处罚法》第五十六条、第八十五条'],
  stages: ['investigating', 'supplementing', 'filed', 'evidenceReview'],
  fields: preservationFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle', 'projectName'] },
    { title: '当事人', fields: ['party'] },
    {
      title: '登记保存',
      fields: [
        'preserveReason',
        'preservedFrom',
        'handleBy',
        'preserveMode',
        'preservePlace',
        'keeper',
        'preservedItems',
        'handlerIds',
      ],
    },
    { title: '审批', fields: approvals },
    letterClosing,
  ],
  prefill: (context, known) => {
    const party = known.party ?? usualParty(context)
    return {
      ...letterPrefill(context, known, { issuer: 'authority', addressee: party?.partyName, copies: 2 }),
      attachments: usualAttachments,
      party,
      handleBy: handleDay(context, known.preservedFrom),
      preserveMode: '就地保存',
      preservePlace: party?.address ?? null,
      keeper: party?.partyName ?? null,
      preservedItems: chosenItems(context),
    }
  },
  compose: preservationParts,
  check: (values, context) => [
    ...checkLetter(values, context, { title: '先行登记保存通知书', curtailsRights: true }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'error', '执法人员'),
    ...checkApproved(values),
    ...checkHandleDay(values, context),
    ...checkSecrecy(values, context, { inside: approvals }),
    ...checkCitations('preserveReason', values.preserveReason),
  ],
})

/** The items of evidence marked as kept in advance; null where none is. */
function chosenItems({ record }: FormContext): NonNullable<Values['preservedItems']> | null {
  const items = preservedEvidence(record).map(({ id, no, name, spec, qty, unit, source, place }) => ({
    ...{ id, name: name ?? null, spec: spec ?? null, qty: `${qty ?? 1}${unit ?? '份'}` },
    ...{ source: source ?? null, place: place ?? null, remark: `证${no}` },
  }))
  return items.length > 0 ? items : null
}

/** The head of the organ approves before anything is registered. */
function checkApproved({ approvalAuthorityHead, preservedFrom }: Values): Finding[] {
  const field = 'approvalAuthorityHead'
  const { decision, signedAt } = approvalAuthorityHead ?? {}
  if (decision && decision !== 'agree') {
    return [{ field, level: 'error', message: '机关负责人没有批准，不得先行登记保存' }]
  }
  if (signedAt && preservedFrom && signedAt > preservedFrom.slice(0, 10)) {
    return [
      { field, level: 'error', message: '先行登记保存须事先经机关负责人批准，批准日期晚于登记保存之日' },
    ]
  }
  return []
}

function checkHandleDay({ preservedFrom, handleBy }: Values, context: FormContext): Finding[] {
  const worked = handleDay(context, preservedFrom)
  if (!worked || !handleBy || worked === handleBy) return []
  const due = formatChineseDate(worked)
  if (handleBy < worked) return []
  return [{ field: 'handleBy', level: 'error', message: `应当在七个工作日内（${due}前）作出处理决定` }]
}
