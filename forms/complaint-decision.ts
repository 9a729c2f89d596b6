/** 投诉处理决定书 (documents.md A.27): what the competent department decides on a complaint, for all whom it concerns. */
import { formatChineseDate } from '../src-domain/calendar-date'
import { caseDeadlines, handleDeadline, receivedOn } from '../src-domain/case-deadlines'
import { respondentsOf } from '../src-domain/case-record'
import { excludedPeriods } from '../src-domain/pauses'
import { dateOf, isTradingSuspended } from '../src-domain/stage'
import {
  type ComplaintDecisionFields,
  complaintDecisionFields,
  decisionArticles,
} from './complaint-decision-fields'
import { complaintDecisionParts } from './complaint-decision-layout'
import { defineForm, type Finding, type FormContext, type ValuesOf } from './form'
import { checkCitations, checkHandlers, checkLetter, letterClosing, letterPrefill } from './letter-fields'
import { latestPaper } from './other-papers'
import { rowsIn } from './penalty-party'
import { checkRelief, reliefGroup, reliefPrefill } from './relief'

type Values = ValuesOf<ComplaintDecisionFields>

export const complaintDecision = defineForm({
  id: 'complaintDecision',
  no: '27',
  title: '投诉处理决定书',
  version: 2,
  style: 'letter',
  issuer: 'authority',
  curtailsRights: true,
  docCode: '投决',
  basis: [
    '《中华人民共和国招标投标法实施条例》第六十一条',
    '《工程建设项目招标投标活动投诉处理办法》第二十条至第二十二条',
  ],
  stages: ['complaintDeciding', 'decided'],
  fields: complaintDecisionFields,
  groups: [
    { title: '文号与抬头', fields: ['docNo', 'addressee', 'caseNo', 'caseTitle'] },
    { title: '投诉人和被投诉人', fields: ['complainant', 'respondents'] },
    { title: '项目', fields: ['projectName', 'sectionName', 'tenderProjectNo'] },
    {
      title: '投诉与答辩',
      fields: ['receivedAt', 'acceptedDate', 'complaintMatters', 'respondentDefense'],
    },
    { title: '调查认定', fields: ['factsFound', 'allegationFindings', 'excludedPeriods'] },
    { title: '处理决定', fields: ['complaintOutcome', 'outcomeDetail', 'decisionBasis'] },
    reliefGroup,
    { title: '承办与期限', fields: ['handlerIds', 'handleDeadline', 'statutoryDeadline'] },
    letterClosing,
  ],
  prefill: (context, known) => {
    const { record, calendar } = context
    const parties = respondentsOf(record).length
    const letter = letterPrefill(context, known, {
      issuer: 'authority',
      addressee: known.complainant?.partyName,
      copies: 2 + parties,
    })
    return {
      ...letter,
      receivedAt: receivedOn(record),
      acceptedDate: dateOf(record, 'accepted'),
      ...fromInquiry(context),
      complaintMatters: record.intake.allegationSummary
        ? [{ matter: record.intake.allegationSummary, claim: record.intake.requests ?? null }]
        : [],
      excludedPeriods: excludedPeriods(record, null).map(({ from, to }) => ({ from, to })),
      outcomeDetail: orderWords(context, known),
      handleDeadline: handleDeadline(record, calendar)?.due ?? null,
      statutoryDeadline: statutoryEnd(context),
      ...reliefPrefill(context, known.issuingOrgId ?? letter.issuingOrgId),
      reliefApplicable: true,
      executionNotSuspended: true,
    }
  },
  compose: complaintDecisionParts,
  check: (values, context) => [
    ...checkLetter(values, context, {
      title: '投诉处理决定书',
      curtailsRights: true,
      decidedOn: values.acceptedDate,
    }),
    ...checkHandlers('handlerIds', values.handlerIds, context, 'warning'),
    ...checkKind(context),
    ...checkOutcome(values, context),
    ...checkTime(values),
    ...checkRelief(values, '投诉处理决定书应当告知复议和诉讼途径', 'error'),
    ...checkCitations('factsFound', values.factsFound),
  ],
})

/** How the report of the investigation words a finding, and how the decision does. */
const findingWords: Readonly<Record<string, string>> = {
  属实: '成立',
  部分属实: '部分成立',
  不属实: '不成立',
}

