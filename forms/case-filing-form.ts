/** 立案受理表 (documents.md A.9): the review meeting wants the case filed; the competent department approves, and that day it is filed. */
import { formatChineseDate, isIsoDate } from '../src-domain/calendar-date'
import { penaltyDeadline } from '../src-domain/case-deadlines'
import { respondentsOf } from '../src-domain/case-record'
import { dateOf } from '../src-domain/stage'
import { checkFiling } from './case-filing-check'
import { type FilingFields, filingFields, filingParticulars } from './case-filing-fields'
import { filingParts } from './case-filing-layout'
import { defineForm, type FormContext, type ValuesOf } from './form'
import { latestPaper } from './other-papers'
import { partyValue } from './penalty-party'

type Values = ValuesOf<FilingFields>

export const caseFilingForm = defineForm({
  id: 'caseFilingForm',
  no: '09',
  title: '立案受理表',
  version: 2,
  style: 'table',
  issuer: 'internal',
  curtailsRights: false,
  docCode: null,
  basis: [
    '《中华人民共和国行政处罚法》第三十六条、第五十四条第二款、第六十条',
    '《汉川市公共资源交易综合监管联动执法操作规程》第三部分第（三）项第2点',
  ],
  stages: ['underReview', 'filingPending', 'filed'],
  fields: filingFields,
  groups: [
    {
      title: '案件',
      fields: ['caseTitle', 'caseNo', 'filingNo', 'sourceType', 'acceptedDate', 'authorityOrgId'],
    },
    { title: '当事人', fields: ['party'] },
    { title: '项目', fields: ['projectName', ...filingParticulars] },
    {
      title: '案情',
      fields: [
        'caseSummary',
        'violationStart',
        'violationEnd',
        'limitationReason',
        'violatedProvisions',
        'filingChecklist',
      ],
    },
    { title: '案审会', fields: ['reviewMeetingDate', 'reviewMinutesNo', 'assignedOfficers'] },
    {
      title: '审批',
      fields: [
        'approvalHandler',
        'approvalDirector',
        'approvalAuthorityUnit',
        'approvalAuthorityHead',
        'penaltyDeadline',
      ],
    },
  ],
  prefill: (context, known) => {
    const { record } = context
    const minutes = latestPaper(record, 'meetingMinutes')
    const filed = {
      reviewMeetingDate: dateOf(record, 'underReview'),
      reviewMinutesNo: minutes?.docNo ?? null,
      assignedOfficers: record.case.handlerIds ?? null,
      party: respondentsOf(record).map((one) => ({ id: one.id, ...partyValue(one) })),
    }
    return {
      ...filed,
      acceptedDate: dateOf(record, 'accepted'),
      violationEnd: known.violationStart ?? null,
      approvalHandler: proposal({ ...filed, ...known }, context),
      penaltyDeadline: decideBy(known, context),
    }
  },
  compose: filingParts,
  check: checkFiling,
})

/** The handler's opinion where none is typed (A.9 骨架); only once the provisions are known. */
function proposal(values: Values, { office }: FormContext): { opinion: string } | null {
  const { party, caseTitle, violatedProvisions, reviewMeetingDate, assignedOfficers } = values
  if (!party?.length || !violatedProvisions?.length || !reviewMeetingDate || !caseTitle) return null
  const names = party.map(({ partyName }) => partyName ?? '').join('、')
  const officers = (assignedOfficers ?? []).map((id) => office.officers[id]?.officerName ?? id).join('、')
  return {
    opinion: `${names}的行为涉嫌违反${violatedProvisions.join('、')}，符合立案条件，经${formatChineseDate(reviewMeetingDate)}案审会讨论通过，建议立案，由${officers || '＿＿＿＿'}承办。`,
  }
}

/** When the decision must be made if the approval, whose day is the day of filing, stands (T10). */
function decideBy({ approvalAuthorityHead }: Values, { record, calendar }: FormContext): string | null {
  const { decision, signedAt } = approvalAuthorityHead ?? {}
  if (decision !== 'agree' || !signedAt || !isIsoDate(signedAt)) return null
  const filed = { kind: 'filed' as const, date: signedAt, order: 1 }
  return penaltyDeadline({ case: record.case, facts: { filed } }, calendar)?.due ?? null
}
