/** 延长调查时限通知书 (documents.md A.5): more time for an inquiry, approved before the time is over, and told to those concerned. */
import { isAnonymous, leadParty, respondentsOf } from '../src-domain/case-record'
import { checkExtension, extensionDates } from './extension-check'
import { extensionFields, extensionMatter } from './extension-fields'
import { extensionParts } from './extension-layout'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { checkConfidentialCopies } from './notice'
import { latestPaper } from './other-papers'
import { checkSecrecy } from './secrecy'

type Values = ValuesOf<typeof extensionFields>

export const extensionNotice = defineForm({
  id: 'extensionNotice',
  no: '05',
  title: '延长调查时限通知书',
  version: 1,
  style: 'letter',
  issuer: 'office',
  curtailsRights: false,
  docCode: '延',
  basis: [
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（二）项第1点',
    '《中华人民共和国招标投标法实施条例》第六十一条第二款',
  ],
  stages: ['investigating', 'supplementing'],
  fields: extensionFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '案件', fields: ['clueCategory', 'projectName', 'tenderProjectNo', 'teamLeaderId'] },
    {
      title: '延长',
      fields: [
        'originalStart',
        'originalDeadline',
        'extensionReasonType',
        'extensionReason',
        'extensionDays',
        'extendedDeadline',
        'statutoryDeadline',
        'extensionNo',
      ],
    },
    { title: '审批', fields: ['approvalTeamLeader', 'approvalDeputyDirector', 'approvalPrincipal'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const approved = approvedMatter(context)
    return {
      ...letterPrefill(context, known, { issuer: 'office', addressee: toldOf(context), copies: 2 }),
      ...approved,
      ...extensionDates(context, { ...approved, ...known }),
    }
  },
  compose: extensionParts,
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '延长调查时限通知书',
      curtailsRights: false,
      decidedOn: values.approvalPrincipal?.signedAt,
    }),
    ...checkExtension(values, context),
    ...checkNames(values, context),
  ],
})

/** What the approval of this extension holds already; nothing where there is none, or an earlier one was told. */
function approvedMatter({ record }: FormContext): Values {
  const approval = latestPaper(record, 'extensionApproval')
  const told = latestPaper(record, 'extensionNotice')?.values
  if (!approval || (told && told.originalDeadline === approval.values.originalDeadline)) return {}
  const own = Object.keys(extensionMatter).filter((key) => approval.values[key] !== undefined)
  return Object.fromEntries(own.map((key) => [key, approval.values[key]]))
}

/** Who is told: whose lead it is, else the first of those under inquiry. */
function toldOf({ record }: FormContext): string | null {
  const lead = isAnonymous(record) ? null : leadParty(record)?.partyName
  return lead ?? respondentsOf(record)[0]?.partyName ?? null
}

/** An informant may be told himself, and then nobody else of him; the reason never tells of him. */
function checkNames(values: Values, { record }: FormContext): Finding[] {
  const toInformant = values.addressee === record.reporter?.partyName
  const inside = ['approvalTeamLeader', 'approvalDeputyDirector', 'approvalPrincipal']
  return [
    ...(toInformant ? checkConfidentialCopies(values, record) : []),
    ...checkSecrecy(values, { record }, { inside: toInformant ? [...inside, 'addressee'] : inside }),
  ]
}