/** What the report of the investigation found. */
function fromInquiry({ record }: FormContext): Partial<Values> {
  const report = latestPaper(record, 'investigationReport')?.values
  const listed = rowsIn<{ issue?: string | null; finding?: string | null; reason?: string | null }>(
    report?.allegationFindings,
  )
  const broken = (report?.violatedProvisions as string[] | null | undefined) ?? []
  return {
    respondentDefense: (report?.respondentStatement as string | null | undefined) ?? null,
    factsFound: (report?.factsFound as string | null | undefined) ?? null,
    allegationFindings: listed.map((row) => ({
      ...row,
      finding: findingWords[row.finding ?? ''] ?? row.finding ?? null,
    })),
    decisionBasis: [...broken, ...decisionArticles],
  }
}

/** Where an order to put things right goes with the decision, it says the particulars. */
function orderWords({ record }: FormContext, { complaintOutcome }: Values): string | null {
  const order = latestPaper(record, 'rectificationOrder')
  if (!order?.docNo || !complaintOutcome?.includes('upheldRectify')) return null
  return `改正的具体要求和期限见《责令整改通知书》（${order.docNo}）。`
}

function statutoryEnd({ record, calendar }: FormContext): string | null {
  return caseDeadlines(record, calendar).find(({ code }) => code === 'T06')?.due ?? null
}

function checkKind({ record }: FormContext): Finding[] {
  const category = record.case.clueCategory
  if (!category || category === 'complaint') return []
  return [
    {
      field: null,
      level: 'error',
      message: '本件不是投诉，不制发《投诉处理决定书》，请用《处理结果告知书》',
    },
  ]
}

/** The order must follow from what was found (《工程建设项目招标投标活动投诉处理办法》第二十条). */
function checkOutcome(values: Values, context: FormContext): Finding[] {
  const field = 'complaintOutcome'
  const chosen = values.complaintOutcome ?? []
  const found = (values.allegationFindings ?? []).flatMap(({ finding }) => finding ?? [])
  const findings: Finding[] = []
  if (chosen.includes('terminated') && chosen.length > 1) {
    findings.push({ field, level: 'error', message: '“撤回终止”不能与其他处理决定并列' })
  }
  if (chosen.includes('dismissed') && chosen.some((code) => code.startsWith('upheld'))) {
    findings.push({
      field,
      level: 'warning',
      message: '既驳回又认定成立的，请在具体要求中写明各针对哪一事项',
    })
  }
  if (chosen.length === 1 && chosen[0] === 'dismissed' && found.some((word) => word !== '不成立')) {
    findings.push({ field, level: 'error', message: '有投诉事项认定成立或部分成立，不能只决定驳回投诉' })
  }
  if (
    chosen.some((code) => code.startsWith('upheld')) &&
    found.length > 0 &&
    found.every((word) => word === '不成立')
  ) {
    findings.push({ field, level: 'error', message: '各投诉事项均认定不成立，不能决定投诉成立' })
  }
  if (chosen.includes('dismissed') && isTradingSuspended(context.record)) {
    findings.push({
      field,
      level: 'warning',
      message: '招标投标活动仍在暂停，请同时制发《恢复招标投标活动通知书》',
    })
  }
  return findings
}

/** T03, T06 (《条例》第六十一条第二款): a late decision still stands, but the delay must be seen. */
function checkTime(values: Values): Finding[] {
  const findings: Finding[] = (values.excludedPeriods ?? []).flatMap((row, index) =>
    row.from && row.to && row.to < row.from
      ? [
          {
            field: `excludedPeriods.${row.id ?? index}.to`,
            level: 'error' as const,
            message: '不计入期限的时间，截止早于起始',
          },
        ]
      : [],
  )
  const { issueDate, handleDeadline: usual, statutoryDeadline: last } = values
  const note = values.excludedPeriods?.length ? '，扣除不计入的时间后请再核对' : ''
  if (issueDate && last && issueDate > last) {
    findings.push({
      field: 'issueDate',
      level: 'warning',
      message: `已超过法定期限${formatChineseDate(last)}${note}，存在复议诉讼风险，请报主要负责人`,
    })
  } else if (issueDate && usual && issueDate > usual) {
    findings.push({
      field: 'issueDate',
      level: 'warning',
      message: `已超过办结期限${formatChineseDate(usual)}${note}`,
    })
  }
  return findings
}
